import Commerce

/// The choice of stores as numbers: what the model is built of, and what tests write by hand.
struct PortfolioInstance: Sendable {
  var stores: [StoreFacts]
  /// Stages in the user's words, such as `weeks 14-39`.
  var stages: [String]
  var courses: [CourseFacts]
  var probabilities: [Double]
  var files: [FileFacts] = []
  var limits: Limits
  /// The currency's code, for words.
  var currency: String
  /// Titles of the markets that ``StoreFacts/market`` numbers.
  var markets: [String]
  /// Those that the cap on one market does not count.
  var homeMarkets: Set<Int> = []

  /// One store.
  struct StoreFacts: Sendable {
    var title: String
    var market: Int
    var platform: Int
    /// People that running it takes.
    var staff: Double
    /// Score of difficulty, 1 to 10.
    var difficulty: Double
    /// Whether it trades at the start: then it must take a course, if only that of closing.
    var isRunning: Bool
    /// The mode it runs in, or would.
    var mode: FulfilmentMode
    /// Whether the strategy itself opens it: then it must take a course too.
    var isFixed = false
  }

  /// One way that a store can go.
  struct CourseFacts: Sendable {
    var course: StoreCourse
    /// Change of terminal equity by future, papers aside.
    var equity: [Double]
    /// Money needed by stage, net of what the course has earned before, papers included.
    var moneyNeeded: [Double]
    /// Net revenue in the last stage.
    var lastRevenue: Double
    /// Entry cost, which ``equity`` is net of.
    var entryCost = 0.0
    /// Papers it needs: positions in ``PortfolioInstance/files``.
    var files: [Int] = []
  }

  /// Papers for a category in a market.
  struct FileFacts: Sendable {
    var title: String
    var cost: Double
  }

  /// What there is, and what is looked for.
  struct Limits: Sendable {
    /// Money by stage: cash, credit line and what the firm has tied up, less its fixed cost so far.
    var money: [Double]
    /// People who can run stores.
    var staff: Double
    /// What one more person costs until the end of each stage's weeks, by stage; zero forbids hiring.
    var hireCost: [Double] = []
    /// The sum of difficulty scores; nil for no limit.
    var difficulty: Double?
    /// What keeping up with the rules of one more pair of platforms costs by stage.
    var adaptationCost: [Double] = []
    /// Platforms at the start, whose cost is borne whatever is decided.
    var platformsAtStart = 0
    /// The largest share of a market in revenue of the last stage; 1 for none.
    var topMarketCap = 1.0
    /// What revenue beyond it is charged; 1 and more make the cap hard, 0 switches it off.
    var topMarketPenalty = 0.0
    /// Weight of the tail and where it begins.
    var riskWeight = 0.0
    var riskLevel = 0.9
    /// Change of terminal equity that no choice of stores alters: the firm's fixed cost.
    var constant = 0.0
  }
}
