extension PartitionList {
  /// The partitions of this list that another lacks, in this list's order.
  ///
  /// - Complexity: O(*n* + *m*) for lists of *n* and *m* partitions, and O(*t*) for *t* names in
  ///   their tables.
  public func subtracting(_ other: PartitionList) -> PartitionList {
    guard !isEmpty, !other.isEmpty else { return self }
    let translated = other.entries(in: topics)
    // The usual case, and one pass over two arrays: what was kept stands where it stood.
    if entries.elementsEqual(translated) { return .empty }
    let others = Set(translated)
    return PartitionList(topics: topics, entries: entries.filter { !others.contains($0) }[...])
  }

  /// The entries as they would be with another table of names; those it lacks are left out.
  private func entries(in table: [TopicName]) -> ArraySlice<Entry> {
    if topics == table { return entries }
    let places = Dictionary(
      zip(table, Int32(0)...), uniquingKeysWith: { first, _ in first })
    let translated = topics.map { places[$0] }
    return entries.compactMap { entry in
      translated[Int(entry.topic)].map { Entry(topic: $0, partition: entry.partition) }
    }[...]
  }
}
