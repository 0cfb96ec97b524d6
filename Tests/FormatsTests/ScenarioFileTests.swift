import Formats
import KafkaModel
import TestSupport
import Testing
import Texts

@Suite("Scenario files")
struct ScenarioFileTests {
  static let example = """
    version: 1            # a later version is refused politely
    seed: 7
    topics: { orders: { partitions: 6, racks: [[a], [b], [a], [b], [a], [b]] } }
    broker: { group.initial.rebalance.delay.ms: 3000 }
    defaults: { partition.assignment.strategy: [cooperative-sticky] }   # Kafka's names
    members:
      c1: { topics: [orders], start: 0s }
      c2: { start: 500ms, group.instance.id: i2, latency: 10ms }
    events:
      - { at: 20s, join: c3 }
      - { at: 40s, crash: c2 }
    until: 60s

    """

  @Test("Read what is in them")
  func reading() throws {
    let scenario = try ScenarioFile.read(Self.example)
    #expect(
      scenario
        == Scenario(
          seed: 7,
          topics: [
            ScenarioTopic(
              "orders", partitionCount: 6, racks: [["a"], ["b"], ["a"], ["b"], ["a"], ["b"]])
          ],
          broker: ["group.initial.rebalance.delay.ms": 3000],
          defaults: ["partition.assignment.strategy": ["cooperative-sticky"]],
          members: [
            ScenarioMember("c1", profile: MemberProfile(subscription: .topics(["orders"]))),
            ScenarioMember(
              "c2", start: .milliseconds(500),
              profile: MemberProfile(settings: ["group.instance.id": "i2"])),
          ],
          events: [
            ScenarioEvent(at: .seconds(20), .join("c3", nil)),
            ScenarioEvent(at: .seconds(40), .crash("c2")),
          ], until: .seconds(60)))
  }

  @Test("Are written one line a thing")
  func writing() throws {
    #expect(
      ScenarioFile.write(try ScenarioFile.read(Self.example)) == """
        version: 1
        seed: 7
        topics:
          orders: { partitions: 6, racks: [[a], [b], [a], [b], [a], [b]] }
        broker:
          group.initial.rebalance.delay.ms: 3000
        defaults:
          partition.assignment.strategy: [cooperative-sticky]
        members:
          c1: { topics: [orders] }
          c2: { start: 500ms, group.instance.id: i2 }
        events:
          - { at: 20s, join: c3 }
          - { at: 40s, crash: c2 }
        until: 60s

        """)
  }

  @Test("Break what is too wide for a line")
  func wideLines() throws {
    let partitions = (0..<40).map { TopicPartition("orders", $0) }
    let scenario = Scenario(members: [
      ScenarioMember("c1", profile: MemberProfile(owned: partitions, generation: 3))
    ])
    #expect(
      ScenarioFile.write(scenario) == """
        version: 1
        seed: 0
        members:
          c1:
            owns: [
              orders-0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23,
              24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39
            ]
            generation: 3

        """)
    #expect(try ScenarioFile.read(ScenarioFile.write(scenario)) == scenario)
  }

  @Test("Read back to the same scenario, whatever is in it", arguments: 0..<8)
  func roundTrip(seed: UInt64) throws {
    var random = RandomScenario(seed: seed)
    for _ in 0..<25 {
      let scenario = random.scenario()
      let text = ScenarioFile.write(scenario)
      let again = try ScenarioFile.read(text)
      // Not the values in full: nobody reads pages of them.
      let isSame = again == scenario
      #expect(isSame, "seed \(seed)\n\(text)")
      let isStable = ScenarioFile.write(again) == text
      #expect(isStable, "seed \(seed)")
    }
  }

  @Test("Hold no character that could steer a terminal")
  func harmless() {
    var random = RandomScenario(seed: 1)
    for _ in 0..<50 {
      for line in ScenarioFile.write(random.scenario()).split(separator: "\n") {
        #expect(String(line).harmless == line)
      }
    }
  }

  @Test("May be JSON")
  func json() throws {
    let scenario = try ScenarioFile.read(
      #"{"version":1,"topics":{"\u00e9":3,"e\u0301":{"partitions":2}},"members":{"c1":{"poll":"1s"}}}"#
    )
    #expect(scenario.topics.map(\.partitionCount) == [3, 2])
    #expect(scenario.members.first?.profile.pollInterval == .seconds(1))
  }

  @Test("May be empty, or leave out whatever is as usual")
  func empty() throws {
    #expect(try ScenarioFile.read("") == .empty)
    #expect(try ScenarioFile.read("members:\n  c1:\ntopics:\n").members == [ScenarioMember("c1")])
  }

  @Test(
    "Take settings with units, as commands do",
    arguments: [
      ("session.timeout.ms: 30s", "session.timeout.ms", SettingValue.integer(30_000)),
      ("session.timeout.ms: 30000", "session.timeout.ms", .integer(30_000)),
      ("enable.auto.commit: TRUE", "enable.auto.commit", .boolean(true)),
      ("acks: 1", "acks", .string("1")),
      ("group.protocol: CONSUMER", "group.protocol", .string("consumer")),
      (
        "partition.assignment.strategy: 'org.apache.kafka.clients.consumer.StickyAssignor, range'",
        "partition.assignment.strategy", .list(["sticky", "range"])
      ),
    ])
  func settings(yaml: String, name: SettingName, value: SettingValue) throws {
    #expect(try ScenarioFile.read("defaults:\n  \(yaml)").defaults[name] == value)
  }
}
