/// Greedy selection of a combination, with replacement.
enum EnsembleSearch {
  /// The places of the models taken, in the order of their taking: each time the one that makes the mean
  /// of all taken so far least wrong; of two the earlier.
  ///
  /// - Complexity: rounds × candidates × values of the judges.
  static func best(_ judges: [PastJudge], rounds: Int) -> [Int] {
    var taken: [Int] = []
    for _ in 0..<rounds {
      var best = (place: 0, loss: Double.infinity)
      for place in 0..<judges[0].candidateCount {
        let loss = judges.reduce(0) { $0 + $1.meanLoss(of: taken + [place]) }
        if loss < best.loss { best = (place, loss) }
      }
      taken.append(best.place)
    }
    return taken
  }
}
