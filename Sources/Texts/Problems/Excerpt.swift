extension String {
  /// The text as a message may quote it: harmless, and not longer than a person reads.
  package var excerpt: String {
    // A file of megabytes may be one word; only its beginning is ever looked at.
    String(String.UnicodeScalarView(unicodeScalars.prefix(200))).harmless.truncated(toCells: 60)
  }
}
