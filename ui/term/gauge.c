#include "ui/term/gauge.h"

#include "base/clock.h"
#include "base/words.h"
#include "ui/term/inlet.h"
#include "ui/term/outlet.h"
#include "ui/term/rescue.h"

#include <poll.h>
#include <termios.h>
#include <unistd.h>

enum {
	FIRST_MS = 1000, /* until the first answer comes: does it answer at all? */
	REST_MS = 2000,  /* until all others have come */
	WRITE_MS = 250,
	AT_ONCE = 4,
	PLACE_MAX = 9999
};

/* What the terminal sends, and until when it is waited for. */
struct answers {
	struct buf bytes;
	size_t at;
	long long due;
};

/* ---- answers ---- */

static size_t read_number(struct str s, size_t at, int *value)
{
	*value = 0;
	for (; at < s.n && s.p[at] >= '0' && s.p[at] <= '9' && *value < PLACE_MAX; at++)
		*value = *value * 10 + (s.p[at] - '0');
	return at;
}

/* The column of "ESC [ row ; column R" behind what is taken. Anything else that was typed or sent is passed
 * over; an answer that has come in part is left for later. */
static bool take_answer(struct answers *a, int *column)
{
	struct str s = buf_str(&a->bytes);
	for (size_t at; (at = str_find(s, a->at, STR("\x1b["))) != STR_NONE; a->at = at + 2) {
		int row;
		size_t end = read_number(s, at + 2, &row);
		if (end < s.n && s.p[end] == ';')
			end = read_number(s, end + 1, column);
		if (end == s.n)
			return false;
		if (s.p[end] == 'R' && *column > 0) {
			a->at = end + 1;
			return true;
		}
	}
	return false;
}

static bool read_more(struct answers *a)
{
	char bytes[256];
	struct pollfd fd = {.fd = STDIN_FILENO, .events = POLLIN};
	long long left = a->due - clock_ms();
	if (left <= 0 || poll(&fd, 1, (int)left) <= 0)
		return false;
	ssize_t n = read(STDIN_FILENO, bytes, sizeof bytes);
	if (n > 0)
		buf_put(&a->bytes, (struct str){bytes, (size_t)n});
	return n > 0;
}

static bool next_answer(struct answers *a, int *column)
{
	*column = 0;
	while (!take_answer(a, column)) {
		if (!read_more(a))
			return false;
	}
	return true;
}

/* ---- questions ---- */

static void ask(struct outlet *out, struct str text)
{
	buf_putc(&out->frame, '\r');
	buf_put(&out->frame, text);
	buf_puts(&out->frame, "\x1b[6n");
}

/* So many at a time that no terminal runs out of room for its answers. */
static bool ask_some(struct outlet *out, struct answers *answers, const struct str *texts, size_t n,
	int *columns)
{
	bool good = true;
	for (size_t i = 0; i < n; i++)
		ask(out, texts[i]);
	outlet_finish(out, WRITE_MS);
	for (size_t i = 0; good && i < n; i++)
		good = next_answer(answers, &columns[i]);
	return good;
}

static bool measure(const struct str *texts, size_t n, int *columns)
{
	struct outlet out = {.fd = STDOUT_FILENO};
	struct answers answers = {.due = clock_ms() + FIRST_MS};
	int start;
	bool good = ask_some(&out, &answers, &STR(""), 1, &start);
	answers.due = clock_ms() + REST_MS;
	for (size_t i = 0; good && i < n; i += AT_ONCE)
		good = ask_some(&out, &answers, texts + i, n - i < AT_ONCE ? n - i : AT_ONCE,
			columns + i);
	for (size_t i = 0; good && i < n; i++)
		columns[i] -= start;
	buf_puts(&out.frame, "\r\x1b[K");
	outlet_finish(&out, WRITE_MS);
	buf_done(&out.frame);
	buf_done(&answers.bytes);
	return good;
}

bool gauge_columns(const struct str *texts, size_t n, int *columns, struct err *e)
{
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return err_set(e,
			isatty(STDIN_FILENO) ? N_("standard output is not a terminal")
					     : N_("standard input is not a terminal"));
	if (tcgetpgrp(STDIN_FILENO) != getpgrp())
		return err_set(e, "roster runs in the background");
	if (!rescue_arm(STDIN_FILENO, STDOUT_FILENO, STR(""), e))
		return false;
	rescue_raw();
	bool good = measure(texts, n, columns);
	/* An answer that comes too late is nothing the shell should read. */
	tcflush(STDIN_FILENO, TCIFLUSH);
	rescue_cooked();
	rescue_disarm();
	return good || err_set(e, "the terminal does not say where its cursor is");
}
