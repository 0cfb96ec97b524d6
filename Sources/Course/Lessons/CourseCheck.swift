internal import Texts

/// Checks what lessons and facts say about each other.
struct CourseCheck {
  let lessons: [Lesson]
  let facts: Facts

  func report(to problems: inout [CourseProblem]) {
    // Without facts there is nothing to hold the lessons against, and that is a problem already.
    guard !facts.claims.isEmpty else { return }
    for lesson in lessons {
      for (index, id) in lesson.claims.enumerated() {
        if lesson.claims[..<index].contains(id) {
          problems.append(problem(lesson, .claimTwice(id)))
        }
        guard let claim = facts[id] else {
          problems.append(problem(lesson, .unknownClaim(id, nearest: facts.nearest(to: id))))
          continue
        }
        if claim.lesson != lesson.id {
          problems.append(problem(lesson, .claimOfOtherLesson(id, lesson: claim.lesson)))
        }
      }
    }
    for claim in facts.claims {
      if let name = claim.experiment, !isExperiment(name) {
        problems.append(facts.problem(.unknownExperiment(name), with: claim))
      }
      if claim.isCorrected, claim.experiment == nil, claim.demonstration == nil {
        problems.append(facts.problem(.correctionNotShown(claim.id), with: claim))
      }
      let lesson = lessons.first { $0.id == claim.lesson }
      if let lesson, lesson.claims.contains(claim.id) { continue }
      problems.append(
        facts.problem(.claimWithoutLesson(claim.id, lesson: claim.lesson), with: claim))
    }
  }

  /// Whether there is an experiment with a name such as `4.2/1`.
  private func isExperiment(_ name: String) -> Bool {
    let parts = name.split(separator: "/")
    guard parts.count == 2, let number = LessonNumber(parts[0]), let place = Int(digits: parts[1]),
      let lesson = lessons.first(where: { $0.number == number })
    else { return false }
    return (1...max(1, lesson.text(.ko).experiments.count)).contains(place)
      && !lesson.text(.ko).experiments.isEmpty
  }

  private func problem(_ lesson: Lesson, _ fault: ReferenceFault) -> CourseProblem {
    let places = lesson.text(.en).places
    return CourseProblem(
      path: places.path, line: places.line(ofEntry: "claims"), .reference(fault))
  }
}
