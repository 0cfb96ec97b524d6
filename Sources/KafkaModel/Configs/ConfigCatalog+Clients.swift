extension ConfigCatalog {
  /// What consumers and producers have in common.
  static let clientEntries: [ConfigEntry] = [
    ConfigEntry(
      "bootstrap.servers", .clients, .list, standard: .list([]), rule: .nonEmpty, isRequired: true,
      importance: .high, lesson: "L01", history: [.since("0.8.2")]),
    ConfigEntry(
      "client.id", .clients, .string, standard: "", importance: .medium, lesson: "L06",
      history: [.since("0.8.2", "")]),
    ConfigEntry(
      "metadata.max.age.ms", .clients, .long, standard: 300_000, unit: .milliseconds,
      rule: .atLeast(0), importance: .low, lesson: "L11", history: [.since("0.9", 300_000)]),
    ConfigEntry(
      "interceptor.classes", .clients, .list, standard: .list([]), importance: .low, lesson: "L05",
      history: [.since("0.10.0", .list([]), kip: 42)]),
    ConfigEntry(
      "retry.backoff.ms", .clients, .long, standard: 100, unit: .milliseconds, rule: .atLeast(0),
      importance: .low, lesson: "L15", history: [.since("0.8.2", 100)]),
    ConfigEntry(
      "retry.backoff.max.ms", .clients, .long, standard: 1000, unit: .milliseconds,
      rule: .atLeast(0), importance: .low, lesson: "L15", history: [.since("3.7", 1000, kip: 580)]),
    ConfigEntry(
      "reconnect.backoff.ms", .clients, .long, standard: 50, unit: .milliseconds, rule: .atLeast(0),
      importance: .low, lesson: "L15", history: [.since("0.9", 50)]),
    ConfigEntry(
      "reconnect.backoff.max.ms", .clients, .long, standard: 1000, unit: .milliseconds,
      rule: .atLeast(0), importance: .low, lesson: "L15",
      history: [.since("0.11", 1000, kip: 144)]),
    ConfigEntry(
      "security.protocol", .clients, .string, standard: "PLAINTEXT",
      rule: .oneOf(["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"]), importance: .medium,
      history: [.since("0.9", "PLAINTEXT")]),
  ]
}
