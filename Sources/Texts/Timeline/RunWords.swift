package import GroupSimulation
internal import KafkaModel

/// What is said about a run as a whole.
package enum RunWords {
  /// Why something happened: the event, what led to it, and so on back to the first cause.
  package static func explanation(
    of place: Int, in timeline: Timeline
  ) -> [(instant: SimulatedInstant, sentence: Sentence)] {
    let names = TimelineNames(timeline.names)
    return ([place] + timeline.causes(of: place)).map { place in
      let event = timeline.events[place]
      return (event.instant, Sentence(event, names: names))
    }
  }

  /// The costs of a run, one line each.
  package static func costs(_ costs: RebalanceCosts) -> [Sentence] {
    var lines = [
      Sentence(
        ko: "리밸런스 \(costs.rebalanceCount)번, 세대 \(costs.generation)",
        en: "\(costs.rebalanceCount) rebalance\(costs.rebalanceCount == 1 ? "" : "s"), "
          + "generation \(costs.generation)"),
      Sentence(
        ko: "파티션 이동 \(costs.movedCount)번, 중단 \(costs.stoppedCount)번",
        en: "partitions moved \(times(costs.movedCount)), stopped \(times(costs.stoppedCount))"),
      unavailable(costs),
    ]
    if let stop = costs.longestStop {
      let partition = stop.partition.description.shown
      let length = TimelineNames.time(stop.length)
      lines.append(
        Sentence(
          ko: "가장 길게 멈춘 파티션: \(partition), \(length)",
          en: "longest stop: \(partition), \(length)"))
    }
    if let slowest = costs.slowestRebalance {
      let length = TimelineNames.time(slowest)
      lines.append(
        Sentence(
          ko: "원인부터 안정까지 가장 오래 걸린 시간: \(length)",
          en: "longest time from cause to stable: \(length)"))
    }
    if costs.doublyHeld > 0 {
      let length = TimelineNames.time(costs.doublyHeld)
      lines.append(
        Sentence(
          ko: "두 컨슈머가 함께 읽은 파티션 시간: \(length) (중복 처리 가능)",
          en: "held twice: \(length) of partition time, which may be processed twice"))
    }
    return lines
  }

  private static func unavailable(_ costs: RebalanceCosts) -> Sentence {
    let total = TimelineNames.time(costs.unavailable)
    guard let worst = costs.worst else {
      return Sentence(ko: "읽히지 않은 파티션 시간: 없음", en: "unavailable: never")
    }
    let partition = worst.partition.description.shown
    let length = TimelineNames.time(worst.length)
    return Sentence(
      ko: "읽히지 않은 파티션 시간: 합계 \(total), 가장 나쁜 파티션 \(partition) \(length)",
      en: "unavailable: \(total) of partition time in total, at worst \(partition) with \(length)")
  }

  private static func times(_ count: Int) -> String {
    switch count {
    case 1: "once"
    case 2: "twice"
    default: "\(count) times"
    }
  }

  /// Why a run is over.
  package static func ending(_ ending: Simulation.Ending) -> Sentence {
    switch ending {
    case .end: Sentence(ko: "시나리오 끝", en: "end of the scenario")
    case .quiet: Sentence(ko: "더 일어날 일이 없음", en: "nothing more can happen")
    case .eventLimit: Sentence(ko: "이벤트 수 한도에 이름", en: "the limit of events was reached")
    case .cancelled: Sentence(ko: "중단됨", en: "stopped")
    }
  }
}
