/// Errors and expectations of a panel summed by market, category and week.
struct CellSums {
  let marketCount: Int
  let categoryCount: Int
  let weekCount: Int
  /// Of one cell in one week.
  struct Cell {
    /// Σ e.
    var error = 0.0
    /// Σ f.
    var fitted = 0.0
    /// Σ e².
    var errorSquares = 0.0
    /// Σ f².
    var fittedSquares = 0.0
    /// Σ e⁴.
    var errorFourths = 0.0

    /// Adds another cell's sums.
    mutating func add(_ other: Cell) {
      error += other.error
      fitted += other.fitted
      errorSquares += other.errorSquares
      fittedSquares += other.fittedSquares
      errorFourths += other.errorFourths
    }
  }
  /// `[week][market][category]`, category fastest.
  private var cells: [Cell]
  /// Σ over listings of a market of e(t) e(t + 1): what must be taken out of lagged products.
  private(set) var ownLagged: [Double]

  /// Sums a panel.
  ///
  /// - Complexity: linear in the values.
  init(_ residuals: ResidualPanel) {
    let panel = residuals.panel
    marketCount = residuals.marketCount
    categoryCount = residuals.categoryCount
    weekCount = panel.longestLength
    cells = [Cell](repeating: Cell(), count: weekCount * marketCount * categoryCount)
    ownLagged = [Double](repeating: 0, count: marketCount)
    for series in 0..<panel.count {
      let place = residuals.markets[series] * categoryCount + residuals.categories[series]
      let firstWeek = weekCount - panel.length(of: series)
      var last = 0.0
      for (week, index) in panel.range(of: series).enumerated() {
        let fitted = residuals.fitted[index]
        guard fitted > 0 else {
          last = 0
          continue
        }
        let error = panel.values[index] - fitted
        add(error, fitted, at: (firstWeek + week) * marketCount * categoryCount + place)
        ownLagged[residuals.markets[series]] += last * error
        last = error
      }
    }
  }

  /// A cell in a week.
  func cell(week: Int, market: Int, category: Int) -> Cell {
    cells[(week * marketCount + market) * categoryCount + category]
  }

  private mutating func add(_ error: Double, _ fitted: Double, at index: Int) {
    cells[index].error += error
    cells[index].fitted += fitted
    cells[index].errorSquares += error * error
    cells[index].fittedSquares += fitted * fitted
    cells[index].errorFourths += error * error * error * error
  }

  /// Pairs of listings of one market in different categories: they share the market's factor only.
  func acrossCategories(ofMarket market: Int) -> PairSums {
    acrossParts { week in
      (0..<categoryCount).lazy.map { cell(week: week, market: market, category: $0) }
    }
  }

  /// Pairs of listings of one category in different markets: they share the category's factor only.
  func acrossMarkets(ofCategory category: Int) -> PairSums {
    acrossParts { week in
      (0..<marketCount).lazy.map { cell(week: week, market: $0, category: category) }
    }
  }

  /// Pairs of listings of one market and one category: they share both factors.
  func withinCells(markets: Range<Int>, categories: Range<Int>) -> PairSums {
    var sums = PairSums()
    for week in 0..<weekCount {
      for market in markets {
        for category in categories {
          let cell = cell(week: week, market: market, category: category)
          sums.add(
            error: cell.error, fitted: cell.fitted, squares: cell.errorSquares,
            partErrorSquares: cell.errorSquares, partFittedSquares: cell.fittedSquares,
            partSquares: cell.errorFourths)
        }
      }
    }
    return sums
  }

  /// Pairs of listings that share neither market nor category.
  ///
  /// What they have in common is a factor of all markets, or a misfit of the season.
  func acrossBoth() -> PairSums {
    var sums = PairSums()
    for week in 0..<weekCount {
      var whole = Cell()
      var (errors, fitteds, squares) = (0.0, 0.0, 0.0)
      func addMargin(_ margin: Cell, _ sign: Double) {
        errors += sign * margin.error * margin.error
        fitteds += sign * margin.fitted * margin.fitted
        squares += sign * margin.errorSquares * margin.errorSquares
      }
      for market in 0..<marketCount {
        let margin = margin(
          (0..<categoryCount).map { cell(week: week, market: market, category: $0) })
        addMargin(margin, 1)
        whole.add(margin)
      }
      for category in 0..<categoryCount {
        let cells = (0..<marketCount).map { cell(week: week, market: $0, category: category) }
        addMargin(margin(cells), 1)
        // A cell was counted in its market and in its category.
        for cell in cells { addMargin(cell, -1) }
      }
      sums.add(
        error: whole.error, fitted: whole.fitted, squares: whole.errorSquares,
        partErrorSquares: errors, partFittedSquares: fitteds, partSquares: squares)
    }
    return sums
  }

  private func margin(_ cells: [Cell]) -> Cell {
    cells.reduce(into: Cell()) { $0.add($1) }
  }

  private func acrossParts(_ parts: (Int) -> some Sequence<Cell>) -> PairSums {
    var sums = PairSums()
    for week in 0..<weekCount {
      var whole = Cell()
      var (errors, fitteds, squares) = (0.0, 0.0, 0.0)
      for part in parts(week) {
        whole.add(part)
        errors += part.error * part.error
        fitteds += part.fitted * part.fitted
        squares += part.errorSquares * part.errorSquares
      }
      sums.add(
        error: whole.error, fitted: whole.fitted, squares: whole.errorSquares,
        partErrorSquares: errors, partFittedSquares: fitteds, partSquares: squares)
    }
    return sums
  }
}
