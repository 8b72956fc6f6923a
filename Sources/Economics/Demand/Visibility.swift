public import Commerce
import Kernels

/// The rank of a listing as a state: advertising and velocity feed it, it feeds organic sessions.
///
/// Cutting ads or running out of stock is therefore not free.
///
/// Each week `v' = memory · v + (1 - memory) · √velocity`, where velocity is what was sold over what
/// the history's own path would have sold, market and category factors aside: rank is relative to
/// rivals, who share those. A plan without changes and without stock-outs keeps `v` at one.
///
/// Sessions are `organic · v + (1 - organic) · (ads / costPerClick)^adElasticity`, over the history's.
public enum Visibility {
  /// What of last week's rank stays.
  public static let memory: SettingKey = "visibility.memory"
  /// Sessions that come by rank.
  public static let organicShare: SettingKey = "visibility.organic_share"
  /// Answer of paid sessions to spend.
  public static let adElasticity: SettingKey = "ads.elasticity"

  /// What it asks to know.
  public static let settings: [SettingDeclaration] = [
    SettingDeclaration(
      memory, unit: .share, range: 0...0.99, standard: .typical(.uniform(low: 0.65, high: 0.85)),
      scope: .store, help: "Share of a listing's rank that carries over from week to week."),
    SettingDeclaration(
      organicShare, unit: .share, range: 0...1, standard: .typical(.uniform(low: 0.5, high: 0.7)),
      scope: .store, help: "Share of sessions that come by rank and not from ads."),
    SettingDeclaration(
      adElasticity, unit: .factor, range: 0...1, standard: .typical(.uniform(low: 0.4, high: 0.7)),
      scope: .store,
      help: "Per cent of paid sessions gained when ad spend rises by one per cent; below one."),
  ]

  /// Sessions over the history's in eight futures.
  ///
  /// - Parameters:
  ///   - state: the visibility `v`.
  ///   - advertising: spend over the history's.
  ///   - costPerClick: over the history's, positive.
  @inline(__always)
  public static func sessions(
    state: SIMD8<Double>, advertising: SIMD8<Double>, costPerClick: SIMD8<Double>,
    organicShare: SIMD8<Double>, adElasticity: SIMD8<Double>
  ) -> SIMD8<Double> {
    let paid = paidSessions(
      advertising: advertising, costPerClick: costPerClick, adElasticity: adElasticity)
    return sessions(state: state, paid: paid, organicShare: organicShare)
  }

  /// The same from the sessions that come by ads.
  @inline(__always)
  public static func sessions(
    state: SIMD8<Double>, paid: SIMD8<Double>, organicShare: SIMD8<Double>
  ) -> SIMD8<Double> {
    organicShare * state + (1 - organicShare) * paid
  }

  /// Sessions that come by ads, over the history's, in eight futures.
  @inline(__always)
  public static func paidSessions(
    advertising: SIMD8<Double>, costPerClick: SIMD8<Double>, adElasticity: SIMD8<Double>
  ) -> SIMD8<Double> {
    let floor = SIMD8<Double>(repeating: 1e-6)
    let intensity = pointwiseMax(advertising / costPerClick, floor)
    return VectorMath.exp(adElasticity * VectorMath.log(intensity))
  }

  /// Next week's state in eight futures, between 0 and 1.5.
  @inline(__always)
  public static func next(
    state: SIMD8<Double>, velocity: SIMD8<Double>, memory: SIMD8<Double>
  ) -> SIMD8<Double> {
    let drive = VectorMath.squareRoot(pointwiseMax(velocity, .zero))
    return pointwiseMin(memory * state + (1 - memory) * drive, SIMD8(repeating: 1.5))
  }
}
