/// Why a file of progress cannot be used.
package enum ProgressProblem: Problem, Hashable {
  case notProgress(path: String)
  case laterVersion(path: String, version: Int64)
  case damaged(path: String, line: Int)
  case notEmpty
  case full(limit: Int)

  package var code: String {
    switch self {
    case .notProgress: "not-progress"
    case .laterVersion: "later-version"
    case .damaged: "progress-damaged"
    case .notEmpty: "progress-not-empty"
    case .full: "progress-full"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .notProgress(let path):
      Sentence(
        ko: "\(path.shown): 진도 파일이 아닙니다. progress export로 만든 파일을 적어 주십시오.",
        en: "\(path.shown) is no file of progress. Name one that 'progress export' wrote.")
    case .laterVersion(let path, let version):
      Sentence(
        ko: "\(path.shown): 더 새로운 워크북이 쓴 파일입니다 (버전 \(version)). 워크북을 업데이트해 주십시오.",
        en: "\(path.shown) was written by a later workbook (version \(version)). Update this one.")
    case .damaged(let path, let line):
      Sentence(
        ko: "\(path.shown):\(line): 파일이 손상되어 아무것도 바꾸지 않았습니다. 다시 내보낸 파일을 적어 주십시오.",
        en: "\(path.shown):\(line): the file is damaged, and nothing was changed. Export it again.")
    case .notEmpty:
      Sentence(
        ko: "이미 진도가 있습니다. 합치려면 progress merge FILE, 바꾸려면 --force를 붙여 주십시오. "
          + "바꿀 때 지금 진도는 따로 남겨 둡니다.",
        en: "There is progress already. 'progress merge FILE' adds to it; --force replaces it, "
          + "and what was is kept aside.")
    case .full(let limit):
      Sentence(
        ko: "진도 파일이 \(limit / 1_048_576) MiB에 이르러 더 적지 못합니다.",
        en: "The file of progress has reached \(limit / 1_048_576) MiB and takes no more.")
    }
  }
}
