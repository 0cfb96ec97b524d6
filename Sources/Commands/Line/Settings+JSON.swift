internal import Formats
internal import KafkaModel

extension SettingValue {
  var json: JSONValue {
    switch self {
    case .boolean(let value): .bool(value)
    case .integer(let value): .integer(value)
    case .number(let value): .number(value)
    case .string(let value): .string(value)
    case .list(let values): .array(values.map { .string($0) })
    }
  }
}

extension Settings {
  var json: JSONValue {
    .object(entries.map { (key: $0.name.rawValue, value: $0.value.json) })
  }
}
