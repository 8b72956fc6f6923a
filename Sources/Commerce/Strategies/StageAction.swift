/// One thing that a strategy does at a moment.
public enum StageAction: Sendable, Hashable {
  /// Open a candidate store, in a mode or in its own.
  case open(store: Identifier<Store>, mode: FulfilmentMode?)
  /// Close a store; its stock stays where it is, for other stores of the pool, for
  /// ``clear(_:)`` or for the end.
  case close(store: Identifier<Store>)
  /// Multiply the shelf price of what is selected.
  case price(SettingSelector, factor: Double)
  /// Multiply advertising of what is selected; factors of later actions replace earlier ones.
  case advertising(SettingSelector, factor: Double)
  /// Take listings off sale.
  case withdraw(SettingSelector)
  /// Order no more of what is selected.
  case stopOrders(SettingSelector)
  /// Take listings off sale, order no more, and sell what is left of their stock to buyers of
  /// remainders, where no other listing uses it.
  case clear(SettingSelector)
  /// Change how many days of demand are held.
  case cover(days: Double)
  /// Change the number of people, for all fixed cost that goes with them.
  case staff(people: Double)
  /// Spend a sum once, on what the words say.
  case spend(Money, on: String)
}
