import ExerciseKit

struct BackwardCompatibilitySolution: BackwardCompatibility {
  func obstacles(reading old: [SchemaField], with new: [SchemaField]) throws -> [String] {
    new.filter { field in
      guard let written = old.first(where: { $0.name == field.name }) else {
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
