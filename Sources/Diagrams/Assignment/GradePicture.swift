package import KafkaModel
package import Texts

/// A predicted assignment, graded cell by cell: a row a member, a column a partition.
package struct GradePicture: Picture {
  package let grade: AssignmentGrade
  package let title: Sentence

  package init(_ grade: AssignmentGrade, title: Sentence) {
    self.grade = grade
    self.title = title
  }

  /// More than this nobody reads cell by cell: then only what is not right is told.
  private enum Limit {
    static let members = 40
    static let partitions = 240
    static let sentences = 40
  }

  package func drawing(_ style: TextStyle) -> Page {
    var page = Page(width: style.width)
    page.flow(title(style.language).words(.strong))
    let partitions = Set(grade.cells.map(\.partition)).sorted()
    guard grade.members.count <= Limit.members, partitions.count <= Limit.partitions else {
      for sentence in sentences(style.language) { page.flow(sentence.words(), after: "· ") }
      return page
    }
    let labels = grade.members.map { TextLine($0.rawValue.shown, .hue(Hue(of: $0))) }
    let labelWidth = min(page.width / 3, labels.map(\.cells).max() ?? 0)
    let verdicts = Dictionary(
      grade.cells.map { (Place($0.member, $0.partition), $0.verdict) }, uniquingKeysWith: { $1 })
    for topic in Self.topics(partitions) {
      let cell = (topic.last.map { String($0.partition).count } ?? 1) + 1
      let perLine = max(1, (page.width - labelWidth - 2) / cell)
      for start in stride(from: topic.startIndex, to: topic.endIndex, by: perLine) {
        let columns = topic[start..<min(start + perLine, topic.endIndex)]
        page.add(TextLine(topic.first?.topic.rawValue.shown ?? "", .dim))
        page.add(row("", labelWidth, columns.map { TextLine(String($0.partition), .dim) }, cell))
        for (member, label) in zip(grade.members, labels) {
          let marks = columns.map { Self.mark(verdicts[Place(member, $0)]) }
          page.add(row(label, labelWidth, marks, cell))
        }
      }
    }
    page.phrases(legend(style.language))
    return page
  }

  /// A member's cell, as a key.
  private struct Place: Hashable {
    let member: MemberID
    let partition: TopicPartition

    init(_ member: MemberID, _ partition: TopicPartition) {
      (self.member, self.partition) = (member, partition)
    }
  }

  private static func topics(_ partitions: [TopicPartition]) -> [ArraySlice<TopicPartition>] {
    var topics: [ArraySlice<TopicPartition>] = []
    for place in partitions.indices {
      if let last = topics.last, last.first?.topic == partitions[place].topic {
        topics[topics.count - 1] = partitions[last.startIndex...place]
      } else {
        topics.append(partitions[place...place])
      }
    }
    return topics
  }

  private func row(_ label: TextLine, _ width: Int, _ cells: [TextLine], _ cell: Int) -> TextLine {
    var line = label.fitted(to: width)
    line.append(" ")
    for mark in cells { line.append(mark.fitted(to: cell, alignment: .trailing)) }
    return line
  }

  private static func mark(_ verdict: AssignmentGrade.Verdict?) -> TextLine {
    switch verdict {
    case .right: TextLine("✓", .strong)
    case .wrongMember: TextLine("✗", .alert)
    case .missing: TextLine("○", .alert)
    case .doubled: TextLine("2", .alert)
    case nil: TextLine("·", .dim)
    }
  }

  private func legend(_ language: Language) -> [TextLine] {
    let all: [AssignmentGrade.Verdict] = [.right, .wrongMember, .missing, .doubled]
    return all.filter { grade.count($0) > 0 }.map { verdict in
      var line = Self.mark(verdict)
      line.append(" " + GradeWords.mark(verdict)(language), .dim)
      return line
    }
  }

  /// What is not right, one sentence a cell.
  private func sentences(_ language: Language) -> [String] {
    let wrong = grade.cells.filter { $0.verdict != .right }
    let shown = wrong.prefix(Limit.sentences).map { GradeWords.cell($0)(language) }
    let rest = wrong.count - shown.count
    return shown + (rest > 0 ? [ChartWords.more(rest)(language)] : [])
  }

  package func prose(_ language: Language) -> Prose {
    var prose = Prose()
    prose.say(title(language))
    prose.list(sentences(language))
    return prose
  }

  package func svg(_ language: Language) -> String {
    TablePicture(
      title: title(language),
      columns: [GradeWords.partition, GradeWords.predicted, GradeWords.really, GradeWords.verdict]
        .map { TablePicture.Column($0(language)) },
      rows: grade.cells.map { cell in
        [
          cell.partition.description, cell.verdict == .missing ? "–" : cell.member.rawValue,
          cell.owner?.rawValue ?? "–", GradeWords.mark(cell.verdict)(language),
        ].map { TextLine($0) }
      }
    ).svg(language, description: prose(language).oneLine)
  }
}
