import Commerce
public import Forecasting
import Kernels
import Reporting
public import ScenarioIO

/// What is known of a table's customers: how often they come back, what they spend, what they are worth.
public struct CustomerStudy: Sendable {
  /// What is asked.
  public struct Question: Sendable {
    /// Weeks looked ahead.
    public var weeks: Int
    /// What remains of a purchase after goods, fulfilment and fees; nil where value is not asked for.
    public var margin: Double?
    /// By how much a year ahead counts less.
    public var discount: Double

    /// A question; no value is reckoned without a margin.
    public init(weeks: Int = 52, margin: Double? = nil, discount: Double = 0.1) {
      (self.weeks, self.margin, self.discount) = (weeks, margin, discount)
    }
  }

  let table: CustomerTable
  let question: Question
  /// Purchases.
  public let purchases: PurchaseModel
  /// Spend; nil where amounts are not given or too few came back.
  public let spend: SpendModel?

  /// Fits both models.
  ///
  /// - Throws: ``CustomerStudyError`` where too few customers are known.
  public init(_ table: CustomerTable, _ question: Question) throws(CustomerStudyError) {
    self.table = table
    self.question = question
    var base = CustomerBase()
    for customer in table.customers {
      base.add(
        repeats: customer.repeats, recency: customer.recency, age: customer.age,
        meanSpend: customer.meanSpend)
    }
    let back = base.repeats.count { $0 > 0 }
    guard let purchases = PurchaseModel(fitting: base) else {
      throw CustomerStudyError(
        "\(base.count) customers, of whom \(back) came back, do not tell how often customers come back; "
          + "\(PurchaseModel.fewestCustomers) are needed, and some who came back")
    }
    self.purchases = purchases
    spend = SpendModel(fitting: base)
    if question.margin != nil, !(spend?.meanSpend ?? .infinity).isFinite {
      throw CustomerStudyError(
        "a value needs the column `amount` and \(PurchaseModel.fewestCustomers) customers who came back, "
          + "whose spend has a mean")
    }
  }

  /// Customers who came back.
  public var returning: Int { table.customers.count { $0.repeats > 0 } }

  /// How many of today's customers still are, on average.
  public var active: Double {
    table.customers.reduce(0) {
      $0
        + purchases.probabilityAlive(
          repeats: $1.repeats, recency: $1.recency, age: $1.age)
    }
  }

  /// Purchases of today's customers in the coming weeks, on average.
  public func expectedPurchases(in weeks: Double) -> Double {
    table.customers.reduce(0) { $0 + expected($1, in: weeks) }
  }

  private func expected(_ customer: CustomerTable.Customer, in weeks: Double) -> Double {
    purchases.expectedPurchases(
      in: weeks, repeats: customer.repeats, recency: customer.recency, age: customer.age)
  }

  /// What a new customer's repeat purchases are worth over the weeks asked for, discounted; nil without a
  /// margin.
  public var valueOfNewCustomer: Double? {
    guard let margin = question.margin, let spend else { return nil }
    return margin * spend.meanSpend
      * discounted { purchases.expectedPurchases(in: $0) }
  }

  private func value(_ customer: CustomerTable.Customer) -> Double {
    guard let margin = question.margin, let spend else { return .nan }
    let worth = spend.expectedSpend(
      repeats: customer.meanSpend.isNaN ? 0 : customer.repeats, meanSpend: customer.meanSpend)
    return margin * worth * discounted { expected(customer, in: $0) }
  }

  /// Purchases week by week, each discounted from the middle of its week.
  private func discounted(_ cumulated: (Double) -> Double) -> Double {
    var (sum, before) = (0.0, 0.0)
    for week in 1...question.weeks {
      let now = cumulated(Double(week))
      let years = (Double(week) - 0.5) / PlanningCalendar.weeksPerYear
      sum += (now - before) * KernelMath.pow(1 + question.discount, -years)
      before = now
    }
    return sum
  }

  /// A row for each customer: chance of still being one, purchases to come, and value with a margin.
  public var customers: TidyTable {
    var result = TidyTable(
      columns: ["customer", "repeats", "alive", "purchases"]
        + (question.margin == nil ? [] : ["value"]))
    for customer in table.customers {
      let alive = purchases.probabilityAlive(
        repeats: customer.repeats, recency: customer.recency, age: customer.age)
      var row: [TidyTable.Cell] = [
        .text(customer.name), .number(Double(customer.repeats)), .number(alive),
        .number(expected(customer, in: Double(question.weeks))),
      ]
      if question.margin != nil { row.append(.number(value(customer))) }
      result.add(row)
    }
    return result
  }

  /// Every figure with its name.
  public var figures: TidyTable {
    var result = TidyTable(columns: ["figure", "value"])
    func add(_ name: String, _ value: Double) { result.add([.text(name), .number(value)]) }
    add("customers", Double(table.customers.count))
    add("returning", Double(returning))
    add("r", purchases.r)
    add("alpha", purchases.alpha)
    add("a", purchases.a)
    add("b", purchases.b)
    add("purchase_log_likelihood", purchases.logLikelihood)
    if let spend {
      add("p", spend.p)
      add("q", spend.q)
      add("gamma", spend.gamma)
      add("spend_log_likelihood", spend.logLikelihood)
      add("mean_spend", spend.meanSpend)
    }
    add("active", active)
    add("purchases_of_new_customer", purchases.expectedPurchases(in: Double(question.weeks)))
    add("purchases_of_known_customers", expectedPurchases(in: Double(question.weeks)))
    if let value = valueOfNewCustomer { add("value_of_new_customer", value) }
    if table.laterWeeks > 0 {
      add("later_weeks", table.laterWeeks)
      add("later_purchases", Double(later.came))
      add("later_purchases_expected", later.expected)
    }
    return result
  }

  /// What came after the end of what was taken as known, and what was expected.
  var later: (came: Int, expected: Double) {
    (
      table.customers.reduce(0) { $0 + $1.laterPurchases },
      expectedPurchases(in: table.laterWeeks)
    )
  }

  /// The answer in one sentence.
  public var verdict: String {
    "\(table.customers.count) customers, of whom \(returning) came back; a new one comes back "
      + "\(ShortNumber.text(purchases.expectedPurchases(in: Double(question.weeks)))) times in "
      + "\(question.weeks) weeks."
  }

  /// The answer in words.
  public var text: String {
    let number = ShortNumber.text
    let weeks = question.weeks
    var lines = [
      "\(table.customers.count) customers"
        + (table.end.map { " up to \($0)" } ?? "") + "; \(returning) came back.",
      "Purchases (BG/NBD): r \(number(purchases.r)), alpha \(number(purchases.alpha)) weeks, "
        + "a \(number(purchases.a)), b \(number(purchases.b)); log-likelihood "
        + "\((purchases.logLikelihood * 100).rounded() / 100).",
    ]
    if let spend {
      lines.append(
        "Spend (gamma-gamma): p \(number(spend.p)), q \(number(spend.q)), gamma \(number(spend.gamma)); "
          + "a repeat purchase is worth \(number(spend.meanSpend)) on average.")
    }
    lines += [
      "A new customer comes back \(number(purchases.expectedPurchases(in: Double(weeks)))) times in "
        + "\(weeks) weeks, on average.",
      "Of those known, about \(Int(active.rounded())) still are customers; they buy "
        + "\(Int(expectedPurchases(in: Double(weeks)).rounded())) times in \(weeks) weeks.",
    ]
    if let value = valueOfNewCustomer, let margin = question.margin {
      lines.append(
        "A new customer's repeat purchases are worth \(number(value)) over \(weeks) weeks, at a margin of "
          + "\(number(margin * 100)) % and discounted at \(number(question.discount * 100)) % a year: the most "
          + "that winning one may cost beyond what the first purchase earns.")
    }
    if table.laterWeeks > 0 {
      lines.append(
        "In the \(number(table.laterWeeks)) weeks after that they bought \(later.came) times; "
          + "\(Int(later.expected.rounded())) were expected.")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// Why customers say nothing.
public struct CustomerStudyError: Error, Hashable, CustomStringConvertible {
  /// The sentence for the user.
  public let description: String

  init(_ description: String) { self.description = description }
}
