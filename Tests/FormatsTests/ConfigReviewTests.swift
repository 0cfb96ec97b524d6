import KafkaModel
import Testing
import Texts

@Suite("Settings as a whole")
struct ConfigReviewTests {
  @Test("Are fine as they are by default")
  func defaults() {
    #expect(ConfigReview(["group.id": "g"]).forJavaConsumer() == [])
    #expect(ConfigReview([:]).forJavaProducer() == [])
    #expect(ConfigReview(["group.id": "g"]).forLibrdkafka() == [])
  }

  @Test(
    "Are refused, or advised against, where they do not go together in a Java consumer",
    arguments: [
      (["heartbeat.interval.ms": 45_000], "heartbeat-not-below-session"),
      (["session.timeout.ms": 6000], "heartbeat-above-third-of-session"),
      (
        ["session.timeout.ms": 5000, "heartbeat.interval.ms": 1000], "session-outside-broker-range"
      ),
      (["fetch.max.wait.ms": 30_000], "fetch-wait-not-below-request"),
      (["group.protocol": "consumer", "session.timeout.ms": 30_000], "classic-protocol-only"),
      (["group.remote.assignor": "uniform"], "consumer-protocol-only"),
      (["retry.backoff.ms": 2000], "backoff-above-maximum"),
    ] as [(Settings, String)])
  func consumer(settings: Settings, code: String) {
    var settings = settings
    settings["group.id"] = "g"
    #expect(ConfigReview(settings).forJavaConsumer().map(\.code) == [code])
  }

  @Test("Need a group where they speak of one")
  func group() {
    #expect(
      ConfigReview(["enable.auto.commit": true, "group.instance.id": "i"]).forJavaConsumer()
        == [.autoCommitWithoutGroup, .instanceWithoutGroup])
    #expect(ConfigReview([:]).forJavaConsumer() == [])
  }

  @Test("Are measured against the brokers' own, and against the work to be done")
  func surroundings() {
    let review = ConfigReview(
      ["group.id": "g"], broker: ["group.max.session.timeout.ms": 40_000],
      recordTime: .milliseconds(700))
    #expect(
      review.forJavaConsumer() == [
        .sessionOutsideBrokerRange(session: 45_000, least: 6000, most: 40_000),
        .pollTooSlow(records: 500, recordTime: .milliseconds(700), interval: 300_000),
      ])
  }

  @Test(
    "Are refused where they do not go together in a Java producer",
    arguments: [
      (["delivery.timeout.ms": 30_000, "linger.ms": 5], "delivery-timeout-too-short"),
      (["enable.idempotence": true, "acks": "1"], "idempotence-needs"),
      (["enable.idempotence": true, "retries": 0], "idempotence-needs"),
      (["max.in.flight.requests.per.connection": 6], "idempotence-needs"),
      (["enable.idempotence": false, "transactional.id": "t"], "transaction-without-idempotence"),
    ] as [(Settings, String)])
  func producer(settings: Settings, code: String) {
    #expect(ConfigReview(settings).forJavaProducer().map(\.code) == [code])
  }

  @Test("Turn idempotence off without a word, if nobody asked for it")
  func silence() {
    #expect(
      ConfigReview(["acks": "1", "max.in.flight.requests.per.connection": 9]).forJavaProducer()
        == [])
  }

  @Test("Are judged by librdkafka's own rules in its clients")
  func librdkafka() {
    let review = ConfigReview([
      "group.id": "g", "max.poll.interval.ms": 10_000,
      "partition.assignment.strategy": ["range", "cooperative-sticky"],
    ])
    #expect(
      review.forLibrdkafka() == [
        .pollBelowSession(interval: 10_000, session: 45_000),
        .mixedStrategies(["range", "cooperative-sticky"]),
      ])
    #expect(
      ConfigReview(["group.id": "g", "heartbeat.interval.ms": 50_000]).forLibrdkafka().map(
        \.gravity) == [.advice])
  }

  @Test("Are explained in both languages")
  func sentences() {
    let relation = ConfigRelation.heartbeatAboveThird(heartbeat: 3000, session: 6000)
    #expect(
      relation.sentence(.en)
        == "heartbeat.interval.ms (3000) is more than a third of session.timeout.ms (6000): two lost "
        + "heartbeats would expel the member. 2000 or less is better.")
    #expect(
      relation.sentence(.ko)
        == "heartbeat.interval.ms 3000, session.timeout.ms 6000: 하트비트 두 번을 잃으면 쫓겨납니다. "
        + "세션의 3분의 1(2000) 이하를 권합니다.")
  }
}
