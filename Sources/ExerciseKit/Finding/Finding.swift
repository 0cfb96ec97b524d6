/// What is wrong with an attempt: a rule that it breaks, in the smallest case that shows it.
public struct Finding: Hashable, Sendable {
  /// The rule's id, for which the exercise's hints hold a section in each language.
  public var property: String

  /// The case as a line for the prompt where the lab can show it, or else as a call.
  public var smallestCase: String

  /// What would have been right, on one line.
  public var expected: String

  /// What the attempt did, on one line.
  public var found: String

  /// How large the case is.
  public var size: Size

  /// What is drawn: what would be right beside what came out, one thing a row.
  ///
  /// Empty if the two lines say it all.
  public var rows: [Row]

  /// More facts of this case, by name, for the hints to quote as `{name}`.
  public var facts: [Fact]

  public init(
    property: String, smallestCase: String, expected: String, found: String, size: Size = Size(),
    rows: [Row] = [], facts: [Fact] = []
  ) {
    self.property = property
    self.smallestCase = smallestCase
    self.expected = expected
    self.found = found
    self.size = size
    self.rows = rows
    self.facts = facts
  }
}

extension Finding {
  /// The size of a case: what an exercise promises a bound for.
  public struct Size: Hashable, Sendable {
    public var partitions: Int
    public var members: Int

    public init(partitions: Int = 0, members: Int = 0) {
      self.partitions = partitions
      self.members = members
    }

    public var total: Int { partitions + members }
  }

  /// One line of the drawing, such as a member with its partitions.
  public struct Row: Hashable, Sendable {
    /// A name that no language changes: a member, a key, a time.
    public var label: String
    public var expected: String
    public var found: String

    public init(_ label: String, expected: String, found: String) {
      self.label = label
      self.expected = expected
      self.found = found
    }
  }

  /// Something that a hint may quote.
  public struct Fact: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }
}
