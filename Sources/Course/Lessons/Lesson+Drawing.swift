package import Texts

extension Lesson {
  /// One page as text for a terminal, under the lesson's number and title.
  ///
  /// Pages are counted from 1. The first one begins with the lesson's objectives. What experiments
  /// expect is left out, because the reader is to predict it; below each stands how to run it. What
  /// the page says after an experiment that is `hidden`, by its number, is left out as well: it
  /// would give the answer away.
  ///
  /// - Returns: `nil` if there is no such page.
  package func text(
    page: Int, _ style: TextStyle, hidingAfter hidden: (Int) -> Bool = { _ in false }
  ) -> String? {
    let text = text(style.language)
    guard (1...max(1, text.pages.count)).contains(page), page <= text.pages.count else {
      return nil
    }
    var blocks = [
      Markdown.Block.heading(
        level: 2,
        [
          .text(
            CourseTexts.pageHead(
              id: number.description, title: text.title, page: page, of: text.pages.count))
        ])
    ]
    if page == 1 && !text.objectives.isEmpty {
      blocks.append(.paragraph([.text(CourseTexts.objectives(style.language))]))
      let items = text.objectives.map {
        Markdown.List.Item(blocks: [.paragraph([.text($0)])])
      }
      blocks.append(.list(Markdown.List(items: items)))
    }
    var experiments = text.experiments.filter { $0.page == page }[...]
    for block in text.pages[page - 1].blocks {
      if block.experimentCode != nil, let experiment = experiments.popFirst() {
        let hint = CourseTexts.runExperiment(
          "try \(number)/\(experiment.number)", checks: experiment.expectationCount)
        blocks += [.code(experiment.question), .paragraph([.text(hint(style.language))])]
        if hidden(experiment.number) { break }
      } else {
        blocks.append(block)
      }
    }
    return Markdown(blocks: blocks).text(style)
  }

  /// What a page says after an experiment, up to the next one.
  ///
  /// - Returns: `nil` if it says nothing.
  package func explanation(of experiment: Experiment, _ style: TextStyle) -> String? {
    let pages = text(style.language).pages
    guard pages.indices.contains(experiment.page - 1) else { return nil }
    let before = text(style.language).experiments.count {
      $0.page == experiment.page && $0.number <= experiment.number
    }
    var seen = 0
    var blocks: [Markdown.Block] = []
    for block in pages[experiment.page - 1].blocks {
      if block.experimentCode != nil { seen += 1 } else if seen == before { blocks.append(block) }
    }
    return blocks.isEmpty ? nil : Markdown(blocks: blocks).text(style)
  }
}

extension Markdown.Block {
  /// The code of an experiment, if the block is a fence with its info string.
  var experimentCode: Markdown.Code? {
    guard case .code(let code) = self, code.info == Experiment.info else { return nil }
    return code
  }
}
