/// A product that is sold as a set and shipped as its components.
public struct Bundle: Identified {
  /// The product whose sale draws the components.
  public let id: Identifier<Bundle>
  /// What one set holds.
  public let components: [Component]

  /// A bundle of at least one component.
  public init(id: Identifier<Bundle>, components: [Component]) {
    self.id = id
    self.components = components
  }

  /// So many units of one product in a set.
  public struct Component: Hashable, Sendable {
    /// The product inside.
    public let product: Identifier<Product>
    /// Units of it in one set.
    public let units: Int

    /// So many units of a product.
    public init(product: Identifier<Product>, units: Int) {
      self.product = product
      self.units = units
    }
  }
}
