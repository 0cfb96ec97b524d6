import Testing

// Written from the Avro specification's rules of schema resolution, before the code. A place is a
// field's name, `[]` for items, `{}` for values and `|1` for a branch of the writer's union. What is
// already being compared further out is taken to match, so that recursion ends.

/// Two schemas, and whether the first can read what the second wrote.
struct SchemaPair: Sendable, CustomTestStringConvertible {
  let name: String
  let reader: String
  let writer: String

  /// What is wrong, by code and place; nothing if all can be read.
  let refusals: [(code: String, path: String)]

  init(
    _ name: String, reader: String, writer: String,
    _ refusals: (code: String, path: String)...
  ) {
    self.name = name
    self.reader = reader
    self.writer = writer
    self.refusals = refusals
  }

  var testDescription: String { name }
}

extension SchemaPair {
  // Primitive types: the same, or promoted (Schema Resolution, match rules).
  static let primitives: [SchemaPair] = [
    SchemaPair(
      "null reads itself",
      reader: #""null""#,
      writer: #""null""#
    ),
    SchemaPair(
      "boolean reads itself",
      reader: #""boolean""#,
      writer: #""boolean""#
    ),
    SchemaPair(
      "int reads itself",
      reader: #""int""#,
      writer: #""int""#
    ),
    SchemaPair(
      "long reads itself",
      reader: #""long""#,
      writer: #""long""#
    ),
    SchemaPair(
      "float reads itself",
      reader: #""float""#,
      writer: #""float""#
    ),
    SchemaPair(
      "double reads itself",
      reader: #""double""#,
      writer: #""double""#
    ),
    SchemaPair(
      "bytes reads itself",
      reader: #""bytes""#,
      writer: #""bytes""#
    ),
    SchemaPair(
      "string reads itself",
      reader: #""string""#,
      writer: #""string""#
    ),
    SchemaPair(
      "long reads int: promoted",
      reader: #""long""#,
      writer: #""int""#
    ),
    SchemaPair(
      "float reads int: promoted",
      reader: #""float""#,
      writer: #""int""#
    ),
    SchemaPair(
      "double reads int: promoted",
      reader: #""double""#,
      writer: #""int""#
    ),
    SchemaPair(
      "float reads long: promoted",
      reader: #""float""#,
      writer: #""long""#
    ),
    SchemaPair(
      "double reads long: promoted",
      reader: #""double""#,
      writer: #""long""#
    ),
    SchemaPair(
      "double reads float: promoted",
      reader: #""double""#,
      writer: #""float""#
    ),
    SchemaPair(
      "bytes reads string: promoted",
      reader: #""bytes""#,
      writer: #""string""#
    ),
    SchemaPair(
      "string reads bytes: promoted",
      reader: #""string""#,
      writer: #""bytes""#
    ),
    SchemaPair(
      "int does not read long",
      reader: #""int""#,
      writer: #""long""#,
      ("type-mismatch", "")
    ),
    SchemaPair(
      "int does not read float",
      reader: #""int""#,
      writer: #""float""#,
      ("type-mismatch", "")
    ),
    SchemaPair(
      "long does not read float",
      reader: #""long""#,
      writer: #""float""#,
      ("type-mismatch", "")
    ),
    SchemaPair(
      "long does not read double",
      reader: #""long""#,
      writer: #""double""#,
      ("type-mismatch", "")
    ),
    SchemaPair(
      "float does not read double",
      reader: #""float""#,
      writer: #""double""#,
      ("type-mismatch", "")
    ),
    SchemaPair(
      "int does not read string",
      reader: #""int""#,
      writer: #""string""#,
      ("type-mismatch", "")
    ),
    SchemaPair(
      "string does not read int",
      reader: #""string""#,
      writer: #""int""#,
      ("type-mismatch", "")
    ),
    SchemaPair(
      "boolean does not read int",
      reader: #""boolean""#,
      writer: #""int""#,
      ("type-mismatch", "")
    ),
    SchemaPair(
      "null does not read int",
      reader: #""null""#,
      writer: #""int""#,
      ("type-mismatch", "")
    ),
    SchemaPair(
      "bytes does not read int",
      reader: #""bytes""#,
      writer: #""int""#,
      ("type-mismatch", "")
    ),
    SchemaPair(
      "double does not read boolean",
      reader: #""double""#,
      writer: #""boolean""#,
      ("type-mismatch", "")
    ),
  ]

  // Records: fields match by name (Schema Resolution, if both are records).
  static let records: [SchemaPair] = [
    SchemaPair(
      "the same record",
      reader: #"{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}"#,
      writer: #"{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}"#
    ),
    SchemaPair(
      "fields in another order",
      reader:
        #"{"type":"record","name":"R","fields":[{"name":"b","type":"string"},{"name":"a","type":"int"}]}"#,
      writer:
        #"{"type":"record","name":"R","fields":[{"name":"a","type":"int"},{"name":"b","type":"string"}]}"#
    ),
    SchemaPair(
      "a writer's field that the reader lacks is skipped",
      reader: #"{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}"#,
      writer:
        #"{"type":"record","name":"R","fields":[{"name":"a","type":"int"},{"name":"b","type":"string"}]}"#
    ),
    SchemaPair(
      "a reader's field with a default is filled in",
      reader:
        #"{"type":"record","name":"R","fields":[{"name":"a","type":"int"},{"name":"b","type":"string","default":"-"}]}"#,
      writer: #"{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}"#
    ),
    SchemaPair(
      "a reader's field without a default fails",
      reader:
        #"{"type":"record","name":"R","fields":[{"name":"a","type":"int"},{"name":"b","type":"string"}]}"#,
      writer: #"{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}"#,
      ("field-without-default", "b")
    ),
    SchemaPair(
      "null as a default counts as one",
      reader:
        #"{"type":"record","name":"R","fields":[{"name":"a","type":"int"},{"name":"b","type":["null","string"],"default":null}]}"#,
      writer: #"{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}"#
    ),
    SchemaPair(
      "a nullable field without a default fails all the same",
      reader:
        #"{"type":"record","name":"R","fields":[{"name":"a","type":"int"},{"name":"b","type":["null","string"]}]}"#,
      writer: #"{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}"#,
      ("field-without-default", "b")
    ),
    SchemaPair(
      "every missing field is told",
      reader:
        #"{"type":"record","name":"R","fields":[{"name":"b","type":"string"},{"name":"c","type":"string"}]}"#,
      writer: #"{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}"#,
      ("field-without-default", "b"),
      ("field-without-default", "c")
    ),
    SchemaPair(
      "no fields read anything",
      reader: #"{"type":"record","name":"R","fields":[]}"#,
      writer: #"{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}"#
    ),
    SchemaPair(
      "a field is promoted",
      reader: #"{"type":"record","name":"R","fields":[{"name":"a","type":"long"}]}"#,
      writer: #"{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}"#
    ),
    SchemaPair(
      "a field is not demoted",
      reader: #"{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}"#,
      writer: #"{"type":"record","name":"R","fields":[{"name":"a","type":"long"}]}"#,
      ("type-mismatch", "a")
    ),
    SchemaPair(
      "a default does not excuse another type",
      reader: #"{"type":"record","name":"R","fields":[{"name":"a","type":"int","default":0}]}"#,
      writer: #"{"type":"record","name":"R","fields":[{"name":"a","type":"string"}]}"#,
      ("type-mismatch", "a")
    ),
    SchemaPair(
      "field names are case-sensitive",
      reader: #"{"type":"record","name":"R","fields":[{"name":"Amount","type":"int"}]}"#,
      writer: #"{"type":"record","name":"R","fields":[{"name":"amount","type":"int"}]}"#,
      ("field-without-default", "Amount")
    ),
    SchemaPair(
      "records of different names do not match",
      reader: #"{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}"#,
      writer: #"{"type":"record","name":"Q","fields":[{"name":"a","type":"int"}]}"#,
      ("name-mismatch", "")
    ),
    SchemaPair(
      "another name and a field without a default: both are told",
      reader: #"{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}"#,
      writer: #"{"type":"record","name":"Q","fields":[]}"#,
      ("name-mismatch", ""),
      ("field-without-default", "a")
    ),
    SchemaPair(
      "a record is no map",
      reader: #"{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}"#,
      writer: #"{"type":"map","values":"int"}"#,
      ("type-mismatch", "")
    ),
    SchemaPair(
      "a map is no record",
      reader: #"{"type":"map","values":"int"}"#,
      writer: #"{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}"#,
      ("type-mismatch", "")
    ),
    SchemaPair(
      "doc and order mean nothing to a reader",
      reader:
        #"{"type":"record","name":"R","fields":[{"name":"a","type":"int","doc":"new","order":"ignore"}]}"#,
      writer: #"{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}"#
    ),
    SchemaPair(
      "only the unqualified name counts",
      reader: #"{"type":"record","name":"R","namespace":"new","fields":[]}"#,
      writer: #"{"type":"record","name":"R","namespace":"old","fields":[]}"#
    ),
  ]

  // Renames: the reader's aliases (Aliases).
  static let renames: [SchemaPair] = [
    SchemaPair(
      "a renamed field with an alias",
      reader:
        #"{"type":"record","name":"R","fields":[{"name":"total","type":"int","aliases":["amount"]}]}"#,
      writer: #"{"type":"record","name":"R","fields":[{"name":"amount","type":"int"}]}"#
    ),
    SchemaPair(
      "a renamed field without one",
      reader: #"{"type":"record","name":"R","fields":[{"name":"total","type":"int"}]}"#,
      writer: #"{"type":"record","name":"R","fields":[{"name":"amount","type":"int"}]}"#,
      ("field-without-default", "total")
    ),
    SchemaPair(
      "the writer's aliases do not help",
      reader: #"{"type":"record","name":"R","fields":[{"name":"amount","type":"int"}]}"#,
      writer:
        #"{"type":"record","name":"R","fields":[{"name":"total","type":"int","aliases":["amount"]}]}"#,
      ("field-without-default", "amount")
    ),
    SchemaPair(
      "a renamed field of another type",
      reader:
        #"{"type":"record","name":"R","fields":[{"name":"total","type":"int","aliases":["amount"]}]}"#,
      writer: #"{"type":"record","name":"R","fields":[{"name":"amount","type":"string"}]}"#,
      ("type-mismatch", "total")
    ),
    SchemaPair(
      "a renamed record with an alias",
      reader: #"{"type":"record","name":"New","aliases":["Old"],"fields":[]}"#,
      writer: #"{"type":"record","name":"Old","fields":[]}"#
    ),
    SchemaPair(
      "an alias is relative to the reader's namespace",
      reader: #"{"type":"record","name":"New","namespace":"n","aliases":["Old"],"fields":[]}"#,
      writer: #"{"type":"record","name":"Old","namespace":"m","fields":[]}"#,
      ("name-mismatch", "")
    ),
    SchemaPair(
      "a full name as an alias",
      reader: #"{"type":"record","name":"New","namespace":"n","aliases":["m.Old"],"fields":[]}"#,
      writer: #"{"type":"record","name":"Old","namespace":"m","fields":[]}"#
    ),
    SchemaPair(
      "a field found by its name and by its alias is ambiguous",
      reader: #"{"type":"record","name":"R","fields":[{"name":"a","type":"int","aliases":["b"]}]}"#,
      writer:
        #"{"type":"record","name":"R","fields":[{"name":"a","type":"int"},{"name":"b","type":"int"}]}"#,
      ("ambiguous-field", "a")
    ),
    SchemaPair(
      "a renamed enum with an alias",
      reader: #"{"type":"enum","name":"New","symbols":["A"],"aliases":["Old"]}"#,
      writer: #"{"type":"enum","name":"Old","symbols":["A"]}"#
    ),
    SchemaPair(
      "a renamed fixed with an alias",
      reader: #"{"type":"fixed","name":"New","aliases":["Old"],"size":4}"#,
      writer: #"{"type":"fixed","name":"Old","size":4}"#
    ),
  ]

  // Enums: every symbol of the writer, or a default (if both are enums).
  static let enums: [SchemaPair] = [
    SchemaPair(
      "a new symbol in the reader",
      reader: #"{"type":"enum","name":"E","symbols":["A","B","C"]}"#,
      writer: #"{"type":"enum","name":"E","symbols":["A","B"]}"#
    ),
    SchemaPair(
      "a removed symbol",
      reader: #"{"type":"enum","name":"E","symbols":["A"]}"#,
      writer: #"{"type":"enum","name":"E","symbols":["A","B"]}"#,
      ("missing-enum-symbols", "")
    ),
    SchemaPair(
      "a removed symbol with a default",
      reader: #"{"type":"enum","name":"E","symbols":["A"],"default":"A"}"#,
      writer: #"{"type":"enum","name":"E","symbols":["A","B"]}"#
    ),
    SchemaPair(
      "the order of symbols means nothing",
      reader: #"{"type":"enum","name":"E","symbols":["B","A"]}"#,
      writer: #"{"type":"enum","name":"E","symbols":["A","B"]}"#
    ),
    SchemaPair(
      "enums of different names",
      reader: #"{"type":"enum","name":"E","symbols":["A"]}"#,
      writer: #"{"type":"enum","name":"G","symbols":["A"]}"#,
      ("name-mismatch", "")
    ),
    SchemaPair(
      "another name and a removed symbol: both are told",
      reader: #"{"type":"enum","name":"E","symbols":["A"]}"#,
      writer: #"{"type":"enum","name":"G","symbols":["A","B"]}"#,
      ("name-mismatch", ""),
      ("missing-enum-symbols", "")
    ),
    SchemaPair(
      "an enum is no string",
      reader: #"{"type":"enum","name":"E","symbols":["A"]}"#,
      writer: #""string""#,
      ("type-mismatch", "")
    ),
    SchemaPair(
      "a string does not read an enum",
      reader: #""string""#,
      writer: #"{"type":"enum","name":"E","symbols":["A"]}"#,
      ("type-mismatch", "")
    ),
    SchemaPair(
      "a field's default does not help a symbol that is missing",
      reader:
        #"{"type":"record","name":"R","fields":[{"name":"e","type":{"type":"enum","name":"E","symbols":["A"]},"default":"A"}]}"#,
      writer:
        #"{"type":"record","name":"R","fields":[{"name":"e","type":{"type":"enum","name":"E","symbols":["A","B"]}}]}"#,
      ("missing-enum-symbols", "e")
    ),
  ]

  // Fixed, arrays and maps (match rules; recursively).
  static let containers: [SchemaPair] = [
    SchemaPair(
      "the same fixed",
      reader: #"{"type":"fixed","name":"X","size":16}"#,
      writer: #"{"type":"fixed","name":"X","size":16}"#
    ),
    SchemaPair(
      "another size",
      reader: #"{"type":"fixed","name":"X","size":8}"#,
      writer: #"{"type":"fixed","name":"X","size":16}"#,
      ("fixed-size-mismatch", "")
    ),
    SchemaPair(
      "another name",
      reader: #"{"type":"fixed","name":"X","size":8}"#,
      writer: #"{"type":"fixed","name":"Y","size":8}"#,
      ("name-mismatch", "")
    ),
    SchemaPair(
      "fixed is not bytes",
      reader: #""bytes""#,
      writer: #"{"type":"fixed","name":"X","size":8}"#,
      ("type-mismatch", "")
    ),
    SchemaPair(
      "items are promoted",
      reader: #"{"type":"array","items":"long"}"#,
      writer: #"{"type":"array","items":"int"}"#
    ),
    SchemaPair(
      "items are not demoted",
      reader: #"{"type":"array","items":"int"}"#,
      writer: #"{"type":"array","items":"long"}"#,
      ("type-mismatch", "[]")
    ),
    SchemaPair(
      "values are promoted",
      reader: #"{"type":"map","values":"double"}"#,
      writer: #"{"type":"map","values":"int"}"#
    ),
    SchemaPair(
      "values of another type",
      reader: #"{"type":"map","values":"int"}"#,
      writer: #"{"type":"map","values":"string"}"#,
      ("type-mismatch", "{}")
    ),
    SchemaPair(
      "an array is no map",
      reader: #"{"type":"array","items":"int"}"#,
      writer: #"{"type":"map","values":"int"}"#,
      ("type-mismatch", "")
    ),
    SchemaPair(
      "an array of records, a field deep",
      reader:
        #"{"type":"array","items":{"type":"record","name":"R","fields":[{"name":"a","type":"int"},{"name":"b","type":"int"}]}}"#,
      writer:
        #"{"type":"array","items":{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}}"#,
      ("field-without-default", "[].b")
    ),
    SchemaPair(
      "a map of arrays of enums",
      reader:
        #"{"type":"map","values":{"type":"array","items":{"type":"enum","name":"E","symbols":["A"]}}}"#,
      writer:
        #"{"type":"map","values":{"type":"array","items":{"type":"enum","name":"E","symbols":["A","B"]}}}"#,
      ("missing-enum-symbols", "{}[]")
    ),
  ]

  // Unions (if both are unions; if reader's is; if writer's is).
  static let unions: [SchemaPair] = [
    SchemaPair(
      "a type becomes nullable",
      reader: #"["null","string"]"#,
      writer: #""string""#
    ),
    SchemaPair(
      "a nullable type becomes required",
      reader: #""string""#,
      writer: #"["null","string"]"#,
      ("type-mismatch", "|0")
    ),
    SchemaPair(
      "a branch is added",
      reader: #"["null","string","int"]"#,
      writer: #"["null","string"]"#
    ),
    SchemaPair(
      "a branch is removed",
      reader: #"["null","string"]"#,
      writer: #"["null","string","int"]"#,
      ("missing-union-branch", "|2")
    ),
    SchemaPair(
      "the order of branches means nothing",
      reader: #"["string","null"]"#,
      writer: #"["null","string"]"#
    ),
    SchemaPair(
      "a branch that promotes will do",
      reader: #"["null","long"]"#,
      writer: #"["null","int"]"#
    ),
    SchemaPair(
      "a branch that demotes will not",
      reader: #"["null","int"]"#,
      writer: #"["null","long"]"#,
      ("missing-union-branch", "|1")
    ),
    SchemaPair(
      "no branch takes the type",
      reader: #"["null","int"]"#,
      writer: #""string""#,
      ("missing-union-branch", "")
    ),
    SchemaPair(
      "a union of one is the type itself",
      reader: #""string""#,
      writer: #"["string"]"#
    ),
    SchemaPair(
      "every branch of the writer has to be read",
      reader: #""long""#,
      writer: #"["int","string"]"#,
      ("type-mismatch", "|1")
    ),
    SchemaPair(
      "a promoting reader takes a union of numbers",
      reader: #""double""#,
      writer: #"["int","long","float"]"#
    ),
    SchemaPair(
      "a record's branch by name",
      reader: #"["null",{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}]"#,
      writer:
        #"["null",{"type":"record","name":"R","fields":[{"name":"a","type":"int"},{"name":"b","type":"int"}]}]"#
    ),
    SchemaPair(
      "a record's branch that lacks a default",
      reader:
        #"["null",{"type":"record","name":"R","fields":[{"name":"a","type":"int"},{"name":"b","type":"int"}]}]"#,
      writer: #"["null",{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}]"#,
      ("missing-union-branch", "|1")
    ),
    SchemaPair(
      "an optional field becomes another optional type",
      reader:
        #"{"type":"record","name":"R","fields":[{"name":"a","type":["null","long"],"default":null}]}"#,
      writer:
        #"{"type":"record","name":"R","fields":[{"name":"a","type":["null","string"],"default":null}]}"#,
      ("missing-union-branch", "a|1")
    ),
  ]

  // Nested and recursive records.
  static let nested: [SchemaPair] = [
    SchemaPair(
      "a field of an inner record is added with a default",
      reader:
        #"{"type":"record","name":"R","fields":[{"name":"in","type":{"type":"record","name":"Inner","fields":[{"name":"x","type":"int"},{"name":"y","type":"int","default":0}]}}]}"#,
      writer:
        #"{"type":"record","name":"R","fields":[{"name":"in","type":{"type":"record","name":"Inner","fields":[{"name":"x","type":"int"}]}}]}"#
    ),
    SchemaPair(
      "a field of an inner record is added without one",
      reader:
        #"{"type":"record","name":"R","fields":[{"name":"in","type":{"type":"record","name":"Inner","fields":[{"name":"x","type":"int"},{"name":"y","type":"int"}]}}]}"#,
      writer:
        #"{"type":"record","name":"R","fields":[{"name":"in","type":{"type":"record","name":"Inner","fields":[{"name":"x","type":"int"}]}}]}"#,
      ("field-without-default", "in.y")
    ),
    SchemaPair(
      "an inner record of another name",
      reader:
        #"{"type":"record","name":"R","fields":[{"name":"in","type":{"type":"record","name":"P","fields":[{"name":"x","type":"int"}]}}]}"#,
      writer:
        #"{"type":"record","name":"R","fields":[{"name":"in","type":{"type":"record","name":"Q","fields":[{"name":"x","type":"int"}]}}]}"#,
      ("name-mismatch", "in")
    ),
    SchemaPair(
      "a name used twice is checked in both places",
      reader:
        #"{"type":"record","name":"R","fields":[{"name":"p","type":{"type":"record","name":"Inner","fields":[{"name":"x","type":"int"},{"name":"y","type":"int"}]}},{"name":"q","type":"Inner"}]}"#,
      writer:
        #"{"type":"record","name":"R","fields":[{"name":"p","type":{"type":"record","name":"Inner","fields":[{"name":"x","type":"int"}]}},{"name":"q","type":"Inner"}]}"#,
      ("field-without-default", "p.y"),
      ("field-without-default", "q.y")
    ),
    SchemaPair(
      "a recursive list is promoted",
      reader:
        #"{"type":"record","name":"R","fields":[{"name":"value","type":"long"},{"name":"next","type":["null","R"]}]}"#,
      writer:
        #"{"type":"record","name":"R","fields":[{"name":"value","type":"int"},{"name":"next","type":["null","R"]}]}"#
    ),
    SchemaPair(
      "a recursive list is not demoted",
      reader:
        #"{"type":"record","name":"R","fields":[{"name":"value","type":"int"},{"name":"next","type":["null","R"]}]}"#,
      writer:
        #"{"type":"record","name":"R","fields":[{"name":"value","type":"long"},{"name":"next","type":["null","R"]}]}"#,
      ("type-mismatch", "value")
    ),
    SchemaPair(
      "a recursive list gets a field with a default",
      reader:
        #"{"type":"record","name":"R","fields":[{"name":"value","type":"int"},{"name":"next","type":["null","R"]},{"name":"tag","type":"string","default":""}]}"#,
      writer:
        #"{"type":"record","name":"R","fields":[{"name":"value","type":"int"},{"name":"next","type":["null","R"]}]}"#
    ),
    SchemaPair(
      "a recursive tree",
      reader:
        #"{"type":"record","name":"R","fields":[{"name":"v","type":"double"},{"name":"kids","type":{"type":"array","items":"R"}}]}"#,
      writer:
        #"{"type":"record","name":"R","fields":[{"name":"v","type":"float"},{"name":"kids","type":{"type":"array","items":"R"}}]}"#
    ),
  ]

  static let all = primitives + records + renames + enums + containers + unions + nested
}
