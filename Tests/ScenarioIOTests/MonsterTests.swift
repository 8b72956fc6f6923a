import Commerce
import Testing

@testable import ScenarioIO

/// Inputs that are too large, too deep or hostile: refused or read in bounded time.
@Suite struct MonsterTests {
  private func load(
    _ path: String, _ bytes: [UInt8]
  ) -> (result: LoadResult, time: Duration) {
    var folder = SmallVocabulary.minimal()
    folder[path] = bytes
    let clock = ContinuousClock()
    var result: LoadResult?
    let loaded = folder
    let time = clock.measure { result = SmallVocabulary.loader.load(folder: loaded) }
    return (result ?? SmallVocabulary.loader.load(folder: loaded), time)
  }

  @Test func tenMegabyteLineIsRefusedQuickly() {
    let (result, time) = load(
      "stock.csv", Array("product,node,units\n".utf8) + Array(repeating: 120, count: 10 << 20))
    #expect(result.diagnostics.map(\.code) == [.tooLarge])
    #expect(time < .seconds(5))
  }

  @Test func tenMegabyteLineOfCellsIsRefusedQuickly() {
    let (result, _) = load("stock.csv", Array(String(repeating: "a,", count: 5 << 20).utf8))
    #expect(result.diagnostics.map(\.code) == [.tooLarge])
  }

  @Test func tooManyColumnsAreRefused() {
    let header = (0..<300).map { "c\($0)" }.joined(separator: ",")
    let (result, _) = load("stock.csv", Array((header + "\n").utf8))
    #expect(result.diagnostics.map(\.code) == [.tooLarge])
  }

  @Test func aliasBombIsRefusedBeforeItIsComposed() {
    var text = "a0: &a0 [x, x]\n"
    for level in 1...40 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    text += "? *a40\n: bomb\n"
    let (result, time) = load("scenario.yaml", Array(text.utf8))
    #expect(result.diagnostics.first?.code == .yamlFeature)
    #expect(time < .seconds(2))
  }

  @Test(arguments: ["[", "{a: ", "- "]) func deepNestingIsRefused(_ opening: String) {
    let text = "title: " + (opening == "- " ? "\n" : "") + String(repeating: opening, count: 5000)
    let (result, time) = load("scenario.yaml", Array(text.utf8))
    #expect(result.diagnostics.first?.code == .nestedTooDeep)
    #expect(time < .seconds(2))
  }

  @Test func deepIndentationIsRefused() {
    let text = (0..<200).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    let (result, _) = load("scenario.yaml", Array(text.utf8))
    #expect(result.diagnostics.first?.code == .nestedTooDeep)
  }

  @Test func tooLargeYAMLIsRefused() {
    let (result, _) = load("scenario.yaml", Array(repeating: 35, count: (1 << 20) + 1))
    #expect(result.diagnostics.map(\.code) == [.tooLarge])
  }

  @Test func latinBytesAreNamedAtTheirPlace() {
    let (result, _) = load("firm.csv", Array("setting,value\nfirm.cash,5 ".utf8) + [0xE9, 0x20])
    #expect(result.diagnostics.map(\.code) == [.notUTF8])
    #expect(result.diagnostics.first?.span?.place == "firm.csv:2:13")
  }

  @Test func aMillionMistakesYieldAShortList() {
    let rows = String(repeating: "lamp,nowhere,x\n", count: 50_000)
    let (result, time) = load("stock.csv", Array(("product,node,units\n" + rows).utf8))
    #expect(result.diagnostics.count < 60)
    #expect(result.diagnostics.contains { $0.code == .moreAlike })
    #expect(time < .seconds(10))
  }

  @Test func threeHundredThousandRowsAreReadInSeconds() throws {
    var text = "store,product,week,units,price_local\n"
    var products = "product,category,unit_cost_cny,weight_kg,length_cm,width_cm,height_cm,hs_code\n"
    products += "lamp,a,78,1.5,42,20,10,9405\nearbuds,a,88,0.18,12,12,5,8517\n"
    let start = try #require(Day(iso: "2027-01-04"))
    for product in 0..<1000 {
      products += "p\(product),a,10,0.2,5,5,5,8517\n"
      for week in 1...150 {
        let monday = start.advanced(by: -7 * week)
        text += "us-amazon,p\(product),\(monday),\(week % 9),12.99\n"
        text += "de-amazon,p\(product),\(monday),\(week % 7),12.99\n"
      }
    }
    var folder = SmallVocabulary.minimal()
    folder["history.csv"] = Array(text.utf8)
    folder["products.csv"] = Array(products.utf8)
    let clock = ContinuousClock()
    var result: LoadResult?
    let loaded = folder
    let time = clock.measure { result = SmallVocabulary.loader.load(folder: loaded) }
    print("300,000 rows: \(time)")
    #expect(result?.scenario?.listings.count == 2000)
    // Measured at about 2 s; the bound leaves room for a busy machine.
    #expect(time < .seconds(30))
  }

  /// Whatever bytes the files hold, loading ends without a trap and says something or nothing.
  @Test func randomEditsNeverStopTheProgram() {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    let files = ScenarioTemplate.commented
    let alphabet = Array("\"',:;-[]{}|>&*!%#?\n\r\t 09.eEnN/\\@\u{0}\u{7F}é€%".utf8)
    for _ in 0..<400 {
      var folder = MemoryFolder(name: "fuzz", files: files)
      for _ in 0...next(4) {
        let path = files[next(files.count)].path
        var bytes = folder[path] ?? []
        guard !bytes.isEmpty else { continue }
        let place = next(bytes.count)
        switch next(4) {
        case 0: bytes[place] = UInt8(next(256))
        case 1: bytes.insert(alphabet[next(alphabet.count)], at: place)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + 1 + next(20)))
        default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 30)], at: place)
        }
        folder[path] = bytes
      }
      let result = SmallVocabulary.loader.load(folder: folder)
      #expect((result.scenario == nil) == result.hasErrors)
      _ = DiagnosticRenderer.text(colour: true).render(result.diagnostics)
      _ = DiagnosticRenderer.json.render(result.diagnostics)
    }
  }
}
