import ExerciseKit

struct WhichProtocolSolution: WhichProtocol {
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
      behaviours: lists.map { list in list == [.cooperativeSticky] ? .cooperative : .eager })
  }
}
