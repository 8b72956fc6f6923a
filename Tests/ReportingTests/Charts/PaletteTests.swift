import Testing

@testable import Reporting

@Suite("Colours have the contrast that WCAG 2.2 asks for, on white and on dark")
struct PaletteTests {
  @Test(arguments: [Palette.light, Palette.dark])
  func `letters have 4.5 to 1`(palette: Palette) {
    for ground in [palette.paper, palette.panel] + palette.below + palette.above {
      #expect(Contrast.ratio(palette.ink, ground) >= 4.5, "ink on \(ground)")
    }
    for ground in [palette.paper, palette.panel] {
      #expect(Contrast.ratio(palette.quiet, ground) >= 4.5, "quiet on \(ground)")
      #expect(Contrast.ratio(palette.link, ground) >= 4.5, "link on \(ground)")
    }
  }

  @Test(arguments: [Palette.light, Palette.dark])
  func `graphics have 3 to 1`(palette: Palette) {
    for colour in palette.series + [palette.rule] {
      #expect(Contrast.ratio(colour, palette.paper) >= 3, "\(colour)")
    }
  }

  @Test func `both grounds have as many colours`() {
    #expect(Palette.light.series.count == Palette.dark.series.count)
    #expect(Set(Palette.light.series).count == Palette.light.series.count)
  }
}
