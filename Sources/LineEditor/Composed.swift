internal import Foundation

extension String {
  /// The text in Unicode's normalisation form C: syllables and accented letters in one scalar.
  // Decomposed first: Foundation leaves a syllable apart from a final consonant that follows it.
  var composed: String {
    decomposedStringWithCanonicalMapping.precomposedStringWithCanonicalMapping
  }
}
