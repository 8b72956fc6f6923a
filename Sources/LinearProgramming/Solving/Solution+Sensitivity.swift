extension Solution {
  /// The shadow price of a constraint: the change of the optimal objective per unit by which its
  /// active bound (right-hand side) is raised, in the model's own sense.
  ///
  /// So when maximising profit, a binding `<=` row has a dual >= 0 (more room, more profit); when
  /// minimising cost, a binding `>=` row has a dual >= 0 (more demand, more cost) and a binding
  /// `<=` row one <= 0. Rows that do not bind have 0. At a degenerate vertex it is one of several
  /// valid prices. Of a mixed-integer program: the price while the integers stay as they are.
  /// NaN when there are no duals.
  public func dual(of constraint: Constraint) -> Double {
    duals.isEmpty ? .nan : duals[constraint.index]
  }

  /// The reduced cost of a variable: the change of the optimal objective per unit by which the
  /// bound at which the variable lies is raised, in the model's own sense.
  ///
  /// Equal to `c - A'y` with the duals `y`. When minimising, >= 0 at a lower bound. Of a
  /// mixed-integer program: for an integer variable, the slope at its fixed value. NaN when there
  /// are no duals.
  public func reducedCost(of variable: Variable) -> Double {
    reducedCosts.isEmpty ? .nan : reducedCosts[variable.index]
  }

  /// The constraints that hold with equality, in the model's order, with their shadow prices.
  ///
  /// - Complexity: O(entries of the model).
  public var bindingRows: [BindingRow] {
    guard hasPoint else { return [] }
    let activities = model.activities(at: values)
    return model.constraints.compactMap { row in
      bindingSide(row.index, activity: activities[row.index]).map {
        let dual = duals.isEmpty ? .nan : duals[row.index]
        return BindingRow(constraint: row, name: model.name(of: row), side: $0, dual: dual)
      }
    }
  }

  /// GLPK leaves a basic row within 1e-7 of its bound, relative to the bound.
  private static var bindingTolerance: Double { 1e-7 }

  private func bindingSide(_ row: Int, activity: Double) -> BoundSide? {
    let (lower, upper) = (model.constraintLower[row], model.constraintUpper[row])
    func meets(_ bound: Double) -> Bool {
      bound.isFinite
        && (activity - bound).magnitude <= Self.bindingTolerance * max(1, bound.magnitude)
    }
    if meets(lower), meets(upper), !duals.isEmpty {
      return model.sense.sign * duals[row] >= 0 ? .lower : .upper
    }
    if meets(lower) { return .lower }
    return meets(upper) ? .upper : nil
  }
}
