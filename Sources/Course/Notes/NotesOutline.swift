/// Sorts the blocks of a reader's notes into chapters and lessons.
struct NotesOutline {
  private(set) var title: String?
  private var sections: [Section] = []

  init(_ document: Markdown) {
    var current = Section(title: "", number: nil)
    for block in document.blocks {
      switch block {
      case .heading(1, let text) where title == nil && sections.isEmpty && text.isTitle:
        title = text.title
      case .heading(2, let text):
        sections.append(current)
        current = Section(title: text.title, number: text.title.chapterNumber)
      case .heading(3, let text) where current.number != nil:
        current.lessons.append((text.title, []))
      default: current.add(block)
      }
    }
    sections.append(current)
  }

  /// The sections that are no chapter, then the chapters, each with its lessons numbered.
  var chapters: [Notes.Chapter] {
    var chapters: [(number: Int, title: String, lessons: [Draft])] = [(0, "", front)]
    for section in sections {
      guard let number = section.number else { continue }
      if let index = chapters.firstIndex(where: { $0.number == number }) {
        chapters[index].lessons += section.drafts  // The chapter goes on after another one.
      } else {
        chapters.append((number, section.title, section.drafts))
      }
    }
    return chapters.filter { !$0.lessons.isEmpty }.map { chapter in
      Notes.Chapter(
        number: chapter.number, title: chapter.title,
        lessons: chapter.lessons.enumerated().map { index, draft in
          Notes.Lesson(
            id: "n\(chapter.number).\(index + 1)", title: draft.title,
            pages: Markdown(blocks: draft.blocks).pages)
        })
    }
  }

  /// The sections that are no chapter, each of them a lesson.
  private var front: [Draft] {
    sections.filter { $0.number == nil }.compactMap { section in
      let isVisible = section.blocks.contains(where: \.isVisible)
      // What stands before the first section has no heading of its own.
      let title = section.title.isEmpty ? title ?? "" : section.title
      return section.title.isEmpty && !isVisible ? nil : (title, section.blocks)
    }
  }
}

private typealias Draft = (title: String, blocks: [Markdown.Block])

/// What stands under one heading of level 2.
private struct Section {
  let title: String

  /// The number, if the heading is that of a chapter.
  let number: Int?

  /// What comes before the first lesson.
  var blocks: [Markdown.Block] = []

  /// The lessons that have headings of their own.
  var lessons: [Draft] = []

  mutating func add(_ block: Markdown.Block) {
    if lessons.isEmpty {
      blocks.append(block)
    } else {
      lessons[lessons.count - 1].blocks.append(block)
    }
  }

  /// The lessons of a chapter.
  ///
  /// What belongs to no lesson joins the first one, as pages before its own.
  var drafts: [Draft] {
    var (opening, drafts) = lessons.isEmpty ? lessonsFromLists : (blocks, lessons)
    guard opening.contains(where: \.isVisible) else { return drafts }
    if drafts.isEmpty { return [(title, opening)] }
    opening.append(.pageBreak)
    drafts[0].blocks.insert(contentsOf: opening, at: 0)
    return drafts
  }

  /// The items of the lists as lessons, and what comes before the first of them.
  private var lessonsFromLists: (opening: [Markdown.Block], drafts: [Draft]) {
    var opening: [Markdown.Block] = []
    var drafts: [Draft] = []
    for block in blocks {
      if case .list(let list) = block {
        drafts += list.items.filter { $0.blocks.contains(where: \.isVisible) }.map(\.draft)
      } else if drafts.isEmpty {
        opening.append(block)
      } else {
        drafts[drafts.count - 1].blocks.append(block)
      }
    }
    return (opening, drafts)
  }
}

extension Markdown.List.Item {
  /// The item as a lesson: its first line is the title, what is nested in it the content.
  fileprivate var draft: Draft {
    if case .paragraph(let inlines) = blocks.first, inlines.isTitle {
      let content = blocks[1...]
      // An item of one line has nothing else to show.
      let isAlone = !content.contains(where: \.isVisible)
      return (inlines.title, isAlone ? [blocks[0]] + content : Array(content))
    }
    let text = blocks.map(\.plainText).joined(separator: "\n")
    let line = text.split(whereSeparator: \.isNewline).first { !$0.trimmingSpaces.isEmpty }
    return (String(line?.trimmingSpaces ?? ""), blocks)
  }
}

extension [Markdown.Inline] {
  fileprivate var title: String { String(plainText.trimmingSpaces) }

  fileprivate var isTitle: Bool { !title.isEmpty }
}

extension String {
  /// The number in the heading of a chapter, `3장` or `Chapter 3`, whatever follows it.
  fileprivate var chapterNumber: Int? {
    let text = lowercased()
    if text.hasPrefix("chapter") {
      let rest = text.dropFirst("chapter".count)
      guard rest.first?.isWhitespace == true else { return nil }
      let (number, after) = rest.drop(while: \.isWhitespace).leadingNumber
      return after.startsNewWord ? number : nil
    }
    let (number, after) = text.drop { $0 == "제" || $0.isWhitespace }.leadingNumber
    let unit = after.drop(while: \.isWhitespace)
    return unit.hasPrefix("장") && unit.dropFirst().startsNewWord ? number : nil
  }
}

extension Substring {
  /// The number at the start, of four digits at most, and what follows it.
  fileprivate var leadingNumber: (Int?, Substring) {
    let digits = prefix { ("0"..."9").contains($0) }
    return (digits.count <= 4 ? Int(digits) : nil, self[digits.endIndex...])
  }

  fileprivate var startsNewWord: Bool {
    guard let first else { return true }
    return !first.isLetter && !first.isNumber
  }
}
