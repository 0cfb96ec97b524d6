/// Why a file could not be read or written.
package enum StorageProblem: Problem, Hashable {
  case notFound(path: String)
  /// The folder in which a file was to be written.
  case noFolder(path: String)
  case isFolder(path: String)
  case notPermitted(path: String)
  case exists(path: String)
  case tooLarge(path: String, limit: Int)
  case notUTF8(path: String, line: Int)
  case noSpace(path: String)
  case readOnly(path: String)
  case other(path: String, reason: String)

  /// The file or folder.
  package var path: String {
    switch self {
    case .notFound(let path), .noFolder(let path), .isFolder(let path), .notPermitted(let path),
      .exists(let path), .tooLarge(let path, _), .notUTF8(let path, _), .noSpace(let path),
      .readOnly(let path), .other(let path, _):
      path
    }
  }

  package var code: String {
    switch self {
    case .notFound: "file-not-found"
    case .noFolder: "folder-not-found"
    case .isFolder: "file-is-folder"
    case .notPermitted: "file-not-permitted"
    case .exists: "file-exists"
    case .tooLarge: "file-too-large"
    case .notUTF8: "file-not-utf8"
    case .noSpace: "no-space"
    case .readOnly: "read-only"
    case .other: "file-error"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .notFound(""):
      Sentence(
        ko: "파일 이름이 비어 있습니다. 파일 이름을 적어 주십시오.",
        en: "The name of the file is empty. Name a file.")
    case .notFound(let path):
      Sentence(
        ko: "\(path.shown): 파일이 없습니다. 이름과 폴더를 확인해 주십시오.",
        en: "\(path.shown): there is no such file. Check the name and the folder.")
    case .noFolder(let path):
      Sentence(
        ko: "\(path.shown): 저장할 폴더가 없습니다. 폴더를 먼저 만들거나 다른 폴더를 적어 주십시오.",
        en: "\(path.shown): there is no such folder. Make it first, or name another one.")
    case .isFolder(let path):
      Sentence(
        ko: "\(path.shown): 폴더입니다. 파일 이름을 적어 주십시오.",
        en: "\(path.shown) is a folder. Name a file.")
    case .notPermitted(let path):
      Sentence(
        ko: "\(path.shown): 권한이 없습니다. 다른 파일이나 폴더를 적어 주십시오.",
        en: "\(path.shown): permission denied. Name another file or folder.")
    case .exists(let path):
      Sentence(
        ko: "\(path.shown): 이미 있는 파일이라 그대로 두었습니다. 바꿔 쓰려면 --force를 붙여 주십시오.",
        en: "\(path.shown) exists and was left as it is. Add --force to replace it.")
    case .tooLarge(let path, let limit):
      Sentence(
        ko: "\(path.shown): 파일이 너무 큽니다. \(limit / 1_048_576) MiB까지 다룰 수 있습니다.",
        en: "\(path.shown) is too large. Files of up to \(limit / 1_048_576) MiB can be used.")
    case .notUTF8(let path, let line):
      Sentence(
        ko: "\(path.shown):\(line): UTF-8이 아닌 바이트가 있습니다. 파일을 UTF-8로 저장해 주십시오.",
        en: "\(path.shown):\(line): this line is not UTF-8. Save the file as UTF-8.")
    case .noSpace(let path):
      Sentence(
        ko: "\(path.shown): 디스크에 자리가 없어 저장하지 못했습니다. 자리를 비우거나 다른 폴더를 적어 주십시오.",
        en: "\(path.shown): there is no space left to write it. Free some, or name another folder.")
    case .readOnly(let path):
      Sentence(
        ko: "\(path.shown): 읽기 전용 파일 시스템입니다. 다른 폴더를 적어 주십시오.",
        en: "\(path.shown) is on a read-only file system. Name another folder.")
    case .other(let path, let reason):
      Sentence(
        ko: "\(path.shown): 파일을 다루지 못했습니다 (\(reason.shown)).",
        en: "\(path.shown): \(reason.shown).")
    }
  }
}
