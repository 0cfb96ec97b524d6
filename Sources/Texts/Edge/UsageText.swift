extension Sentence {
  /// What `--help` says about the program; `help` says the rest.
  package static let usage = Sentence(
    ko: """
      사용법: ./workbook [옵션] [명령 …]

        ./workbook                       프롬프트를 엽니다
        ./workbook -f s.yaml assign range
                                         시나리오를 읽고 명령 하나를 실행합니다
        ./workbook -c '줄; 줄'           여러 명령을 실행합니다
        ./workbook < 파일                스크립트를 실행합니다
        ./workbook test                  테스트를 모두 실행합니다

      옵션
        -c LINE                          이 줄을 실행하고 끝냅니다
        -f FILE, --scenario FILE         시나리오를 먼저 읽습니다 (-는 표준 입력)
        --notes FILE                     내 노트(Markdown)를 레슨 옆에 놓습니다
        --chapters 폴더                  다른 레슨 폴더를 씁니다
        --lang ko|en                     답의 언어
        --help, --version                이 도움말, 버전

      종료 상태: 0 성공, 1 확인 결과가 아니요, 2 이해하지 못했거나 거절, 130 중단
      명령 목록: ./workbook help
      """,
    en: """
      Usage: ./workbook [OPTIONS] [COMMAND …]

        ./workbook                       opens the prompt
        ./workbook -f s.yaml assign range
                                         loads a scenario and runs one command
        ./workbook -c 'LINE; LINE'       runs several commands
        ./workbook < FILE                runs a script
        ./workbook test                  runs every test

      Options
        -c LINE                          run this line and leave
        -f FILE, --scenario FILE         load a scenario first (- is standard input)
        --notes FILE                     put notes of your own (Markdown) beside the lessons
        --chapters FOLDER                use another folder of lessons
        --lang ko|en                     the language of answers
        --help, --version                this text, the version

      Exit status: 0 done, 1 a check said no, 2 not understood or refused, 130 interrupted
      The commands: ./workbook help
      """)
}
