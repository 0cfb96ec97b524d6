internal import Texts

extension CommandTable {
  static let timeEntries: [CommandEntry] = [
    CommandEntry(
      name: "simulate", shelf: .time,
      syntax: "simulate [FILE | --preset [NAME]] [--until 60s] [--seed N]",
      example: "simulate --preset cooperative-join",
      summary: Sentence(
        ko: "시간을 흘려 그룹이 하는 일 보기", en: "let time pass, and see what the group does"),
      details: [
        Sentence(
          ko: "--preset만 쓰면 준비된 시나리오 목록이 나옵니다. FILE과 --preset은 실습실을 바꿉니다 (undo로 복구).",
          en: "--preset alone lists the scenarios that come along. FILE and --preset replace the "
            + "lab (undo brings it back)."),
        Sentence(
          ko: "모든 멤버는 빈손으로 시작하고, 같은 시드는 언제나 같은 시간표를 줍니다. 커밋은 "
            + "enable.auto.commit을 켠 멤버만 합니다.",
          en:
            "Every member starts with nothing; the same seed always gives the same timeline. Only "
            + "members with enable.auto.commit set commit by themselves."),
      ],
      positionals: [.init(name: "FILE", value: .file, isRequired: false)],
      options: [
        .init(
          name: "preset", value: nil,
          summary: Sentence(
            ko: "준비된 시나리오 (이름이 없으면 목록)", en: "a scenario that comes along (no name: list)")),
        .init(
          name: "until", value: .text,
          summary: Sentence(ko: "끝나는 시각", en: "when the run ends")),
        .init(
          name: "seed", value: .count,
          summary: Sentence(ko: "멤버 ID를 정하는 시드", en: "decides the random member ids")),
      ],
      type: SimulateCommand.self),
    CommandEntry(
      name: "timeline", shelf: .time,
      syntax: "timeline [members|partitions|messages|events] [--from T] [--to T] "
        + "[--only c1,orders-2]",
      example: "simulate --preset eager-join; timeline partitions --from 20s --to 25s",
      summary: Sentence(
        ko: "시뮬레이션을 멤버, 파티션, 메시지, 사건으로 보기",
        en: "the simulation by members, partitions, messages or events"),
      positionals: [
        .init(
          name: "VIEW", value: .words(["members", "partitions", "messages", "events"]),
          isRequired: false)
      ],
      options: [
        .init(
          name: "from", value: .text, summary: Sentence(ko: "이 시각부터", en: "from this time on")),
        .init(
          name: "to", value: .text, summary: Sentence(ko: "이 시각까지", en: "up to this time")),
        .init(
          name: "only", value: .subject,
          summary: Sentence(ko: "이 멤버나 파티션만", en: "these members or partitions only")),
      ],
      type: TimelineCommand.self),
  ]
}
