import Formats
import Testing
import Texts

@Suite("JSON")
struct JSONValueTests {
  @Test(
    "Writes what it read",
    arguments: [
      "null", "[true,false]", #"{"b":1,"a":[],"b":{}}"#, #""줄\n끝 \"따옴표\"""#, "-12",
      "9223372036854775807",
    ])
  func roundTrip(text: String) throws {
    #expect(try JSONValue(json: text).text == text)
  }

  @Test("Keeps keys apart that only Unicode normalisation makes equal")
  func normalisation() throws {
    let object = try JSONValue(json: "{\"\u{E9}\":1,\"e\u{301}\":2}")
    #expect(object["\u{E9}"]?.integer == 1)
    #expect(object["e\u{301}"]?.integer == 2)
  }

  @Test("Reads escapes, surrogate pairs among them")
  func escapes() throws {
    #expect(try JSONValue(json: #""\u00e9\ud83d\ude00\/""#).string == "é😀/")
  }

  @Test(
    "Says where a text stops being JSON",
    arguments: [
      ("", 0), ("{", 1), ("[1,]", 3), ("01", 0), ("1 2", 2), (#""\ud83d""#, 7), ("nul", 0),
      ("1.", 0), (String(repeating: "[", count: 200), 128),
    ])
  func errors(text: String, offset: Int) throws {
    let error = try #require(throws: JSONError.self) { try JSONValue(json: text) }
    #expect(error.offset == offset)
  }

  @Test(
    "Says what would have been right",
    arguments: [
      ("", JSONExpectation.value), ("{", .nameOrEnd), ("{1", .nameOrEnd), (#"{"a":1,}"#, .name),
      (#"{"a" 1}"#, .colon), (#"{"a":1 "b":2}"#, .commaOrBrace), ("[1 2]", .commaOrBracket),
      ("[1", .commaOrBracket), ("[tru]", .value),
    ])
  func expectations(text: String, expected: JSONExpectation) throws {
    let error = try #require(throws: JSONError.self) { try JSONValue(json: text) }
    #expect(error.expected == expected)
  }
}
