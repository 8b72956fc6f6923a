import Testing

@testable import Reporting

@Suite("Text of users is shown, never obeyed")
struct EscapingTests {
  @Test func `markup has no bare signs`() {
    #expect(
      Escaping.markup("<a href='x'>&\"</a>") == "&lt;a href=&#39;x&#39;&gt;&amp;&quot;&lt;/a&gt;")
    #expect(Escaping.markup("]]>") == "]]&gt;")
  }

  @Test func `characters that steer are replaced and letters of all scripts stay`() {
    #expect(Escaping.plain("a\u{0}\u{1B}[31m\u{202E}b") == "a\u{FFFD}\u{FFFD}[31m\u{FFFD}b")
    #expect(Escaping.plain("שלום 台灯 مرحبا") == "שלום 台灯 مرحبا")
    #expect(Escaping.plain("a\r\nb\tc") == "a  b c")
  }

  @Test(
    "no cell of a table is a formula",
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("＝1", "'＝1"),
      ("\t=1", "' =1"), ("  =1", "'  =1"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
      ("=a,\"b\"", "\"'=a,\"\"b\"\"\""), ("plain", "plain"), ("", ""),
    ])
  func formulas(text: String, cell: String) {
    #expect(CSVText.cell(text) == cell)
  }

  @Test func `numbers in tables are plain and missing ones empty`() {
    #expect(CSVText.cell(-1.5) == "-1.5" && CSVText.cell(Double.nan) == "")
  }

  @Test func `markup is balanced by construction`() {
    var markup = Markup()
    markup.element("p", ["class": nil, "id": "\"><script>"], text: "<b>")
    #expect(markup.output == "<p id=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;</p>")
  }
}
