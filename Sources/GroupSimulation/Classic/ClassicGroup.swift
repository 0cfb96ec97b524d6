/// A consumer group that uses the classic protocol, as its coordinator keeps it.
package struct ClassicGroup: Sendable {
  package init() {}

  mutating func handle(
    _ request: ArrivedRequest, context: inout CoordinatorContext
  ) -> GroupResponse? {
    request.content.refusal(.unknownMemberID)
  }

  mutating func fire(_ timer: CoordinatorTimer, context: inout CoordinatorContext) {}
}
