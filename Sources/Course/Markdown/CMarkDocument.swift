internal import CMarkdown

/// A document as cmark-gfm parsed it.
///
/// The only owner of the library's pointers: it alone passes them to C, it frees them, and what it
/// hands out are values.
@safe
final class CMarkDocument {
  private let root: OpaquePointer

  /// A step of a walk through the document: into a node, with where its text starts, or out of it.
  ///
  /// Nodes that can have no children are entered only.
  enum Event {
    case enter(CMarkNode, line: Int, column: Int)
    case leave
  }

  /// The extensions are registered in tables of the whole process, so this must happen once.
  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

  /// Parses a text.
  ///
  /// - Parameters:
  ///   - source: The text, in valid UTF-8.
  ///   - extensions: Names of GitHub's extensions.
  init(_ source: [UInt8], extensions: [String]) {
    Self.registered
    let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { unsafe cmark_parser_free(parser) }
    for name in extensions {
      unsafe cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    unsafe source.withUnsafeBytes { bytes in
      unsafe cmark_parser_feed(
        parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    // The library ends the process rather than return no document.
    guard let root = unsafe cmark_parser_finish(parser) else {
      preconditionFailure("cmark-gfm returned no document")
    }
    unsafe self.root = root
  }

  deinit { unsafe cmark_node_free(root) }

  /// Visits every node in the order of the text.
  func walk(_ visit: (Event) -> Void) {
    let iterator = unsafe cmark_iter_new(root)
    defer { unsafe cmark_iter_free(iterator) }
    while true {
      switch unsafe cmark_iter_next(iterator) {
      case CMARK_EVENT_ENTER:
        guard let node = unsafe cmark_iter_get_node(iterator) else { return }
        visit(
          .enter(
            unsafe CMarkNode(node), line: unsafe Int(cmark_node_get_start_line(node)),
            column: unsafe Int(cmark_node_get_start_column(node))))
      case CMARK_EVENT_EXIT: visit(.leave)
      default: return
      }
    }
  }
}

/// What a node of the document is, with all that is worth knowing of it.
enum CMarkNode {
  case document
  case quote
  case list(start: Int?, isTight: Bool)
  case item(isDone: Bool?)
  case paragraph
  case heading(level: Int)
  case table([Markdown.Table.Alignment])
  case row(isHeader: Bool)
  case cell
  case emphasis
  case strong
  case struck
  case link(address: String)
  case picture(address: String)
  case leaf(Leaf)

  /// A node that has no children: the walk enters it without leaving it.
  enum Leaf {
    case code(info: String, text: String)
    case htmlBlock(String)
    case rule
    case text(String)
    case softBreak
    case lineBreak
    case inlineCode(String)
    case inlineHTML(String)
  }
}

extension CMarkNode {
  fileprivate init(_ node: OpaquePointer) {
    // Types of extensions are known by name: their numbers are variables that C may change.
    let type = unsafe string(cmark_node_get_type_string(node))
    self =
      switch type {
      case "document": .document
      case "block_quote": .quote
      case "list": unsafe Self.list(node)
      case "item": .item(isDone: nil)
      case "tasklist": .item(isDone: unsafe cmark_gfm_extensions_get_tasklist_item_checked(node))
      case "paragraph": .paragraph
      case "heading": .heading(level: unsafe Int(cmark_node_get_heading_level(node)))
      case "code_block":
        .leaf(
          .code(
            info: unsafe string(cmark_node_get_fence_info(node)),
            text: unsafe string(cmark_node_get_literal(node))))
      case "html_block": .leaf(.htmlBlock(unsafe string(cmark_node_get_literal(node))))
      case "thematic_break": .leaf(.rule)
      case "table": unsafe Self.table(node)
      case "table_header": .row(isHeader: true)
      case "table_row": .row(isHeader: false)
      case "table_cell": .cell
      case "text": .leaf(.text(unsafe string(cmark_node_get_literal(node))))
      case "softbreak": .leaf(.softBreak)
      case "linebreak": .leaf(.lineBreak)
      case "code": .leaf(.inlineCode(unsafe string(cmark_node_get_literal(node))))
      case "html_inline": .leaf(.inlineHTML(unsafe string(cmark_node_get_literal(node))))
      case "emph": .emphasis
      case "strong": .strong
      case "strikethrough": .struck
      case "link": .link(address: unsafe string(cmark_node_get_url(node)))
      case "image": .picture(address: unsafe string(cmark_node_get_url(node)))
      default: preconditionFailure("cmark-gfm knows a node of type '\(type)'")
      }
  }

  private static func list(_ node: OpaquePointer) -> Self {
    let isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    return .list(
      start: isOrdered ? unsafe Int(cmark_node_get_list_start(node)) : nil,
      isTight: unsafe cmark_node_get_list_tight(node) != 0)
  }

  private static func table(_ node: OpaquePointer) -> Self {
    let count = unsafe Int(cmark_gfm_extensions_get_table_columns(node))
    guard let letters = unsafe cmark_gfm_extensions_get_table_alignments(node) else {
      return .table(Array(repeating: .leading, count: count))
    }
    return .table(
      (0..<count).map { column in
        switch unsafe letters[column] {
        case UInt8(ascii: "c"): .centre
        case UInt8(ascii: "r"): .trailing
        default: .leading
        }
      })
  }
}

/// Copies a string of the library's, which may overwrite it later.
private func string(_ pointer: UnsafePointer<CChar>?) -> String {
  unsafe pointer.map { unsafe String(cString: $0) } ?? ""
}
