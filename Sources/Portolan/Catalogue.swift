import Artifacts
public import Commerce
import Economics
import Evaluation
import Forecasting
import Planning
import ScenarioIO
import Simulation

/// Joins the families' lists into the vocabulary that scenario files may use: a new member of a
/// family is known to loader, schema and `explain` without an edit there.
public enum Catalogue {
  /// Every setting that some member reads.
  public static let settings: [SettingDeclaration] =
    EconomicsSettings.all + ForecastEngine.settings + RiskProcesses.settings + PlanningSettings.all

  /// What the loader is handed.
  static let vocabulary = Vocabulary(
    settings: settings,
    gateMetrics: GateMetrics.descriptions.map { metric in
      Vocabulary.GateMetric(
        metric.key, unit: metric.unit == .money ? .money : .share, help: metric.help)
    })
}
