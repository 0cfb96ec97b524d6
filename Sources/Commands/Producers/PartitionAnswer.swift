internal import Diagrams
internal import KafkaModel
internal import Partitioners
internal import Texts

/// Where records went by each partitioner, and what becomes of their keys when the topic grows.
struct PartitionAnswer: Sendable {
  /// One partitioner's placements, in the order of the records.
  struct Column: Sendable {
    let partitioner: NamedPartitioner
    let placements: [Placement]
    let tally: PartitionTally
  }

  /// The keys that one partitioner hashes, before and after.
  struct Growth: Sendable {
    let partitioner: NamedPartitioner

    /// `nil` if the partitioner looks at none of the keys.
    let keys: KeyGrowth?
  }

  let question: PartitionQuestion
  let records: [PartitionedRecord]
  let columns: [Column]
  let growths: [Growth]

  /// Places the records.
  ///
  /// - Throws: ``PartitioningFailure``.
  init(
    _ question: PartitionQuestion, records: [PartitionedRecord], growingTo count: Int32?
  ) throws {
    self.question = question
    self.records = records
    columns = try question.partitioners.map { partitioner in
      let placements = try question.placements(of: records, by: partitioner)
      return Column(
        partitioner: partitioner, placements: placements,
        tally: PartitionTally(placements, partitionCount: question.partitionCount))
    }
    growths =
      count.map { count in
        question.partitioners.map { partitioner in
          let keys = records.compactMap(\.key).filter { partitioner.kind.hashes($0) }
          let growth = partitioner.kind.keyHash.flatMap { hash in
            keys.isEmpty
              ? nil : KeyGrowth(of: keys, by: hash, from: question.partitionCount, to: count)
          }
          return Growth(partitioner: partitioner, keys: growth)
        }
      } ?? []
  }

  /// Where a key went by the first partitioner; `nil` if no record had it.
  func partition(of key: String) -> Int? {
    let place = records.firstIndex { $0.key.map { $0.elementsEqual(key.utf8) } ?? false }
    return place.flatMap { place in columns.first.map { Int($0.placements[place].partition) } }
  }

  /// Whether these are records without keys, of which only the order is worth seeing.
  var isStream: Bool { records.count > 1 && records.allSatisfy { $0.key == nil } }

  /// Whether sizes differ so much that counting records does not tell how much a partition got.
  private var isMixed: Bool {
    let sizes = records.map(\.size.contentBytes)
    return (sizes.max() ?? 0) > 2 * (sizes.min() ?? 0)
  }

  var title: Sentence {
    question.topic.map { .topicIs($0.rawValue, count: question.partitionCount) }
      ?? .partitionCount(question.partitionCount)
  }

  /// How much of it is worth reading at once.
  private enum Limit {
    static let rows = 40
    static let explainedKeys = 8
    static let explainedRecords = 16
    static let explanations = 40
    static let histograms = 2
    static let switches = 6
    static let moves = 20
  }
}

// MARK: - Pictures

extension PartitionAnswer {
  var output: Output {
    Output(json: json, svg: { svg($0) }) { text($0) }
  }

  private func text(_ style: TextStyle) -> String {
    let parts =
      isStream
      ? columns.flatMap { [strip($0).text(style), switches(of: $0, style)] }
        + [withoutLeaders(style)] + histograms(style)
      : [table(style.language).text(style), leftOut(style), decisions(style)]
        + (records.count > 1 ? histograms(style) : []) + growths.map { text(of: $0, style) }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func svg(_ language: Language) -> String {
    isStream
      ? StripPicture.svg(columns.map { strip($0) }, language) : table(language).svg(language)
  }

  private func table(_ language: Language) -> TablePicture {
    guard columns.count <= max(4, records.count) else { return tableByPartitioner(language) }
    return TablePicture(
      title: title(language),
      columns: [.init(Sentence.keyHeading(language), wraps: true)]
        + columns.map { .init($0.partitioner.name, alignment: .trailing) },
      rows: records.indices.prefix(Limit.rows).map { place in
        [TextLine(keyText(records[place].key))]
          + columns.map { TextLine(String($0.placements[place].partition), .strong) }
      })
  }

  /// The other way round, for few keys and many partitioners.
  private func tableByPartitioner(_ language: Language) -> TablePicture {
    TablePicture(
      title: title(language),
      columns: [.init(Sentence.partitionerHeading(language))]
        + records.map { .init(keyText($0.key), alignment: .trailing) },
      rows: columns.map { column in
        [TextLine(column.partitioner.name)]
          + column.placements.map { TextLine(String($0.partition), .strong) }
      })
  }

  private func leftOut(_ style: TextStyle) -> String {
    guard records.count > Limit.rows else { return "" }
    return Self.lines("… " + ChartWords.more(records.count - Limit.rows)(style.language), style)
  }

  /// What each partition got: as bars, or as numbers side by side if there are many partitioners.
  private func histograms(_ style: TextStyle) -> [String] {
    guard columns.count <= Limit.histograms || question.partitionCount > 24 else {
      let counts = tallies(.recordsByPartition, style.language) { $0.counts }
      let bytes = tallies(.bytesByPartition, style.language) { $0.bytes }
      return (isMixed ? [counts, bytes] : [counts]).map { $0.text(style) }
    }
    return columns.flatMap { column in
      let name = column.partitioner.name
      let counts = histogram(.recordsByPartition(name), column.tally.counts)
      let bytes = histogram(.bytesByPartition(name), column.tally.bytes)
      return (isMixed ? [counts, bytes] : [counts]).map { $0.text(style) }
    }
  }

  private func tallies(
    _ title: Sentence, _ language: Language, _ values: (PartitionTally) -> [Int]
  ) -> TablePicture {
    TablePicture(
      title: title(language),
      columns: [.init(Sentence.partitionerHeading(language))]
        + (0..<question.partitionCount).map { .init(label($0), alignment: .trailing) },
      rows: columns.map { column in
        [TextLine(column.partitioner.name)]
          + values(column.tally).map { TextLine(Quantity.grouped($0), .strong) }
      })
  }

  private func histogram(_ title: Sentence, _ values: [Int]) -> HistogramPicture {
    HistogramPicture(
      title: title, bars: values.enumerated().map { .init(label(Int32($0)), $1) })
  }

  private func strip(_ column: Column) -> StripPicture {
    StripPicture(
      title: .partitionOfEachRecord(column.partitioner.name),
      cells: column.placements.map { String($0.partition) })
  }

  private func label(_ partition: Int32) -> String {
    question.topic.map { TopicPartition($0, partition).description } ?? String(partition)
  }
}

// MARK: - Words

extension PartitionAnswer {
  /// Hash, mask and modulo with their numbers, if there are few enough keys to read it.
  private func decisions(_ style: TextStyle) -> String {
    guard records.count <= Limit.explainedKeys else { return "" }
    guard records.count * columns.count <= Limit.explainedRecords else {
      return Self.lines(Sentence.whyTellsDecisions(style.language), style)
    }
    return explanations.map { Self.lines("· " + $0(style.language), style) }.joined()
  }

  /// Why each record went where it went, by each partitioner; at most ``Limit/explanations``.
  var explanations: [Sentence] {
    columns.flatMap { column in
      zip(records, column.placements).prefix(Limit.explanations).map { record, placement in
        let reason = Sentence(placement.decision)
        let what = "\(column.partitioner.name), \(keyText(record.key))"
        return Sentence(ko: "\(what): \(reason(.ko))", en: "\(what): \(reason(.en))")
      }
    }
  }

  /// Why records without a key went on to another partition.
  private func switches(of column: Column, _ style: TextStyle) -> String {
    let switches = switches(of: column)
    var text = switches.prefix(Limit.switches)
      .map { Self.lines("· " + $0(style.language), style) }.joined()
    if switches.count > Limit.switches {
      let rest = ChartWords.more(switches.count - Limit.switches)(style.language)
      text += Self.lines("… " + rest, style)
    }
    return text
  }

  /// The changes of partition, each with the first record that it concerns.
  private func switches(of column: Column) -> [Sentence] {
    column.placements.enumerated().flatMap { place, placement in
      let before = placement.switchedBefore.map { Sentence.atRecord(place + 1, Sentence($0)) }
      let after = placement.switchedAfter.map { Sentence.atRecord(place + 2, Sentence($0)) }
      return [before, after].compactMap { $0 }
    }
  }

  /// Tells that no partition is available, which a stream of numbers does not show.
  private func withoutLeaders(_ style: TextStyle) -> String {
    guard question.unavailable.count == Int(question.partitionCount) else { return "" }
    return Self.lines(Sentence.noPartitionHasLeader(style.language), style)
  }

  private func text(of growth: Growth, _ style: TextStyle) -> String {
    let name = growth.partitioner.name
    guard let keys = growth.keys else {
      return Self.lines(Sentence.looksAtNoKey(name)(style.language), style)
    }
    var text = Self.lines("\(name): " + Sentence(keys)(style.language), style)
    for move in keys.moves.prefix(Limit.moves) {
      text += Self.lines("· " + Sentence(move)(style.language), style)
    }
    if keys.moves.count > Limit.moves {
      let rest = ChartWords.more(keys.moves.count - Limit.moves)(style.language)
      text += Self.lines("… " + rest, style)
    }
    return text
  }

  private static func lines(_ text: String, _ style: TextStyle) -> String {
    Wrapped.lines(text, width: style.width, indent: 2) + "\n"
  }
}
