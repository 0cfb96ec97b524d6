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
    CommandEntry(
      name: "at", shelf: .time, syntax: "at TIME|start|end [COMMAND]",
      example: "topic orders 6; members 3; at 20s crash c2; at 19s show",
      summary: Sentence(
        ko: "그 시각에 사건을 넣거나, 그 시각의 모습을 묻기", en: "schedule an event, or ask as of a time"),
      details: [
        Sentence(
          ko: "사건: join, leave, crash M, restart M [--down 5s], pause M 30s, commit M, topic, set, "
            + "unset, bounce [M…] [--down 5s] [--every 20s].",
          en: "Events: join, leave, crash M, restart M [--down 5s], pause M 30s, commit M, topic, "
            + "set, unset, bounce [M…] [--down 5s] [--every 20s]."),
        Sentence(
          ko: "그 밖의 명령은 그 시각을 기준으로 답합니다: show, describe, members, expect, why, timeline. "
            + "명령이 없으면 show입니다.",
          en: "Other commands are answered as of that time: show, describe, members, expect, why, "
            + "timeline. Without one it is show."),
      ],
      positionals: [
        .init(name: "TIME", value: .words(["start", "end"])),
        .init(name: "COMMAND", value: .command, isRequired: false, repeats: true),
      ],
      passesRestThrough: true, type: AtCommand.self),
    CommandEntry(
      name: "events", shelf: .time, syntax: "events [remove N]",
      example: "topic orders 6; members 3; at 20s crash c2; events",
      summary: Sentence(ko: "예정된 사건 목록", en: "the events that are to happen"),
      positionals: [
        .init(name: "ACTION", value: .words(["remove"]), isRequired: false),
        .init(name: "N", value: .count, isRequired: false),
      ],
      type: EventsCommand.self),
  ]
}
