internal import Texts

extension CommandTable {
  static let courseEntries: [CommandEntry] = [
    CommandEntry(
      name: "lessons", shelf: .course, syntax: "lessons [WORD]", example: "lessons",
      summary: Sentence(ko: "레슨 목록, 또는 낱말 찾기", en: "the lessons, or where a word occurs"),
      positionals: [.init(name: "WORD", value: .text, isRequired: false)],
      type: LessonsCommand.self),
    CommandEntry(
      name: "lesson", shelf: .course, syntax: "lesson [N | N/PAGE]", example: "lesson",
      summary: Sentence(ko: "레슨의 한 쪽", en: "a page of a lesson"),
      details: [
        Sentence(
          ko: "내 노트는 n3.1, n4.2처럼 부릅니다. 번호가 없으면 읽던 쪽입니다.",
          en: "Notes of your own are n3.1, n4.2 …; without a number it is the page where you were.")
      ],
      positionals: [.init(name: "N", value: .lesson, isRequired: false)],
      type: LessonCommand.self),
    CommandEntry(
      name: "next", shelf: .course, syntax: "next", example: "next",
      summary: Sentence(ko: "다음 쪽 (Enter)", en: "the next page (Enter)"),
      type: NextCommand.self),
    CommandEntry(
      name: "back", shelf: .course, syntax: "back", example: "back",
      summary: Sentence(ko: "앞 쪽", en: "the page before"),
      type: BackCommand.self),
  ]
}
