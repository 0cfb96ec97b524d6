// Prompts are `› ` and `… `; the driver prints each line that it gets in brackets.
extension KeyScript {
  static let all =
    editing + motion + entering + history + suggestions + searching + completing
    + pasting + continuing + interrupting

  private static let editing = [
    KeyScript("Typing", keys: "{1} {2}", shows: "› {1} {2}|"),
    KeyScript("Inserting in the middle", keys: "{1} {2}<left*2>{3} ", shows: "› {1} {3} |{2}"),
    KeyScript("Inserting a narrow character", keys: "{1}{2}<left*2>x", shows: "› {1}x|{2}"),
    KeyScript("Inserting a wide character", keys: "{1}{2}<left*2>가", shows: "› {1}가|{2}"),
    KeyScript("Inserting at the start", keys: "{2}<home>{1} ", shows: "› {1} |{2}"),
    KeyScript("Backspace at the end", keys: "{1}{2}<bs*2>", shows: "› {1}|"),
    KeyScript("Backspace in the middle", keys: "{1} {2}<left*2><bs>", shows: "› {1}|{2}"),
    KeyScript("Backspace at the start", keys: "{1}<home><bs>", shows: "› |{1}"),
    KeyScript("Backspace of all", keys: "{1}<bs*1><bs>", shows: "› |"),
    KeyScript("Delete", keys: "{1} {2}<home><del*1>", shows: "› | {2}"),
    KeyScript("Delete at the end", keys: "{1}<del>", shows: "› {1}|"),
    KeyScript("Ctrl-D in a line", keys: "{1}{2}<home><C-d*1>", shows: "› |{2}"),
    KeyScript("Ctrl-K", keys: "{1} {2}<left*2><C-k>", shows: "› {1} |"),
    KeyScript("Ctrl-U", keys: "{1} {2}<C-u>{3}", shows: "› {3}|"),
    KeyScript("Ctrl-W", keys: "{1} {2}<C-w>", shows: "› {1} |"),
    KeyScript("Ctrl-W and Ctrl-Y", keys: "{1} {2}<C-w><C-y>{3}", shows: "› {1} {2}{3}|"),
    KeyScript("Ctrl-T", keys: "{1}ab<C-t>", shows: "› {1}ba|"),
    KeyScript(
      "A line over several rows", keys: "{1} {2} {3} {1} {2} {3}",
      shows: "› {1} {2} {3} {1} {2} {3}|"),
    KeyScript(
      "Inserting into the first of several rows", keys: "{1} {2} {3} {1} {2}<home>{3} ",
      shows: "› {3} |{1} {2} {3} {1} {2}"),
    KeyScript(
      "Going up by words", keys: "{1} {2} {3} {1} {2} {3}<C-left><C-left><C-left>x",
      shows: "› {1} {2} {3} x|{1} {2} {3}"),
    KeyScript(
      "Deleting from the first of several rows", keys: "{1} {2} {3} {1} {2}<home><del*1>",
      shows: "› | {2} {3} {1} {2}"),
    KeyScript(
      "Going back to one row", keys: "{1} {2} {3} {1} {2}<bs*2><bs><bs*1><bs><bs*3>",
      shows: "› {1} {2} |"),
    KeyScript("Ctrl-L", keys: "x<enter>{1}<C-l>{2}", shows: "› {1}{2}|"),
    KeyScript(
      "Syllables that come in parts", keys: "\u{1112}\u{1161}\u{11AB}{1}", shows: "› 한{1}|"),
    KeyScript("Accents that come by themselves", keys: "e\u{301}{1}", shows: "› é{1}|"),
    KeyScript("Marks that join nothing", keys: "x\u{301}{1}", shows: "› x{1}|"),
    KeyScript("Latin letters beyond ASCII", keys: "é{1}â", shows: "› é{1}â|"),
    KeyScript("What is no UTF-8", keys: "{1}<bad>{2}", shows: "› {1}\u{FFFD}{2}|"),
    KeyScript("A key that does nothing", keys: "{1}<f5>", shows: "› {1}|"),
  ]

  private static let motion = [
    KeyScript("Home and End", keys: "{1}<home><end>{2}", shows: "› {1}{2}|"),
    KeyScript("Ctrl-A and Ctrl-E", keys: "{2}<C-a>{1} <C-e>{3}", shows: "› {1} {2}{3}|"),
    KeyScript("Ctrl-B and Ctrl-F", keys: "{1}{2}<C-b*2><C-f>", shows: "› {1}{2.}|{2,}"),
    KeyScript("→ and ←", keys: "{1}{2}<left*2><right>", shows: "› {1}{2.}|{2,}"),
    KeyScript("Arrows in application mode", keys: "{1}{2}<app-left*2>", shows: "› {1}|{2}"),
    KeyScript("← at the start", keys: "{1}<home><left>", shows: "› |{1}"),
    KeyScript("Ctrl-←", keys: "{1} {2}<C-left>{3} ", shows: "› {1} {3} |{2}"),
    KeyScript("Ctrl-← twice", keys: "{1} {2}<C-left><C-left>", shows: "› |{1} {2}"),
    KeyScript("Ctrl-→", keys: "{1} {2}<home><C-right>{3}", shows: "› {1}{3}| {2}"),
    KeyScript("Ctrl-← in a list", keys: "{1},{2}<C-left>", shows: "› {1},|{2}"),
    KeyScript(
      "Ctrl-← and Ctrl-→ that move nowhere", flags: ["words=off"],
      keys: "{1} {2}<C-left><left*2><C-right>{3}", shows: "› {1} {3}|{2}"),
    KeyScript("Alt-←", keys: "{1} {2}<A-left>", shows: "› {1} |{2}"),
    KeyScript("Alt-B and Alt-F", keys: "{1} {2}<A-b><A-b><A-f>", shows: "› {1}| {2}"),
  ]

  private static let entering = [
    KeyScript("Enter", keys: "{1} {2}<enter>", shows: "› {1} {2}", "[{1} {2}]", "› |"),
    KeyScript(
      "Enter in the middle", keys: "{1} {2}<home><enter>", shows: "› {1} {2}", "[{1} {2}]", "› |"),
    KeyScript("Ctrl-J", keys: "{1}<C-j>", shows: "› {1}", "[{1}]", "› |"),
    KeyScript("Enter alone", keys: "<enter>", shows: "›", "[]", "› |"),
    KeyScript(
      "Two lines at once", keys: "{1}<enter>{2}<enter>", shows: "› {1}", "[{1}]", "› {2}", "[{2}]",
      "› |"),
    KeyScript("? where it is a character", flags: ["help=off"], keys: "?", shows: "› ?|"),
    KeyScript("? at the start", keys: "?", shows: "› help", "[help]", "› |"),
    KeyScript("? in a line", keys: "{1}?", shows: "› {1}?|"),
    KeyScript("? at the start of a line", keys: "{1}<home>?", shows: "› ?|{1}"),
  ]

  private static let old = ["{1} a", "{2} b", "{1} c"]

  private static let history = [
    KeyScript("↑", history: old, keys: "<up>", shows: "› {1} c|"),
    KeyScript("↑ in application mode", history: old, keys: "<app-up>", shows: "› {1} c|"),
    KeyScript("↑ twice", history: old, keys: "<up><up>", shows: "› {2} b|"),
    KeyScript("↑ beyond the oldest", history: old, keys: "<up:5>", shows: "› {1} a|"),
    KeyScript("↑ and ↓", history: old, keys: "<up><up><down>", shows: "› {1} c|"),
    KeyScript("↓ back to nothing", history: old, keys: "<up><down>", shows: "› |"),
    KeyScript("↓ without ↑", history: old, keys: "{3}<down>", shows: "› {3}|"),
    KeyScript("Ctrl-P and Ctrl-N", history: old, keys: "<C-p><C-p><C-n>", shows: "› {1} c|"),
    KeyScript("↑ with a beginning", history: old, keys: "{1}<up><up>", shows: "› {1} a|"),
    KeyScript("↑ with the only beginning", history: old, keys: "{2}<up><up>", shows: "› {2} b|"),
    KeyScript(
      "↑ with a beginning that is not searched for", history: old, flags: ["prefix=off"],
      keys: "{1}<up><up>", shows: "› {2} b|"),
    KeyScript("↑ with no such beginning", history: old, keys: "{3}<up>", shows: "› {3}|"),
    KeyScript("↓ back to the beginning", history: old, keys: "{1}<up><down>", shows: "› {1}|~ c"),
    KeyScript(
      "↑ with what is before the cursor", history: old, keys: "{2}{3}<left*3><up>",
      shows: "› {2} b|"),
    KeyScript(
      "↑ and Enter", history: old, keys: "<up><enter>", shows: "› {1} c", "[{1} c]", "› |"),
    KeyScript(
      "↑, a change and Enter", history: old, keys: "<up>x<enter>", shows: "› {1} cx", "[{1} cx]",
      "› |"),
    KeyScript(
      "A line just entered", history: old, keys: "{3}<enter><up>", shows: "› {3}", "[{3}]",
      "› {3}|"),
    KeyScript(
      "A line entered twice is there once", history: old, keys: "{3}<enter>{3}<enter><up><up>",
      shows: "› {3}", "[{3}]", "› {3}", "[{3}]", "› {1} c|"),
    KeyScript(
      "A line that begins with a space is forgotten", history: old, keys: " {3}<enter><up>",
      shows: "›  {3}", "[ {3}]", "› {1} c|"),
  ]

  private static let suggestions = [
    KeyScript("How a line went on", history: old, keys: "{1}", shows: "› {1}|~ c"),
    KeyScript("→ takes it over", history: old, keys: "{1}<right>", shows: "› {1} c|"),
    KeyScript("End takes it over", history: old, keys: "{1}<end>", shows: "› {1} c|"),
    KeyScript(
      "Alt-→ takes over a word", history: ["{1} {2} {3}"], keys: "{1}<A-right>",
      shows: "› {1} {2}|~ {3}"),
    KeyScript("It goes when another line is typed", history: old, keys: "{1}x", shows: "› {1}x|"),
    KeyScript("It comes back", history: old, keys: "{1}x<bs>", shows: "› {1}|~ c"),
    KeyScript("Not in the middle of a line", history: old, keys: "{1}<home>", shows: "› |{1}"),
    KeyScript(
      "Enter leaves it alone", history: old, keys: "{1}<enter>", shows: "› {1}", "[{1}]", "› |"),
    KeyScript(
      "Longer than the row", history: ["{1} {2} {3} {1} {2} {3} {1} {2} {3} {1} {2} {3} {1} {2}"],
      keys: "{1}", shows: "› {1}|~ {2} {3} {1} {2} {3} {1} {2} {3} {1} {2} {3} {1} {2}"),
    KeyScript(
      "Switched off", history: old, flags: ["suggestions=off"], keys: "{1}", shows: "› {1}|"),
    KeyScript("Without colours", history: old, flags: ["colour=off"], keys: "{1}", shows: "› {1}|"),
  ]

  private static let searching = [
    KeyScript("Ctrl-R", history: old, keys: "<C-r>", shows: "{?}|"),
    KeyScript(
      "Ctrl-R that does not search", history: old, flags: ["search=off"], keys: "{3}<C-r>{2}",
      shows: "› {3}{2}|"),
    KeyScript("Finding", history: old, keys: "<C-r>{2}", shows: "{?{2}}|{2} b"),
    KeyScript("Finding inside a line", history: old, keys: "<C-r> b", shows: "{? b}{2}| b"),
    KeyScript("Ctrl-R again", history: old, keys: "<C-r>{1}<C-r>", shows: "{?{1}}|{1} a"),
    KeyScript("Ctrl-S", history: old, keys: "<C-r>{1}<C-r><C-s>", shows: "{?{1}}|{1} c"),
    KeyScript("Not finding", history: old, keys: "<C-r>zz", shows: "{!zz}|"),
    KeyScript("Erasing", history: old, keys: "<C-r>{2}z<bs>", shows: "{?{2}}|{2} b"),
    KeyScript(
      "Running what was found", history: old, keys: "<C-r>{2}<enter>", shows: "› {2} b", "[{2} b]",
      "› |"),
    KeyScript("Editing what was found", history: old, keys: "<C-r>{2}<end>x", shows: "› {2} bx|"),
    KeyScript("Esc keeps it", history: old, keys: "<C-r>{2}<esc>", shows: "› |{2} b"),
    KeyScript("Ctrl-G gives up", history: old, keys: "{3}<C-r>{2}<C-g>", shows: "› {3}|"),
    KeyScript(
      "Ctrl-C gives up the line", history: old, keys: "{3}<C-r>{2}", shows: "{?{2}}|{2} b",
      then: ("<C-c>", ["{?{2}}{2} b^C", "› |"])),
  ]

  private static let completing = [
    KeyScript("The only word", words: ["{1}"], keys: "{1.}<tab>", shows: "› {1} |"),
    KeyScript("The second word", words: ["{1}"], keys: "{3} {1.}<tab>", shows: "› {3} {1} |"),
    KeyScript("As far as certain", words: ["{1}-a", "{1}-b"], keys: "{1.}<tab>", shows: "› {1}-|"),
    KeyScript(
      "What it could be", words: ["{1}-a", "{1}-b"], keys: "{1}-<tab>", shows: "› {1}-",
      "{#{1}-a {1}-b}", "› {1}-|"),
    KeyScript(
      "What it could be, over several rows", words: ["{1}-a", "{1}-b"],
      keys: "{1} {2} {3} {1}-<tab>", shows: "› {1} {2} {3} {1}-", "{#{1}-a {1}-b}",
      "› {1} {2} {3} {1}-|"),
    KeyScript("Nothing fits", words: ["{1}"], keys: "{2}<tab>", shows: "› {2}|"),
    KeyScript(
      "In the middle", words: ["{1}"], keys: "{1.} {2}<left*2><left><tab>", shows: "› {1}| {2}"),
    KeyScript("A word that asks for more", words: ["{1}="], keys: "{1}<tab>", shows: "› {1}=|"),
    KeyScript(
      "Typing on after a list", words: ["{1}-a", "{1}-b"], keys: "{1}-<tab>b<enter>",
      shows: "› {1}-", "{#{1}-a {1}-b}", "› {1}-b", "[{1}-b]", "› |"),
  ]

  private static let pasting = [
    KeyScript("Pasting", keys: "<paste>{1} {2}</paste>", shows: "› {1} {2}|"),
    KeyScript("Pasting runs nothing", keys: "<paste>{1}\r</paste>{2}", shows: "› {1}{2}|"),
    KeyScript(
      "Pasting into a line", keys: "{1}{3}<left*3><paste>{2}</paste>", shows: "› {1}{2}|{3}"),
    KeyScript(
      "Pasting lines", keys: "<paste>{1}\r{2}\r</paste>", shows: "› {1}\n{2}|"),
    KeyScript(
      "Running pasted lines", keys: "<paste>{1}\r{2}</paste><enter>", shows: "› {1}\n{2}", "› {1}",
      "[{1}]", "› {2}", "[{2}]", "› |"),
    KeyScript(
      "Pasting what would steer the terminal", keys: "<paste>{1}\u{1B}[2J\u{7}{2}</paste>",
      shows: "› {1}[2J{2}|"),
    KeyScript(
      "Pasting parts of syllables", keys: "<paste>\u{1112}\u{1161}\u{11AB}{1}</paste>",
      shows: "› 한{1}|"),
    KeyScript("Pasting tabs", keys: "<paste>{1}\t{2}</paste>", shows: "› {1} {2}|"),
    KeyScript("Pasting ?", keys: "<paste>?</paste>", shows: "› ?|"),
    KeyScript("Pasting nothing", keys: "{1}<paste></paste>", shows: "› {1}|"),
  ]

  private static let continuing = [
    KeyScript("An open quote", keys: "'{1}<enter>", shows: "› '{1}", "… |"),
    KeyScript(
      "Closing the quote", keys: "'{1}<enter>{2}'<enter>", shows: "› '{1}", "… {2}'",
      "['{1}/{2}']", "› |"),
    KeyScript(
      "↑ after it", keys: "'{1}<enter>{2}'<enter><up>", shows: "› '{1}", "… {2}'", "['{1}/{2}']",
      "› '{1}\n{2}'|"),
    KeyScript(
      "Ctrl-C after it", keys: "'{1}<enter>{2}", shows: "› '{1}", "… {2}|",
      then: ("<C-c>", ["› '{1}", "… {2}^C", "› |"])),
    KeyScript(
      "Ctrl-D after it", keys: "'{1}<enter><C-d>", shows: "› '{1}", "… ^D", "['{1}]", "› |"),
  ]

  private static let interrupting = [
    KeyScript(
      "Ctrl-C", keys: "{1} {2}", shows: "› {1} {2}|", then: ("<C-c>", ["› {1} {2}^C", "› |"])),
    KeyScript(
      "Ctrl-C in the middle", keys: "{1} {2} {3}<home>", shows: "› |{1} {2} {3}",
      then: ("<C-c>", ["› {1} {2} {3}^C", "› |"]), ("{1}", ["› {1} {2} {3}^C", "› {1}|"])),
    KeyScript(
      "Ctrl-C with a suggestion", history: old, keys: "{1}", shows: "› {1}|~ c",
      then: ("<C-c>", ["› {1}^C", "› |"])),
    KeyScript(
      "Ctrl-C during a command", keys: "wait<enter>", shows: "› wait", "waiting", "|",
      then: ("<C-c>", ["› wait", "waiting", "^C", "interrupted", "› |"]),
      ("{1}", ["› wait", "waiting", "^C", "interrupted", "› {1}|"])),
  ]
}
