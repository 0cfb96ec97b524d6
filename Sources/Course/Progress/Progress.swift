internal import Formats

/// What a learner has done, as the set of everything that ever happened.
///
/// Nothing is counted and nothing is overwritten: tallies, the schedule of reviews and the place
/// where the reader was are all worked out from the entries. That is why two files can be merged:
/// a union of sets loses nothing, and neither the order nor the number of merges matters.
package struct Progress: Hashable, Sendable {
  /// What happened, oldest first; entries of the same second by sitting and number.
  package private(set) var entries: [Entry] = []

  /// One thing that happened.
  package struct Entry: Hashable, Sendable {
    /// When, in seconds since 1970 by the clock of the machine that it happened on.
    package let time: Int64

    /// The sitting that it happened in: a text that no other sitting has.
    package let sitting: String

    /// Which of the sitting's entries it is, from 1: tells apart what looks the same.
    package let number: Int

    package let event: Event
  }

  package init() {}

  package init(_ entries: some Sequence<Entry>) {
    self.entries = Set(entries).sorted()
  }

  package var isEmpty: Bool { entries.isEmpty }

  /// Adds something that has just happened.
  ///
  /// Turning to the page that one is on already is nothing new.
  ///
  /// - Complexity: O(1), or O(*n*) for *n* entries if the clock went back.
  package mutating func record(_ event: Event, at time: Int64, by sitting: String) {
    let last = entries.last
    if case .pageRead = event, last?.event == event, last?.sitting == sitting { return }
    let number = 1 + (entries.last { $0.sitting == sitting }?.number ?? 0)
    var entry = Entry(time: time, sitting: sitting, number: number, event: event)
    // Where a clock went back, the last entry of a sitting is not the one with the highest number.
    while entries.contains(where: { $0.time == entry.time && $0 == entry }) {
      entry = Entry(time: time, sitting: sitting, number: entry.number + 1, event: event)
    }
    if let last, entry < last {
      entries.insert(entry, at: entries.firstIndex { entry < $0 } ?? entries.endIndex)
    } else {
      entries.append(entry)
    }
  }

  /// Adds everything that happened elsewhere.
  ///
  /// - Complexity: O(*n* + *m*) for the two numbers of entries.
  package mutating func merge(_ other: Progress) {
    if other.entries == entries { return }
    self = merging(other)
  }

  package func merging(_ other: Progress) -> Progress {
    var merged = Progress()
    merged.entries.reserveCapacity(max(entries.count, other.entries.count))
    var mine = entries[...]
    var theirs = other.entries[...]
    while let first = mine.first, let second = theirs.first {
      if first == second {
        mine.removeFirst()
      } else if first < second {
        merged.entries.append(mine.removeFirst())
      } else {
        merged.entries.append(theirs.removeFirst())
      }
    }
    merged.entries += mine
    merged.entries += theirs
    return merged
  }
}

// MARK: - Order

extension Progress.Entry: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool {
    if lhs.time != rhs.time { return lhs.time < rhs.time }
    if lhs.sitting != rhs.sitting { return lhs.sitting < rhs.sitting }
    if lhs.number != rhs.number { return lhs.number < rhs.number }
    // Only a file that somebody edited has two of these; they must still have an order.
    return lhs.event.json.text < rhs.event.json.text
  }
}
