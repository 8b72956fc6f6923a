/// The colours of a page, by hexadecimal code, chosen so that text has 4.5:1 and graphics 3:1 against
/// their ground (WCAG 2.2, 1.4.3 and 1.4.11); a test computes both.
///
/// Series colours are those of Okabe and Ito that pass on the ground in question: people with any
/// common colour vision tell them apart. Letters never wear them.
struct Palette {
  /// The page.
  let paper: String
  /// Set-off grounds: navigation, callouts, table heads.
  let panel: String
  /// Text.
  let ink: String
  /// Text of lesser weight.
  let quiet: String
  /// Lines of axes and tables.
  let rule: String
  /// Lines that must not compete with data.
  let grid: String
  /// Links.
  let link: String
  /// Colours of plans in order.
  let series: [String]
  /// Grounds of heat maps below zero, shallow to deep.
  let below: [String]
  /// Grounds of heat maps above zero, shallow to deep.
  let above: [String]

  /// On white paper.
  static let light = Palette(
    paper: "#FFFFFF", panel: "#F5F4F0", ink: "#1A1D21", quiet: "#555B63", rule: "#8A8F96",
    grid: "#E4E3DF", link: "#005A8F",
    series: ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#000000", "#767676"],
    below: ["#FBE6DA", "#F5C4A6", "#EB9C73"], above: ["#DDECF6", "#ABD0E9", "#72B2DD"])

  /// On a dark screen.
  static let dark = Palette(
    paper: "#14171A", panel: "#1E2226", ink: "#E9EBED", quiet: "#AEB4BB", rule: "#7C838B",
    grid: "#2C3137", link: "#7CC4F0",
    series: ["#56B4E9", "#E69F00", "#009E73", "#CC79A7", "#F0E442", "#A6ACB3"],
    below: ["#38251A", "#5A341C", "#7F471F"], above: ["#17303F", "#1C4860", "#215F84"])

  /// The class of the plan at a position: colours repeat after the sixth, names do not.
  static func seriesClass(_ position: Int) -> String {
    "c\(position % light.series.count)"
  }
}
