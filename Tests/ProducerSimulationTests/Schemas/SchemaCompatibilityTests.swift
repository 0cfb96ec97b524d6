import Formats
import ProducerSimulation
import Testing
import Texts

@Suite("Schema resolution")
struct SchemaCompatibilityTests {
  @Test("Follows the specification", arguments: SchemaPair.all)
  func pairs(pair: SchemaPair) throws {
    let reader = try AvroSchema(json: pair.reader)
    let writer = try AvroSchema(json: pair.writer)
    let found = reader.incompatibilities(reading: writer).map { "\($0.code) \($0.path.text)" }
    #expect(found == pair.refusals.map { "\($0.code) \($0.path)" })
  }

  @Test("Has pairs enough of both outcomes")
  func enough() {
    #expect(SchemaPair.all.count >= 60)
    #expect(SchemaPair.all.count { $0.refusals.isEmpty } >= 30)
    #expect(Set(SchemaPair.all.map(\.name)).count == SchemaPair.all.count)
  }

  @Test("Says where and why, in both languages")
  func words() throws {
    let reader = try AvroSchema(
      json: #"{"type":"record","name":"R","fields":[{"name":"total","type":"int"}]}"#)
    let writer = try AvroSchema(
      json: #"{"type":"record","name":"R","fields":[{"name":"total","type":"string"}]}"#)
    let sentence = try #require(reader.incompatibilities(reading: writer).first).sentence
    #expect(sentence(.ko) == "total: 타입이 맞지 않습니다: 읽는 쪽 int, 쓰는 쪽 string.")
    #expect(sentence(.en) == "total: a reader's int cannot take a writer's string.")
  }

  @Test("Ends for schemas that refer to themselves in every way")
  func recursion() throws {
    let knot = try AvroSchema(
      json: """
        {"type":"record","name":"A","fields":[
          {"name":"b","type":["null",{"type":"record","name":"B","fields":[
            {"name":"a","type":["null","A"]},{"name":"bs","type":{"type":"array","items":"B"}}]}]},
          {"name":"a","type":{"type":"map","values":"A"}}]}
        """)
    #expect(knot.incompatibilities(reading: knot).isEmpty)
  }

  @Test("Does not take a match for granted that turns out to be none")
  func openAssumption() throws {
    // While A is compared, B inside it takes A for granted; B alone must then be compared again.
    func schema(_ kind: String) throws -> AvroSchema {
      try AvroSchema(
        json: """
          {"type":"record","name":"Top","fields":[
            {"name":"first","type":["null",{"type":"record","name":"A","fields":[
              {"name":"b","type":["null",{"type":"record","name":"B","fields":[
                {"name":"a","type":["null","A"]}]}]},
              {"name":"x","type":"\(kind)"}]}]},
            {"name":"second","type":["null","B"]}]}
          """)
    }
    let found = try schema("int").incompatibilities(reading: schema("string"))
    #expect(found.map(\.path.text) == ["first|1", "second|1"])
  }
}
