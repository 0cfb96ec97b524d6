internal import Glibc

/// The programs of the package, which are built beside the tests.
package enum BuiltProgram {
  package static func path(_ name: String) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
    let tests = String(
      decoding: buffer[..<max(0, count)].map(UInt8.init(bitPattern:)), as: UTF8.self)
    return "/" + (tests.split(separator: "/").dropLast() + [name[...]]).joined(separator: "/")
  }
}
