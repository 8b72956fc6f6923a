internal import Commerce

/// The actions of plans, each with the keys of its details.
enum ActionDeclaration {
  private static let store = FieldDeclaration(
    "store", .reference(.stores), required: true, "The store.")

  /// The names that say which part of the business an action is for.
  private static let selector = [
    FieldDeclaration("product", .reference(.products), "For one product."),
    FieldDeclaration("category", .name, "For one category."),
    FieldDeclaration("store", .reference(.stores), "For one store."),
    FieldDeclaration("platform", .reference(.platforms), "For one platform."),
    FieldDeclaration("market", .reference(.markets), "For one market."),
  ]

  private static func factor(_ help: String, from least: Double) -> FieldDeclaration {
    FieldDeclaration("factor", .number(.factor, least...100), required: true, help)
  }

  /// All actions.
  static let all: [MappingDeclaration] = [
    MappingDeclaration(
      "open", "Open a candidate store.",
      fields: [
        store,
        FieldDeclaration(
          "mode", .choice(Words.all(FulfilmentMode.self)),
          "In this mode; without it, in the store's own."),
      ]),
    MappingDeclaration("close", "Close a store.", fields: [store]),
    MappingDeclaration(
      "price", "Multiply shelf prices of what is named.",
      fields: selector + [factor("1.05 is five per cent more.", from: 0.01)]),
    MappingDeclaration(
      "advertising", "Multiply advertising of what is named.",
      fields: selector + [factor("0.6 is forty per cent less.", from: 0)]),
    MappingDeclaration("withdraw", "Take what is named off sale.", fields: selector),
    MappingDeclaration("stop_orders", "Order no more of what is named.", fields: selector),
    MappingDeclaration(
      "clear", "Take what is named off sale and sell off what is left of its stock.",
      fields: selector),
    MappingDeclaration(
      "cover", "Change how many days of demand are held.",
      fields: [
        FieldDeclaration("days", .number(.days, 0...365), required: true, "The days.")
      ]),
    MappingDeclaration(
      "staff", "Change the number of people.",
      fields: [
        FieldDeclaration("people", .number(.people, 0...100_000), required: true, "The people.")
      ]),
    MappingDeclaration(
      "spend", "Spend a sum once.",
      fields: [
        FieldDeclaration("amount", .money(allowsLocal: false), required: true, "The sum."),
        FieldDeclaration("on", .text, required: true, "What for."),
      ]),
  ]

  /// The key beside the action that says when it is taken.
  static let delay = FieldDeclaration(
    "after_weeks", .whole(0...520), default: "0", "Weeks after the stage begins.")
}
