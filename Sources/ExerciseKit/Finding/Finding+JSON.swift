extension Finding {
  /// The finding as JSON, as it travels from the process that checked to the one that shows.
  // By hand, because Foundation would make every check start and link more slowly.
  public var json: String {
    let rows = rows.map { row in
      "{\"label\":\(Self.quoted(row.label)),\"expected\":\(Self.quoted(row.expected)),"
        + "\"found\":\(Self.quoted(row.found))}"
    }
    let facts = facts.map {
      "{\"name\":\(Self.quoted($0.name)),\"value\":\(Self.quoted($0.value))}"
    }
    return "{\"property\":\(Self.quoted(property)),\"case\":\(Self.quoted(smallestCase)),"
      + "\"expected\":\(Self.quoted(expected)),\"found\":\(Self.quoted(found)),"
      + "\"partitions\":\(size.partitions),\"members\":\(size.members),"
      + "\"rows\":[\(rows.joined(separator: ","))],\"facts\":[\(facts.joined(separator: ","))]}"
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
