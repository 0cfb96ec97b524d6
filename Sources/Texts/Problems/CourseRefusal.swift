/// Why something about lessons cannot be done.
package enum CourseRefusal: Problem, Hashable {
  /// There is nothing to read; `folder` is where the course should be.
  case noCourse(folder: String?)
  case noExperiments(lesson: String)
  case noSuchExperiment(lesson: String, count: Int)
  case noTrial

  package var code: String {
    switch self {
    case .noCourse: "no-course"
    case .noExperiments: "no-experiments"
    case .noSuchExperiment: "unknown-experiment"
    case .noTrial: "no-experiment-under-way"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .noCourse(let folder?):
      Sentence(
        ko: "\(folder.shown): 읽을 레슨이 없습니다. 자세히: check-course",
        en: "There is no lesson to read in \(folder.shown). To see why: check-course")
    case .noCourse(nil):
      Sentence(
        ko: "레슨이 든 chapters 폴더를 찾지 못했습니다. 폴더를 알려 주십시오: "
          + "./workbook --chapters 폴더",
        en: "The folder chapters with the lessons was not found. Say where it is: "
          + "./workbook --chapters FOLDER")
    case .noExperiments(let lesson):
      Sentence(
        ko: "\(lesson.shown): 실험이 없는 레슨입니다. 레슨 목록: lessons",
        en: "Lesson \(lesson.shown) has no experiments. All lessons: lessons")
    case .noSuchExperiment(let lesson, let count):
      Sentence(
        ko: "레슨 \(lesson.shown)의 실험은 \(count)개입니다. 예: try \(lesson.shown)/\(count)",
        en: "Lesson \(lesson.shown) has \(count) experiment\(count == 1 ? "" : "s"). "
          + "For example: try \(lesson.shown)/\(count)")
    case .noTrial:
      Sentence(
        ko: "진행 중인 실험이 없습니다. 예: try 4.11/2",
        en: "No experiment is under way. Begin one, for example: try 4.11/2")
    }
  }
}
