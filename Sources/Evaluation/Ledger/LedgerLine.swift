/// The lines that the ledger books, in the order of the unit-economics ladder.
///
/// The ladder is a named sequence because conventions differ: what one text calls CM2 is another's
/// CM3. Here CM1 is after landed product cost, CM2 after fulfilment, fees and returns, CM3 after
/// advertising.
public enum LedgerLine: Int, CaseIterable, Sendable {
  case grossSales, salesTax, refunds
  case productCost, freight, duty, exportRebate, dutyRefund
  case fulfilment, platformFees, returnHandling, storage
  case advertising
  case storeCosts, entryCosts, clearanceLoss, firmFixed
  case interest, currencyDifference

  /// What to call it in a report.
  public var title: String {
    switch self {
    case .grossSales: "Gross sales"
    case .salesTax: "Sales tax"
    case .refunds: "Refunds"
    case .productCost: "Product cost"
    case .freight: "Freight"
    case .duty: "Duty"
    case .exportRebate: "Export rebate"
    case .dutyRefund: "Duty refunded"
    case .fulfilment: "Fulfilment"
    case .platformFees: "Platform and payment fees"
    case .returnHandling: "Returns: handling and loss"
    case .storage: "Storage"
    case .advertising: "Advertising"
    case .storeCosts: "Store cost"
    case .entryCosts: "Entry and projects"
    case .clearanceLoss: "Loss on stock sold off"
    case .firmFixed: "Fixed and staff cost"
    case .interest: "Interest"
    case .currencyDifference: "Currency differences and conversion"
    }
  }

  /// The subtotal that follows the line, if one does.
  public var subtotal: String? {
    switch self {
    case .refunds: "Net revenue"
    case .dutyRefund: "CM1 after landed product cost"
    case .storage: "CM2 after fulfilment, fees and returns"
    case .advertising: "CM3 after advertising"
    case .firmFixed: "Operating profit"
    case .currencyDifference: "Profit before tax"
    default: nil
    }
  }

  /// The last line of CM3, the contribution that gates and stores are measured by.
  public static let lastOfContribution = LedgerLine.advertising
  /// The last line of net revenue.
  public static let lastOfNetRevenue = LedgerLine.refunds
  /// The last line of operating profit.
  public static let lastOfOperatingProfit = LedgerLine.firmFixed
  /// Lines of operating profit that do not come again.
  public static let once: [LedgerLine] = [.entryCosts, .clearanceLoss]
}
