package import ExerciseKit
package import Formats

extension Finding {
  /// Reads what ``Finding/json`` writes; `nil` for anything else.
  package init?(_ value: JSONValue) {
    guard let property = value["property"]?.string, let smallest = value["case"]?.string,
      let expected = value["expected"]?.string, let found = value["found"]?.string
    else { return nil }
    let rows = (value["rows"]?.elements ?? []).compactMap { row -> Row? in
      guard let label = row["label"]?.string, let expected = row["expected"]?.string,
        let found = row["found"]?.string
      else { return nil }
      return Row(label, expected: expected, found: found)
    }
    let facts = (value["facts"]?.elements ?? []).compactMap { fact -> Fact? in
      guard let name = fact["name"]?.string, let value = fact["value"]?.string else { return nil }
      return Fact(name, value)
    }
    self.init(
      property: property, smallestCase: smallest, expected: expected, found: found,
      size: Size(
        partitions: Int(value["partitions"]?.integer ?? 0),
        members: Int(value["members"]?.integer ?? 0)),
      rows: rows, facts: facts)
  }
}
