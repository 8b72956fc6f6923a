import Testing

@testable import PortolanCLI

@Suite("Words for people and file systems")
struct PlainNameTests {
  @Test(
    "a run's name has nothing that a file system or a shell would mind",
    arguments: [
      ("shenzhen-electronics", "shenzhen-electronics"), ("a b", "a-b"), ("../../etc", "etc"),
      ("..", "run"), ("", "run"), ("x\ny\0z", "x-y-z"), ("深圳", "深圳"), ("a//b", "a-b"),
    ])
  func plainNames(name: String, plain: String) {
    #expect(RunName.plain(name) == plain)
  }

  @Test("a run's name is short enough for every file system, hash and temporary ending included")
  func longNames() {
    let accents = "a" + String(repeating: "\u{301}", count: 500)
    let names = [
      String(repeating: "x", count: 500), String(repeating: "深", count: 200), accents,
    ]
    for name in names {
      #expect(RunName.plain(name).utf8.count < 100)
    }
  }

  @Test(
    "the time that is left has no more digits than an estimate deserves",
    arguments: [
      (0.2, "1 s"), (59, "59 s"), (130, "3 min"), (5990, "100 min"), (12_600, "3.5 h"),
      (1e6, "12 days"),
    ])
  func timeLeft(seconds: Double, text: String) {
    #expect(ProgressLine.time(seconds) == text)
  }
}
