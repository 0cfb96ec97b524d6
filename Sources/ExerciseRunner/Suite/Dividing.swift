import ExerciseKit
import Glibc

extension Judged {
  /// Lets a learner's assignor divide the group that the workbook asks about.
  ///
  /// The answer begins with the hash of the source, as every verdict does.
  static func divide(by type: any OwnAssignor.Type, question: String, answer: String) -> Never {
    let text: String
    do {
      guard let group = GroupText.read(content(of: question)) else { exit(2) }
      text = "divided\n" + Division(try type.init().assign(group)).text
    } catch is NotAttempted {
      text = "not-started\n"
    } catch {
      text = "threw\n\(error)\n"
    }
    guard let file = fopen(answer, "w") else { exit(2) }
    let whole = Array("\(source)\n\(text)".utf8)
    let count = fwrite(whole, 1, whole.count, file)
    exit(fclose(file) == 0 && count == whole.count ? 0 : 2)
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
