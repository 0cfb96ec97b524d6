import Formats
import Foundation
import KafkaModel
import TestSupport
import Testing
import Texts

@Suite("What kafka-consumer-groups prints")
struct GroupImportTests {
  /// An output in `Corpus`, and what is to be read from it: a line for each group, and the numbers
  /// of the lines that came to nothing.
  struct Case: CustomTestStringConvertible {
    let file: String
    let groups: [String]
    var ignored: [Int] = []
    var testDescription: String { file }
  }

  static func corpus(_ file: String) throws -> [UInt8] {
    Array(
      try Data(
        contentsOf: Golden.packageFolder.appending(path: "Tests/FormatsTests/Corpus/\(file).txt")))
  }

  static let cases: [Case] = [
    Case(
      file: "0.10.0-owner",
      groups: [
        "console-consumer-9153 clicks:3 consumer-1@/172.17.0.1=clicks-0,clicks-1 lag 0,-,3"
      ]),
    Case(
      file: "0.10.2-note",
      groups: [
        "? my-topic:3 my-second-topic:1 my-other-topic:2 "
          + "consumer1@/127.0.0.1=my-topic-0,my-topic-1 consumer2@/127.0.0.1=my-topic-2 "
          + "consumer7@/127.0.0.1=my-second-topic-0 consumer8@/127.0.0.1= lag "
          + "16577,16577,16578,11520,751,752"
      ], ignored: [1]),
    Case(
      file: "0.11-glued-id",
      groups: [
        "? a-topic-whose-name-is-longer-than-thirty-characters:1 short:12 "
          + "order-service-consumer-7@/10.11.12.13="
          + "a-topic-whose-name-is-longer-than-thirty-characters-0,short-11 lag 4,0"
      ], ignored: [1]),
    Case(
      file: "0.9-zookeeper",
      groups: [
        "billing orders:3 ?@?=orders-0 ?@?=orders-1 lag 0,24,-"
      ]),
    Case(
      file: "1.0-no-active-members",
      groups: [
        "reports Empty daily:2 lag 30,0"
      ], ignored: [1]),
    Case(
      file: "1.0-zookeeper",
      groups: [
        "? legacy:2 ?@?=legacy-0 lag 7,2"
      ], ignored: [1]),
    Case(
      file: "1.1-members",
      groups: [
        "? app-1@/10.0.0.1=?(2) app-2@/10.0.0.2=?(1) app-3@/10.0.0.3="
      ]),
    Case(
      file: "1.1-offsets",
      groups: [
        "? orders:2 payments:1 app-1@/10.0.0.1=orders-0,orders-1 "
          + "app-2@/10.0.0.2=payments-0 lag 2,0,-"
      ]),
    Case(
      file: "2.0-members-verbose",
      groups: [
        "my-group orders:3 payments:2 app-1@/10.0.0.1=orders-0,orders-1,payments-0 "
          + "app-2@/10.0.0.2=orders-2,payments-1 app-3@/10.0.0.3="
      ]),
    Case(
      file: "2.0-state",
      groups: [
        "? Stable range localhost:9092(0) #4"
      ]),
    Case(
      file: "2.1-state-empty",
      groups: [
        "my-group Empty kafka-2:9093(2) #0"
      ]),
    Case(
      file: "2.4-all-groups",
      groups: [
        "alpha orders:1 a@/10.0.0.1=orders-0 lag 0",
        "beta orders:2 b@/10.0.0.2=orders-0,orders-1 lag 1,2",
        "gamma Empty orders:6 lag 1",
      ]),
    Case(
      file: "2.4-offsets",
      groups: [
        "order-service orders:2 payments:1 c1@/10.0.0.1=orders-0 c2@/10.0.0.2=orders-1 lag "
          + "20,0,0"
      ]),
    Case(
      file: "2.6-members",
      groups: [
        "order-service c1@/10.0.0.1=?(4) c2@/10.0.0.2=?(4)"
      ]),
    Case(
      file: "2.6-state",
      groups: [
        "order-service Stable roundrobin broker-1.example.com:9092(1) #3"
      ]),
    Case(
      file: "2.8-static-members",
      groups: [
        "order-service orders:4 "
          + "consumer-order-service-1@/10.0.0.1[pod-0]=orders-0,orders-1 "
          + "consumer-order-service-1@/10.0.0.2[pod-1]=orders-2 "
          + "consumer-order-service-1@/10.0.0.3=orders-3"
      ]),
    Case(
      file: "3.3-offsets-windows-line-ends",
      groups: [
        "order-service orders:2 c1@/10.0.0.1=orders-0 c2@/10.0.0.2=orders-1 lag 20,0"
      ]),
    Case(
      file: "3.3-tabs",
      groups: [
        "order-service orders:2 c1@/10.0.0.1=orders-0 lag 20,-"
      ]),
    Case(
      file: "3.4-logs-between",
      groups: [
        "order-service orders:2 c1@/10.0.0.1=orders-0,orders-1 lag 20,5"
      ], ignored: [1, 2, 3, 7, 9]),
    Case(
      file: "3.4-rebalancing",
      groups: [
        "order-service PreparingRebalance 10.0.0.9:9092(1) #2 c1@/10.0.0.1= c2@/10.0.0.2="
      ]),
    Case(
      file: "3.5-all-views",
      groups: [
        "order-service Stable cooperative-sticky localhost:9092(1) #3 orders:2 "
          + "c1@/10.0.0.1=orders-0 c2@/10.0.0.2=orders-1 c3@/10.0.0.3= lag 20,0"
      ]),
    Case(
      file: "3.5-names",
      groups: [
        "my-app.v2_blue prod.eu-west-1.order_events-v2:13 a-1:4 "
          + "prod.eu-west-1_client@/2001:db8:0:0:0:0:0:7=prod.eu-west-1.order_events-v2-12,"
          + "a-1-3 lag 0,1"
      ]),
    Case(
      file: "3.6-host-names",
      groups: [
        "order-service orders:2 rdkafka@worker-1.example.com/10.0.0.1=orders-0 "
          + "rdkafka@worker-2.example.com/10.0.0.2=orders-1 lag 20,21"
      ]),
    Case(
      file: "3.6-missing-columns",
      groups: [
        "order-service orders:3 ?@?=orders-1 lag 20,0,-"
      ]),
    Case(
      file: "3.6-strange-clients",
      groups: [
        "order-service orders:3 my app 3@/10.0.0.1=orders-0,orders-1 ?@/10.0.0.2=orders-2 "
          + "주문 앱@/10.0.0.3="
      ]),
    Case(
      file: "3.6-wide-ids",
      groups: [
        "the-group-of-the-order-service-in-the-second-region orders:12 "
          + "sarama-a-client-with-a-very-long-name-that-somebody-configured@/192.168.100.200=or"
          + "ders-0,orders-1,orders-2,orders-3,orders-4,orders-5,orders-6,orders-7,orders-8,"
          + "orders-9,orders-10,orders-11"
      ]),
    Case(
      file: "3.8-no-topic-names",
      groups: [
        "order-service orders:2 payments:1 c1@/10.0.0.1=orders-0,orders-1,payments-0 "
          + "c2@/10.0.0.2= lag 0,0,0"
      ], ignored: [3]),
    Case(
      file: "4.0-classic-verbose",
      groups: [
        "order-service orders:2 c1@/10.0.0.1=orders-0,orders-1"
      ]),
    Case(
      file: "4.0-members-verbose",
      groups: [
        "order-service orders:11 payments:1 c1@/10.0.0.1=orders-0,orders-1@7 "
          + "c2@/10.0.0.2=orders-2,orders-10,payments-0@6→orders-2,payments-0@7 "
          + "c3@/10.0.0.3=@7→orders-10@7"
      ]),
    Case(
      file: "4.0-migration",
      groups: [
        "order-service orders:2 c1@/10.0.0.1=orders-0@3 c2@/10.0.0.2=orders-1@3"
      ]),
    Case(
      file: "4.0-offsets-verbose",
      groups: [
        "order-service orders:3 c1@/10.0.0.1=orders-0,orders-1 lag 20,0,-"
      ]),
    Case(
      file: "4.0-state-empty",
      groups: [
        "order-service Empty broker-3:9092(3) #0"
      ]),
    Case(
      file: "4.0-state-verbose",
      groups: [
        "order-service Reconciling uniform broker-3:9092(3) #3 e8/7"
      ]),
    Case(
      file: "4.1-does-not-exist",
      groups: [
        "other orders:1 lag 1"
      ], ignored: [2]),
    Case(
      file: "collapsed-spaces",
      groups: [
        "order-service orders:2 c1@/10.0.0.1=orders-0,orders-1 lag 20,0"
      ], ignored: [4, 5]),
    Case(
      file: "pasted-from-chat",
      groups: [
        "order service orders:2 c1@/10.0.0.1=orders-0 c2@/10.0.0.2=orders-1 lag 20,0"
      ], ignored: [1, 3, 8, 9]),
  ]

  @Test("Is read in the forms of all versions", arguments: cases)
  func corpus(_ example: Case) throws {
    let result = try GroupImport(Self.corpus(example.file))
    #expect(result.groups.map(\.summary) == example.groups)
    #expect(result.ignored.map(\.number) == example.ignored)
  }

  @Test("Is in the corpus with an expectation, all of it")
  func completeness() throws {
    let folder = Golden.packageFolder.appending(path: "Tests/FormatsTests/Corpus")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.map { String($0.dropLast(4)) }.sorted() == Self.cases.map(\.file).sorted())
    #expect(files.count >= 30)
  }

  @Test("Becomes one group, whichever of its views say what")
  func views() throws {
    let group = try #require(try GroupImport(Self.corpus("3.5-all-views")).groups.first)
    var orders = DescribedPartition(TopicPartition("orders", 0))
    orders.committed = 100
    orders.logEnd = 120
    orders.lag = 20
    orders.owner = "c1-81fe8a2a-0b29-4964-a1d4-4741582132bb"
    #expect(group.partitions.first == orders)
    #expect(group.coordinator == .init(host: "localhost", port: 9092, id: "1"))
    #expect(group.memberCount == 3)
    #expect(group.members.last?.owned == [])
  }

  @Test("Becomes a lab whose members keep their ids, their order and what they own")
  func scenario() throws {
    let group = try #require(try GroupImport(Self.corpus("2.8-static-members")).groups.first)
    let scenario = group.scenario
    #expect(scenario.topics == [ScenarioTopic("orders", partitionCount: 4)])
    #expect(scenario.defaults == ["group.id": "order-service"])
    #expect(scenario.members[0].name == "pod-0-81fe8a2a-0b29-4964-a1d4-4741582132bb")
    #expect(
      scenario.members[0].profile
        == MemberProfile(
          settings: ["group.instance.id": "pod-0", "client.id": "consumer-order-service-1"],
          owned: [TopicPartition("orders", 0), TopicPartition("orders", 1)], generation: 1))
    #expect(try ScenarioFile.read(ScenarioFile.write(scenario)) == scenario)
  }

  @Test(
    "Tells which protocol and strategy the lab is to use",
    arguments: [
      (
        "3.5-all-views",
        ["group.id": "order-service", "partition.assignment.strategy": ["cooperative-sticky"]]
      ),
      (
        "4.0-state-verbose",
        [
          "group.id": "order-service", "group.protocol": "consumer",
          "group.remote.assignor": "uniform",
        ]
      ),
      ("4.0-members-verbose", ["group.id": "order-service", "group.protocol": "consumer"]),
    ] as [(String, Settings)])
  func strategy(file: String, defaults: Settings) throws {
    #expect(try GroupImport(Self.corpus(file)).groups.first?.scenario.defaults == defaults)
  }

  @Test("Says which lines came to nothing, without repeating what could harm")
  func ignoredLines() throws {
    let result = try GroupImport(
      Self.corpus("2.6-members") + Array("\u{1B}[31mred\n".utf8))
    #expect(
      result.ignored.map { $0.sentence(.en) }
        == ["Line 5 is no row, and is left out: \\u{1B}[31mred"])
    #expect(
      result.ignored.map { $0.sentence(.ko) } == ["5행: 표가 아니라 건너뜀: \\u{1B}[31mred"])
  }

  @Test(
    "Is refused if there is no group in it",
    arguments: [
      ("", GroupImportProblem.noTable(lines: 1)), ("hello\nTOPIC of the day\n", .noTable(lines: 3)),
      ("GROUP TOPIC PARTITION CURRENT-OFFSET\n", .noTable(lines: 2)),
    ])
  func noGroup(text: String, problem: GroupImportProblem) {
    #expect(throws: problem) { try GroupImport(text) }
  }

  @Test("Is refused with the place of a byte that is no text")
  func notUTF8() {
    #expect(throws: GroupImportProblem.notUTF8(TextPlace(line: 2, column: 2))) {
      try GroupImport(Array("가\nx".utf8) + [0xFF])
    }
  }
}

extension DescribedGroup {
  /// The group on one line: name, state, strategy, coordinator, topics, members, lag.
  fileprivate var summary: String {
    var parts = [name?.rawValue ?? "?"]
    if let state { parts.append(state) }
    if let strategy { parts.append(strategy) }
    if let coordinator {
      parts.append("\(coordinator.host):\(coordinator.port)(\(coordinator.id))")
    }
    if let memberCount { parts.append("#\(memberCount)") }
    if let epoch { parts.append("e\(epoch)/\(targetEpoch ?? -1)") }
    parts += topics.map { "\($0.name):\($0.partitionCount)" }
    parts += members.map(\.summary)
    if !partitions.isEmpty {
      let lags = partitions.map { $0.lag.map { String($0) } ?? "-" }
      parts.append("lag " + lags.joined(separator: ","))
    }
    return parts.joined(separator: " ")
  }
}

extension DescribedMember {
  fileprivate var summary: String {
    var text = "\(client ?? "?")@\(host ?? "?")"
    if let instance { text += "[\(instance)]" }
    text += "=" + (owned.map { $0.map(\.description).joined(separator: ",") } ?? "?")
    if owned?.count != partitionCount { text += "(\(partitionCount ?? -1))" }
    if let epoch { text += "@\(epoch)" }
    if let target, target != owned {
      text += "→" + target.map(\.description).joined(separator: ",") + "@\(targetEpoch ?? -1)"
    }
    return text
  }
}
