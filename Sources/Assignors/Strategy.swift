/// The strategies that Kafka ships, by the names that its settings use.
public enum Strategy: String, CaseIterable, Sendable {
  case range
  case roundrobin
  case sticky
  case cooperativeSticky = "cooperative-sticky"
  /// The broker's `uniform` (KIP-848).
  case serverUniform = "server-uniform"
  /// The broker's `range` (KIP-848).
  case serverRange = "server-range"

  /// How a group behaves while it rebalances.
  public enum RebalanceProtocol: String, Sendable {
    /// Everybody gives up everything before the new assignment (KIP-429 names it).
    case eager
    /// Only what moves is given up, and handed out in a second round (KIP-429).
    case cooperative
    /// The broker reconciles each member on its own (KIP-848).
    case consumer
  }

  public var rebalanceProtocol: RebalanceProtocol {
    switch self {
    case .range, .roundrobin, .sticky: .eager
    case .cooperativeSticky: .cooperative
    case .serverUniform, .serverRange: .consumer
    }
  }
}
