import Foundation
import Reporting
import TestSupport
import Testing

@Suite("The page is offline, small, accessible and says no nonsense")
struct PageTests {
  @Test(arguments: Studies.all)
  func `tags are balanced and no number is nonsense`(study: Studies.Case) {
    let result = study.make()
    let page = HTMLRenderer.render(report(for: result))
    #expect(TagBalance.fault(in: page) == nil)
    let outputs = [
      page, TextRenderer.render(report(for: result)), JSONRenderer.summary(result),
      TidyCSV.render(result), MarkdownRenderer.render(report(for: result)),
    ]
    for output in outputs {
      let words = output.lowercased().split { !$0.isLetter }
      #expect(!words.contains("nan") && !words.contains("inf") && !words.contains("infinity"))
    }
  }

  @Test func `nothing is asked of the network and nothing runs`() {
    let page = HTMLRenderer.render(report(for: SmallStudy().make()))
    let text = page.components(separatedBy: "xmlns=\"http://www.w3.org/2000/svg\"").joined()
    for sign in ["http:", "https:", "url(", "@import", "<script", "<link", "<iframe", " src="] {
      #expect(!text.contains(sign), "\(sign)")
    }
    #expect(page.contains("default-src &#39;none&#39;"))
  }

  @Test func `six plans of eighteen months stay below a megabyte`() {
    // Three plans' page is far below half of it, and six plans' is at most twice as long.
    let page = HTMLRenderer.render(report(for: SmallStudy().make()))
    #expect(page.utf8.count < 500_000)
  }

  @Test func `every drawing has a title and words, and every table a caption`() {
    let page = HTMLRenderer.render(report(for: SmallStudy().make()))
    func count(_ sign: String) -> Int { page.components(separatedBy: sign).count - 1 }
    #expect(count("role=\"img\"") > 8)
    #expect(count("role=\"img\"") == count("<desc ") && count("<desc ") == count("<title "))
    #expect(count("<table>") == count("<caption>"))
    #expect(count("<table>") == count("class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label="))
    #expect(count("<th>") == 0 && count("<th ") == count("<th scope="))
    #expect(count("<figure>") == count("<details class=\"data\">"))
    #expect(count("<h1>") == 1 && page.contains("<html lang=\"en\">"))
    #expect(page.contains("class=\"skip\" href=\"#main\""))
  }

  @Test func `headings go down one step at a time`() {
    let page = HTMLRenderer.render(report(for: SmallStudy().make()))
    let depths = page.components(separatedBy: "<h").dropFirst()
      .compactMap { $0.first?.wholeNumberValue }
    #expect(depths.first == 1 && depths.count > 10)
    #expect(zip(depths, depths.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test func `cells of sentences get the room of sentences`() {
    let page = HTMLRenderer.render(report(for: SmallStudy().make()))
    let cells = page.components(separatedBy: "<td class=\"prose\">").dropFirst()
      .map { $0.prefix { $0 != "<" } }
    #expect(!cells.isEmpty && cells.allSatisfy { $0.count > 48 })
  }

  @Test func `anchors are unique and every link inside the page leads somewhere`() {
    let page = HTMLRenderer.render(report(for: SmallStudy().make()))
    let ids = values(of: " id=\"", in: page)
    #expect(Set(ids).count == ids.count)
    for target in values(of: "href=\"#", in: page) { #expect(ids.contains(target), "\(target)") }
    for pair in values(of: "aria-labelledby=\"", in: page) {
      for target in pair.split(separator: " ") { #expect(ids.contains(String(target))) }
    }
  }

  @Test func `the same result gives the same bytes`() {
    let pages = (0..<2).map { _ in HTMLRenderer.render(report(for: SmallStudy().make())) }
    #expect(pages[0] == pages[1])
  }

  @Test(arguments: Studies.all)
  func `the terminal gets twelve lines at most`(study: Studies.Case) {
    for width in [40, 80, 120] {
      let text = TextRenderer.render(report(for: study.make()), width: width)
      #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 13)
    }
  }

  private func values(of key: String, in page: String) -> [String] {
    page.components(separatedBy: key).dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }
}
