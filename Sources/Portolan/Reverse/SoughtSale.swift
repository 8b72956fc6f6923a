import Commerce
import LandedCost
import ScenarioIO

/// A sale whose price is looked for, as compiled corridors and as the exact cascade take it.
struct SoughtSale {
  /// The request with whoever imports; its value is not looked at.
  let request: LandedCostRequest
  let priced: PricedSale
  let platform: Platform?
  let cost: FixedPoint

  /// What the corridor shares with other orders.
  var terms: CorridorTerms { request.corridorTerms }

  /// The request at a price in smallest units.
  func request(at price: Int64) -> LandedCostRequest {
    let line = request.lines[0]
    return Self.request(
      request,
      GoodsLine(
        id: line.id, goods: line.goods, origin: line.origin, quantity: line.quantity,
        unitValue: Money(minorUnits: price, request.currency), unitMass: line.unitMass,
        content: line.content), importer: request.importer)
  }

  /// A request with another line and importer.
  static func request(
    _ request: LandedCostRequest, _ line: GoodsLine, importer: Lane.Importer
  ) -> LandedCostRequest {
    LandedCostRequest(
      day: request.day, destination: request.destination, treatment: request.treatment,
      importer: importer, lines: [line], freight: request.freight, insurance: request.insurance,
      declaration: request.declaration, exchange: request.exchange)
  }
}

// MARK: - Making one

extension FeeDesk {
  func sale(
    _ consignment: Consignment, _ goal: MarginGoal, _ listing: SaleListing?, _ today: Day
  ) throws(CustomsDeskError) -> SoughtSale {
    var bare = consignment
    bare.goods[0].price = nil
    bare.goods[0].value = .zero(try customs.market(in: consignment.to).currency)
    let asked = try customs.request(bare, today: today)
    let request = SoughtSale.request(asked, asked.lines[0], importer: consignment.payer)
    let platform = try listing.map { listing throws(CustomsDeskError) in
      try feeRequest(listing, consignment, request)
    }
    do {
      let cost = try request.exchange.convert(goal.cost)
      return SoughtSale(
        request: request,
        priced: PricedSale(
          order: try request.orderAmounts(), unitCost: cost,
          platform: platform.map { PricedSale.Platform(schedule: schedule, request: $0) }),
        platform: platform?.place.platform, cost: cost)
    } catch {
      throw CustomsDeskError(error)
    }
  }

  private func feeRequest(
    _ listing: SaleListing, _ consignment: Consignment, _ request: LandedCostRequest
  ) throws(CustomsDeskError) -> FeeRequest {
    var query = FeeQuery(
      platform: listing.platform, market: consignment.to, price: .zero(request.currency))
    (query.category, query.day, query.rates) = (listing.category, request.day, consignment.rates)
    do {
      return try self.request(query, today: request.day).0
    } catch {
      throw CustomsDeskError(error.description)
    }
  }

  /// What a price leads to, by the exact cascade.
  func statement(
    of sale: SoughtSale, at price: Int64
  ) throws(CustomsDeskError) -> SaleStatement {
    do {
      let landed = try customs.book.landedCost(of: sale.request(at: price))
      let line = landed.lines[0]
      let fees = try sale.priced.platform?.fees(
        net: line.goods, tax: FixedPoint(landed.total(.insidePrice)), units: line.quantity)
      return SaleStatement(
        landed: landed, fees: fees, goodsCost: line.quantity * sale.cost)
    } catch {
      throw CustomsDeskError(error)
    }
  }
}
