import ExerciseKit

/// Takes a member for cooperative as soon as it lists a cooperative strategy.
struct WhichProtocolAble: WhichProtocol {
  func choice(of lists: [[ListedStrategy]]) throws -> GroupChoice? {
    let common = ListedStrategy.allCases.filter { name in
      lists.allSatisfy { $0.contains(name) }
    }
    func votes(for name: ListedStrategy) -> Int {
      lists.filter { list in list.first { common.contains($0) } == name }.count
    }
    guard let strategy = common.max(by: { votes(for: $0) < votes(for: $1) }) else { return nil }
    return GroupChoice(
      strategy: strategy,
      behaviours: lists.map { list in list.contains(.cooperativeSticky) ? .cooperative : .eager })
  }
}

/// Lets the chosen strategy decide how members behave.
struct WhichProtocolByResult: WhichProtocol {
  func choice(of lists: [[ListedStrategy]]) throws -> GroupChoice? {
    let common = ListedStrategy.allCases.filter { name in
      lists.allSatisfy { $0.contains(name) }
    }
    func votes(for name: ListedStrategy) -> Int {
      lists.filter { list in list.first { common.contains($0) } == name }.count
    }
    guard let strategy = common.max(by: { votes(for: $0) < votes(for: $1) }) else { return nil }
    return GroupChoice(
      strategy: strategy,
      behaviours: lists.map { _ in strategy == .cooperativeSticky ? .cooperative : .eager })
  }
}

/// Takes the first member's favourite.
struct WhichProtocolLeader: WhichProtocol {
  func choice(of lists: [[ListedStrategy]]) throws -> GroupChoice? {
    guard let strategy = lists[0].first else { return nil }
    return GroupChoice(
      strategy: strategy,
      behaviours: lists.map { list in list == [.cooperativeSticky] ? .cooperative : .eager })
  }
}

/// Takes the first member's first strategy that all support, without a vote.
struct WhichProtocolLeadersCommon: WhichProtocol {
  func choice(of lists: [[ListedStrategy]]) throws -> GroupChoice? {
    let common = ListedStrategy.allCases.filter { name in
      lists.allSatisfy { $0.contains(name) }
    }
    guard let strategy = lists[0].first(where: { common.contains($0) }) else { return nil }
    return GroupChoice(
      strategy: strategy,
      behaviours: lists.map { list in list == [.cooperativeSticky] ? .cooperative : .eager })
  }
}

/// Takes what anybody lists for a candidate.
struct WhichProtocolSomebody: WhichProtocol {
  func choice(of lists: [[ListedStrategy]]) throws -> GroupChoice? {
    let common = ListedStrategy.allCases.filter { name in
      lists.contains { $0.contains(name) }
    }
    func votes(for name: ListedStrategy) -> Int {
      lists.filter { list in list.first { common.contains($0) } == name }.count
    }
    guard let strategy = common.max(by: { votes(for: $0) < votes(for: $1) }) else { return nil }
    return GroupChoice(
      strategy: strategy,
      behaviours: lists.map { list in list == [.cooperativeSticky] ? .cooperative : .eager })
  }
}

/// Counts only favourites as votes, though not all support them.
struct WhichProtocolFirstOnly: WhichProtocol {
  func choice(of lists: [[ListedStrategy]]) throws -> GroupChoice? {
    let common = ListedStrategy.allCases.filter { name in
      lists.allSatisfy { $0.contains(name) }
    }
    func votes(for name: ListedStrategy) -> Int {
      lists.filter { list in list.first == name }.count
    }
    guard let strategy = common.max(by: { votes(for: $0) < votes(for: $1) }) else { return nil }
    return GroupChoice(
      strategy: strategy,
      behaviours: lists.map { list in list == [.cooperativeSticky] ? .cooperative : .eager })
  }
}
