import Formats
import KafkaModel
import Testing
import Texts

@Suite("The catalog of settings")
struct ConfigCatalogTests {
  static let both = [ConfigCatalog.kafka, ConfigCatalog.librdkafka]

  @Test("Says of every setting what it does, in both languages")
  func summaries() {
    for entry in Self.both.flatMap(\.entries) {
      let ko = entry.summary?(.ko) ?? ""
      let en = entry.summary?(.en) ?? ""
      #expect(ko.hasSuffix("다."), "\(entry.name)")
      #expect(en.hasSuffix(".") && en.first?.isUppercase != en.first?.isLowercase, "\(entry.name)")
    }
  }

  @Test("Names every setting once for each side")
  func uniqueness() {
    for catalog in Self.both {
      var seen: Set<String> = []
      for entry in catalog.entries {
        #expect(seen.insert("\(entry.side) \(entry.name)").inserted, "\(entry.name)")
      }
      #expect(Set(catalog.otherNames).isDisjoint(with: catalog.entries.map(\.name)))
    }
  }

  @Test("Gives defaults that their own rules allow, and that the last release but one gave")
  func defaults() {
    for entry in Self.both.flatMap(\.entries) {
      if let standard = entry.standard, !entry.isRequired {
        #expect(entry.rule.allows(standard), "\(entry.name)")
      }
    }
    for entry in ConfigCatalog.kafka.entries {
      #expect(!entry.history.isEmpty, "\(entry.name)")
      // The workbook's Kafka is half a year older than 4.0, which changed this one.
      if entry.name != "linger.ms" && !entry.isRequired {
        #expect(entry.history.last?.standard == entry.standard, "\(entry.name)")
      }
    }
  }

  @Test(
    "Knows the defaults of the lessons",
    arguments: [
      ("session.timeout.ms", ConfigEntry.Side.consumer, SettingValue.integer(45_000), "L14"),
      ("heartbeat.interval.ms", .consumer, 3000, "L14"),
      ("max.poll.interval.ms", .consumer, 300_000, "L14"),
      ("max.poll.records", .consumer, 500, "L13"),
      ("fetch.max.bytes", .consumer, 52_428_800, "L13"),
      ("fetch.max.bytes", .broker, 57_671_680, "L13"),
      ("request.timeout.ms", .consumer, 30_000, "L15"),
      ("auto.offset.reset", .consumer, "latest", "L16"),
      ("group.initial.rebalance.delay.ms", .broker, 3000, "L08"),
      ("group.max.session.timeout.ms", .broker, 1_800_000, "L14"),
      ("batch.size", .producer, 16_384, "L03"), ("quota.window.num", .broker, 11, "L06"),
    ])
  func lessons(name: SettingName, side: ConfigEntry.Side, value: SettingValue, lesson: String) {
    let entry = ConfigCatalog.kafka.entry(name, for: [side])
    #expect(entry?.standard == value)
    #expect(entry?.lesson == lesson)
  }

  @Test("Remembers what used to be the default, and until when")
  func history() throws {
    let session = try #require(ConfigCatalog.kafka.entry("session.timeout.ms", for: [.consumer]))
    #expect(session.since == "0.9")
    #expect(session.lessonNumber == "4.8")
    #expect(session.end(ofStandard: 10_000) == .since("3.0", 45_000, kip: 735))
    #expect(session.end(ofStandard: 45_000) == nil)
    #expect(session.end(ofStandard: 12_345) == nil)
  }

  @Test("Knows the other family's name for a setting, where it has one")
  func counterparts() {
    #expect(ConfigCatalog.librdkafkaName(forJava: "fetch.max.wait.ms") == "fetch.wait.max.ms")
    #expect(ConfigCatalog.librdkafkaName(forJava: "session.timeout.ms") == "session.timeout.ms")
    #expect(ConfigCatalog.librdkafkaName(forJava: "interceptor.classes") == nil)
    #expect(ConfigCatalog.javaName(forLibrdkafka: "partitioner") == "partitioner.class")
    #expect(ConfigCatalog.javaName(forLibrdkafka: "queued.min.messages") == nil)
  }

  @Test(
    "Knows what a value has to be",
    arguments: [
      ("auto.offset.reset", "by_duration:PT1H", true),
      ("auto.offset.reset", "by_duration:P1DT2H3M4.5S", true),
      ("auto.offset.reset", "by_duration:-PT1H", false),
      ("auto.offset.reset", "by_duration:PT", false),
      ("auto.offset.reset", "by_duration:P", false),
      ("auto.offset.reset", "by_duration:PT1M1H", false),
      ("auto.offset.reset", "earlist", false), ("group.instance.id", "a.b_c-1", true),
      ("group.instance.id", ".", false), ("group.instance.id", "", false),
      ("group.instance.id", "주문", false), ("max.poll.records", "0", false),
      ("max.poll.records", "2147483648", false), ("enable.auto.commit", "True", true),
      ("enable.auto.commit", "1", false), ("isolation.level", "READ_COMMITTED", false),
      ("group.protocol", "Consumer", true), ("session.timeout.ms", "0x10", false),
      ("session.timeout.ms", "1_000", false), ("session.timeout.ms", "+5", true),
      ("bootstrap.servers", "", false), ("bootstrap.servers", "a:9092, b:9092", true),
      ("bootstrap.servers", "a:9092,", false), ("interceptor.classes", "", true),
    ])
  func rules(name: String, value: String, isAllowed: Bool) throws {
    let entry = try SettingText.entry(name, for: [.clients, .consumer])
    #expect(((try? SettingText.read(value, for: entry)) != nil) == isAllowed)
  }

  @Test("Sends a reader to the name of today, or of the other family")
  func suggestions() {
    let suggest = { (name: String) -> String? in
      do throws(SettingProblem) {
        _ = try SettingText.entry(name, for: [.clients, .consumer, .producer])
        return nil
      } catch {
        return if case .unknown(_, let nearest) = error { nearest.first } else { nil }
      }
    }
    #expect(suggest("fetch.wait.max.ms") == "fetch.max.wait.ms")
    #expect(suggest("metadata.broker.list") == "bootstrap.servers")
    #expect(suggest("max.pol.records") == "max.poll.records")
    #expect(suggest("completely.different.thing.of.no.use") == nil)
  }
}
