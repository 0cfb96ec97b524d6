internal import KafkaModel
internal import ProducerSimulation
internal import Texts

extension ScenarioReader {
  /// Takes what a file says of producers.
  mutating func producers(_ fields: inout Fields) -> ProducerSetup {
    var setup = ProducerSetup()
    if let node = fields.take("producer") {
      setup.settings = settings(in: node, ["producer"], for: [.producer, .clients])
      do throws(ProducerSettingFailure) {
        try setup.checkSettings()
      } catch {
        report(.notAProducer(error), ["producer"], at: node.offset)
      }
    }
    if let node = fields.take("interceptors") { setup.interceptors = interceptors(node) }
    if let node = fields.take("quotas") { setup.quotas = quotas(node) }
    if let node = fields.take("schemas") { setup.registry = registry(node) }
    return setup
  }

  // MARK: Interceptors

  private mutating func interceptors(_ node: DocumentNode) -> [Interceptor] {
    if node.isNull { return [] }
    let path = ["interceptors"]
    var chain: [Interceptor] = []
    for element in list(node, path) ?? [] {
      guard let interceptor = interceptor(element, path) else { continue }
      if chain.contains(where: { $0.name.utf8.elementsEqual(interceptor.name.utf8) }) {
        report(.namedTwice(interceptor.name), path, at: element.offset)
      } else {
        chain.append(interceptor)
      }
    }
    return chain
  }

  private mutating func interceptor(_ node: DocumentNode, _ path: [String]) -> Interceptor? {
    guard var fields = fields(of: node, path) else { return nil }
    let nameNode = fields.take("name")
    let actionsNode = fields.take("actions")
    finish(fields)
    guard let nameNode else {
      report(.missingKey("name"), path, at: node.offset)
      return nil
    }
    guard let name = text(nameNode, path + ["name"]) else { return nil }
    let actions = actionsNode.map { texts($0, path + [name, "actions"]) ?? [] } ?? []
    do throws(InterceptorProblem) {
      return try InterceptorText.read(name: name, actions: actions)
    } catch {
      report(
        .notAnInterceptor(error), path + [name], at: actionsNode?.offset ?? node.offset)
      return nil
    }
  }

  // MARK: Quotas

  private mutating func quotas(_ node: DocumentNode) -> QuotaTable {
    var table = QuotaTable()
    if node.isNull { return table }
    let path = ["quotas"]
    for element in list(node, path) ?? [] {
      guard var fields = fields(of: element, path) else { continue }
      let user = part(fields.take("user"), path + ["user"]) { UserName($0) }
      let client = part(fields.take("client-id"), path + ["client-id"]) { ClientID($0) }
      let bounds = QuotaKind.allCases.compactMap { kind in
        fields.take(kind.rawValue).map { (kind: kind, node: $0) }
      }
      finish(fields)
      guard user != nil || client != nil else {
        report(.missingKey("client-id"), path, at: element.offset)
        continue
      }
      let entity = QuotaEntity(user: user, clientID: client)
      for bound in bounds { set(bound.kind, bound.node, for: entity, in: &table) }
    }
    return table
  }

  private mutating func part<Name: Hashable & Sendable>(
    _ node: DocumentNode?, _ path: [String], _ name: (String) -> Name
  ) -> QuotaEntity.Part<Name>? {
    guard let node, let text = text(node, path) else { return nil }
    return text == "default" ? .byDefault : .named(name(text))
  }

  private mutating func set(
    _ kind: QuotaKind, _ node: DocumentNode, for entity: QuotaEntity, in table: inout QuotaTable
  ) {
    let path = ["quotas", kind.rawValue]
    guard let text = text(node, path) else { return }
    guard let bound = Double(text) else {
      report(.notANumber(text, least: 0, most: UInt64(Int64.max)), path, at: node.offset)
      return
    }
    do throws(QuotaFailure) {
      try table.set(kind, bound, for: entity)
    } catch {
      report(.notAQuota(error), path, at: node.offset)
    }
  }

  // MARK: Schemas

  private mutating func registry(_ node: DocumentNode) -> SchemaRegistry {
    let path = ["schemas"]
    guard !node.isNull, var fields = fields(of: node, path) else { return SchemaRegistry() }
    let mode = fields.take("mode").flatMap { self.mode($0, path + ["mode"]) }
    let isDown = fields.take("down").flatMap {
      word($0, path + ["down"], among: ["true", "false"])
    }
    let schemas = fields.take("texts").map { self.schemas($0, path + ["texts"]) } ?? []
    let subjects = fields.take("subjects").map { self.subjects($0, count: schemas.count) } ?? []
    finish(fields)
    return SchemaRegistry(
      schemas: schemas, subjects: problemCount == 0 ? subjects : [],
      defaultMode: mode ?? .backward, isUp: isDown != "true")
  }

  private mutating func schemas(_ node: DocumentNode, _ path: [String]) -> [AvroSchema] {
    var schemas: [AvroSchema] = []
    for element in list(node, path) ?? [] {
      guard let text = text(element, path) else { continue }
      do throws(AvroSchemaProblem) {
        schemas.append(try AvroSchema(json: text))
      } catch {
        report(.notASchema(error), path, at: element.offset)
      }
    }
    return schemas
  }

  private mutating func subjects(
    _ node: DocumentNode, count: Int
  ) -> [SchemaRegistry.SubjectEntry] {
    let path = ["schemas", "subjects"]
    return (mapping(node, path) ?? []).compactMap { entry in
      let path = path + [entry.key]
      guard var fields = fields(of: entry.value, path) else { return nil }
      let mode = fields.take("mode").flatMap { self.mode($0, path + ["mode"]) }
      let idNodes = fields.take("ids").map { list($0, path + ["ids"]) ?? [] } ?? []
      finish(fields)
      let ids = idNodes.compactMap { number($0, path + ["ids"], in: 1...max(count, 1)) }
      if count == 0, let first = idNodes.first {
        report(.missingKey("texts"), ["schemas"], at: first.offset)
      }
      return SchemaRegistry.SubjectEntry(name: SubjectName(entry.key), ids: ids, mode: mode)
    }
  }

  private mutating func mode(_ node: DocumentNode, _ path: [String]) -> CompatibilityMode? {
    word(node, path, among: CompatibilityMode.allCases.map(\.rawValue))
      .flatMap(CompatibilityMode.init(rawValue:))
  }

  private mutating func word(
    _ node: DocumentNode, _ path: [String], among allowed: [String]
  ) -> String? {
    guard let text = text(node, path) else { return nil }
    if allowed.contains(text) { return text }
    report(.notOneOf(text, allowed: allowed), path, at: node.offset)
    return nil
  }
}
