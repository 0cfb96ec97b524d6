internal import Formats
internal import Texts

/// The entries of one mapping in a data file, taken out by name.
///
/// What is missing, misspelt or of the wrong kind becomes a problem at its line, and reading goes
/// on: an author sees everything at once.
struct DataFields {
  private let file: DataFile

  /// The number of bytes of the file before the mapping.
  let offset: Int

  private var entries: [DocumentNode.Entry]
  private var known: [String] = []

  private(set) var problems: [CourseProblem] = []

  init(_ node: DocumentNode, of file: DataFile) {
    self.file = file
    offset = node.offset
    if case .mapping(let entries) = node.content {
      self.entries = entries
    } else {
      entries = []
      problems = [file.problem(.notAMapping, at: node.offset)]
    }
  }

  /// Takes a text that has to be there; the empty text stands for one that is not.
  mutating func text(_ key: String) -> String {
    guard let value = value(key) else {
      problems.append(file.problem(.missingKey(key), at: offset))
      return ""
    }
    return text(value, key)
  }

  /// Takes a text that may be left out.
  mutating func optionalText(_ key: String) -> String? {
    value(key).map { text($0, key) }
  }

  /// Takes a list of texts that may be left out.
  mutating func list(_ key: String) -> [String] {
    guard let value = value(key) else { return [] }
    guard case .sequence(let elements) = value.content else {
      problems.append(file.problem(.notAList(key), at: value.offset))
      return []
    }
    return elements.map { text($0, key) }
  }

  /// Takes a text in both languages.
  mutating func sentence(_ key: String) -> Sentence {
    guard let value = value(key) else {
      problems.append(file.problem(.missingKey(key), at: offset))
      return Sentence(ko: "", en: "")
    }
    var fields = DataFields(value, of: file)
    let sentence = Sentence(ko: fields.text("ko"), en: fields.text("en"))
    problems += fields.finished()
    return sentence
  }

  /// Takes a text in both languages that may be left out.
  mutating func optionalSentence(_ key: String) -> Sentence? {
    if entries.contains(where: { $0.key == key }) { return sentence(key) }
    known.append(key)
    return nil
  }

  /// Takes a list of texts, each in both languages or the same in both.
  mutating func sentences(_ key: String) -> [Sentence] {
    guard let value = value(key) else {
      problems.append(file.problem(.missingKey(key), at: offset))
      return []
    }
    guard case .sequence(let elements) = value.content else {
      problems.append(file.problem(.notAList(key), at: value.offset))
      return []
    }
    return elements.map { element in
      if case .scalar = element.content {
        let text = text(element, key)
        return Sentence(ko: text, en: text)
      }
      var fields = DataFields(element, of: file)
      let sentence = Sentence(ko: fields.text("ko"), en: fields.text("en"))
      problems += fields.finished()
      return sentence
    }
  }

  /// Takes one of a few words.
  mutating func word<Word: RawRepresentable & CaseIterable>(_ key: String, or other: Word) -> Word
  where Word.RawValue == String {
    guard let node = value(key) else {
      problems.append(file.problem(.missingKey(key), at: offset))
      return other
    }
    let text = text(node, key)
    if let word = Word(rawValue: text) { return word }
    if !text.isEmpty {
      let allowed = Word.allCases.map(\.rawValue)
      problems.append(
        file.problem(.notOneOf(text, key: key, allowed: allowed), at: node.offset))
    }
    return other
  }

  /// The problems found, with those of entries that nobody took.
  mutating func finished() -> [CourseProblem] {
    for entry in entries {
      let nearest = Nearest.matches(for: entry.key, among: known, limit: 1).first
      problems.append(file.problem(.unknownKey(entry.key, nearest: nearest), at: entry.keyOffset))
    }
    entries = []
    return problems
  }

  private mutating func value(_ key: String) -> DocumentNode? {
    known.append(key)
    guard let index = entries.firstIndex(where: { $0.key == key }) else { return nil }
    return entries.remove(at: index).value
  }

  private mutating func text(_ node: DocumentNode, _ key: String) -> String {
    if case .scalar(let text, _) = node.content, !text.trimmingSpaces.isEmpty { return text }
    problems.append(file.problem(.notText(key), at: node.offset))
    return ""
  }
}
