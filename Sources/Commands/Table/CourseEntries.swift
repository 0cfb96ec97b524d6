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
          ko: "4.11/2는 둘째 쪽, 4는 4장의 첫 레슨입니다. 내 노트는 n3.1, n4.2처럼 부릅니다. "
            + "번호가 없으면 읽던 쪽입니다.",
          en:
            "4.11/2 is the second page, 4 the first lesson of chapter 4. Notes of your own are n3.1, "
            + "n4.2 …; without a number it is the page where you were.")
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
    CommandEntry(
      name: "try", shelf: .course, syntax: "try [N | LESSON/N] [--rest] [--again]",
      example: "try 4.11/2",
      summary: Sentence(ko: "레슨의 실험을 한 단계씩 실행", en: "run an experiment, step by step"),
      details: [
        Sentence(
          ko: "새 실습실에서 실행합니다. Enter가 다음 단계이고, 사이사이에 아무 명령이나 쳐 볼 수 있습니다. "
            + "번호가 없으면 진행 중인 실험의 다음 단계, 또는 읽던 쪽의 실험입니다.",
          en:
            "It runs in a fresh lab. Enter is the next step, and between two steps any command can be "
            + "tried. Without a number it is the next step of the experiment under way, or the "
            + "experiment on your page.")
      ],
      positionals: [.init(name: "N", value: .experiment, isRequired: false)],
      options: [
        .init(
          name: "rest", value: nil,
          summary: Sentence(ko: "남은 단계를 모두 실행", en: "carry out all steps that are left")),
        .init(
          name: "again", value: nil,
          summary: Sentence(ko: "처음부터 다시", en: "begin once more, in a fresh lab")),
      ],
      type: TryCommand.self),
    CommandEntry(
      name: "sandbox", shelf: .course, syntax: "sandbox", example: "sandbox",
      summary: Sentence(ko: "실험에서 내 실습실로", en: "leave the experiment for your own lab"),
      type: SandboxCommand.self),
    CommandEntry(
      name: "keep", shelf: .course, syntax: "keep", example: "try 4.11/2; keep",
      summary: Sentence(
        ko: "실험의 실습실을 내 실습실에 복사", en: "copy the experiment's lab into your own"),
      type: KeepCommand.self),
    CommandEntry(
      name: "check-course", shelf: .course, syntax: "check-course [FOLDER]",
      example: "check-course",
      summary: Sentence(ko: "레슨을 쓰는 사람을 위한 검사", en: "what an author has to put right"),
      details: [
        Sentence(
          ko: "두 언어가 나란한지, 실험이 레슨의 말대로 되는지, 명령과 설정의 이름이 있는지 봅니다. "
            + "고칠 곳이 있으면 종료 상태가 1입니다.",
          en:
            "It sees whether the languages are parallel, experiments do what the lesson says, and "
            + "commands and settings exist. The exit status is 1 if anything has to be put right.")
      ],
      positionals: [.init(name: "FOLDER", value: .file, isRequired: false)],
      type: CheckCourseCommand.self),
  ]
}
