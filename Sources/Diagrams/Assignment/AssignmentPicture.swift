package import KafkaModel
package import Texts

/// Who owns which partitions and, if it is known, who owned them before.
///
/// A small group is drawn to the last partition; a large one is summarised, so that a picture never
/// takes more than about a screen. Drawing is linear in the number of partitions.
package struct AssignmentPicture: Picture {
  /// The topics in the order in which they are drawn.
  package let topics: [Topic]

  /// The members in group order, each with what it subscribes to.
  package let members: [Member]

  package let assignment: Assignment

  /// What was owned before the last change; `nil` if there was nothing before.
  ///
  /// Members that only this one knows have left since, those that it does not know have joined.
  package let before: Assignment?

  /// The name of the strategy, as Kafka's settings spell it.
  package let strategy: String?

  package let generation: Int32?

  /// Takes an assignment with what it was made for.
  ///
  /// Members may come in any order. Topics that only an assignment names are drawn after `topics`.
  package init(
    topics: [Topic], members: [Member], assignment: Assignment, before: Assignment? = nil,
    strategy: String? = nil, generation: Int32? = nil
  ) {
    self.topics = topics
    self.members = members.inGroupOrder
    self.assignment = assignment
    self.before = before
    self.strategy = strategy
    self.generation = generation
  }

  package func drawing(_ style: TextStyle) -> Page {
    let ownership = Ownership(self)
    let changes = Changes(ownership)
    var page = Page(width: style.width)
    page.phrases(headline(ownership, style.language))
    page.gap()
    if !drawMatrix(on: &page, ownership, changes, style.language),
      !drawLanes(on: &page, ownership, style.language)
    {
      drawSummary(on: &page, ownership, style.language)
    }
    drawChanges(changes, on: &page, ownership, style.language)
    return page
  }
}
