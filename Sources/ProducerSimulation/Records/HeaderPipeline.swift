package import KafkaModel

/// Stages that pass a record on, each leaving its name behind in a header.
package struct HeaderPipeline: Hashable, Sendable {
  /// The header that every stage adds once more.
  package var key: HeaderKey

  /// The stages by name, in the order in which a record passes them.
  package var stages: [String]

  package init(key: HeaderKey = "hop", stages: [String]) {
    self.key = key
    self.stages = stages
  }

  /// The headers after each stage; key and value of the record are not looked at.
  package func trace(_ headers: RecordHeaders) -> [RecordHeaders] {
    var current = headers.all
    return stages.map { stage in
      // A consumer's record is not read-only, and each stage makes a new one from it.
      current.append(RecordHeader(key, text: stage))
      var sent = RecordHeaders(current)
      sent.freeze()
      return sent
    }
  }

  /// The way that a record has come, oldest stage first, as the last consumer reads it.
  package func path(of headers: RecordHeaders) -> [String] {
    headers[key].map { String(decoding: $0.value ?? [], as: UTF8.self) }
  }
}

/// A consumer that forwards records by a header, without looking into their values.
package struct HeaderRouter: Hashable, Sendable {
  package struct Route: Hashable, Sendable {
    package let value: String
    package let topic: TopicName

    package init(_ value: String, to topic: TopicName) {
      self.value = value
      self.topic = topic
    }
  }

  /// Why a record went where it went.
  package enum Reason: Hashable, Sendable {
    /// The last header of the key had this value.
    case matched(String)
    /// It had a value, shown as bytes, that no route names.
    case unknownValue([UInt8]?)
    /// There was no such header.
    case noHeader
  }

  package var key: HeaderKey
  package var routes: [Route]

  /// Where records go that no route takes.
  package var fallback: TopicName

  package init(key: HeaderKey, routes: [Route], fallback: TopicName) {
    self.key = key
    self.routes = routes
    self.fallback = fallback
  }

  /// The topic for a record with these headers; of several headers of the key the last decides.
  package func route(_ headers: RecordHeaders) -> (topic: TopicName, reason: Reason) {
    guard let header = headers.lastHeader(key) else { return (fallback, .noHeader) }
    let route = routes.first { header.value.map($0.value.utf8.elementsEqual) == true }
    guard let route else { return (fallback, .unknownValue(header.value)) }
    return (route.topic, .matched(route.value))
  }
}
