import Course

/// A course of two lessons with nothing wrong in it, for tests that spoil one thing.
struct CourseFixture {
  var files = [
    "ch/03-producers/01-keys.ko.md": """
    ---
    id: L01
    title: 키와 파티션
    objectives: [키가 파티션을 정함을 본다]
    claims: [ch3-01]
    exercises: [hash-a-key]
    ---
    첫 쪽입니다.

    ---

    ```lab
    # 토픽부터
    topic orders 6
    members 2; assign range

    expect c1 = orders-0,1,2
    ```
    """,
    "ch/03-producers/01-keys.en.md": """
    ---
    id: L01
    title: Keys and partitions
    objectives:
      - see that the key decides
    claims: [ch3-01]
    exercises:
      - hash-a-key
    ---
    Page one.

    ---

    ```lab
    # first a topic
    topic orders 6
    members 2; assign range
    expect c1 = orders-0,1,2
    # and that is all
    ```
    """,
    "ch/04-consumers/11-strategies.ko.md": """
    ---
    id: L17
    title: 할당 전략
    claims: [ch4-01, ch4-02]
    ---
    글
    """,
    "ch/04-consumers/11-strategies.en.md": """
    ---
    id: L17
    title: Strategies
    claims: [ch4-01, ch4-02]
    ---
    text
    """,
    "ch/facts.yaml": """
    - id: ch3-01
      lesson: L01
      verdict: correct
      notes: { ko: 키가 파티션을 정한다., en: The key decides on the partition. }
      fact: { ko: 맞습니다., en: It does. }
      source: BuiltInPartitioner.java
      experiment: 3.1/1
    - id: ch4-01
      lesson: L17
      verdict: wrong
      notes: { ko: 협력적 방식이 기본이다., en: Cooperative is the default. }
      fact: { ko: Range가 먼저입니다., en: Range comes first. }
      since: "3.0"
      source: ConsumerConfig.java
      shown-by: { ko: 기본값을 봅니다., en: Look at the default. }
    - id: ch4-02
      lesson: L17
      verdict: outdated
      notes: { ko: 무작위로 고른다., en: At random. }
      fact: { ko: 스티키입니다., en: Sticky. }
      source: KIP-480
      shown-by: { ko: 키 없이 보내 봅니다., en: Send without a key. }
    """,
    "ch/glossary.yaml": """
    - ko: 리밸런스
      en: rebalance
      also: [리밸런싱]
      meaning: { ko: 소유권을 다시 나누는 일, en: handing ownership out anew }
    - ko: 그룹 코디네이터
      en: group coordinator
      meaning: { ko: 그룹을 관리하는 브로커, en: the broker that manages a group }
    """,
  ]

  var course: Course {
    Course(
      files.sorted { $0.key < $1.key }.map {
        CourseSource(path: $0.key, bytes: Array($0.value.utf8))
      })
  }

  /// Replaces a piece of a file, which must be there.
  mutating func replace(_ piece: String, in path: String, with other: String) {
    precondition(files[path]?.contains(piece) == true, "\(path) has no '\(piece)' to replace")
    files[path] = files[path]?.replacing(piece, with: other)
  }
}
