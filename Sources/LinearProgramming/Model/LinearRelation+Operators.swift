/// At most a constant.
public func <= (left: some LinearTerm, right: Double) -> LinearRelation {
  LinearRelation(left, lower: -.infinity, upper: right)
}

/// At least a constant.
public func >= (left: some LinearTerm, right: Double) -> LinearRelation {
  LinearRelation(left, lower: right, upper: .infinity)
}

/// Equal to a constant.
public func == (left: some LinearTerm, right: Double) -> LinearRelation {
  LinearRelation(left, lower: right, upper: right)
}

/// The left side at most the right side.
public func <= (left: some LinearTerm, right: some LinearTerm) -> LinearRelation {
  left - right <= 0
}

/// The left side at least the right side.
public func >= (left: some LinearTerm, right: some LinearTerm) -> LinearRelation {
  left - right >= 0
}

/// Both sides equal.
public func == (left: some LinearTerm, right: some LinearTerm) -> LinearRelation {
  left - right == 0
}
