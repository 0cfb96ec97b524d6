@main
struct Workbook {
  static func main() {}
}
