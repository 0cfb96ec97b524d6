internal import KafkaModel
package import Texts

extension ComparePicture {
  package func prose(_ language: Language) -> Prose {
    var prose = Prose()
    prose.say(CompareWords.variants(variants.count)(language) + ".")
    prose.list(variants.indices.map { sentence($0, language) })
    for metric in metrics {
      guard let best = best(metric) else { continue }
      let labels = zip(variants, values(metric)).filter { $0.1 == best }
        .map { $0.0.label.label(cells: 40) }
      prose.say(
        CompareWords.bestOf(
          metric, labels.joined(separator: ", "), Self.worded(best, metric))(language))
    }
    return prose
  }

  private func sentence(_ index: Int, _ language: Language) -> String {
    let label = variants[index].label.label(cells: 40)
    switch variants[index].outcome {
    case .failed(let reason): return CompareWords.failure(label, reason)(language)
    case .assigned(let assignment, _):
      var counts = shownMembers.map {
        "\($0.label(cells: 40)) \(Quantity.grouped(assignment[$0].count))"
      }
      if shownMembers.count < members.count {
        counts.append(AssignmentWords.moreMembers(members.count - shownMembers.count)(language))
      }
      let measures = metrics.compactMap { metric in
        values(metric)[index].map { "\(metric.name(language)) \(Self.worded($0, metric))" }
      }
      return "\(label): \(counts.joined(separator: ", ")). \(measures.joined(separator: ", "))."
    }
  }
}
