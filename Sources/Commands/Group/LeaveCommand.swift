internal import ArgumentParser
internal import Formats
internal import KafkaModel
internal import Texts

/// Lets members leave.
struct LeaveCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "leave")

  @OptionGroup var common: CommonOptions
  @Argument var names: [String]

  func run(in session: inout Session) throws -> Output {
    let ids = try names.map { try MemberText.find($0, in: session.lab) }
    if let twice = ids.enumerated().first(where: { ids[..<$0.offset].contains($0.element) }) {
      throw NameRefusal.namedTwice(twice.element.rawValue)
    }
    let orphans = ids.flatMap { session.lab[member: $0]?.owned.map(Array.init) ?? [] }
    session.lab.leave(ids)
    return Output(
      .left(
        ids.map(\.rawValue), orphans: orphans.isEmpty ? nil : PartitionText.abridged(orphans)),
      json: [
        ("left", .array(ids.map { .string($0.rawValue) })),
        ("orphans", .array(orphans.map { .string($0.description) })),
      ])
  }
}
