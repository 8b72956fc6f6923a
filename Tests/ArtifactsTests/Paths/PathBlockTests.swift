import Artifacts
import Commerce
import Testing

@Suite struct PathBlockTests {
  static let factors: [Factor] = [
    .currency(.usd), .currency(.eur), .marketDemand("us"), .competitorPrice("us"),
    .categoryDemand("us"), .costPerClick, .transitWeeks("sea"), .parcelCharge(destination: "US"),
    .addedDuty(DutyCorridor(origin: "CN", destination: "US", goods: nil)),
    .addedDuty(DutyCorridor(origin: nil, destination: "US", goods: nil)),
    .dutyRefund(DutyCorridor(origin: "CN", destination: "US", goods: nil)),
  ]

  private func layout(factors: Int, parameters: Int) -> FactorLayout {
    let declaration = SettingDeclaration(
      "returns.rate", unit: .share, range: 0...1, standard: nil, scope: .listing, help: "")
    return FactorLayout(
      factors: Array(Self.factors.prefix(factors)),
      parameters: (0..<parameters).map {
        FactorLayout.Parameter(
          path: "returns.rate[market=\($0)]", declaration: declaration,
          law: .uniform(low: 0, high: 1), layer: .user)
      })
  }

  @Test("A factor and a parameter are found in the column where they stand")
  func columns() {
    let layout = layout(factors: Self.factors.count, parameters: 4)
    for (column, factor) in layout.factors.enumerated() {
      #expect(layout.column(of: factor) == column)
    }
    for (column, parameter) in layout.parameters.enumerated() {
      #expect(layout.parameterColumn(ofPath: parameter.path) == column)
    }
  }

  @Test("What is not in the layout has no column")
  func absent() {
    let layout = layout(factors: 3, parameters: 1)
    #expect(layout.column(of: .costPerClick) == nil && layout.column(of: .currency(.gbp)) == nil)
    #expect(layout.parameterColumn(ofPath: "returns.rate[market=1]") == nil)
    #expect(layout.parameterColumn(ofPath: "returns.rate[default]") == nil)
  }

  @Test("Factors of one entity but another subject are different and have different names")
  func names() {
    #expect(Set(Self.factors).count == Self.factors.count)
    #expect(Set(Self.factors.map(\.name)).count == Self.factors.count)
    #expect(Factor.currency(.usd).name == "currency USD")
    #expect(
      Factor.addedDuty(.init(origin: nil, destination: "EU", goods: HSCode("8504"))).name
        == "added duty any to EU 8504")
  }

  @Test(
    "Ranges of all weeks and factors cover the block once",
    arguments: [(1, 1, 1), (1, 3, 8), (5, 1, 2), (7, 4, 3), (3, 0, 4), (0, 2, 2), (2, 3, 0)])
  func ranges(weeks: Int, factors: Int, paths: Int) {
    let block = PathBlock(
      layout: layout(factors: factors, parameters: 2), firstPath: 512, pathCount: paths,
      weekCount: weeks)
    var uses = [Int](repeating: 0, count: block.values.count)
    for week in 0..<weeks {
      for column in 0..<factors {
        let range = block.range(week: week, column: column)
        #expect(range.count == paths)
        for index in range { uses[index] += 1 }
      }
    }
    #expect(uses == [Int](repeating: 1, count: weeks * factors * paths))
  }

  @Test("Ranges of all parameters cover theirs once", arguments: [(0, 4), (1, 1), (5, 3)])
  func parameterRanges(parameters: Int, paths: Int) {
    let block = PathBlock(
      layout: layout(factors: 1, parameters: parameters), firstPath: 0, pathCount: paths,
      weekCount: 1)
    let indices = (0..<parameters).flatMap { Array(block.range(parameter: $0)) }
    #expect(indices == Array(block.parameters.indices) && indices.count == parameters * paths)
  }

  @Test("A new block is zero everywhere")
  func zeros() {
    let block = PathBlock(
      layout: layout(factors: 2, parameters: 2), firstPath: 0, pathCount: 3, weekCount: 4)
    #expect(block.values == [Double](repeating: 0, count: 24))
    #expect(block.parameters == [Double](repeating: 0, count: 6))
  }
}
