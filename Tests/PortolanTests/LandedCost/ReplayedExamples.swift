import Commerce
import Portolan
import ScenarioIO

/// Published calculations that the shipped rule book replays at their own day.
///
/// `CascadeExamples` has those that are older than the book or give their rates themselves; the table of
/// all is `WorkedExampleTests.uses`.
enum ReplayedExamples {
  struct Example: Sendable {
    let name: String
    let source: String
    let day: String
    let from: String
    let to: String
    /// Code, units and value of one.
    let goods: [(hs: String, quantity: Int64, value: String)]
    var mode = Lane.CustomsTreatment.parcel
    var freight: String?
    var insurance: String?
    var facts: [String] = []
    var content: String?
    /// Rates in the form of `--rate`.
    var rates: [String] = []
    /// Amounts by layer, and `duty`, `tax`, `fees` for all of a kind.
    let expected: [String: String]
  }

  static let all = europe + america + asia

  static let europe = [
    Example(
      name: "WE12 France: T-shirts and shoes are two tariff lines",
      source: "merchants.glopal.com/en-us/blog/eu-customs-changes-on-1st-july-2026",
      day: "2026-07-01", from: "CN", to: "FR",
      goods: [("610910", 2, "0 EUR"), ("640359", 1, "0 EUR")],
      expected: ["duty": "6.00", "tax": "1.20"]),
    Example(
      name: "WE13 European Union: five T-shirts are one line",
      source: "en.ilsole24ore.com (Commission guidance)", day: "2026-07-01", from: "CN", to: "IT",
      goods: [("610910", 5, "10 EUR")], expected: ["duty": "3.00"]),
    Example(
      name: "WE14 European Union: a T-shirt and a watch are two",
      source: "globalimportblog.bakermckenzie.com, 2026-07-02", day: "2026-07-01", from: "CN",
      to: "DE", goods: [("610910", 1, "10 EUR"), ("910211", 1, "40 EUR")],
      expected: ["duty": "6.00"]),
    Example(
      name: "WE18 United Kingdom: 80 and 60 GBP are a consignment above 135",
      source: "brexitlegal.ie/vat-on-goods-b2c-uk (rule)", day: "2026-01-05", from: "CN", to: "GB",
      goods: [("940521", 1, "80 GBP"), ("940521", 1, "60 GBP")], freight: "5 GBP",
      // 2 % of 145 line by line; below the limit there would be none.
      expected: ["mfn": "2.90"]),
  ]

  static let america = [
    Example(
      name: "WE19 Brazil: ICMS is inside its own base, 144.58 and not 140.40",
      source: "jtv.com.br/?p=41070, guiatributario.net/tag/compras", day: "2025-01-15", from: "CN",
      to: "BR", goods: [("610910", 1, "100 BRL")], rates: ["USD/BRL=5.5"],
      expected: ["mfn": "20.00", "icms": "24.58"]),
    Example(
      name: "WE21 Brazil: 60 % less 20 USD above 50 USD", source: "jornaljf.com.br/?p=156532",
      day: "2025-01-15", from: "CN", to: "BR", goods: [("610910", 1, "200 USD")],
      // 100 USD at 5 BRL.
      rates: ["USD/BRL=5"], expected: ["mfn": "500.00"]),
    Example(
      name: "WE22 Mexico: courier parcel from China",
      source: "internationaltradecomplianceupdate.com, 2025-07-29 (rule)", day: "2025-08-15",
      from: "CN", to: "MX", goods: [("610910", 1, "100 USD")], facts: ["courier"],
      // 33.5 USD at 20 MXN.
      rates: ["USD/MXN=20"], expected: ["duty": "670.00", "tax": "0.00"]),
    Example(
      name: "WE23 Mexico: 50 USD from the United States",
      source: "internationaltradecomplianceupdate.com, 2025-07-29 (rule)", day: "2025-08-15",
      from: "US", to: "MX", goods: [("610910", 1, "50 USD")], facts: ["courier"],
      rates: ["USD/MXN=20"], expected: ["duty": "0.00", "tax": "0.00", "fees": "445.00"]),
    Example(
      name: "WE23 Mexico: 100 USD from the United States",
      source: "internationaltradecomplianceupdate.com, 2025-07-29 (rule)", day: "2025-08-15",
      from: "US", to: "MX", goods: [("610910", 1, "100 USD")], facts: ["courier"],
      // 17 USD at 20 MXN.
      rates: ["USD/MXN=20"], expected: ["duty": "340.00", "tax": "0.00"]),
    Example(
      name: "WE23 Mexico: 200 USD from the United States",
      source: "internationaltradecomplianceupdate.com, 2025-07-29 (rule)", day: "2025-08-15",
      from: "US", to: "MX", goods: [("610910", 1, "200 USD")], facts: ["courier"],
      // 38 USD at 20 MXN.
      rates: ["USD/MXN=20"], expected: ["duty": "760.00", "tax": "0.00"]),
    Example(
      name: "WE37 United States: fees of a formal entry by sea",
      source: "mcpservers.org/tr/servers/dutycite-com, tariff-resolver golden test",
      day: "2026-10-01", from: "VN", to: "US", goods: [("6109100012", 1, "20000 USD")],
      mode: .bulkEntry, facts: ["ocean"],
      expected: ["mfn": "3300.00", "mpf": "69.28", "hmf": "25.00"]),
    Example(
      name: "WE37b United States: the same with the forced-labor layer",
      source: "9903.05.83 (rule)", day: "2026-10-01", from: "VN", to: "US",
      goods: [("6109100012", 1, "20000 USD")], mode: .bulkEntry, facts: ["ocean"],
      expected: ["s301-fl": "2500.00", "duty": "5800.00", "fees": "94.28"]),
  ]

  static let asia = [
    Example(
      name: "WE08 Singapore: the whole of 450 SGD is taxed",
      source: "101bao.com/content-56.html (IRAS table)", day: "2022-06-01", from: "CN", to: "SG",
      goods: [("610910", 1, "450 SGD")], expected: ["gst": "31.50"]),
    Example(
      name: "WE09 Singapore: 200 SGD are not", source: "101bao.com/content-56.html (IRAS table)",
      day: "2022-06-01", from: "CN", to: "SG", goods: [("610910", 1, "200 SGD")],
      expected: ["gst": "0.00"]),
    Example(
      name: "WE25 Indonesia: a bag at 25 %", source: "PMK 4/2025 (rule)", day: "2025-03-05",
      from: "CN", to: "ID", goods: [("420222", 1, "100 USD")], freight: "10 USD",
      // In rupiah at 10,000: 27.625 USD and 11 % of 138.125 USD, to the sen.
      insurance: "0.50 USD", rates: ["USD/IDR=10000"],
      expected: ["mfn": "276250.00", "vat": "151937.50"]),
    Example(
      name: "WE27 Japan: 90 USD of personal use are 5,940 JPY, and exempt",
      source: "importsquare.com/post/dutyandtax", day: "2026-01-05", from: "US", to: "JP",
      goods: [("950300", 1, "90 USD")], facts: ["personal"], rates: ["USD/JPY=110"],
      expected: ["duty": "0", "tax": "0"]),
    Example(
      name: "WE28 China: out of bond 9.1 %",
      source: "mymypanda.com, how to choose the right cross-border business model",
      day: "2019-04-01", from: "JP", to: "CN", goods: [("420222", 1, "100 CNY")], mode: .bonded,
      expected: ["duty": "0.00", "tax": "9.10"]),
    Example(
      name: "WE30 China: out of bond 23.06 % with consumption tax of 15 %",
      source: "mymypanda.com, how to choose the right cross-border business model",
      day: "2019-04-01", from: "JP", to: "CN", goods: [("330499", 1, "1000 CNY")], mode: .bonded,
      content: "50 g", expected: ["tax": "230.59"]),
    Example(
      name: "WE32 China: 14.00 CNY a gram pay consumption tax",
      source: "m.conlive.com.cn/en/cosmetic-products/3182.html", day: "2019-04-01", from: "JP",
      to: "CN", goods: [("330499", 1, "700 CNY")], mode: .bonded,
      content: "50 g",
      expected: ["consumption-tax": "86.47"]),
    Example(
      name: "WE32 China: 8.38 CNY a gram do not",
      source: "m.conlive.com.cn/en/cosmetic-products/3182.html", day: "2019-04-01", from: "JP",
      to: "CN", goods: [("330499", 1, "700 CNY")], mode: .bonded,
      content: "83.5 g",
      expected: ["consumption-tax": "0.00"]),
  ]
}
