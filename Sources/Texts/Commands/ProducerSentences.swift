/// What the commands about producers say.
extension Sentence {
  package static func partitionCount(_ count: Int32) -> Self {
    Self(ko: "파티션 \(count)개", en: "\(count) \(count == 1 ? "partition" : "partitions")")
  }

  package static let keyHeading = Self(ko: "키", en: "key")

  package static let noPartitionHasLeader = Self(
    ko: "리더가 있는 파티션이 없어 모든 파티션에서 고릅니다. 레코드는 리더가 생길 때까지 배치에서 기다립니다.",
    en: "No partition has a leader, so the choice is among all of them; records wait in their "
      + "batches until there is one.")

  package static let partitionerHeading = Self(ko: "파티셔너", en: "partitioner")

  package static let whyTellsDecisions = Self(
    ko: "레코드마다 그 파티션으로 간 까닭: why", en: "The numbers behind each decision: why")

  package static let recordsByPartition = Self(
    ko: "파티션별 레코드 수", en: "records by partition")

  package static let bytesByPartition = Self(
    ko: "파티션별 바이트 수", en: "bytes by partition")

  package static func recordsByPartition(_ partitioner: String) -> Self {
    Self(ko: "\(partitioner): 파티션별 레코드 수", en: "\(partitioner): records by partition")
  }

  package static func bytesByPartition(_ partitioner: String) -> Self {
    Self(ko: "\(partitioner): 파티션별 바이트 수", en: "\(partitioner): bytes by partition")
  }

  /// When something happened in a stream of records, counted from one.
  package static func atRecord(_ number: Int, _ what: Sentence) -> Self {
    Self(ko: "레코드 \(number)부터: \(what(.ko))", en: "from record \(number): \(what(.en))")
  }

  package static func partitionOfEachRecord(_ partitioner: String) -> Self {
    Self(
      ko: "\(partitioner): 레코드마다 간 파티션, 차례대로",
      en: "\(partitioner): the partition of each record, in order")
  }

  package static func looksAtNoKey(_ partitioner: String) -> Self {
    Self(
      ko: "\(partitioner): 이 키들을 보지 않으므로 파티션이 늘어도 키에 달라질 것이 없습니다.",
      en: "\(partitioner) does not look at these keys, so that growing changes nothing for them.")
  }

  package static let noQuotas = Self(
    ko: "쿼터가 없습니다. 예: quota producer_byte_rate=1MB",
    en: "No quotas: everybody may write and read at any rate. Try: quota producer_byte_rate=1MB")

  package static let aQuotaRun = Self(ko: "쿼터 실행", en: "run against a quota")

  package static let throughput = Self(
    ko: "브로커가 1초마다 처리한 바이트", en: "the bytes that the broker carried out, every second")

  package static func channelMuted(_ connection: Int?) -> Self {
    let number = connection.map { " \($0)" } ?? ""
    return Self(ko: "브로커: 채널\(number) 뮤트", en: "broker: channel\(number) muted")
  }

  package static func clientWaiting(_ connection: Int?) -> Self {
    let number = connection.map { " \($0)" } ?? ""
    return Self(ko: "클라이언트\(number): 스스로 기다림", en: "client\(number): waits of its own accord")
  }

  package static let noMutationQuota = Self(
    ko: "이 클라이언트에 맞는 controller_mutation_rate가 없어 모두 처리합니다.",
    en: "No controller_mutation_rate applies to this client, and everything is done.")

  package static func mutationThrottle(_ time: String) -> Self {
    Self(ko: "throttle_time_ms: \(time)", en: "throttle_time_ms: \(time)")
  }

  package static let measuredRate = Self(
    ko: "브로커가 1초마다 잰 속도", en: "the rate that the broker measures, every second")

  /// What a burst came to: the longest delay, and what was still unsent at the end.
  package static func throttled(_ time: String, unsent: Int, isLimited: Bool) -> Self {
    guard isLimited else {
      return Self(
        ko: "이 클라이언트에 맞는 쿼터가 없어 지연도 없습니다.",
        en: "No quota applies to this client, and nothing is delayed.")
    }
    let ko = unsent == 0 ? "" : " · 끝까지 보내지 못한 요청 \(unsent)개"
    let en = unsent == 0 ? "" : " · \(unsent) \(unsent == 1 ? "request" : "requests") unsent"
    return Self(ko: "최대 지연 \(time)" + ko, en: "longest throttle time \(time)" + en)
  }

  /// The title of a batch's bytes.
  package static func batchOnTheWire(_ partition: String, records: Int, isSent: Bool) -> Self {
    let english = "\(records) \(records == 1 ? "record" : "records")"
    return Self(
      ko: "\(partition.shown): 레코드 \(records)개, "
        + (isSent ? "네트워크로 나가는 바이트" : "프로듀서를 떠나지 못한 바이트"),
      en: "\(partition.shown): \(english) "
        + (isSent ? "on the wire" : "that never left the producer"))
  }

  package static func otherBatches(_ count: Int) -> Self {
    Self(
      ko: "다른 배치 \(count)개는 --json에서 볼 수 있습니다.",
      en: "\(count) more \(count == 1 ? "batch" : "batches"): --json shows them all.")
  }

  package static let noSchemas = Self(
    ko: "스키마 레지스트리가 비어 있습니다. 예: schema register purchases v1.avsc",
    en: "The schema registry is empty. Try: schema register purchases v1.avsc")

  package static func registryIs(up: Bool) -> Self {
    up
      ? Self(ko: "스키마 레지스트리가 다시 응답합니다.", en: "The schema registry answers again.")
      : Self(
        ko: "스키마 레지스트리가 응답하지 않습니다. 되살리려면: schema up",
        en: "The schema registry is down until: schema up")
  }

  package static func subject(_ name: String, versions: Int, mode: String) -> Self {
    Self(
      ko: "\(name.shown): 버전 \(versions)개, \(mode)",
      en: "\(name.shown): \(versions) \(versions == 1 ? "version" : "versions"), \(mode)")
  }

  package static func schemaRegistered(_ subject: String, version: Int, id: Int) -> Self {
    Self(
      ko: "\(subject.shown): 버전 \(version), 스키마 ID \(id)",
      en: "\(subject.shown): version \(version), schema ID \(id)")
  }

  package static func schemaVersion(
    _ subject: String, _ version: Int, id: Int, text: String
  ) -> Self {
    let head = schemaRegistered(subject, version: version, id: id)
    return Self(
      ko: "\(head(.ko))\n\(text.harmless)", en: "\(head(.en))\n\(text.harmless)")
  }

  package static func compatibilityMode(_ mode: String, of subject: String?) -> Self {
    let name = subject?.shown
    return Self(
      ko: "\(name ?? "모드가 없는 모든 주제"): 호환성 \(mode)",
      en: "\(name ?? "every subject without a mode of its own"): compatibility \(mode)")
  }

  /// Whether a schema may be a subject's next version, and whether there was anything to compare.
  package static func compatibility(
    _ subject: String, mode: String, isCompatible: Bool, isCompared: Bool
  ) -> Self {
    let name = subject.shown
    guard isCompared else {
      return Self(
        ko: "\(name): 비교할 버전이 없거나 \(mode)이므로 등록할 수 있습니다.",
        en: "\(name): nothing to compare with (\(mode)), so it may be registered.")
    }
    return isCompatible
      ? Self(ko: "\(name): \(mode) 호환", en: "\(name): \(mode) compatible")
      : Self(ko: "\(name): \(mode) 호환 아님", en: "\(name): not \(mode) compatible")
  }

  /// What a consumer read by the id in front of a value.
  package static func valueRead(_ json: String, id: Int, isCached: Bool) -> Self {
    Self(
      ko: "스키마 ID \(id) (\(isCached ? "캐시에서" : "레지스트리에 물어봄")): \(json.harmless)",
      en: "schema ID \(id) (\(isCached ? "from the cache" : "asked the registry")): "
        + json.harmless)
  }

  package static func producerCache(_ ids: [String]) -> Self {
    Self(
      ko: "프로듀서의 캐시: \(ids.isEmpty ? "비어 있음" : ids.joined(separator: ", "))",
      en: "the producer's cache: \(ids.isEmpty ? "empty" : ids.joined(separator: ", "))")
  }

  package static func consumerCache(_ ids: [String]) -> Self {
    let list = ids.joined(separator: ", ")
    return Self(
      ko: "컨슈머의 캐시: \(ids.isEmpty ? "비어 있음" : "스키마 ID \(list)")",
      en: "the consumer's cache: \(ids.isEmpty ? "empty" : "schema ID \(list)")")
  }
}
