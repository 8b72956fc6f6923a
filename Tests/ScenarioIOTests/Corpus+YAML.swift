extension Corpus {
  static let yaml = [
    CaseFile(
      name: "yaml-tab",
      text: #"""
        edit scenario.yaml
        - start: 2027-01-04
        + \tstart: 2027-01-04
        expect E0108 scenario.yaml:3:1 indent with spaces, never with tabs
        """#),
    CaseFile(
      name: "yaml-colon-in-value",
      text: #"""
        edit scenario.yaml
        - A small electronics seller
        + Summer: the plan
        expect E0108 scenario.yaml:2:14 put a value that holds `: ` in quotes, or check the indentation
        """#),
    CaseFile(
      name: "yaml-open-bracket",
      text: #"""
        edit scenario.yaml
        - history: {source: "synthetic: made up for this template"}
        + history: {source: x
        expect E0108 scenario.yaml:6:1 while parsing a flow mapping, begun in line 5
        """#),
    CaseFile(
      name: "yaml-anchor",
      text: #"""
        edit scenario.yaml
        - A small electronics seller
        + &a text
        expect E0109 scenario.yaml:2:8 if this is meant as text, put it in quotes: "&a"
        """#),
    CaseFile(
      name: "yaml-alias",
      text: #"""
        edit scenario.yaml
        - A small electronics seller
        + *a
        expect E0109 scenario.yaml:2:8 if this is meant as text, put it in quotes: "*a"
        """#),
    CaseFile(
      name: "yaml-tag",
      text: #"""
        edit scenario.yaml
        - A small electronics seller
        + !!str x
        expect E0109 scenario.yaml:2:8 if this is meant as text, put it in quotes: "!!str"
        """#),
    CaseFile(
      name: "yaml-merge-key",
      text: #"""
        edit scenario.yaml
        - base_currency: CNY
        + base_currency: CNY
        + <<: {a: b}
        expect E0109 scenario.yaml:5:1 if this is meant as text, put it in quotes: "<<:"
        """#),
    CaseFile(
      name: "yaml-complex-key",
      text: #"""
        edit scenario.yaml
        - base_currency: CNY
        + base_currency: CNY
        + ? [a]
        + : b
        expect E0109 scenario.yaml:5:1 if this is meant as text, put it in quotes: "?"
        """#),
    CaseFile(
      name: "yaml-duplicate-key",
      text: #"""
        edit scenario.yaml
        - base_currency: CNY
        + base_currency: CNY
        + start: 2027-01-11
        expect E0111 scenario.yaml:5:1 given again
        """#),
    CaseFile(
      name: "yaml-unknown-key",
      text: #"""
        edit scenario.yaml
        - base_currency: CNY
        + base_curency: CNY
        expect E0107 scenario.yaml:4:1 did you mean `base_currency`?
        """#),
    CaseFile(
      name: "yaml-list-for-mapping",
      text: #"""
        edit scenario.yaml
        - history: {source: "synthetic: made up for this template"}
        + history: [zero]
        expect E0112 scenario.yaml:5:10 expected a mapping: history
        """#),
    CaseFile(
      name: "yaml-two-documents",
      text: #"""
        edit scenario.yaml
        - base_currency: CNY
        + base_currency: CNY
        + ---
        + a: b
        expect E0108 scenario.yaml:5:1 expected a single document in the stream, begun in line 1
        """#),
    CaseFile(
      name: "start-not-monday",
      text: #"""
        edit scenario.yaml
        - 2027-01-04
        + 2027-01-05
        expect E0216 scenario.yaml:3:8 its week begins on 2027-01-04
        """#),
    CaseFile(
      name: "start-not-a-date",
      text: #"""
        edit scenario.yaml
        - 2027-01-04
        + 04/01/2027
        expect E0208 scenario.yaml:3:8 expected `YYYY-MM-DD`
        """#),
    CaseFile(
      name: "start-impossible-day",
      text: #"""
        edit scenario.yaml
        - 2027-01-04
        + 2027-02-30
        expect E0208 scenario.yaml:3:8 expected `YYYY-MM-DD`
        """#),
    CaseFile(
      name: "horizon-too-long",
      text: #"""
        edit scenario.yaml
        - base_currency: CNY
        + base_currency: CNY
        + horizon: 600 weeks
        expect E0414 scenario.yaml:5:10 expected 1 to 520 whole weeks
        """#),
    CaseFile(
      name: "horizon-without-unit",
      text: #"""
        edit scenario.yaml
        - base_currency: CNY
        + base_currency: CNY
        + horizon: 78
        expect E0203 scenario.yaml:5:10 expected a time, such as `6 weeks`
        """#),
    CaseFile(
      name: "base-currency-rmb",
      text: #"""
        edit scenario.yaml
        - base_currency: CNY
        + base_currency: RMB
        expect E0206 scenario.yaml:4:16 write CNY
        """#),
    CaseFile(
      name: "seed-not-a-number",
      text: #"""
        edit scenario.yaml
        - base_currency: CNY
        + base_currency: CNY
        + seed: 5:30
        expect E0201 scenario.yaml:5:7 expected digits and a point
        """#),
  ]
}
