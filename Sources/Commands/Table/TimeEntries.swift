internal import Texts

extension CommandTable {
  static let timeEntries: [CommandEntry] = [
    CommandEntry(
      name: "simulate", shelf: .time,
      syntax: "simulate [FILE | --preset [NAME]] [--until 60s] [--seed N] [--limit N]",
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
          summary: Sentence(
            ko: "끝나는 시각 (없으면 마지막 사건 1분 뒤, 적어도 60s)",
            en: "when the run ends (else a minute after the last event, at least 60s)")),
        .init(
          name: "seed", value: .count,
          summary: Sentence(ko: "멤버 ID를 정하는 시드", en: "decides the random member ids")),
        .init(
          name: "limit", value: .count,
          summary: Sentence(
            ko: "처리할 사건 수의 한도 (없으면 50,000,000)",
            en: "how many events to simulate at most (else 50,000,000)")),
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
      name: "at", shelf: .time, syntax: "at TIME|start|end|now [COMMAND]",
      example: "topic orders 6; members 3; at 20s crash c2; at 19s show",
      summary: Sentence(
        ko: "그 시각에 사건을 넣거나, 그 시각의 모습을 묻기", en: "schedule an event, or ask as of a time"),
      details: [
        Sentence(
          ko: "사건: join, leave, crash M, restart M [--down 5s], pause M 30s, commit M, rejoin M, "
            + "unsubscribe M, remove M (정적 멤버를 관리자가), member M --topics A,B, topic T N, "
            + "topic T --delete, set, unset, bounce [M…] [--down 5s] [--every 20s].",
          en: "Events: join, leave, crash M, restart M [--down 5s], pause M 30s, commit M, "
            + "rejoin M, unsubscribe M, remove M (an administrator, a static member), "
            + "member M --topics A,B, topic T N, topic T --delete, set, unset, "
            + "bounce [M…] [--down 5s] [--every 20s]."),
        Sentence(
          ko: "그 밖의 명령은 그 시각을 기준으로 답합니다: show, describe, members, expect, why, timeline. "
            + "명령이 없으면 커서를 옮겨 그때의 모습을 보입니다. now는 커서의 시각입니다.",
          en: "Other commands are answered as of that time: show, describe, members, expect, why, "
            + "timeline. Without one, the cursor moves there and shows that moment; now is where "
            + "it stands."),
        Sentence(
          ko: "시뮬레이션한 뒤의 사건은 새 분기에 들어가고 원래 것은 그대로 남습니다 (help branch).",
          en: "Once something has been simulated, an event goes onto a new branch, and the "
            + "original stays (help branch)."),
      ],
      positionals: [
        .init(name: "TIME", value: .words(["start", "end", "now"])),
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
    CommandEntry(
      name: "step", shelf: .time, syntax: "step [N], step back [N], step rebalance",
      example: "simulate --preset eager-join; step rebalance; step 3; step back",
      summary: Sentence(
        ko: "사건 하나씩 앞뒤로 가며 까닭 보기", en: "go from event to event, and see why each happened"),
      details: [
        Sentence(
          ko: "at 20s처럼 커서를 옮긴 곳에서, 아니면 처음(step back은 끝)에서 시작합니다. 사건마다 그 까닭과 그때의 "
            + "모든 멤버와 그룹을 보입니다.",
          en: "It goes on from where the cursor stands (at 20s moves it), else from the start; "
            + "step back from the end. Each event comes with its reasons, and with the state of "
            + "every member and of the group.")
      ],
      positionals: [
        .init(name: "N", value: .words(["back", "rebalance"]), isRequired: false),
        .init(name: "M", value: .words(["rebalance"]), isRequired: false),
      ],
      type: StepCommand.self),
    CommandEntry(
      name: "branch", shelf: .time, syntax: "branch [NAME] [--delete]",
      example: "simulate --preset eager-join; at 25s crash c2; branch; branch main",
      summary: Sentence(
        ko: "다르게 흘러간 시간들: 목록, 이동, 만들기", en: "other courses of events: list, visit, begin"),
      details: [
        Sentence(
          ko: "시뮬레이션한 뒤에 사건을 더하면 새 분기(b1, b2, …)가 생깁니다. branch만 쓰면 main과 무엇이 다르고 얼마가 더 "
            + "드는지 보이고, branch NAME은 그리로 가거나 새로 만듭니다.",
          en: "An event after a simulation begins a new branch (b1, b2, …). branch alone shows "
            + "what each has that main has not, and what that costs; branch NAME goes there, or "
            + "begins one.")
      ],
      positionals: [.init(name: "NAME", value: .branch, isRequired: false)],
      options: [
        .init(
          name: "delete", value: nil, summary: Sentence(ko: "분기 지우기", en: "delete a branch"))
      ],
      type: BranchCommand.self),
  ]
}
