import Formats
import KafkaModel
import Testing
import Texts

@Suite("The check of a file of settings")
struct ConfigCheckTests {
  private func check(_ text: String, as family: ConfigFamily? = nil) throws -> ConfigCheck {
    ConfigCheck(try PropertiesFile(text), as: family)
  }

  @Test(
    "Tells what is wrong with a line of a Java client's",
    arguments: [
      ("session.timeout.ms=45000", "fine", ""),
      ("ssl.protocol=TLSv1.3", "unchecked", "the value is not checked here"),
      ("schema.registry.url=http://localhost:8081", "unchecked", "the value is not checked here"),
      (
        "sesion.timeout.ms=1", "unknown-setting",
        "there is no such setting; did you mean session.timeout.ms?"
      ),
      ("my.own.thing.entirely=1", "unknown-setting", "there is no such setting"),
      (
        "max.poll.records=many", "setting-wrong-type",
        "max.poll.records cannot be 'many'. It takes a whole number, at least 1."
      ),
      (
        "auto.offset.reset=earlist", "setting-out-of-range",
        "auto.offset.reset cannot be 'earlist'. It takes latest, earliest, none, or by_duration: with "
          + "a duration such as PT1H."
      ),
      (
        "session.timeout.ms=30s", "unit-in-file",
        "'30s': files of settings have no units; write 30000, in milliseconds"
      ),
      (
        "partition.assignment.strategy=range", "class-name-needed",
        "'range': Java clients want the name of the class, "
          + "org.apache.kafka.clients.consumer.RangeAssignor"
      ),
      (
        "partition.assignment.strategy=com.example.Mine,org.apache.kafka.clients.consumer.StickyAssignor",
        "fine", ""
      ),
      (
        "fetch.wait.max.ms=100", "other-client-family",
        "only clients on librdkafka have this setting; write fetch.max.wait.ms"
      ),
      (
        "queued.min.messages=100", "other-client-family",
        "only clients on librdkafka have this setting"
      ),
      (
        "group.max.size=5", "setting-of-another",
        "group.max.size does not belong here: it is a setting of brokers."
      ),
      ("block.on.buffer.full=true", "retired-setting", "removed in 0.11; write max.block.ms"),
      (
        "session.timeout.ms=10000", "outdated-default",
        "the default until 3.0 (KIP-735); today it is 45000"
      ),
      ("session.timeout.ms=${TIMEOUT}", "unchecked", "the value is not checked here"),
      ("a=\\u00", "malformed-line", "this line is not of the form NAME=VALUE"),
    ])
  func java(line: String, code: String, sentence: String) throws {
    let verdict = try #require(try check(line, as: .java).lines.first?.verdict)
    #expect(verdict.code == code)
    #expect(verdict.sentence(.en) == sentence)
    #expect(verdict.sentence(.ko).isEmpty == sentence.isEmpty)
  }

  @Test(
    "Tells what is wrong with a line of a librdkafka client's",
    arguments: [
      ("enable.auto.commit=1", "fine"), ("auto.offset.reset=smallest", "fine"),
      ("acks=all", "fine"), ("linger.ms=0.5", "fine"),
      ("session.timeout.ms=0", "setting-out-of-range"),
      ("partition.assignment.strategy=sticky", "setting-out-of-range"),
      ("partitioner=murmur2_random", "fine"), ("fetch.max.wait.ms=5", "other-client-family"),
      ("key.serializer=x", "other-client-family"),
      ("default.api.timeout.ms=5", "other-client-family"),
      ("api.version.request=true", "retired-setting"), ("num.io.threads=8", "other-client-family"),
    ])
  func librdkafka(line: String, code: String) throws {
    #expect(try check(line, as: .librdkafka).lines.first?.verdict.code == code)
  }

  @Test("Sees that a name is set twice, and which line wins")
  func overridden() throws {
    let check = try check("group.id=a\ngroup.id=b\n", as: .java)
    #expect(check.lines.map(\.verdict.code) == ["overridden", "fine"])
    #expect(
      check.lines.map { $0.verdict.sentence(on: $0.number, about: $0.name)(.ko) }
        == ["1행 group.id: 2행의 값이 대신 쓰임", "2행 group.id: 이상 없음"])
  }

  @Test(
    "Tells whose file it is",
    arguments: [
      ("bootstrap.servers=a\nkey.deserializer=x\n", ConfigFamily.java),
      ("bootstrap.servers=a\nfetch.wait.max.ms=5\n", .librdkafka),
      ("[default]\nbootstrap.servers=a\n", .librdkafka),
      ("node.id=1\nnum.partitions=3\nlisteners=PLAINTEXT://:9092\n", .broker),
      ("group.id=a\n", .java),
    ])
  func family(text: String, family: ConfigFamily) throws {
    #expect(try check(text).family == family)
    #expect(try check(text).isGuessed)
  }

  @Test("Looks at the settings as a whole, and points at a line")
  func relations() throws {
    let check = try check(
      """
      group.id=orders
      session.timeout.ms=6000

      heartbeat.interval.ms=6000
      """, as: .java)
    #expect(
      check.findings.map(\.relation) == [.heartbeatNotBelowSession(heartbeat: 6000, session: 6000)])
    #expect(check.findings.map(\.line) == [4])
    #expect(check.gravity == .refused)
  }

  @Test("Gives every section what stands under [default]")
  func sections() throws {
    let check = try check(
      """
      [default]
      session.timeout.ms=60000
      [consumer]
      group.id=a
      max.poll.interval.ms=50000
      [producer]
      acks=all
      """)
    #expect(
      check.findings.map(\.relation) == [.pollBelowSession(interval: 50_000, session: 60_000)])
    #expect(check.findings.map(\.section) == ["consumer"])
    #expect(check.findings.map(\.line) == [5])
  }

  @Test("Looks at a broker's bounds")
  func broker() throws {
    let check = try check("group.consumer.session.timeout.ms=30000", as: .broker)
    #expect(check.findings.map(\.relation.code) == ["outside-bounds"])
  }

  @Test(
    "Never repeats a secret",
    arguments: [
      "ssl.key.password=hunter2",
      "sasl.jaas.config=Module required username=\"u\" password=\"hunter2\";",
      "sasl.pasword=hunter2", "my.secret=hunter2", "sasl.oauthbearer.token=hunter2",
      "max.poll.records=org.apache.Login required password=\"hunter2\";",
      "session.timeout.ms=token-hunter2", "basic.auth.user.info=u:hunter2",
      "schema.registry.basic.auth.user.info=u:hunter2",
    ])
  func secrets(line: String) throws {
    for family in ConfigFamily.allCases {
      let check = try check(line, as: family)
      for verdict in check.lines.map(\.verdict) {
        #expect(!verdict.sentence(.en).contains("hunter2"))
        #expect(!verdict.sentence(.ko).contains("hunter2"))
      }
    }
  }

  @Test("Knows which names have values that are nobody's business")
  func secretNames() {
    #expect(SettingName("ssl.truststore.password").isSecret)
    #expect(SettingName("sasl.jaas.config").isSecret)
    #expect(!SettingName("sasl.oauthbearer.token.endpoint.url").isSecret)
    #expect(!SettingName("delegation.token.expiry.time.ms").isSecret)
    #expect(!SettingName("key.serializer").isSecret)
  }
}
