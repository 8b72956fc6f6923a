internal import Commerce

/// us_s301_china_lists.csv: which lists of section 301 the eight-digit codes of the United States are on.
///
/// None ships. The rates of the lists are rows of tariffs.csv that a consignment chooses by declaring
/// `us_list_3`; a list's codes get the rate of its row without that. A code that is on two lists at eight
/// digits gets two rules that contradict each other, so that nobody picks one silently.
enum ChinaListsTable {
  static let declaration = TableDeclaration(
    .chinaLists, key: ["hts8", "list"],
    "Codes of the United States on the China lists of section 301, for products made in China.",
    columns: [
      ColumnDeclaration(
        "hts8", .hsCode, required: true, "The code, eight digits.", example: "85044095"),
      ColumnDeclaration("list", .name, required: true, "The list it is on.", example: "3"),
      ColumnDeclaration(
        "ch99_code", .text, "Heading of chapter 99; not used.", example: "9903.88.03"),
    ])

  /// The layer of the lists' duties.
  private static let layer = "s301-list"

  /// Rules with those of the codes on lists among them.
  ///
  /// What the user wrote for a code in tariffs.csv holds before the lists; what ships gives way to them.
  ///
  /// - Parameter products: whose codes are looked up; nil for all.
  static func added(
    to rules: [TariffRule], _ context: LoadContext, products: [Product]? = nil
  ) -> [TariffRule] {
    let codes = codesByFact(context, products)
    guard !codes.isEmpty else { return rules }
    let listed = Set(codes.values.joined())
    let own = ownCodes(context)
    return rules.flatMap { rule -> [TariffRule] in
      guard rule.layer == layer else { return [rule] }
      let codesOfList = codes[rule.conditions.first?.description ?? ""] ?? []
      if !codesOfList.isEmpty {
        let codes = codesOfList.filter { !own.contains($0) }
        return [rule] + (codes.isEmpty ? [] : [rule.holding(for: codes)])
      }
      guard rule.conditions.isEmpty, !rule.goods.isEmpty else { return [rule] }
      let left = rule.goods.filter { own.contains($0) || !listed.contains($0) }
      return left.isEmpty ? [] : [rule.with(goods: left, conditions: [], id: rule.id)]
    }
  }

  /// The codes by the fact that chooses their list: `us_list_4a`.
  private static func codesByFact(
    _ context: LoadContext, _ products: [Product]?
  ) -> [String: [HSCode]] {
    var codes: [String: [HSCode]] = [:]
    for row in context.rows(.chinaLists) {
      guard let list = row.text("list"), let code = row.text("hts8").flatMap({ HSCode($0) }),
        products?.contains(where: { $0.hsCode.lies(under: code) || code.lies(under: $0.hsCode) })
          ?? true
      else { continue }
      codes["us_list_\(list.lowercased())", default: []].append(code)
    }
    return codes
  }

  /// Codes whose duty of this layer the user wrote into tariffs.csv.
  private static func ownCodes(_ context: LoadContext) -> Set<HSCode> {
    let rows = context.rows(.tariffs).filter { $0.layer != .shipped && $0.text("layer") == layer }
    return Set(rows.flatMap { $0.list("goods") }.compactMap { HSCode($0) })
  }
}

extension TariffRule {
  /// The rule for goods of some codes, whatever is declared.
  fileprivate func holding(for codes: [HSCode]) -> TariffRule {
    with(goods: codes, conditions: Array(conditions.dropFirst()), id: "\(id)-codes")
  }

  fileprivate func with(
    goods: [HSCode], conditions: [TariffCondition], id: String
  ) -> TariffRule {
    TariffRule(
      id: id, origin: origin, destination: destination, goods: goods, layer: layer,
      treatments: treatments, conditions: conditions, charge: charge, limits: limits,
      displaces: displaces, interval: interval, evidence: evidence)
  }
}
