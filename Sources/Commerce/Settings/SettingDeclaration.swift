/// The name of a setting, such as `returns.rate`: subject, point, quantity.
public struct SettingKey: Hashable, Comparable, Sendable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The text as files write it.
  public let text: String

  /// A key of that text.
  public init(_ text: String) { self.text = text }

  /// A key written in code.
  public init(stringLiteral value: String) { self.init(value) }

  /// The text.
  public var description: String { text }

  /// Alphabetical.
  public static func < (a: SettingKey, b: SettingKey) -> Bool { a.text < b.text }
}

/// One number that a member of a family needs to know, declared where it is used: key, unit, range,
/// default with provenance, and help in one place.
///
/// Loader, schema, `explain` and report all read this.
public struct SettingDeclaration: Sendable, Hashable {
  /// The name in files.
  public let key: SettingKey
  /// What the number counts.
  public let unit: SettingUnit
  /// The numbers that make sense, in the canonical unit (a share is 0 to 1).
  public let range: ClosedRange<Double>
  /// What holds where the user says nothing; nil where the user must say.
  public let standard: Standard?
  /// The finest thing it can be set for.
  public let scope: SettingScope
  /// What it means and how to measure it, in one or two sentences.
  public let help: String

  /// A declaration.
  public init(
    _ key: SettingKey, unit: SettingUnit, range: ClosedRange<Double>, standard: Standard?,
    scope: SettingScope, help: String
  ) {
    self.key = key
    self.unit = unit
    self.range = range
    self.standard = standard
    self.scope = scope
    self.help = help
  }

  /// A shipped default.
  public struct Standard: Sendable, Hashable {
    /// The number or its law, in the canonical unit.
    public let value: UncertainNumber
    /// Where it comes from.
    public let evidence: Evidence

    /// A default with its source.
    public init(_ value: UncertainNumber, _ evidence: Evidence) {
      self.value = value
      self.evidence = evidence
    }

    /// A default typical of the trade, unverified, as MODEL marks with [T].
    public static func typical(
      _ value: UncertainNumber, _ citation: String = "typical of the trade"
    )
      -> Standard
    {
      Standard(value, Evidence(citation: citation, status: .typical))
    }

    /// A default that is assumed for want of anything better.
    public static func assumed(_ value: UncertainNumber, _ citation: String = "assumption")
      -> Standard
    {
      Standard(value, Evidence(citation: citation, status: .assumed))
    }
  }
}

/// What a setting's number counts, which says how a file writes it.
public enum SettingUnit: String, Sendable, CaseIterable {
  /// `15 %` in files, 0.15 inside.
  case share
  /// Without unit.
  case factor
  /// `6 weeks`.
  case weeks
  /// `45 days`.
  case days
  /// `3 months`.
  case months
  /// `2.5 people`.
  case people
  /// `40 USD`: major units of the currency written.
  case money
  /// `8 % per year`.
  case sharePerYear
}

/// The finest thing that a setting can be set for; every coarser one works too.
public enum SettingScope: String, Sendable, CaseIterable, Comparable {
  /// One value for the firm.
  case firm
  /// By market.
  case market
  /// By store, platform or market.
  case store
  /// By product, category, store, platform or market.
  case listing

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// From coarse to fine.
  public static func < (a: SettingScope, b: SettingScope) -> Bool { a.rank < b.rank }
}
