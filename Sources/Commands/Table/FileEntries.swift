internal import Texts

extension CommandTable {
  static let fileEntries: [CommandEntry] = [
    CommandEntry(
      name: "verify", shelf: .files, syntax: "verify FILE…",
      example: "verify Tests/Golden/assignors/range.jsonl",
      summary: Sentence(
        ko: "카프카의 실행 기록과 비교", en: "compare with recorded runs of Kafka's own code"),
      positionals: [.init(name: "FILE", value: .file, repeats: true)],
      type: VerifyCommand.self)
  ]
}
