public import Artifacts
internal import Commerce

/// One offline page: no script, no request, drawings inside, legible in print, in the dark, by voice
/// and in forced colours.
///
/// Nothing of it depends on the clock or the machine: the same report gives the same bytes.
public enum HTMLRenderer {
  /// The page of a report.
  public static func render(_ report: Report) -> String {
    var markup = Markup()
    markup.constant("<!DOCTYPE html>\n")
    markup.element("html", ["lang": "en"]) { html in
      head(of: report, into: &html)
      html.element("body") { body(of: report, into: &$0) }
    }
    markup.newline()
    return markup.output
  }

  /// What the page may do: show itself.
  ///
  /// Styles are inline because there is one file; no user text
  /// gets into them.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  private static func head(of report: Report, into html: inout Markup) {
    html.element("head") { head in
      head.newline()
      head.empty("meta", ["charset": "utf-8"])
      head.empty("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
      head.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      head.empty("meta", ["name": "color-scheme", "content": "light dark"])
      head.empty("meta", ["name": "referrer", "content": "no-referrer"])
      head.element("title", text: "\(report.title) – Portolan decision report")
      head.newline()
      head.style(Stylesheet.text)
      head.newline()
    }
  }

  private static func body(of report: Report, into body: inout Markup) {
    body.newline()
    body.element("a", ["class": "skip", "href": "#main"], text: "Skip to the verdict")
    header(of: report, into: &body)
    body.element("div", ["class": "page"]) { page in
      navigation(of: report, into: &page)
      page.element("main", ["id": "main", "tabindex": "-1"]) { main in
        for section in report.sections {
          SectionHTML(section: section, currency: report.currency).render(into: &main)
        }
      }
    }
    body.element("footer", ["class": "cutoff"]) { $0.text(report.brief.cutOff) }
  }

  private static func header(of report: Report, into body: inout Markup) {
    body.element("header", ["class": "top"]) { header in
      header.element("p", ["class": "eyebrow"], text: "Portolan decision report")
      header.element("h1", text: report.title)
      if !report.subtitle.isEmpty {
        header.element("p", ["class": "subtitle"], text: report.subtitle)
      }
      header.element("dl", ["class": "facts"]) { list in
        for fact in report.facts {
          list.element("div") { pair in
            pair.element("dt", text: fact.label)
            pair.element("dd", text: fact.value)
          }
        }
      }
    }
    body.newline()
  }

  private static func navigation(of report: Report, into page: inout Markup) {
    page.element("nav", ["aria-label": "Sections"]) { nav in
      nav.element("ol") { list in
        for section in report.sections {
          list.element("li") { item in
            item.element("a", ["href": "#\(section.id)"], text: section.title)
          }
        }
      }
    }
    page.newline()
  }
}
