internal import Texts

extension CommandTable {
  static let questionEntries: [CommandEntry] = [
    CommandEntry(
      name: "quiz", shelf: .course,
      syntax: "quiz [LESSON[/N]] [--answer A] [--seed N] [--level N] [--report]",
      example: "quiz 4.11/3",
      summary: Sentence(ko: "레슨의 문제 풀기", en: "the questions of a lesson"),
      details: [
        Sentence(
          ko: "프롬프트에서는 한 줄이 답이 됩니다. 그때 hint, skip, reveal, help, quit은 답이 아니라 명령이고, "
            + "답으로 쓰려면 =를 앞에 붙입니다. 뜻으로 채점하므로 순서, 띄어쓰기, 단위 표기는 상관없고, 읽을 수 "
            + "없는 답은 틀린 것으로 치지 않습니다. --answer는 스크립트에서 한 번에 답합니다.",
          en:
            "At the prompt a line is then an answer, except for hint, skip, reveal, help and quit; =hint "
            + "is an answer again. Answers are judged by what they mean, not by spelling or order, and "
            + "one that is not understood costs nothing. --answer answers at once, for scripts.")
      ],
      positionals: [.init(name: "LESSON/N", value: .question, isRequired: false)],
      options: [
        .init(
          name: "answer", value: .text, summary: Sentence(ko: "바로 답하기", en: "answer at once")),
        .init(
          name: "seed", value: .count,
          summary: Sentence(ko: "이 씨앗으로 만든 문제", en: "the question made from this seed")),
        .init(
          name: "level", value: .words(["1", "2", "3", "4", "5"]),
          summary: Sentence(ko: "난이도 1~5", en: "how hard it is, 1 to 5")),
        .init(
          name: "report", value: nil,
          summary: Sentence(
            ko: "문제에 이의를 제기할 때 필요한 것을 모두 출력",
            en: "print all that is needed to question the question")),
      ],
      type: QuizCommand.self),
    CommandEntry(
      name: "drill", shelf: .course, syntax: "drill [LESSON] [--seed N]", example: "drill 4.11",
      summary: Sentence(
        ko: "끝없는 연습: 틀린 것은 다시, 잘하면 더 어렵게",
        en: "practice without end: harder as you get better, and what was missed comes back"),
      details: [
        Sentence(
          ko: "LESSON이 없으면 읽은 레슨에서, 읽은 것이 없으면 모든 레슨에서 냅니다. quit이나 Ctrl-C로 그만둡니다.",
          en:
            "Without a lesson it asks about those that you have read, or about all. quit or Ctrl-C "
            + "ends it.")
      ],
      positionals: [.init(name: "LESSON", value: .lesson, isRequired: false)],
      options: [
        .init(
          name: "seed", value: .count,
          summary: Sentence(ko: "이 씨앗으로 시작", en: "begin with this seed"))
      ],
      type: DrillCommand.self),
  ]
}
