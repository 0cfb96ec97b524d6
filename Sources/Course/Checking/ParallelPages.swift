internal import Texts

/// The two languages of a lesson, page beside page.
struct ParallelPages {
  let one: Lesson.Text
  let other: Lesson.Text

  init(_ one: Lesson.Text, _ other: Lesson.Text) {
    self.one = one
    self.other = other
  }

  /// What one language says and the other does not.
  func problems() -> [CourseProblem] {
    // Pages that do not stand beside each other cannot be compared, and that is said already.
    guard one.pages.count == other.pages.count else { return [] }
    return one.pages.indices.flatMap { index -> [CourseProblem] in
      let (first, second) = (PagePieces(one.pages[index]), PagePieces(other.pages[index]))
      var problems = faults(of: other, lacking: first, second, page: index + 1, from: one)
      problems += faults(of: one, lacking: second, first, page: index + 1, from: other)
      if first.shapes != second.shapes {
        problems.append(
          problem(in: other, page: index + 1, .shapeDiffers(other: one.places.path)))
      }
      return problems
    }
  }

  /// What the page of a text lacks that the other language's has.
  private func faults(
    of text: Lesson.Text, lacking wanted: PagePieces, _ present: PagePieces, page: Int,
    from source: Lesson.Text
  ) -> [CourseProblem] {
    let numbers = wanted.numbers.subtracting(present.numbers).sorted()
    // A name that was translated stands for one that was not.
    let translated = present.code.count { $0.contains { !$0.isASCII } }
    let code = Set(wanted.code.filter { $0.allSatisfy(\.isASCII) })
      .subtracting(present.code).sorted()
    var problems: [CourseProblem] = []
    if !numbers.isEmpty {
      problems.append(
        problem(in: text, page: page, .numbersDiffer(numbers, other: source.places.path)))
    }
    if code.count > translated {
      problems.append(problem(in: text, page: page, .codeDiffers(code, other: source.places.path)))
    }
    return problems
  }

  private func problem(
    in text: Lesson.Text, page: Int, _ fault: TeachingFault
  ) -> CourseProblem {
    CourseProblem(
      path: text.places.path, line: text.places.line(ofPage: page), .teaching(fault))
  }
}
