package enum SettingKind {}

/// A setting's name, exactly as Kafka spells it: `session.timeout.ms`.
package typealias SettingName = Name<SettingKind>

/// The value of a setting, in the setting's own unit.
package enum SettingValue: Hashable, Sendable {
  case boolean(Bool)
  /// A whole number: for `*.ms` of milliseconds, for `*.bytes` of bytes.
  case integer(Int64)
  case number(Double)
  case string(String)
  case list([String])
}

/// Settings by name, each at most once.
///
/// Their order means nothing to Kafka, so they are kept in order of their names.
package struct Settings: Hashable, Sendable {
  package private(set) var entries: [Entry] = []

  package struct Entry: Hashable, Sendable {
    package let name: SettingName
    package let value: SettingValue
  }

  package init() {}

  /// The value of a setting; assigning `nil` takes it out.
  ///
  /// - Complexity: O(log *n*) to read and O(*n*) to write, for *n* settings.
  package subscript(name: SettingName) -> SettingValue? {
    get {
      let place = place(of: name)
      return holds(name, at: place) ? entries[place].value : nil
    }
    set {
      let place = place(of: name)
      let old = holds(name, at: place) ? place..<place + 1 : place..<place
      entries.replaceSubrange(old, with: newValue.map { [Entry(name: name, value: $0)] } ?? [])
    }
  }

  package var isEmpty: Bool { entries.isEmpty }

  /// Adds settings, which replace those of the same name.
  package mutating func merge(_ others: Settings) {
    for entry in others.entries { self[entry.name] = entry.value }
  }

  /// The first place whose name is not before `name`.
  private func place(of name: SettingName) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].name < name { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func holds(_ name: SettingName, at place: Int) -> Bool {
    place < entries.count && entries[place].name == name
  }
}

// MARK: - ExpressibleByDictionaryLiteral

extension Settings: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (SettingName, SettingValue)...) {
    for (name, value) in elements { self[name] = value }
  }
}

// MARK: - Literals

extension SettingValue: ExpressibleByBooleanLiteral {
  package init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension SettingValue: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int64) { self = .integer(value) }
}

extension SettingValue: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .string(value) }
}

extension SettingValue: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: String...) { self = .list(elements) }
}
