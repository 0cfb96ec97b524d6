internal import Formats
internal import KafkaModel
internal import ProducerSimulation
internal import Texts

/// Lesson 3.2: ids on the wire, and compatibility.
extension QuestionMaker {
  static let schemas = [
    QuestionMaker("schema-id") { draw in
      let id = draw.level == 1 ? draw.number(2...255) : draw.number(256...(draw.level * 30_000))
      let prefix = [
        0, UInt8(id >> 24 & 255), UInt8(id >> 16 & 255), UInt8(id >> 8 & 255), UInt8(id & 255),
      ]
      let payload = (0..<3).map { _ in UInt8(draw.number(0...255)) }
      var client = RegistryClient()
      var read = 0
      do throws(RegistryClientFailure) {
        _ = try client.deserialize(prefix + payload, asking: SchemaRegistry())
      } catch {
        // A registry without schemas says which one it was asked for.
        if case .registry(.unknownID(let asked)) = error { read = asked }
      }
      return QuestionBody(
        Sentence(
          ko: "레코드 밸류의 첫 바이트들: \(hex(prefix + payload)). 스키마 ID는 몇입니까?",
          en: "A record's value begins with \(hex(prefix + payload)). What is the schema's id?"),
        form: .number(NumberKey(read)),
        hint: Sentence(
          ko: "첫 바이트는 매직 바이트, 다음 네 바이트가 빅엔디언 정수입니다.",
          en: "The first byte is the magic byte; the next four are a big-endian integer."),
        because: [
          Sentence(
            ko: "\(hex(Array(prefix[1...]))) = \(read). 그 뒤가 페이로드입니다.",
            en: "\(hex(Array(prefix[1...]))) = \(read); the payload follows.")
        ])
    },
    QuestionMaker("schema-compatible") { draw in
      let modes =
        draw.level == 1
        ? [CompatibilityMode.backward] : [.backward, .forward, .full]
      let mode = draw.pick(modes)
      let change = Change.draw(&draw)
      let report = try change.report(mode)
      return QuestionBody(
        Sentence(
          ko: "서브젝트의 모드는 \(mode.rawValue)입니다. 다음 버전에서 \(change.words(.ko)). 등록됩니까?",
          en:
            "The subject's mode is \(mode.rawValue). The next version \(change.words(.en)). Is it "
            + "accepted?"),
        form: .yesNo(report.isCompatible),
        hint: Sentence(
          ko: "BACKWARD는 새것이 옛것을, FORWARD는 옛것이 새것을 읽을 수 있어야 합니다. 없는 필드는 기본값으로 채웁니다.",
          en:
            "BACKWARD: the new reads the old. FORWARD: the old reads the new. A field that is not there "
            + "is filled by its default."),
        because: change.explanation(report))
    },
    QuestionMaker("schema-modes") { draw in
      let change = Change.draw(&draw)
      let modes: [CompatibilityMode] = [.backward, .forward, .full]
      let allowed = try modes.filter { try change.report($0).isCompatible }
      return QuestionBody(
        Sentence(
          ko: "다음 버전에서 \(change.words(.ko)). 이 변경을 받아들이는 모드를 모두 고르십시오.",
          en: "The next version \(change.words(.en)). Which modes accept that?"),
        form: .choices(modes.map(\.rawValue), right: allowed.map(\.rawValue)),
        hint: Sentence(
          ko: "누가 누구의 데이터를 읽게 되는지 두 방향을 따로 생각해 보십시오.",
          en: "Think of both directions: who will read whose data?"),
        because: change.explanation(try change.report(.full)))
    },
  ]

  /// A change from one version of a record's schema to the next.
  private struct Change {
    let old: String
    let new: String
    let words: Sentence

    private static let field = #"{"name":"id","type":"long"}"#

    private static func record(_ fields: String...) -> String {
      #"{"type":"record","name":"Order","fields":["# + fields.joined(separator: ",") + "]}"
    }

    static func draw(_ draw: inout QuestionDraw) -> Change {
      let name = draw.pick(["note", "coupon", "channel"])
      let plain = #"{"name":"\#(name)","type":"string"}"#
      let optional = #"{"name":"\#(name)","type":"string","default":""}"#
      switch draw.number(0...(draw.level > 1 ? 5 : 3)) {
      case 0:
        return Change(
          old: record(field), new: record(field, plain),
          words: Sentence(
            ko: "기본값이 없는 필드를 하나 더합니다(이름: \(name))", en: "adds a field \(name) without a default"))
      case 1:
        return Change(
          old: record(field), new: record(field, optional),
          words: Sentence(
            ko: "기본값이 있는 필드를 하나 더합니다(이름: \(name))", en: "adds a field \(name) with a default"))
      case 2:
        return Change(
          old: record(field, plain), new: record(field),
          words: Sentence(
            ko: "기본값이 없던 필드를 하나 뺍니다(이름: \(name))",
            en: "removes the field \(name), which had no default"))
      case 3:
        return Change(
          old: record(field, optional), new: record(field),
          words: Sentence(
            ko: "기본값이 있던 필드를 하나 뺍니다(이름: \(name))",
            en: "removes the field \(name), which had a default"))
      case 4:
        return Change(
          old: record(#"{"name":"id","type":"int"}"#), new: record(field),
          words: Sentence(
            ko: "id의 형을 int에서 long으로 바꿉니다", en: "changes the type of id from int to long"))
      default:
        return Change(
          old: record(field), new: record(#"{"name":"id","type":"string"}"#),
          words: Sentence(
            ko: "id의 형을 long에서 string으로 바꿉니다",
            en: "changes the type of id from long to string"))
      }
    }

    /// What a registry says of the change.
    func report(_ mode: CompatibilityMode) throws -> CompatibilityReport {
      var registry = SchemaRegistry()
      let subject = SubjectName("orders-value")
      _ = try registry.register(AvroSchema(json: old), for: subject)
      return try registry.check(AvroSchema(json: new), for: subject, mode: mode)
    }

    func explanation(_ report: CompatibilityReport) -> [Sentence] {
      report.checks.map { Sentence($0) }
    }
  }
}
