import ExerciseKit
import Glibc
public import KafkaModel

/// An assignor of Kafka's, to be measured beside the learner's.
public struct Rival: Sendable {
  let name: String
  let assign: @Sendable (Group) throws -> Void

  public init(_ name: String, assign: @escaping @Sendable (Group) throws -> Void) {
    self.name = name
    self.assign = assign
  }
}

extension Judged {
  /// Lets a learner's assignor divide the groups that the workbook asks about.
  ///
  /// The answer begins with the hash of the source, as every verdict does.
  static func divide(
    by type: any OwnAssignor.Type, against rivals: [Rival], question: String, answer: String
  ) -> Never {
    var text = "\(source)\n"
    do {
      guard let groups = GroupText.readAll(content(of: question)) else { exit(2) }
      let own = type.init()
      for group in groups {
        let division = Division(try own.assign(group))
        let times = rivals.isEmpty ? [:] : times(of: own, rivals, on: group)
        text += DividedGroup(division, times: times).text
      }
    } catch is NotAttempted {
      text += "not-started\n"
    } catch {
      text += "threw\n\(error)\n"
    }
    guard let file = fopen(answer, "w") else { exit(2) }
    let whole = Array(text.utf8)
    let count = fwrite(whole, 1, whole.count, file)
    exit(fclose(file) == 0 && count == whole.count ? 0 : 2)
  }

  /// How long the learner's assignor takes for a group, and each rival.
  private static func times(
    of own: any OwnAssignor, _ rivals: [Rival], on group: Group
  ) -> [String: Int64] {
    let all = [Rival("mine") { _ = try own.assign($0) }] + rivals
    return Dictionary(
      all.map { rival in
        // The shortest of a few: everything else that the machine does only makes it longer.
        let times = (0..<3).map { _ in
          ContinuousClock().measure { try? rival.assign(group) }.components.attoseconds
            / 1_000_000_000
        }
        return (rival.name, times.min() ?? 0)
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func content(of path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }
}
