internal import Texts

extension CommandTable {
  static let progressEntries: [CommandEntry] = [
    CommandEntry(
      name: "facts", shelf: .course, syntax: "facts [WORD]", example: "facts 3.1",
      summary: Sentence(
        ko: "노트의 주장과 카프카의 사실", en: "what the notes claim, held against Kafka"),
      details: [
        Sentence(
          ko: "WORD는 레슨(3.1), 주장(ch4-16), 판정(correct, imprecise, outdated, wrong) 또는 찾을 말입니다.",
          en: "WORD is a lesson (3.1), a claim (ch4-16), a verdict (correct, imprecise, outdated, "
            + "wrong) or any word in a claim.")
      ],
      positionals: [.init(name: "WORD", value: .lesson, isRequired: false)],
      type: FactsCommand.self),
    CommandEntry(
      name: "glossary", shelf: .course, syntax: "glossary [TERM]", example: "glossary rebalance",
      summary: Sentence(ko: "용어를 한국어와 영어로", en: "a term, in Korean and English"),
      positionals: [.init(name: "TERM", value: .term, isRequired: false, repeats: true)],
      type: GlossaryCommand.self),
    CommandEntry(
      name: "progress", shelf: .course, syntax: "progress [export|import|merge FILE]",
      example: "progress",
      summary: Sentence(
        ko: "얼마나 왔는지, 다른 컴퓨터로 옮기기", en: "how far you have come; take it elsewhere"),
      details: [
        Sentence(
          ko: "export는 진도를 파일 하나로 적고, merge는 그런 파일을 지금 진도에 더합니다. "
            + "몇 번을 합쳐도 잃거나 두 번 세는 것은 없습니다.",
          en: "export writes it to a file, merge adds such a file to yours: nothing is lost and "
            + "nothing counted twice, however often you merge."),
        Sentence(
          ko: "import는 아직 진도가 없을 때 씁니다. --force를 붙이면 지금 진도를 바꾸고, "
            + "있던 것은 따로 남겨 둡니다.",
          en: "import is for when there is none yet; with --force it replaces yours, which is "
            + "kept aside."),
      ],
      positionals: [
        .init(name: "ACTION", value: .words(ProgressCommand.actions), isRequired: false),
        .init(name: "FILE", value: .file, isRequired: false),
      ],
      type: ProgressCommand.self),
  ]
}
