internal import Commerce

/// What scenario.yaml says of sales that lie in a file of the data folder, outside the scenario's.
struct HistoryData {
  /// The plain name of the file.
  let file: String
  let fileSpan: SourceSpan
  /// Where it is said how to get and prepare it.
  let recipe: String
  let columns: Columns
  /// What revenue is counted in.
  let currency: Currency
  /// So many pairs of store and product are taken, those with the most revenue before the start.
  let topListings: Int
  /// What products of the data are like, by column of products.csv.
  let product: [String: FieldValue]
  /// A product's unit cost over its mean price.
  let costShare: Double
  /// Where the opening stock of the data's products lies, and how many weeks it lasts; nil where
  /// stock.csv says it all.
  let stock: (node: String, weeks: Double)?
  /// The folder that says so.
  let level: FolderLevel

  /// The headers of the file's columns.
  struct Columns {
    let store, product, week, units, revenue: String
  }

  /// Tables that need not lie in the folder, because the data fill them.
  var tables: Set<TableName> {
    stock == nil ? [.history, .products] : [.history, .products, .stock]
  }
}
