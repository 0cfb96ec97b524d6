internal import KafkaModel
internal import ProducerSimulation
internal import Texts

/// Lesson 3.6: how long a client is delayed.
extension QuestionMaker {
  static let quotas = [
    QuestionMaker("burst-delay") { draw in
      let bound = draw.pick([1, 2, 5])
      let burst = bound * 10 + draw.number(-2...8) * bound
      let late = draw.level > 2 ? draw.number(1...9) * 100 : 0
      // The window begins with the first byte.
      var uses: [(at: Int64, value: Double)] = late == 0 ? [] : [(0, 1)]
      uses.append((Int64(late), Double(burst * 1_000_000 - uses.count)))
      let reading = try measured(
        .producerByteRate, bound: Double(bound) * 1_000_000, uses: uses)
      let window = reading.windowMilliseconds
      return QuestionBody(
        Sentence(
          ko:
            "쓰기 쿼터가 \(bound)MB/s인 클라이언트가 \(late == 0 ? "처음으로" : "첫 레코드를 보내고 \(late)ms 뒤에") \(burst)MB를 한꺼번에 보냅니다(기본 창: 1초 표본 11개). 몇 ms 늦춰집니까?",
          en: "A client with a produce quota of \(bound) MB/s sends \(burst) MB at once, "
            + (late == 0 ? "its first use" : "\(late) ms after its first byte")
            + " (the default window: 11 samples of 1 s). By how many milliseconds is it delayed?"),
        form: .number(
          NumberKey(
            Int(reading.throttleMilliseconds), .time(bareIsSeconds: false), tolerance: 5)),
        hint: Sentence(
          ko: "지연 = (속도 - 쿼터) / 쿼터 × 창. 첫 폭주의 창은 표본 10개, 곧 10초입니다(늦게 온 만큼 길어집니다).",
          en:
            "Delay = (rate - bound) / bound × window. A first burst is measured over 10 samples, which "
            + "is 10 s, plus what has passed since."),
        because: [
          Sentence(
            ko:
              "창 \(window)ms, 속도 \(burst)MB / \(Quantity.time(milliseconds: window)): 지연 \(reading.throttleMilliseconds)ms",
            en:
              "Window \(window) ms, rate \(burst) MB / \(Quantity.time(milliseconds: window)): delayed by "
              + "\(reading.throttleMilliseconds) ms.")
        ])
    },
    QuestionMaker("request-cap") { draw in
      let bound = draw.pick([10, 20, 50])
      let used = draw.number(1...8) * bound * 2 + bound * 8
      let reading = try measured(
        .requestPercentage, bound: Double(bound), uses: [(0, Double(used))])
      return QuestionBody(
        Sentence(
          ko: "요청 쿼터가 \(bound)%인 클라이언트의 요청 하나가 스레드 시간 \(used)%·초를 씁니다(처음, 기본 창 10초). 몇 ms 늦춰집니까?",
          en:
            "A client with a request quota of \(bound) % uses \(used) percent-seconds of thread time in "
            + "its first request (measured over 10 s). By how many milliseconds is it delayed?"),
        form: .number(
          NumberKey(
            Int(reading.throttleMilliseconds), .time(bareIsSeconds: false), tolerance: 5)),
        hint: Sentence(
          ko: "계산은 바이트 쿼터와 같지만 요청 쿼터의 지연에는 상한(표본 하나)이 있습니다.",
          en: "The sum is that of the other quotas, but this delay has an upper bound: one sample."),
        because: [
          Sentence(
            ko:
              "계산하면 \(reading.uncappedMilliseconds)ms이고, 요청 쿼터는 표본 하나(1초)를 넘지 않으므로 \(reading.throttleMilliseconds)ms입니다.",
            en:
              "It comes to \(reading.uncappedMilliseconds) ms; a request quota never delays by more than "
              + "one sample, so it is \(reading.throttleMilliseconds) ms.")
        ])
    },
  ]

  /// The last reading of a meter after some uses.
  private static func measured(
    _ kind: QuotaKind, bound: Double, uses: [(at: Int64, value: Double)]
  ) throws -> QuotaReading {
    var table = QuotaTable()
    try table.set(kind, bound, for: QuotaEntity(clientID: .named("app")))
    var meter = QuotaMeter(table: table)
    var reading: QuotaReading?
    for use in uses {
      reading = meter.record(kind, use.value, user: "ANONYMOUS", clientID: "app", at: use.at)
    }
    guard let reading else { throw QuestionFault.noKey }
    return reading
  }
}
