import Testing
import Texts

@Suite("Decimal numbers")
struct DecimalTextTests {
  @Test(
    "Are short and the same everywhere",
    arguments: [
      (0, "0"), (1_200_000, "1200000"), (0.5, "0.5"), (0.05, "0.05"), (-1.25, "-1.25"),
      (1 / 3.0, "0.33"), (-0.001, "0"), (1e300, "1e+300"), (.infinity, "inf"),
    ] as [(Double, String)])
  func text(number: Double, text: String) {
    #expect(decimalText(number) == text)
  }
}
