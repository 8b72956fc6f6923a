/// Reduced costs `c - A'y` from the model's own numbers, and the size of what was subtracted.
struct Slopes {
  private(set) var reducedCosts: [Double]
  private(set) var scales: [Double]

  init(_ model: LinearModel, _ duals: [Double]) {
    reducedCosts = model.objective
    scales = model.objective.map { 1 + $0.magnitude }
    for entry in model.entryValues.indices {
      let column = Int(model.entryColumns[entry])
      let part = model.entryValues[entry] * duals[Int(model.entryRows[entry])]
      reducedCosts[column] -= part
      scales[column] = max(scales[column], 1 + part.magnitude)
    }
  }
}
