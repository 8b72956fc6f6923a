internal import Artifacts
public import Commerce

/// Forecasts for listings without a history of their own, borrowed from their nearest kin.
///
/// A candidate store's listing is forecast at *parity*: as the reference store sells the product, in
/// full. The ledger multiplies it by the drawn ``share`` and by its ramp from the week of opening,
/// neither of which is in the panel; so one panel serves every plan and every future.
///
/// A listing of an open store that has no row of sales gets the product's forecast elsewhere, at the
/// scale of the store. Of a store that has not sold anything nothing is known but that it is new:
/// there the central value of ``share`` is in the panel already.
public struct ColdStarts {
  /// The share of a reference store's units that a candidate store reaches at maturity.
  ///
  /// A candidate's listing has the panel's mean × this, drawn once per future.
  public static let share = SettingDeclaration(
    .coldStartShare, unit: .share, range: 0...2,
    standard: .typical(.interval90(low: 0.03, high: 0.08)), scope: .store,
    help: """
      Units of a newly opened store at maturity, as a share of its reference store's units of the \
      same product. Compare stores that were opened earlier, 9 to 12 months after opening.
      """)

  /// What is declared here.
  public static let settings = [share]

  /// A forecast that was borrowed.
  struct Loan {
    /// Expected units by week.
    var means: [Double]
    /// Negative-binomial size.
    var size: Double
    /// Which model, and why.
    var choice: ModelChoice
  }

  private let scenario: Scenario
  private let data: ScenarioSeries
  private let forecasts: SeriesForecasts
  /// Series by product and by store.
  private let ofProduct: [Identifier<Product>: [Int]]
  private let ofStore: [Identifier<Store>: [Int]]

  /// The kin of a scenario's listings.
  init(_ scenario: Scenario, _ data: ScenarioSeries, _ forecasts: SeriesForecasts) {
    self.scenario = scenario
    self.data = data
    self.forecasts = forecasts
    let listings = data.listingOfSeries.map { data.listings[$0] }
    ofProduct = Dictionary(grouping: listings.indices) { listings[$0].product }
    ofStore = Dictionary(grouping: listings.indices) { listings[$0].store }
  }

  /// The forecast of a listing that has no series.
  ///
  /// - Complexity: linear in the series of its product and store.
  func loan(forListing position: Int) -> Loan {
    let listing = data.listings[position]
    let store = scenario.store(of: listing)
    switch store.status {
    case .candidate: return candidate(listing, position, reference: store.referenceStore)
    case .open: return unsold(listing, position, store)
    }
  }

  /// As the reference store sells the product, else would sell it, else as other stores do.
  private func candidate(
    _ listing: Listing, _ position: Int, reference: Identifier<Store>?
  ) -> Loan {
    if let reference {
      let same = ofStore[reference, default: []].filter {
        ofProduct[listing.product, default: []].contains($0)
      }
      if let loan = median(of: same, "reference-store", "cold-start") { return loan }
      if let loan = scaled(listing, to: reference, "cold-start") { return loan }
    }
    return elsewhere(listing, position, "cold-start")
  }

  /// As the store would sell the product, else a new store's share of what others sell.
  private func unsold(_ listing: Listing, _ position: Int, _ store: Store) -> Loan {
    if let loan = scaled(listing, to: store.id, "no-sales") { return loan }
    var loan = elsewhere(listing, position, "no-sales")
    let share = scenario.setting(Self.share.key, at: store).value.central
    for week in loan.means.indices { loan.means[week] *= share }
    return loan
  }

  /// The product's mean elsewhere times the store's ratio to elsewhere on the products that both
  /// sell; the median of the store's own listings where there is none; nil if the store never sold.
  private func scaled(_ listing: Listing, to store: Identifier<Store>, _ reason: String) -> Loan? {
    let own = ofStore[store, default: []]
    guard !own.isEmpty else { return nil }
    let others = ofProduct[listing.product, default: []].filter { !own.contains($0) }
    var (here, there) = (0.0, 0.0)
    for series in own {
      let product = data.listings[data.listingOfSeries[series]].product
      let elsewhere = ofProduct[product, default: []].filter { !own.contains($0) }
      guard !elsewhere.isEmpty else { continue }
      here += forecasts.total(ofSeries: series)
      there += elsewhere.reduce(0) { $0 + forecasts.total(ofSeries: $1) } / Double(elsewhere.count)
    }
    guard !others.isEmpty, there > 0 else { return median(of: own, "store-median", reason) }
    let factor = here / there / Double(others.count)
    var means = [Double](repeating: 0, count: forecasts.horizon)
    for series in others {
      for (week, mean) in forecasts.means(ofSeries: series).enumerated() {
        means[week] += factor * mean
      }
    }
    return Loan(
      means: means, size: forecasts.medianSize(ofSeries: others),
      choice: choice("product-elsewhere", reason))
  }

  /// The median of the product's listings, else of its category's, else of all; zero without any.
  private func elsewhere(_ listing: Listing, _ position: Int, _ reason: String) -> Loan {
    let all = Array(forecasts.sizes.indices)
    let category = data.labels(data.categories)
    let alike = all.filter { category[$0] == data.categories[position] }
    return median(of: ofProduct[listing.product, default: []], "product-median", reason)
      ?? median(of: alike, "category-median", reason)
      ?? median(of: all, "panel-median", reason)
      ?? Loan(
        means: [Double](repeating: 0, count: forecasts.horizon), size: .infinity,
        choice: choice("none", reason))
  }

  private func median(of series: [Int], _ model: String, _ reason: String) -> Loan? {
    guard let means = forecasts.median(ofSeries: series) else { return nil }
    return Loan(
      means: means, size: forecasts.medianSize(ofSeries: series), choice: choice(model, reason))
  }

  private func choice(_ model: String, _ reason: String) -> ModelChoice {
    ModelChoice(
      model: model, reason: reason, rollingError: nil, naiveError: nil, historyWeeks: 0)
  }
}
