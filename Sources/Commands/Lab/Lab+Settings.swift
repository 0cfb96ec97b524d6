internal import KafkaModel
internal import Texts

extension Lab {
  /// Changes a setting of every member.
  ///
  /// - Throws: A ``Problem`` if the setting is unknown or the value is not its kind.
  mutating func change(_ name: String, to text: String) throws {
    defaults[SettingName(name)] = .string(text)
    touch()
  }
}
