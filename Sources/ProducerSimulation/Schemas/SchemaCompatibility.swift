/// One reason for which a reader's schema cannot read what a writer's schema wrote.
package struct SchemaIncompatibility: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// The types differ, and the writer's is not promoted to the reader's.
    case typeMismatch(reader: String, writer: String)
    /// Records, enums or fixeds have other names, and no alias helps.
    case nameMismatch(reader: String, writer: String)
    case fixedSizeMismatch(reader: Int, writer: Int)
    /// The reader lacks these symbols, and has none to take in their place.
    case missingEnumSymbols([String])
    /// The writer has no such field, and the reader no default.
    case fieldWithoutDefault
    /// The field's name and aliases fit these fields of the writer.
    case ambiguousField([String])
    /// No branch of the reader's union takes the writer's type.
    case missingUnionBranch(writer: String)
    /// The schemas nest too deeply to be compared.
    case tooDeep
  }

  package let reason: Reason
  package let path: SchemaPath
}

extension AvroSchema {
  /// Tells what stands in the way of reading what `writer` wrote; nothing if all can be read.
  ///
  /// Source: Schema Resolution in the Avro specification; the reasons are those that Java's
  /// `SchemaCompatibility` tells apart.
  ///
  /// - Complexity: O(*r* · *w*) for *r* and *w* types in the two schemas.
  package func incompatibilities(reading writer: AvroSchema) -> [SchemaIncompatibility] {
    incompatibilities(of: root, reading: writer.root, of: writer)
  }

  /// Tells what stands in the way of reading one of the writer's types as one of this schema's.
  func incompatibilities(
    of mine: AvroType, reading theirs: AvroType, of writer: AvroSchema
  ) -> [SchemaIncompatibility] {
    var comparison = SchemaComparison(reader: self, writer: writer)
    return comparison.compare(mine, theirs, depth: 0).issues
  }
}

/// A comparison in progress.
private struct SchemaComparison {
  typealias Issue = SchemaIncompatibility

  /// Two named types, one of each schema.
  struct Pair: Hashable {
    let reader: AvroName
    let writer: AvroName
  }

  /// What a comparison found, and the outermost comparison that it took for granted.
  struct Finding {
    var issues: [Issue] = []
    var outermost = Int.max

    mutating func add(_ other: Finding, at step: SchemaPath.Step) {
      issues += other.issues.map {
        Issue(reason: $0.reason, path: SchemaPath([step]) + $0.path)
      }
      outermost = min(outermost, other.outermost)
    }
  }

  static let deepest = 128

  let reader: AvroSchema
  let writer: AvroSchema

  /// The pairs that are being compared, by how far out.
  var inProgress: [Pair: Int] = [:]
  var known: [Pair: [Issue]] = [:]

  mutating func compare(_ mine: AvroType, _ theirs: AvroType, depth: Int) -> Finding {
    guard depth < Self.deepest else { return Self.found(.tooDeep) }
    switch (mine, theirs) {
    // Every branch of a writer's union may turn up, so all of them have to be read.
    case (_, .union(let branches)):
      return compareBranches(mine, branches, depth: depth)
    case (.union(let branches), _):
      return readsAny(of: branches, theirs, depth: depth)
    case (.primitive(let mine), .primitive(let theirs)) where mine.reads(theirs):
      return Finding()
    case (.array(let mine), .array(let theirs)):
      var finding = Finding()
      finding.add(compare(mine, theirs, depth: depth + 1), at: .items)
      return finding
    case (.map(let mine), .map(let theirs)):
      var finding = Finding()
      finding.add(compare(mine, theirs, depth: depth + 1), at: .values)
      return finding
    case (.named(let mine), .named(let theirs)):
      return compareNamed(Pair(reader: mine, writer: theirs), depth: depth)
    case (.primitive, _), (.array, _), (.map, _), (.named, _):
      return Self.mismatch(mine, theirs)
    }
  }

  private static func found(_ reason: Issue.Reason) -> Finding {
    Finding(issues: [Issue(reason: reason, path: SchemaPath())])
  }

  private static func mismatch(_ mine: AvroType, _ theirs: AvroType) -> Finding {
    found(.typeMismatch(reader: AvroSchema.name(of: mine), writer: AvroSchema.name(of: theirs)))
  }

  // MARK: Unions

  private mutating func compareBranches(
    _ mine: AvroType, _ branches: [AvroType], depth: Int
  ) -> Finding {
    var finding = Finding()
    for (index, branch) in branches.enumerated() {
      finding.add(compare(mine, branch, depth: depth + 1), at: .branch(index))
    }
    return finding
  }

  private mutating func readsAny(
    of branches: [AvroType], _ theirs: AvroType, depth: Int
  ) -> Finding {
    var outermost = Int.max
    for branch in branches {
      let finding = compare(branch, theirs, depth: depth + 1)
      outermost = min(outermost, finding.outermost)
      if finding.issues.isEmpty { return Finding(outermost: outermost) }
    }
    var finding = Self.found(.missingUnionBranch(writer: AvroSchema.name(of: theirs)))
    finding.outermost = outermost
    return finding
  }

  // MARK: Named types

  private mutating func compareNamed(_ pair: Pair, depth: Int) -> Finding {
    // A record that contains itself: it matches unless something else does not.
    if let outer = inProgress[pair] { return Finding(outermost: outer) }
    if let issues = known[pair] { return Finding(issues: issues) }
    let rank = inProgress.count
    inProgress[pair] = rank
    var finding = compareDefinitions(
      reader.definition(of: pair.reader), writer.definition(of: pair.writer), depth: depth)
    inProgress[pair] = nil
    // Kept only if it does not rest on what is still open further out.
    if finding.outermost >= rank {
      finding.outermost = .max
      known[pair] = finding.issues
    }
    return finding
  }

  private mutating func compareDefinitions(
    _ mine: AvroDefinition, _ theirs: AvroDefinition, depth: Int
  ) -> Finding {
    var finding = Finding()
    switch (mine.kind, theirs.kind) {
    case (.record(let myFields), .record(let theirFields)):
      if !mine.isNamed(like: theirs) { finding = Self.nameMismatch(mine, theirs) }
      let fields = compareFields(myFields, theirFields, depth: depth)
      finding.issues += fields.issues
      finding.outermost = fields.outermost
      return finding
    case (.enumeration(let symbols, let fallback), .enumeration(let theirSymbols, _)):
      if !mine.isNamed(like: theirs) { finding = Self.nameMismatch(mine, theirs) }
      let missing = theirSymbols.filter { !symbols.contains($0) }
      if !missing.isEmpty, fallback == nil {
        finding.issues += Self.found(.missingEnumSymbols(missing)).issues
      }
      return finding
    case (.fixed(let size), .fixed(let theirSize)):
      if !mine.isNamed(like: theirs) { finding = Self.nameMismatch(mine, theirs) }
      if size != theirSize {
        finding.issues += Self.found(.fixedSizeMismatch(reader: size, writer: theirSize)).issues
      }
      return finding
    case (.record, _), (.enumeration, _), (.fixed, _):
      return Self.mismatch(.named(mine.name), .named(theirs.name))
    }
  }

  private static func nameMismatch(_ mine: AvroDefinition, _ theirs: AvroDefinition) -> Finding {
    found(.nameMismatch(reader: mine.name.fullName, writer: theirs.name.fullName))
  }

  private mutating func compareFields(
    _ mine: [AvroField], _ theirs: [AvroField], depth: Int
  ) -> Finding {
    var finding = Finding()
    for field in mine {
      let matches = field.matches(in: theirs)
      switch matches.count {
      case 0:
        guard field.defaultValue == nil else { continue }
        finding.add(Self.found(.fieldWithoutDefault), at: .field(field.name))
      case 1:
        finding.add(
          compare(field.type, matches[0].type, depth: depth + 1), at: .field(field.name))
      default:
        let names = matches.map(\.name)
        finding.add(Self.found(.ambiguousField(names)), at: .field(field.name))
      }
    }
    return finding
  }
}

// MARK: - Matching

extension AvroPrimitive {
  /// Whether a reader of this type takes a writer's, promoted where need be.
  func reads(_ writer: AvroPrimitive) -> Bool {
    switch (self, writer) {
    case (.long, .int), (.float, .int), (.double, .int): true
    case (.float, .long), (.double, .long), (.double, .float): true
    case (.bytes, .string), (.string, .bytes): true
    default: self == writer
    }
  }
}

extension AvroDefinition {
  /// Whether the unqualified names are equal, or an alias is the writer's full name.
  func isNamed(like writer: AvroDefinition) -> Bool {
    name.name == writer.name.name || aliases.contains(writer.name.fullName)
  }
}

extension AvroField {
  /// The writer's fields that go by this one's name or by one of its aliases.
  func matches(in writer: [AvroField]) -> [AvroField] {
    writer.filter { $0.name == name || aliases.contains($0.name) }
  }
}
