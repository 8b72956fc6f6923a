public import Commerce

/// What came of loading a scenario.
public struct LoadResult: Sendable {
  /// The scenario, if there was no error.
  ///
  /// Its ``Scenario/contentHash`` is empty: the caller hashes
  /// ``ResolvedScenarioText/describe(_:)``.
  public let scenario: Scenario?
  /// All that was found, in the order of reading.
  public let diagnostics: [Diagnostic]
  /// The files read, for a manifest: path and bytes.
  public let inputs: [InputFile]
  /// What was filled in because the user did not say it.
  public let notes: [DefaultNote]

  /// The result with what was found after loading; an error takes the scenario away.
  public func adding(_ more: [Diagnostic]) -> LoadResult {
    let isSound = more.allSatisfy { $0.severity != .error }
    return LoadResult(
      scenario: isSound ? scenario : nil, diagnostics: diagnostics + more, inputs: inputs,
      notes: notes)
  }

  /// Whether the scenario was refused.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// How many findings of a severity there are, those that are not shown among them.
  public func count(of severity: Diagnostic.Severity) -> Int {
    diagnostics.reduce(0) { sum, diagnostic in
      let omitted = diagnostic.omitted.map { $0.severity == severity ? $0.count : 0 } ?? 0
      return sum + (diagnostic.severity == severity && diagnostic.omitted == nil ? 1 : 0) + omitted
    }
  }

  /// One file that was read.
  public struct InputFile: Sendable, Hashable {
    /// Relative to the scenario's folder, `../other/` for a base.
    public let path: String
    /// Its bytes as they were read.
    public let bytes: [UInt8]
  }
}

/// Something that was filled in because the user did not say it.
public struct DefaultNote: Sendable, Hashable {
  /// What it is about: `lanes[…]`, `fees[…]`, `plans`.
  public let subject: String
  /// What holds now.
  public let text: String
  /// Where it comes from.
  public let evidence: Evidence
}
