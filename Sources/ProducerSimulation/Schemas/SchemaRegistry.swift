package import KafkaModel

package enum SubjectKind {}

/// The name under which a registry keeps the versions of a schema.
package typealias SubjectName = Name<SubjectKind>

extension Name where Kind == SubjectKind {
  /// A topic's subject by `TopicNameStrategy`, the default.
  package init(topic: TopicName, isKey: Bool = false) {
    self.init("\(topic.rawValue)-\(isKey ? "key" : "value")")
  }
}

/// What a new version of a schema owes to the older ones.
package enum CompatibilityMode: String, CaseIterable, Sendable {
  /// It reads what the latest wrote: consumers are upgraded first.
  case backward = "BACKWARD"
  case backwardTransitive = "BACKWARD_TRANSITIVE"
  /// The latest reads what it writes: producers are upgraded first.
  case forward = "FORWARD"
  case forwardTransitive = "FORWARD_TRANSITIVE"
  /// Both.
  case full = "FULL"
  case fullTransitive = "FULL_TRANSITIVE"
  /// Nothing is checked.
  case none = "NONE"

  /// Whether all older versions count, and not the latest alone.
  package var isTransitive: Bool {
    switch self {
    case .backwardTransitive, .forwardTransitive, .fullTransitive: true
    case .backward, .forward, .full, .none: false
    }
  }

  /// Who reads what in a check.
  package var directions: [CompatibilityReport.Direction] {
    switch self {
    case .backward, .backwardTransitive: [.newReadsOld]
    case .forward, .forwardTransitive: [.oldReadsNew]
    case .full, .fullTransitive: [.newReadsOld, .oldReadsNew]
    case .none: []
    }
  }
}

/// What checking a schema against the versions of a subject found.
package struct CompatibilityReport: Hashable, Sendable {
  package enum Direction: Hashable, Sendable {
    case newReadsOld
    case oldReadsNew
  }

  /// One older version, looked at in one direction.
  package struct Check: Hashable, Sendable {
    /// From 1.
    package let version: Int
    package let direction: Direction
    package let incompatibilities: [SchemaIncompatibility]
  }

  package let mode: CompatibilityMode
  package let checks: [Check]

  package var isCompatible: Bool { checks.allSatisfy(\.incompatibilities.isEmpty) }
}

/// Why a registry does not do what it is asked.
package enum RegistryFailure: Error, Hashable, Sendable {
  /// Nobody answers.
  case down
  /// The mode of the subject does not allow this version (409).
  case incompatible(SubjectName, CompatibilityReport)
  /// 40401.
  case unknownSubject(SubjectName)
  /// 40402.
  case unknownVersion(SubjectName, Int)
  /// 40403.
  case unknownID(Int)
  /// The client may not register, and this schema is not there.
  case notRegistered(SubjectName)
}

/// A schema registry in memory: a service of its own, beside the brokers.
package struct SchemaRegistry: Hashable, Sendable {
  private struct Subject: Hashable, Sendable {
    let name: SubjectName
    /// Ids by version, the first of which is 1.
    var ids: [Int] = []
    var mode: CompatibilityMode?
  }

  /// Whether it can be reached.
  package var isUp = true

  /// The mode of subjects without one of their own.
  package var defaultMode = CompatibilityMode.backward

  private var subjects: [Subject] = []

  /// All schemas; an id is a place among them plus one.
  private var schemas: [AvroSchema] = []

  package init() {}

  /// A subject as a file keeps it.
  package struct SubjectEntry: Hashable, Sendable {
    package let name: SubjectName

    /// The ids of its versions, the first of which is 1.
    package let ids: [Int]

    /// Its own mode; `nil` if it has the registry's.
    package let mode: CompatibilityMode?

    package init(name: SubjectName, ids: [Int], mode: CompatibilityMode?) {
      self.name = name
      self.ids = ids
      self.mode = mode
    }
  }

  /// A registry as it once was, with its schemas by id, the first of which is 1.
  ///
  /// - Precondition: Every id of a subject is one of a schema.
  package init(
    schemas: [AvroSchema], subjects: [SubjectEntry], defaultMode: CompatibilityMode, isUp: Bool
  ) {
    self.schemas = schemas
    self.subjects = subjects.map { entry in
      precondition(
        entry.ids.allSatisfy { schemas.indices.contains($0 - 1) },
        "\(entry.name) has an id of no schema")
      return Subject(name: entry.name, ids: entry.ids, mode: entry.mode)
    }
    self.defaultMode = defaultMode
    self.isUp = isUp
  }

  /// All schemas by id, the first of which is 1.
  package var allSchemas: [AvroSchema] { schemas }

  /// All subjects in the order in which they came.
  package var subjectEntries: [SubjectEntry] {
    subjects.map { SubjectEntry(name: $0.name, ids: $0.ids, mode: $0.mode) }
  }

  // MARK: Looking

  /// The subjects in the order of their names.
  package var subjectNames: [SubjectName] { subjects.map(\.name).sorted() }

  /// The ids of a subject's versions, the first of which is 1.
  ///
  /// - Throws: ``RegistryFailure/down`` or ``RegistryFailure/unknownSubject(_:)``.
  package func ids(of subject: SubjectName) throws(RegistryFailure) -> [Int] {
    try reach()
    guard let entry = subjects.first(where: { $0.name == subject }), !entry.ids.isEmpty else {
      throw .unknownSubject(subject)
    }
    return entry.ids
  }

  /// The schema of an id.
  ///
  /// - Throws: ``RegistryFailure/down`` or ``RegistryFailure/unknownID(_:)``.
  package func schema(id: Int) throws(RegistryFailure) -> AvroSchema {
    try reach()
    guard schemas.indices.contains(id - 1) else { throw .unknownID(id) }
    return schemas[id - 1]
  }

  /// The schema of a subject's version.
  ///
  /// - Throws: ``RegistryFailure`` if the registry is down or has no such version.
  package func schema(
    of subject: SubjectName, version: Int
  ) throws(RegistryFailure) -> AvroSchema {
    let ids = try ids(of: subject)
    guard ids.indices.contains(version - 1) else { throw .unknownVersion(subject, version) }
    return try schema(id: ids[version - 1])
  }

  /// The mode that a subject's next version is checked by.
  package func mode(of subject: SubjectName) -> CompatibilityMode {
    subjects.first { $0.name == subject }?.mode ?? defaultMode
  }

  private func reach() throws(RegistryFailure) {
    guard isUp else { throw .down }
  }

  // MARK: Changing

  /// Gives a subject a mode of its own, or with `nil` takes it away.
  package mutating func setMode(_ mode: CompatibilityMode?, of subject: SubjectName) {
    if let place = subjects.firstIndex(where: { $0.name == subject }) {
      subjects[place].mode = mode
    } else {
      subjects.append(Subject(name: subject, mode: mode))
    }
  }

  /// Checks what registering a schema would come to, by the subject's mode or by another.
  ///
  /// - Throws: ``RegistryFailure/down``.
  package func check(
    _ schema: AvroSchema, for subject: SubjectName, mode: CompatibilityMode? = nil
  ) throws(RegistryFailure) -> CompatibilityReport {
    try reach()
    let mode = mode ?? self.mode(of: subject)
    let ids = subjects.first { $0.name == subject }?.ids ?? []
    let versions = Array(ids.enumerated()).suffix(mode.isTransitive ? ids.count : 1)
    // The latest first: it is the one that people know.
    let checks = versions.reversed().flatMap { index, id in
      mode.directions.map { direction in
        let old = schemas[id - 1]
        let issues =
          switch direction {
          case .newReadsOld: schema.incompatibilities(reading: old)
          case .oldReadsNew: old.incompatibilities(reading: schema)
          }
        return CompatibilityReport.Check(
          version: index + 1, direction: direction, incompatibilities: issues)
      }
    }
    return CompatibilityReport(mode: mode, checks: checks)
  }

  /// Registers a schema as a subject's next version and returns its id.
  ///
  /// A schema that the subject has already keeps its version, and one that any subject has its id.
  ///
  /// - Throws: ``RegistryFailure/incompatible(_:_:)`` if the mode does not allow it, or
  ///   ``RegistryFailure/down``.
  package mutating func register(
    _ schema: AvroSchema, for subject: SubjectName
  ) throws(RegistryFailure) -> Int {
    if let id = try id(of: schema, for: subject) { return id }
    let report = try check(schema, for: subject)
    guard report.isCompatible else { throw .incompatible(subject, report) }

    let known = schemas.firstIndex { $0.text == schema.text }
    if known == nil { schemas.append(schema) }
    let id = (known ?? schemas.count - 1) + 1
    if let place = subjects.firstIndex(where: { $0.name == subject }) {
      subjects[place].ids.append(id)
    } else {
      subjects.append(Subject(name: subject, ids: [id]))
    }
    return id
  }

  /// The id of a schema that a subject has; `nil` if it does not have it.
  ///
  /// - Throws: ``RegistryFailure/down``.
  package func id(
    of schema: AvroSchema, for subject: SubjectName
  ) throws(RegistryFailure) -> Int? {
    try reach()
    return subjects.first { $0.name == subject }?.ids.first { schemas[$0 - 1].text == schema.text }
  }
}
