/// What is said about an attempt that was checked.
extension Sentence {
  package static func passedExercise(_ number: Int, _ title: String) -> Self {
    Self(
      ko: "✓ \(number) \(title): 통과했습니다. 풀이와 견주기: solution \(number)",
      en: "✓ \(number) \(title): passed. To compare: solution \(number)")
  }

  package static func notStartedExercise(_ number: Int, _ file: String) -> Self {
    Self(
      ko: "\(number): 아직 시작하지 않았습니다. \(file)에 작성한 뒤 check \(number)",
      en: "\(number): not started. Write it in \(file), then check \(number)")
  }

  package static func unfinishedExercise(_ number: Int, _ file: String) -> Self {
    Self(
      ko: "✗ \(number): 아직 남은 것이 있습니다. \(file)에 NotAttempted()를 던지는 곳이 있습니다.",
      en: "✗ \(number): not finished. Something in \(file) still throws NotAttempted().")
  }

  package static func savedCounterExample(_ file: String) -> Self {
    Self(
      ko: "이 그룹을 저장했습니다. 실습실에서 이어서 보려면: load \(file); assign mine",
      en: "The group is saved. To go on with it in the lab: load \(file); assign mine")
  }

  package static func failedExercise(_ number: Int, _ demand: String) -> Self {
    Self(ko: "✗ \(number): \(demand)", en: "✗ \(number): \(demand)")
  }

  package static func smallestCase(_ line: String, partitions: Int, members: Int) -> Self {
    let size = partitions + members
    return Self(
      ko: "찾은 가장 작은 경우" + (size > 0 ? " (파티션 \(partitions)개, 멤버 \(members)명)" : "") + ": "
        + line,
      en: "The smallest case found"
        + (size > 0 ? " (\(counted(partitions, "partition")), \(counted(members, "member")))" : "")
        + ": " + line)
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)" + (count == 1 ? "" : "s")
  }

  package static func threw(_ number: Int, _ error: String) -> Self {
    Self(
      ko: "✗ \(number): 작성한 코드가 오류를 던졌습니다: \(error)",
      en: "✗ \(number): your code threw an error: \(error)")
  }

  package static func doesNotCompile(_ number: Int, _ file: String, count: Int) -> Self {
    Self(
      ko: "✗ \(number): 컴파일되지 않습니다 (\(file), 오류 \(count)개)",
      en: "✗ \(number): \(file) does not compile (\(count) error\(count == 1 ? "" : "s"))")
  }

  package static func lacksType(_ number: Int, _ name: String, _ conformance: String) -> Self {
    Self(
      ko: "✗ \(number): 파일에 struct \(name): \(conformance) 선언이 있어야 합니다. "
        + "이름과 함수의 모양은 그대로 두십시오. 처음 상태로: restore \(number)",
      en: "✗ \(number): the file has to declare struct \(name): \(conformance). "
        + "Keep the names and the signatures. To start over: restore \(number)")
  }

  package static func crashed(_ number: Int, signal: Int32?, _ message: String?) -> Self {
    let cause = message ?? signal.map { "signal \($0)" } ?? "exit"
    return Self(
      ko: "✗ \(number): 실행하다가 멈췄습니다 (\(cause)).",
      en: "✗ \(number): your code crashed (\(cause)).")
  }

  package static func tookTooLong(_ number: Int, seconds: Int) -> Self {
    Self(
      ko: "✗ \(number): \(seconds)초 안에 끝나지 않아 멈췄습니다. 끝나지 않는 반복이 있는지 보십시오.",
      en: "✗ \(number): not done after \(seconds) s, and stopped. Is there a loop without an end?")
  }

  package static func printedTooMuch(_ number: Int, bytes: Int) -> Self {
    Self(
      ko: "✗ \(number): \(bytes / 1_000_000) MB 넘게 출력해서 멈췄습니다. print를 줄여 주십시오.",
      en: "✗ \(number): printed more than \(bytes / 1_000_000) MB, and stopped. Print less.")
  }

  package static func usedTooMuchMemory(_ number: Int, bytes: Int) -> Self {
    Self(
      ko: "✗ \(number): 메모리를 \(bytes >> 20) MiB 넘게 써서 멈췄습니다.",
      en: "✗ \(number): used more than \(bytes >> 20) MiB of memory, and stopped.")
  }

  package static func leftProcesses(_ number: Int, count: Int) -> Self {
    Self(
      ko: "✗ \(number): 프로세스 \(count)개를 남겨 두어서 모두 끝냈습니다.",
      en: "✗ \(number): left \(count) process\(count == 1 ? "" : "es") behind; ended.")
  }

  package static func undecided(_ number: Int, _ reason: String) -> Self {
    Self(
      ko: "\(number): 판정하지 못했습니다 (\(reason)). 다시 check 하십시오.",
      en: "\(number): could not be judged (\(reason)). Check again.")
  }
}
