package import Foundation

/// The files of the course as it is shipped.
package enum ChapterFiles {
  /// The folder `chapters`.
  package static let folder = Golden.packageFolder.appending(path: "chapters")

  /// The texts, by paths that begin with `chapters/`.
  package static let all: [String: String] = {
    let paths = (FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? [])
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".md") || $0.hasSuffix(".yaml") }
    let pairs = paths.compactMap { path in
      (try? String(contentsOf: folder.appending(path: path), encoding: .utf8))
        .map { ("chapters/" + path, $0) }
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()
}
