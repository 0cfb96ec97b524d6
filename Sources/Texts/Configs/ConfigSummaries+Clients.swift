extension ConfigSummaries {
  static let clients: [String: Sentence] = [
    "bootstrap.servers": Sentence(
      ko: "처음 접속해 클러스터를 알아낼 브로커들입니다. 그 뒤로는 메타데이터에 나온 브로커를 씁니다.",
      en: "The brokers to ask first; after that the client uses those that the metadata names."),
    "client.id": Sentence(
      ko: "로그, 지표, 쿼터에서 클라이언트를 구별하는 이름입니다.",
      en: "The name under which logs, metrics and quotas know the client."),
    "metadata.max.age.ms": Sentence(
      ko: "메타데이터를 아무 일이 없어도 다시 묻는 간격입니다. 새 파티션과 토픽은 늦어도 이때 발견됩니다.",
      en: "How old metadata may grow; new partitions and topics are found this late at the latest."),
    "interceptor.classes": Sentence(
      ko: "레코드를 보내거나 받을 때 차례로 거치는 인터셉터들입니다.",
      en: "The interceptors that records pass, in this order, when they are sent or received."),
    "retry.backoff.ms": Sentence(
      ko: "실패한 요청을 다시 보내기까지 처음 기다리는 시간입니다.",
      en: "How long to wait before a failed request is first sent again."),
    "retry.backoff.max.ms": Sentence(
      ko: "재시도가 거듭될 때 늘어나는 대기 시간의 상한입니다.",
      en: "The limit to which the wait grows as a request goes on failing."),
    "reconnect.backoff.ms": Sentence(
      ko: "끊어진 브로커에 다시 접속하기까지 처음 기다리는 시간입니다.",
      en: "How long to wait before connecting to a lost broker for the first time again."),
    "reconnect.backoff.max.ms": Sentence(
      ko: "재접속이 거듭 실패할 때 늘어나는 대기 시간의 상한입니다.",
      en: "The limit to which the wait grows as connecting goes on failing."),
    "security.protocol": Sentence(
      ko: "브로커와 통신할 때 쓰는 암호화와 인증의 조합입니다.",
      en: "Which encryption and authentication the connection to brokers uses."),
    "request.timeout.ms": Sentence(
      ko: "요청 하나의 응답을 기다리는 최대 시간입니다. 넘기면 연결을 닫고 다시 보내거나 실패로 처리합니다.",
      en: "How long to wait for the answer to one request before closing the connection and "
        + "sending it again, or failing it."),
  ]
}
