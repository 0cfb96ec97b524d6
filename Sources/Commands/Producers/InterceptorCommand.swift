internal import ArgumentParser
internal import Formats
internal import ProducerSimulation
internal import Texts

/// Shows the producer's interceptors in their order, and changes them.
struct InterceptorCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "interceptor")

  @OptionGroup var common: CommonOptions
  @Option var at: String?
  @Argument var action: String?
  @Argument var words: [String] = []

  /// What can be done with the chain.
  enum Action: String, CaseIterable {
    case list, add, remove, clear
  }

  /// The longest chain.
  private static let limit = 100

  func run(in session: inout Session) throws -> Output {
    let action = try readAction()
    var chain = session.lab.producers.setup.interceptors
    switch action {
    case .list: return Self.list(of: chain)
    case .add: try add(to: &chain)
    case .remove:
      for name in words { try chain.remove(at: Self.place(of: name, in: chain)) }
    case .clear: chain = []
    }
    session.lab.producers.setup.interceptors = chain
    session.lab.touch()
    return Self.list(of: chain)
  }

  private func readAction() throws -> Action {
    let text = action ?? Action.list.rawValue
    guard let action = Action(rawValue: text) else {
      throw NameRefusal.unknown(
        .command, "interceptor \(text)", among: Action.allCases.map { "interceptor \($0.rawValue)" }
      )
    }
    if at != nil, action != .add { throw LineRefusal.contradictory("interceptor \(text)", "--at") }
    let entry = CommandTable.entry(named: "interceptor")
    let (syntax, example) = (entry?.syntax ?? "interceptor", entry?.example ?? "interceptor list")
    switch action {
    case .add, .remove:
      guard !words.isEmpty else {
        throw LineRefusal.missingArgument(
          "NAME", command: "interceptor \(text)", syntax: syntax, example: example)
      }
    case .list, .clear:
      if let extra = words.first {
        throw LineRefusal.tooManyArguments(
          extra, command: "interceptor \(text)", syntax: syntax, example: example)
      }
    }
    return action
  }

  private func add(to chain: inout [Interceptor]) throws {
    let name = words[0]
    guard !name.isEmpty else { throw ValueRefusal.emptyName(what: "interceptor add") }
    guard !chain.contains(where: { $0.name.utf8.elementsEqual(name.utf8) }) else {
      throw NameRefusal.alreadyThere(.interceptor, name)
    }
    guard chain.count < Self.limit else {
      throw ValueRefusal.tooLarge(
        what: "interceptor", asked: chain.count + 1, limit: Self.limit)
    }
    let interceptor = try InterceptorText.read(name: name, actions: Array(words.dropFirst()))
    let place =
      try at.map { try CountText.read($0, of: "--at", in: 1...chain.count + 1) } ?? chain.count + 1
    chain.insert(interceptor, at: place - 1)
  }

  private static func place(of name: String, in chain: [Interceptor]) throws -> Int {
    guard let place = chain.firstIndex(where: { $0.name.utf8.elementsEqual(name.utf8) }) else {
      throw NameRefusal.unknown(.interceptor, name, among: chain.map(\.name))
    }
    return place
  }

  private static func list(of chain: [Interceptor]) -> Output {
    let json = chain.enumerated().map { place, interceptor -> JSONValue in
      [
        "place": .integer(Int64(place + 1)), "name": .string(interceptor.name),
        "actions": .array(InterceptorText.actions(of: interceptor).map { .string($0) }),
      ]
    }
    return Output(json: [("interceptors", .array(json))]) { style in
      guard !chain.isEmpty else {
        return Wrapped.lines(Sentence.noInterceptors(style.language), width: style.width) + "\n"
      }
      return chain.enumerated().map { place, interceptor in
        let text =
          "\(place + 1). \(interceptor.name.shown): " + Sentence(interceptor)(style.language)
        return Wrapped.lines(text, width: style.width, indent: 3) + "\n"
      }.joined()
    }
  }
}
