internal import Texts

extension CommandTable {
  static let fileEntries: [CommandEntry] = [
    CommandEntry(
      name: "load", shelf: .files, syntax: "load FILE", example: "load my.yaml",
      summary: Sentence(ko: "시나리오 읽기", en: "load a scenario"),
      positionals: [.init(name: "FILE", value: .file)],
      type: LoadCommand.self),
    CommandEntry(
      name: "save", shelf: .files, syntax: "save [FILE]",
      example: "topic orders 6; members 3; save mine.yaml",
      summary: Sentence(ko: "실습실을 시나리오로 저장", en: "save the lab as a scenario"),
      details: [
        Sentence(
          ko: "이미 있는 파일은 --force를 붙여야 바뀝니다.",
          en: "An existing file is replaced only with --force.")
      ],
      positionals: [.init(name: "FILE", value: .file, isRequired: false)],
      type: SaveCommand.self),
    CommandEntry(
      name: "import", shelf: .files, syntax: "import FILE|- [--group NAME]",
      example: "import group.txt",
      summary: Sentence(
        ko: "kafka-consumer-groups 출력을 실습실로",
        en: "make a lab of what kafka-consumer-groups printed"),
      details: [
        Sentence(
          ko: "--describe의 세 화면(기본, --members --verbose, --state)을 모두 읽습니다. -는 표준 입력입니다.",
          en: "All three views of --describe are read (plain, --members --verbose, --state); - is "
            + "standard input.")
      ],
      positionals: [.init(name: "FILE", value: .file)],
      options: [
        .init(
          name: "group", value: .text,
          summary: Sentence(ko: "여러 그룹 가운데 하나", en: "which of several groups"))
      ],
      type: ImportCommand.self),
    CommandEntry(
      name: "diagram", shelf: .files, syntax: "diagram [assignment|compare|timeline] -o FILE",
      example: "topic orders 6; members 3; assign range; diagram assignment",
      summary: Sentence(
        ko: "마지막 결과를 그림 파일로 (g.svg)", en: "the last result as a picture (g.svg)"),
      details: [
        Sentence(
          ko: "형식은 파일 이름의 끝으로 정합니다: .svg는 그림, .json은 사실, 그 밖에는 글자 그림.",
          en: "The suffix decides the format: .svg a picture, .json the facts, others text.")
      ],
      positionals: [
        .init(
          name: "KIND", value: .words(["assignment", "compare", "timeline"]), isRequired: false)
      ],
      type: DiagramCommand.self),
    CommandEntry(
      name: "verify", shelf: .files, syntax: "verify FILE…",
      example: "verify Tests/Golden/assignors/range.jsonl",
      summary: Sentence(
        ko: "카프카의 실행 기록과 비교", en: "compare with recorded runs of Kafka's own code"),
      positionals: [.init(name: "FILE", value: .file, repeats: true)],
      type: VerifyCommand.self),
  ]
}
