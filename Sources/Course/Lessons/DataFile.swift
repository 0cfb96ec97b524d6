internal import Formats
internal import Texts

/// A data file of the course, or the front matter of a lesson.
struct DataFile {
  let path: String

  /// The content; `nil` if there is no such file.
  let bytes: [UInt8]?

  /// How many lines of the file come before the content.
  var lineOffset = 0

  /// Reads the content as YAML.
  ///
  /// - Throws: ``CourseProblem`` if it is none.
  func document() throws(CourseProblem) -> DocumentNode {
    guard let bytes else { throw CourseProblem(path: path, .data(.missingFile)) }
    do {
      return try DocumentNode(yaml: bytes)
    } catch {
      throw problem(.notYAML(error.problem), at: error.offset)
    }
  }

  /// The mappings of a file that is a list of them.
  func mappings(_ problems: inout [CourseProblem]) -> [DataFields] {
    do throws(CourseProblem) {
      let document = try document()
      guard case .sequence(let elements) = document.content else {
        throw problem(.notAList(path), at: document.offset)
      }
      return elements.map { DataFields($0, of: self) }
    } catch {
      problems.append(error)
      return []
    }
  }

  /// Something wrong at a byte of the content.
  func problem(_ fault: DataFault, at offset: Int) -> CourseProblem {
    let line = TextPlace(ofByte: offset, in: bytes ?? []).line + lineOffset
    return CourseProblem(path: path, line: line, .data(fault))
  }
}
