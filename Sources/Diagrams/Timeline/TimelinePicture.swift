package import KafkaModel
package import Texts

/// Lanes over simulated time: what each member does, or who owns each partition.
///
/// The window zooms: what lies outside is not drawn, what is shorter than a character still shows if
/// it is a gap.
package struct TimelinePicture: Picture {
  /// What is so during an interval.
  package enum State: Hashable, Sendable {
    case consuming
    /// Owns partitions, or is to, and reads nothing.
    case stopped
    case rejoining
    /// In the group without partitions.
    case idle
    case dead
    /// The application works and does not poll.
    case busy
    /// Of a partition: somebody reads it.
    case owned(by: MemberID)
    /// Of a partition: two members read it at once, which is nobody's intention.
    case heldTwice
    /// Of a partition: nobody reads it.
    case unowned
  }

  /// A stretch of time, the end not included, and what is so in it.
  package struct Interval: Hashable, Sendable {
    package let time: Range<Duration>
    package let state: State

    package init(_ time: Range<Duration>, _ state: State) {
      self.time = time
      self.state = state
    }
  }

  /// One line: a member's name or a partition's, and its intervals in order of time.
  package struct Lane: Hashable, Sendable {
    package let name: String
    package let intervals: [Interval]

    package init(_ name: String, _ intervals: [Interval]) {
      self.name = name
      self.intervals = intervals
    }
  }

  /// Something that happened at an instant.
  package struct Mark: Hashable, Sendable {
    package let at: Duration
    package let label: Sentence

    package init(at: Duration, _ label: Sentence) {
      self.at = at
      self.label = label
    }
  }

  package let title: Sentence
  package let window: Range<Duration>
  package let lanes: [Lane]

  /// In order of time; numbered from one.
  package let marks: [Mark]

  package init(
    title: Sentence, window: Range<Duration>, lanes: [Lane], marks: [Mark] = []
  ) {
    self.title = title
    self.window = window
    self.lanes = lanes
    self.marks = marks
  }

  var shownLanes: ArraySlice<Lane> { lanes.prefix(lanes.count <= 20 ? 20 : 16) }

  /// The marks in the window, with their numbers.
  var shownMarks: [(number: Int, mark: Mark)] {
    // An event at the very end belongs to the picture: that is where people look for it.
    Array(
      marks.enumerated().filter { $1.at >= window.lowerBound && $1.at <= window.upperBound }
        .map { ($0 + 1, $1) })
  }

  /// The states that are drawn, in the order of the legend.
  var shownStates: [State] {
    let seen = Set(
      shownLanes.flatMap(\.intervals).filter { $0.time.overlaps(window) }.map(\.state.kind))
    return State.kinds.filter(seen.contains)
  }

  package func prose(_ language: Language) -> Prose {
    var prose = Prose()
    let window = TimelineWords.window(
      Quantity.time(window.lowerBound), Quantity.time(window.upperBound))
    prose.say("\(title(language)), \(window(language)).")
    prose.list(shownLanes.map { "\($0.name.label(cells: 60)): \(stretches($0, language))." })
    if shownLanes.count < lanes.count {
      prose.say(TimelineWords.moreLanes(lanes.count - shownLanes.count)(language) + ".")
    }
    let marks = shownMarks
    prose.list(
      marks.prefix(Self.markLimit).map {
        "\(Quantity.time($0.mark.at)): \($0.mark.label(language))"
      })
    if marks.count > Self.markLimit {
      prose.say(TimelineWords.moreEvents(marks.count - Self.markLimit)(language) + ".")
    }
    return prose
  }

  static let markLimit = 20

  private func stretches(_ lane: Lane, _ language: Language) -> String {
    let intervals = lane.intervals.filter { $0.time.overlaps(window) }
    let texts = intervals.prefix(12).map { $0.sentence(language) }
    return texts.joined(separator: "; ") + (intervals.count > 12 ? "; …" : "")
  }
}

extension TimelinePicture.Interval {
  /// The interval in words: `consuming from 3s to 20s`.
  func sentence(_ language: Language) -> String {
    TimelineWords.stretch(
      state.name, Quantity.time(time.lowerBound), Quantity.time(time.upperBound))(language)
  }
}

extension TimelinePicture.State {
  /// One of each kind, in the order of the legend.
  static let kinds: [Self] = [
    .consuming, .owned(by: ""), .heldTwice, .busy, .rejoining, .stopped, .unowned, .idle, .dead,
  ]

  /// The state without the name of an owner.
  var kind: Self {
    if case .owned = self { .owned(by: "") } else { self }
  }

  /// The state in words.
  package var sentence: Sentence { name }

  var name: Sentence {
    switch self {
    case .consuming: TimelineWords.consuming
    case .stopped: TimelineWords.stopped
    case .rejoining: TimelineWords.rejoining
    case .idle: TimelineWords.idle
    case .dead: TimelineWords.dead
    case .busy: TimelineWords.busy
    case .owned(let member) where member.rawValue.isEmpty: TimelineWords.owned
    case .owned(let member): TimelineWords.owned(by: member.label())
    case .heldTwice: TimelineWords.heldTwice
    case .unowned: TimelineWords.unowned
    }
  }
}
