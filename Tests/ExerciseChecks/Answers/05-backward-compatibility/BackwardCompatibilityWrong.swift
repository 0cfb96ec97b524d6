import ExerciseKit

/// Looks from the wrong side: whether the old schema reads the new data.
struct BackwardCompatibilityForward: BackwardCompatibility {
  func obstacles(reading old: [SchemaField], with new: [SchemaField]) throws -> [String] {
    old.filter { field in
      guard let written = new.first(where: { $0.name == field.name }) else {
        return !field.hasDefault
      }
      return !Self.reads(field, written)
    }.map(\.name)
  }

  private static let widened: [SchemaField.FieldType: [SchemaField.FieldType]] = [
    .int: [.long, .float, .double], .long: [.float, .double], .float: [.double],
    .string: [.bytes], .bytes: [.string],
  ]

  private static func reads(_ new: SchemaField, _ old: SchemaField) -> Bool {
    new.type == old.type || (widened[old.type] ?? []).contains(new.type)
  }
}

/// Takes every difference of types for an obstacle.
struct BackwardCompatibilityStrict: BackwardCompatibility {
  func obstacles(reading old: [SchemaField], with new: [SchemaField]) throws -> [String] {
    new.filter { field in
      guard let written = old.first(where: { $0.name == field.name }) else {
        return !field.hasDefault
      }
      return field.type != written.type
    }.map(\.name)
  }
}

/// Lets narrower types read wider ones.
struct BackwardCompatibilityNarrowing: BackwardCompatibility {
  func obstacles(reading old: [SchemaField], with new: [SchemaField]) throws -> [String] {
    new.filter { field in
      guard let written = old.first(where: { $0.name == field.name }) else {
        return !field.hasDefault
      }
      return !Self.reads(written, field)
    }.map(\.name)
  }

  private static let widened: [SchemaField.FieldType: [SchemaField.FieldType]] = [
    .int: [.long, .float, .double], .long: [.float, .double], .float: [.double],
    .string: [.bytes], .bytes: [.string],
  ]

  private static func reads(_ new: SchemaField, _ old: SchemaField) -> Bool {
    new.type == old.type || (widened[old.type] ?? []).contains(new.type)
  }
}

/// Takes the default where types do not fit.
struct BackwardCompatibilityDefaultHelps: BackwardCompatibility {
  func obstacles(reading old: [SchemaField], with new: [SchemaField]) throws -> [String] {
    new.filter { field in
      guard let written = old.first(where: { $0.name == field.name }) else {
        return !field.hasDefault
      }
      return !Self.reads(field, written) && !field.hasDefault
    }.map(\.name)
  }

  private static let widened: [SchemaField.FieldType: [SchemaField.FieldType]] = [
    .int: [.long, .float, .double], .long: [.float, .double], .float: [.double],
    .string: [.bytes], .bytes: [.string],
  ]

  private static func reads(_ new: SchemaField, _ old: SchemaField) -> Bool {
    new.type == old.type || (widened[old.type] ?? []).contains(new.type)
  }
}

/// Compares fields by place.
struct BackwardCompatibilityPositional: BackwardCompatibility {
  func obstacles(reading old: [SchemaField], with new: [SchemaField]) throws -> [String] {
    new.enumerated().filter { place, field in
      guard place < old.count else { return !field.hasDefault }
      return old[place].name == field.name ? !Self.reads(field, old[place]) : !field.hasDefault
    }.map(\.element.name)
  }

  private static let widened: [SchemaField.FieldType: [SchemaField.FieldType]] = [
    .int: [.long, .float, .double], .long: [.float, .double], .float: [.double],
    .string: [.bytes], .bytes: [.string],
  ]

  private static func reads(_ new: SchemaField, _ old: SchemaField) -> Bool {
    new.type == old.type || (widened[old.type] ?? []).contains(new.type)
  }
}

/// Names the first obstacle only.
struct BackwardCompatibilityFirstOnly: BackwardCompatibility {
  func obstacles(reading old: [SchemaField], with new: [SchemaField]) throws -> [String] {
    Array(
      new.filter { field in
        guard let written = old.first(where: { $0.name == field.name }) else {
          return !field.hasDefault
        }
        return !Self.reads(field, written)
      }.prefix(1).map(\.name))
  }

  private static let widened: [SchemaField.FieldType: [SchemaField.FieldType]] = [
    .int: [.long, .float, .double], .long: [.float, .double], .float: [.double],
    .string: [.bytes], .bytes: [.string],
  ]

  private static func reads(_ new: SchemaField, _ old: SchemaField) -> Bool {
    new.type == old.type || (widened[old.type] ?? []).contains(new.type)
  }
}

/// Lets every type of number read every other.
struct BackwardCompatibilityAnyNumber: BackwardCompatibility {
  func obstacles(reading old: [SchemaField], with new: [SchemaField]) throws -> [String] {
    new.filter { field in
      guard let written = old.first(where: { $0.name == field.name }) else {
        return !field.hasDefault
      }
      return !Self.reads(field, written)
    }.map(\.name)
  }

  private static let widened: [SchemaField.FieldType: [SchemaField.FieldType]] = [
    .int: [.long, .float, .double], .long: [.int, .float, .double],
    .float: [.int, .long, .double], .double: [.int, .long, .float],
    .string: [.bytes], .bytes: [.string],
  ]

  private static func reads(_ new: SchemaField, _ old: SchemaField) -> Bool {
    new.type == old.type || (widened[old.type] ?? []).contains(new.type)
  }
}

/// Takes a deleted field for an obstacle.
struct BackwardCompatibilityNothingDeleted: BackwardCompatibility {
  func obstacles(reading old: [SchemaField], with new: [SchemaField]) throws -> [String] {
    new.filter { field in
      guard let written = old.first(where: { $0.name == field.name }) else {
        return !field.hasDefault
      }
      return !Self.reads(field, written)
    }.map(\.name)
      + old.filter { field in !new.contains { $0.name == field.name } }.map(\.name)
  }

  private static let widened: [SchemaField.FieldType: [SchemaField.FieldType]] = [
    .int: [.long, .float, .double], .long: [.float, .double], .float: [.double],
    .string: [.bytes], .bytes: [.string],
  ]

  private static func reads(_ new: SchemaField, _ old: SchemaField) -> Bool {
    new.type == old.type || (widened[old.type] ?? []).contains(new.type)
  }
}
