import LinearProgramming

/// The farmer of Birge & Louveaux, section 1.1: 500 acres of wheat, corn and sugar beets, yields 20
/// % up, average or 20 % down.
///
/// Optimal profit 108,390 at (170, 80, 250).
func farmer() -> TwoStageProblem {
  var first = LinearModel()
  let wheat = first.addVariable("wheat", objective: 150)
  let corn = first.addVariable("corn", objective: 230)
  let beets = first.addVariable("beets", objective: 260)
  first.add("land", wheat + corn + beets <= 500)

  var second = LinearModel()
  let buyWheat = second.addVariable("buy wheat", objective: 238)
  let sellWheat = second.addVariable("sell wheat", objective: -170)
  let buyCorn = second.addVariable("buy corn", objective: 210)
  let sellCorn = second.addVariable("sell corn", objective: -150)
  let sellQuota = second.addVariable("sell beets", objective: -36, upper: 6000)
  let sellOver = second.addVariable("sell beets over quota", objective: -10)
  let feedWheat = second.add("wheat", buyWheat - sellWheat >= 200)
  let feedCorn = second.add("corn", buyCorn - sellCorn >= 240)
  let harvest = second.add("beets", -sellQuota - sellOver >= 0)

  var problem = TwoStageProblem(firstStage: first, recourse: second)
  for (name, factor) in [("good", 1.2), ("average", 1.0), ("bad", 0.8)] {
    problem.addScenario(name, probability: 1.0 / 3) {
      $0.setTechnology(feedWheat, wheat, 2.5 * factor)
      $0.setTechnology(feedCorn, corn, 3 * factor)
      $0.setTechnology(harvest, beets, 20 * factor)
    }
  }
  return problem
}

/// Buy at 4, sell at 10, salvage at 1, against the demands given, each equally likely.
func newsvendor(_ demands: [Double]) -> TwoStageProblem {
  var first = LinearModel()
  let order = first.addVariable("order", objective: 4)
  first.add("room", order <= 1000)

  var second = LinearModel()
  let sold = second.addVariable("sold", objective: -10)
  let salvaged = second.addVariable("salvaged", objective: -1)
  let stock = second.add("stock", sold + salvaged <= 0)
  let demand = second.add("demand", LinearExpression(sold) <= 0)

  var problem = TwoStageProblem(firstStage: first, recourse: second)
  problem.couple(stock, to: order, -1)
  for (number, value) in demands.enumerated() {
    problem.addScenario("day \(number)", probability: 1 / Double(demands.count)) {
      $0.setRightHandSide(demand, value)
    }
  }
  return problem
}

/// A small allocation: stock by product in a shared pool and in two stores before demand is known;
/// tariffs change the cost of shipping from the pool, whose capacity may fail.
func allocation(
  seed: UInt64, scenarios: Int, objective: StochasticObjective, products: Int = 2, stores: Int = 3
) -> TwoStageProblem {
  var builder = AllocationBuilder(random: TestLCG(seed), products: products, stores: stores)
  return builder.problem(scenarios: scenarios, objective: objective)
}

private struct AllocationBuilder {
  var random: TestLCG
  let products: Int
  let stores: Int
  var first = LinearModel()
  var second = LinearModel()
  var pool: [Variable] = []
  var local: [[Variable]] = []
  var shipped: [[Variable]] = []
  var poolRows: [Constraint] = []
  var localRows: [[Constraint]] = []
  var demandRows: [[Constraint]] = []

  mutating func problem(scenarios: Int, objective: StochasticObjective) -> TwoStageProblem {
    addFirstStage()
    addRecourse()
    let capacity = second.add("pool capacity", shipped.flatMap { $0 }.sum() <= 0)
    var problem = TwoStageProblem(firstStage: first, recourse: second)
    problem.objective = objective
    couple(&problem)
    for number in 0..<scenarios {
      problem.addScenario("future \(number)", probability: 1 / Double(scenarios)) {
        $0.setRightHandSide(capacity, random.double(0...1) < 0.3 ? 20 : 60)
        fill(&$0)
      }
    }
    return problem
  }

  private mutating func addFirstStage() {
    for product in 0..<products {
      let unit = random.double(4...6)
      pool.append(first.addVariable("pool \(product)", objective: unit + 0.5))
      local.append(
        (0..<stores).map { first.addVariable("stock \(product) \($0)", objective: unit) })
    }
    first.add("budget", (pool + local.flatMap { $0 }).sum() <= 150)
  }

  private mutating func addRecourse() {
    for product in 0..<products {
      let flows = (0..<stores).map { second.addVariable("ship \(product) \($0)", objective: 1) }
      shipped.append(flows)
      poolRows.append(second.add("pool \(product)", flows.sum() <= 0))
      localRows.append([])
      demandRows.append([])
      for store in 0..<stores {
        let sold = second.addVariable("sold \(product) \(store)", objective: 0)
        let lost = second.addVariable("lost \(product) \(store)", objective: 15)
        localRows[product].append(second.add("stock \(product) \(store)", sold <= 0))
        demandRows[product].append(
          second.add("demand \(product) \(store)", sold + flows[store] + lost == 0))
      }
    }
  }

  private func couple(_ problem: inout TwoStageProblem) {
    for product in 0..<products {
      problem.couple(poolRows[product], to: pool[product], -1)
      for store in 0..<stores {
        problem.couple(localRows[product][store], to: local[product][store], -1)
      }
    }
  }

  private mutating func fill(_ scenario: inout StochasticScenario) {
    let market = random.double(0.5...1.5)
    for product in 0..<products {
      for store in 0..<stores {
        scenario.setRightHandSide(demandRows[product][store], market * random.double(5...40))
        scenario.setCost(shipped[product][store], random.double(0.5...4))
      }
    }
  }
}
