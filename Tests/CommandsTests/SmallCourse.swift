/// A course of two lessons in a folder `ch`, for tests.
enum SmallCourse {
  static let files: [String: String] = [
    "ch/chapters.yaml": "- { number: \"4\", ko: 컨슈머, en: Consumers }\n",
    "ch/facts.yaml": "[]\n",
    "ch/glossary.yaml": "[]\n",
    "ch/04-consumers/01-groups.ko.md": lesson(
      id: "L07", "그룹", ["파티션 네 개", "끝입니다\n\n" + screen("파티션 4개")]),
    "ch/04-consumers/01-groups.en.md": lesson(
      id: "L07", "Groups", ["A pizza", "That was it\n\n" + screen("4 partitions")]),
    "ch/04-consumers/02-rebalances.ko.md": lesson(id: "L08", "리밸런스", ["다음 이야기"]),
    "ch/04-consumers/02-rebalances.en.md": lesson(id: "L08", "Rebalances", ["The next story"]),
  ]

  static let experiment = """
    ```lab
    # What is there
    topic orders 4
    members 2
    assign range
    expect c1 = orders-0,1
    expect c2 = orders-2,3
    ```
    """

  /// What the program prints, with what it says about the partitions.
  private static func screen(_ partitions: String) -> String {
    """
    ```screen
    › topic orders 4
    orders: \(partitions)
    › members 2; assign range
    …
    c2 │ · · ■ ■ │ 2
    …
    ```
    """
  }

  /// A lesson whose first page has an experiment, if it has a second one.
  private static func lesson(id: String, _ title: String, _ pages: [String]) -> String {
    let texts = pages.enumerated().map { index, text in
      index == 0 && pages.count > 1 ? text + "\n\n" + experiment : text
    }
    return "---\nid: \(id)\ntitle: \(title)\n---\n" + texts.joined(separator: "\n\n---\n\n") + "\n"
  }
}
