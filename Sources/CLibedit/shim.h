// Typed wrappers over libedit for Swift, which imports no variadic C function and, checking for
// data races, refuses C's mutable globals (`stdin`). Only the wide interface: the narrow one has
// multibyte bugs. No `FILE *` leaves this header.

#ifndef CLIBEDIT_SHIM_H
#define CLIBEDIT_SHIM_H

#include <histedit.h>
#include <locale.h>
#include <stdio.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/select.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

// In <wchar.h> only for those who ask for X/Open by a macro, which an importer cannot.
int wcwidth(wchar_t character);

// An editing function: libedit calls it with the key that it is bound to, and redraws as the
// result (`CC_REFRESH`, …) says.
typedef unsigned char (*cle_function)(EditLine *, wint_t);

// What shows the prompt, and what reads one character: 1, 0 at the end of input, -1 on failure.
typedef wchar_t *(*cle_prompt)(EditLine *);
typedef int (*cle_reader)(EditLine *, wchar_t *);

// MARK: Locale

// Whether characters outside ASCII survive. In the C locale, which a container without LANG has,
// libedit drops them without a word, and ruins them in the history.
static inline int cle_useUTF8(void) {
  setlocale(LC_CTYPE, "");
  if (MB_CUR_MAX == 1) setlocale(LC_CTYPE, "C.UTF-8");
  return MB_CUR_MAX > 1;
}

// MARK: Life of an editor

// Streams of their own on copies of the descriptors, so that closing them closes nobody else's.
// libedit complains about an unknown terminal on its error stream, in its own words: those go to
// /dev/null, and the caller asks `cle_canClear` and says it in the user's language.
static inline EditLine *cle_open(const char *program, int input, int output) {
  FILE *in = fdopen(dup(input), "r");
  FILE *out = fdopen(dup(output), "w");
  FILE *nowhere = fopen("/dev/null", "w");
  EditLine *editor = in && out && nowhere ? el_init(program, in, out, nowhere) : NULL;
  if (editor) return editor;
  if (in) fclose(in);
  if (out) fclose(out);
  if (nowhere) fclose(nowhere);
  return NULL;
}

// How a terminal is set. 0 if the descriptor is none.
static inline int cle_settings(int input, struct termios *settings) {
  return tcgetattr(input, settings) == 0;
}

// libedit itself would set the terminal back with TCSAFLUSH, which throws away what has been typed
// ahead: for the shell, or for the reader that takes over where lines cannot be edited. Told that
// editing is off it leaves the terminal alone, and it is set back here.
static inline void cle_close(EditLine *editor, const struct termios *found) {
  FILE *in = NULL, *out = NULL, *nowhere = NULL;
  el_get(editor, EL_GETFP, 0, &in);
  el_get(editor, EL_GETFP, 1, &out);
  el_get(editor, EL_GETFP, 2, &nowhere);
  if (found) el_wset(editor, EL_EDITMODE, 0);
  el_end(editor);
  if (found && in) tcsetattr(fileno(in), TCSADRAIN, found);
  if (in) fclose(in);
  if (out) fclose(out);
  if (nowhere) fclose(nowhere);
}

// Writes beside libedit but through its stream, so that bytes keep their order.
static inline void cle_write(EditLine *editor, const void *bytes, size_t count) {
  FILE *out = NULL;
  el_get(editor, EL_GETFP, 1, &out);
  if (!out) return;
  fwrite(bytes, 1, count, out);
  fflush(out);
}

// Waits until there is something to read (1), a time limit ends (0) or a signal comes (-1, EINTR).
// Of signals, those that `mask` leaves open arrive in here. Negative milliseconds set no limit.
static inline int cle_wait(int input, long milliseconds, const sigset_t *mask) {
  fd_set inputs;
  FD_ZERO(&inputs);
  FD_SET(input, &inputs);
  struct timespec limit = {milliseconds / 1000, milliseconds % 1000 * 1000000};
  return pselect(input + 1, &inputs, NULL, NULL, milliseconds < 0 ? NULL : &limit, mask);
}

// How many cells libedit takes a character for: it asks the same function.
static inline int cle_cells(wchar_t character) { return wcwidth(character); }

// MARK: Settings

static inline int cle_setEmacsMode(EditLine *editor) {
  return el_wset(editor, EL_EDITOR, L"emacs");
}

static inline int cle_setViMode(EditLine *editor) {
  return el_wset(editor, EL_EDITOR, L"vi");
}

static inline int cle_isViMode(EditLine *editor) {
  const wchar_t *mode = NULL;
  return el_wget(editor, EL_EDITOR, &mode) == 0 && mode && mode[0] == L'v';
}

static inline int cle_setSignals(EditLine *editor, int handled) {
  return el_wset(editor, EL_SIGNAL, handled);
}

// Ctrl-S and Ctrl-Q as keys: by default they would stop and start the output.
static inline int cle_freeFlowControlKeys(EditLine *editor) {
  return el_wset(editor, EL_SETTY, L"-d", L"-ixon", NULL);
}

static inline int cle_setRaw(EditLine *editor, int raw) {
  return el_wset(editor, EL_PREP_TERM, raw);
}

// Names of capabilities are ASCII, so the narrow calls will do here.
static inline int cle_clearCapability(EditLine *editor, const char *name) {
  return el_set(editor, EL_SETTC, name, "", NULL);
}

// Whether the terminal can erase to the end of a line: one that cannot is dumb or unknown.
static inline int cle_canClear(EditLine *editor) {
  char *sequence = NULL;
  return el_get(editor, EL_GETTC, "ce", &sequence) == 0 && sequence && sequence[0];
}

static inline int cle_setClientData(EditLine *editor, void *data) {
  return el_wset(editor, EL_CLIENTDATA, data);
}

static inline void *cle_clientData(EditLine *editor) {
  void *data = NULL;
  el_wget(editor, EL_CLIENTDATA, &data);
  return data;
}

// Between two characters `mark`, a prompt may steer the terminal.
static inline int cle_setPrompt(EditLine *editor, cle_prompt prompt, wchar_t mark) {
  return el_wset(editor, EL_PROMPT_ESC, prompt, mark);
}

static inline int cle_setReader(EditLine *editor, cle_reader reader) {
  return el_wset(editor, EL_GETCFN, reader);
}

// Draws the prompt and the line afresh from where the cursor is.
static inline void cle_redraw(EditLine *editor) { el_wset(editor, EL_REFRESH); }

// MARK: Keys

// libedit keeps the names without copying them, so that they have to be literals.
static inline int cle_addActionFunction(EditLine *editor, cle_function function) {
  return el_wset(
      editor, EL_ADDFN, L"workbook-action", L"Carry out what the workbook read from a key",
      function);
}

static inline int cle_addCompleteFunction(EditLine *editor, cle_function function) {
  return el_wset(
      editor, EL_ADDFN, L"workbook-complete", L"Complete the word before the cursor", function);
}

static inline int cle_addSearchFunction(EditLine *editor, cle_function function) {
  return el_wset(editor, EL_ADDFN, L"workbook-search", L"Search the history", function);
}

static inline int cle_addHelpFunction(EditLine *editor, cle_function function) {
  return el_wset(
      editor, EL_ADDFN, L"workbook-help", L"Show help, at the start of the line", function);
}

static inline int cle_addOlderFunction(EditLine *editor, cle_function function) {
  return el_wset(
      editor, EL_ADDFN, L"workbook-older", L"Go to the older line that begins so", function);
}

static inline int cle_addNewerFunction(EditLine *editor, cle_function function) {
  return el_wset(
      editor, EL_ADDFN, L"workbook-newer", L"Go to the newer line that begins so", function);
}

static inline int cle_bind(EditLine *editor, const wchar_t *key, const wchar_t *function) {
  return el_wset(editor, EL_BIND, key, function, NULL);
}

// The same for the command mode of vi.
static inline int cle_bindInCommandMode(
    EditLine *editor, const wchar_t *key, const wchar_t *function) {
  return el_wset(editor, EL_BIND, L"-a", key, function, NULL);
}

// MARK: History

// For the commands of libedit itself, which a line of ~/.editrc or vi's keys may call.
static inline HistoryW *cle_openHistory(EditLine *editor, int limit) {
  HistEventW event;
  HistoryW *history = history_winit();
  if (!history) return NULL;
  history_w(history, &event, H_SETSIZE, limit);
  el_wset(editor, EL_HIST, history_w, history);
  return history;
}

static inline int cle_remember(HistoryW *history, const wchar_t *line) {
  HistEventW event;
  return history_w(history, &event, H_ENTER, line);
}

#endif
