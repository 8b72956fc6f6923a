internal import Commerce

extension Factor {
  /// The name in tables: subject and entity, such as `currency USD`.
  public var name: String {
    switch self {
    case .currency(let currency): "currency \(currency)"
    case .marketDemand(let market): "market demand \(market)"
    case .categoryDemand(let category): "category demand \(category)"
    case .competitorPrice(let market): "competitor price \(market)"
    case .costPerClick: "cost per click"
    case .transitWeeks(let lane): "transit weeks \(lane)"
    case .addedDuty(let corridor): "added duty \(corridor.name)"
    case .dutyRegime(let corridor): "duty regime \(corridor.name)"
    case .dutyRefund(let corridor): "duty refund \(corridor.name)"
    case .parcelCharge(let destination): "parcel charge \(destination)"
    case .fact(let fact): "fact \(fact.name) \(fact.destination)"
    }
  }
}

extension DutyCorridor {
  /// Origin, destination and heading in a few words.
  public var name: String {
    "\(origin ?? "any") to \(destination)" + (goods.map { " \($0)" } ?? "")
  }
}
