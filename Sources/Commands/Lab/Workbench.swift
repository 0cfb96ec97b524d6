internal import Diagrams

/// A lab with its past and with what was found out about it.
///
/// `try` sets the reader's own aside as a whole, and `sandbox` brings it back as it was.
struct Workbench: Sendable {
  /// The lab that commands act on, and what `undo` and `redo` go back and forth between.
  var labs = LabHistory()

  /// The file that the lab was loaded from or saved to, which `save` alone means.
  var scenarioFile: String?

  /// What `compare` found last, for `diagram`; pictures of the lab are drawn from the lab.
  var lastComparison: (any Picture)?

  /// The last simulation of the lab, kept until the lab is another.
  var lastGroupRun: GroupRun?

  /// The simulation up to a time, while a command is answered as of that time.
  var pastRun: GroupRun?

  /// What the last command showed that can be drawn.
  var lastDrawn = DiagramCommand.Kind.assignment

  /// Which view of the simulation that was, if `timeline` showed it.
  var lastTimelineQuestion: TimelineQuestion?

  /// Whether what a producer did was shown even later.
  var hasShownProducer = false
}

// Commands act on one lab, and need not know which.
extension Session {
  var lab: Lab {
    get { bench.labs.current }
    set { bench.labs.current = newValue }
  }

  var labs: LabHistory {
    get { bench.labs }
    set { bench.labs = newValue }
  }

  var scenarioFile: String? {
    get { bench.scenarioFile }
    set { bench.scenarioFile = newValue }
  }

  var lastComparison: (any Picture)? {
    get { bench.lastComparison }
    set { bench.lastComparison = newValue }
  }

  var lastGroupRun: GroupRun? {
    get { bench.lastGroupRun }
    set { bench.lastGroupRun = newValue }
  }

  var pastRun: GroupRun? {
    get { bench.pastRun }
    set { bench.pastRun = newValue }
  }

  var lastDrawn: DiagramCommand.Kind {
    get { bench.lastDrawn }
    set {
      bench.lastDrawn = newValue
      bench.lastTimelineQuestion = nil
      bench.hasShownProducer = false
    }
  }

  var lastTimelineQuestion: TimelineQuestion? {
    get { bench.lastTimelineQuestion }
    set { bench.lastTimelineQuestion = newValue }
  }

  var hasShownProducer: Bool {
    get { bench.hasShownProducer }
    set { bench.hasShownProducer = newValue }
  }

  /// Keeps the lab of before a command for `undo`, unless the command went over to another lab.
  mutating func settle(since before: Session) {
    if trial?.serial == before.trial?.serial { labs.settle(since: before.labs) }
  }
}
