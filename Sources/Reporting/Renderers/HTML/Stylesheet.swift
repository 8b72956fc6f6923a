/// The page's looks: system fonts, figures of equal width, thin rules, one column of text.
enum Stylesheet {
  /// The whole sheet.
  static let text =
    ":root{color-scheme:light dark;" + variables(of: .light) + "}\n"
    + "@media screen and (prefers-color-scheme:dark){:root{" + variables(of: .dark) + "}}\n"
    + StylesheetText.page + StylesheetText.blocks + StylesheetText.charts + seriesRules
    + StylesheetText.narrow + StylesheetText.print + StylesheetText.forcedColors

  private static func variables(of palette: Palette) -> String {
    let named = [
      ("paper", palette.paper), ("panel", palette.panel), ("ink", palette.ink),
      ("quiet", palette.quiet), ("rule", palette.rule), ("grid", palette.grid),
      ("link", palette.link),
    ]
    let numbered =
      palette.series.enumerated().map { ("c\($0)", $1) }
      + palette.below.enumerated().map { ("n\($0 + 1)", $1) }
      + palette.above.enumerated().map { ("p\($0 + 1)", $1) }
    return (named + numbered).map { "--\($0):\($1);" }.joined()
  }

  private static let seriesRules =
    Palette.light.series.indices.map { ".c\($0){--c:var(--c\($0))}" }.joined()
    + (1...3).map { ".n\($0){fill:var(--n\($0))}.p\($0){fill:var(--p\($0))}" }.joined() + "\n"
}
