internal import Texts

extension CommandTable {
  static let exerciseEntries: [CommandEntry] = [
    CommandEntry(
      name: "exercises", shelf: .course, syntax: "exercises", example: "exercises",
      summary: Sentence(
        ko: "연습 문제 목록과 진행 상태", en: "the exercises, and where you stand with each"),
      type: ExercisesCommand.self),
    CommandEntry(
      name: "exercise", shelf: .course, syntax: "exercise [N]", example: "exercise 8",
      summary: Sentence(ko: "연습 문제 하나 보기", en: "what an exercise asks for"),
      details: [
        Sentence(
          ko: "번호나 이름(앞부분만 써도 됩니다)으로 부릅니다. 번호가 없으면 보던 문제입니다.",
          en: "By number or by name, of which the beginning will do; without one, the current one.")
      ],
      positionals: [.init(name: "N", value: .exercise, isRequired: false)],
      type: ExerciseCommand.self),
    CommandEntry(
      name: "edit", shelf: .course, syntax: "edit [N]", example: "edit 8",
      summary: Sentence(ko: "작성할 파일을 편집기로 열기", en: "open an attempt in your editor"),
      details: [
        Sentence(
          ko: "환경 변수 VISUAL이나 EDITOR에 정한 편집기를 씁니다.",
          en: "The editor is the one of the environment variable VISUAL or EDITOR.")
      ],
      positionals: [.init(name: "N", value: .exercise, isRequired: false)],
      type: EditCommand.self),
    CommandEntry(
      name: "check", shelf: .course, syntax: "check [N | all] [--watch]", example: "check 8",
      summary: Sentence(ko: "작성한 코드 검사", en: "check what you wrote"),
      details: [
        Sentence(
          ko: "작성한 코드는 격리되지 않고 내 권한으로 실행됩니다. 시간은 10초, 출력은 1 MB, 메모리는 1 GiB까지입니다.",
          en: "Your code runs as you, without a sandbox, for 10 s at most, with 1 MB of output and "
            + "1 GiB of memory.")
      ],
      positionals: [.init(name: "N", value: .exercise, isRequired: false)],
      options: [
        .init(
          name: "watch", value: nil,
          summary: Sentence(
            ko: "저장할 때마다 다시 검사 (Enter: 다시, Ctrl-C: 그만)",
            en: "check again whenever the file changes (Enter: now, Ctrl-C: leave)"))
      ],
      type: CheckCommand.self),
    CommandEntry(
      name: "hint", shelf: .course, syntax: "hint [N] [--level K]", example: "hint 8",
      summary: Sentence(ko: "다음 힌트", en: "the next hint"),
      details: [
        Sentence(
          ko: "칠수록 자세해지고, check에서 틀린 뒤에는 그 오류에 맞는 힌트가 나옵니다.",
          en: "Each is plainer than the one before, and after a check they fit what was found.")
      ],
      positionals: [.init(name: "N", value: .exercise, isRequired: false)],
      options: [
        .init(
          name: "level", value: .count,
          summary: Sentence(ko: "몇 번째 힌트인지", en: "which hint, counted from 1"))
      ],
      type: HintCommand.self),
    CommandEntry(
      name: "solution", shelf: .course, syntax: "solution [N] [--show]",
      example: "solution 8 --show",
      summary: Sentence(
        ko: "풀이와 내 코드의 차이", en: "the solution, and how yours differs"),
      positionals: [.init(name: "N", value: .exercise, isRequired: false)],
      options: [
        .init(
          name: "show", value: nil,
          summary: Sentence(
            ko: "통과하기 전에 보기 (건너뛴 것으로 남습니다)",
            en: "before it has passed, which counts as skipped"))
      ],
      type: SolutionCommand.self),
    CommandEntry(
      name: "restore", shelf: .course, syntax: "restore N", example: "restore 8",
      summary: Sentence(
        ko: "처음 상태로 되돌리기 (쓰던 코드는 따로 둡니다)",
        en: "start over; what you wrote is kept aside"),
      positionals: [.init(name: "N", value: .exercise)],
      type: RestoreCommand.self),
    CommandEntry(
      name: "challenge", shelf: .course, syntax: "challenge [N [KEY…]]",
      example: "topic a 1; topic b 1; topic c 1; members 2; challenge 1",
      summary: Sentence(
        ko: "깨뜨려 보기: 목록, 또는 지금 실습실이 답인지 판정",
        en: "something to break: the list, or the lab judged as an answer"),
      positionals: [
        .init(name: "N", value: .count, isRequired: false),
        .init(name: "KEY", value: .text, isRequired: false, repeats: true),
      ],
      type: ChallengeCommand.self),
  ]
}
