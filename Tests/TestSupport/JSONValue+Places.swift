package import Formats

/// One step on the way from a value to one inside it.
package enum JSONStep: Hashable {
  case key(String)
  case place(Int)
}

/// Where in a recorded case a value stands, and what kind of place that is in any case.
package struct JSONPlace: Hashable {
  package var path: [JSONStep] = []

  /// The path without numbers and without names that differ from case to case.
  package var shape = ""

  package init() {}

  private init(path: [JSONStep], shape: String) { (self.path, self.shape) = (path, shape) }

  package func inside(_ key: String, named name: String? = nil) -> Self {
    Self(path: path + [.key(key)], shape: "\(shape).\(name ?? key)")
  }

  package func inside(_ place: Int) -> Self {
    Self(path: path + [.place(place)], shape: "\(shape)[]")
  }
}

extension JSONValue {
  /// The values inside this one that hold no others, and this one itself if it is empty.
  package func leaves(at place: JSONPlace) -> [JSONPlace] {
    switch self {
    case .object(let entries) where !entries.isEmpty:
      // Topics and members are keys as well: only lower-case words are fields.
      entries.flatMap { key, value in
        value.leaves(at: place.inside(key, named: Self.isField(key) ? key : "*"))
      }
    case .array(let elements) where !elements.isEmpty:
      elements.enumerated().flatMap { $1.leaves(at: place.inside($0)) }
    default: [place]
    }
  }

  private static func isField(_ key: String) -> Bool {
    key.count > 2 && key.allSatisfy { $0.isLowercase || $0 == "_" }
  }

  package subscript(path: ArraySlice<JSONStep>) -> JSONValue? {
    guard let step = path.first else { return self }
    switch step {
    case .key(let key): return self[key]?[path.dropFirst()]
    case .place(let place):
      guard let elements, elements.indices.contains(place) else { return nil }
      return elements[place][path.dropFirst()]
    }
  }

  /// The value with another in place of the one at a path; with none if that is `nil`.
  package func replacing(_ path: ArraySlice<JSONStep>, with value: JSONValue?) -> JSONValue {
    guard let step = path.first else { return value ?? self }
    let rest = path.dropFirst()
    switch (self, step) {
    case (.object(var entries), .key(let key)):
      guard let place = entries.firstIndex(where: { $0.key.utf8.elementsEqual(key.utf8) }) else {
        return self
      }
      if rest.isEmpty, value == nil {
        entries.remove(at: place)
      } else {
        entries[place].value = entries[place].value.replacing(rest, with: value)
      }
      return .object(entries)
    case (.array(var elements), .place(let place)) where elements.indices.contains(place):
      if rest.isEmpty, value == nil {
        elements.remove(at: place)
      } else {
        elements[place] = elements[place].replacing(rest, with: value)
      }
      return .array(elements)
    default: return self
    }
  }
}
