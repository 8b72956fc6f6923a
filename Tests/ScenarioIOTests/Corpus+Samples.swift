@testable import ScenarioIO

extension Corpus {
  /// A production time that refers to a column, on the second line of firm.csv.
  private static func production(_ token: String, _ rest: String) -> String {
    """
    edit firm.csv
    - firm.cash
    + supplier.production,\(token),x
    + firm.cash
    \(rest)
    """
  }

  static let samples = [
    CaseFile(
      name: "samples-unknown-column",
      text: production(
        "column(sea_dasy) days",
        #"""
        file samples.csv
          sea_days,air
          31,4
        expect E0301 firm.csv:2:21 did you mean `sea_days`?
        """#)),
    CaseFile(
      name: "samples-no-table",
      text: production(
        "column(sea_days)", "expect E0301 firm.csv:2:21 a column `sea_days` in samples.csv")),
    CaseFile(
      name: "samples-empty-column",
      text: production(
        "column(sea_days)",
        #"""
        file samples.csv
          air_days,sea_days
          4,
          5,
        expect E0113 samples.csv:1:10 expected at least one number below
        """#)),
    CaseFile(
      name: "samples-not-numbers",
      text: production(
        "column(sea_days)",
        #"""
        file samples.csv
          sea_days,air_days
          31,NaN
          about 35,4
          "1,234",5
          =1+1,6
        expect E0201 samples.csv:2:4 leave the cell empty where the value is not known
        expect E0201 samples.csv:3:1 expected digits and a point
        expect E0202 samples.csv:4:2 write 1234, or 1.234
        expect E0201 samples.csv:5:1 expected digits and a point
        """#)),
    CaseFile(
      name: "samples-too-many",
      text: production(
        "column(sea_days)",
        "file samples.csv\n  sea_days\n"
          + String(repeating: "  31\n", count: InputLimits.samples + 1)
          + "expect E0103 samples.csv:1:1 the most is 10000")),
    CaseFile(
      name: "samples-unit-missing",
      text: production(
        "column(sea)",
        #"""
        file samples.csv
          sea
          31
        expect E0203 firm.csv:2:21 expected a time, such as `45 days`
        """#)),
    CaseFile(
      name: "samples-unit-twice",
      text: production(
        "column(sea_days) days",
        #"""
        file samples.csv
          sea_days
          31
        expect E0205 firm.csv:2:21 leave out `days` after the bracket
        """#)),
    CaseFile(
      name: "samples-unit-of-another-quantity",
      text: production(
        "column(returns_pct)",
        #"""
        file samples.csv
          returns_pct
          31
        expect E0204 firm.csv:2:21 expected a time, such as `45 days`
        """#)),
    CaseFile(
      name: "samples-unit-against-column",
      text: #"""
        file suppliers.csv
          supplier,production_weeks
          acme,column(making_days)
        file samples.csv
          making_days
          31
        expect E0205 suppliers.csv:2:6 drop `_weeks` from the column's name
        """#),
    CaseFile(
      name: "samples-out-of-range",
      text: production(
        "column(sea_days)",
        #"""
        file samples.csv
          sea_days
          31
          3100
        expect E0207 firm.csv:2:21 it stands in the column `sea_days` of samples.csv
        """#)),
    CaseFile(
      name: "samples-money-without-currency",
      text: #"""
        file settings.csv
          setting,value
          staff.monthly_cost,column(wage)
        file samples.csv
          wage
          14000
        expect E0203 settings.csv:2:20 expected an amount such as `12 USD`
        """#),
    CaseFile(
      name: "samples-where-exact",
      text: #"""
        edit products.csv
        - lamp,lighting,78,1.5,42,20,10,9405.21.80
        + lamp,lighting,column(cost),1.5,42,20,10,9405.21.80
        expect E0214 products.csv:2:15 this is an uncertain one
        """#),
    CaseFile(
      name: "samples-no-name",
      text: production(
        "column() days", "expect E0213 firm.csv:2:21 write `column(sea_days)`")),
    CaseFile(
      name: "samples-column-twice",
      text: production(
        "column(sea_days)",
        #"""
        file samples.csv
          sea_days,sea_days
          31,32
        expect E0117 samples.csv:1:10 given again
        """#)),
    CaseFile(
      name: "samples-unreadable",
      text: production(
        "column(sea_days)",
        #"""
        file samples.csv
          sea_days;air_days
          31;4
        expect E0115 samples.csv:1:1 save with commas instead of `;`
        """#)),
    CaseFile(
      name: "samples-header-lost",
      text: production(
        "column(sea_days)",
        #"""
        file samples.csv
          ,air_days
          31,4
        expect E0210 samples.csv:1:1 expected letters, digits
        """#)),
  ]
}
