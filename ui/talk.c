#include "ui/talk.h"

#include "base/utf8.h"
#include "base/words.h"
#include "ui/term/glyph.h"
#include "ui/term/key.h"
#include "ui/term/window.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <unistd.h>

enum {
	MOST_BYTES = 1 << 20,
	CHUNK = 4096,
	USUAL_ROWS = 24,
	USUAL_COLUMNS = 80,
	LAST_WORDS_MS = 500
};

static void find_size(struct talk *t)
{
	if (!window_size(&t->rows, &t->columns) || t->rows < 3 || t->columns < 1) {
		t->rows = USUAL_ROWS;
		t->columns = USUAL_COLUMNS;
	}
}

void talk_init(struct talk *t, int in, FILE *out)
{
	*t = (struct talk){.in = in, .out = out, .rows = USUAL_ROWS, .columns = USUAL_COLUMNS};
	t->is_seen = isatty(in);
	bool forced;
	t->ascii = isatty(fileno(out)) && !glyph_locale(&forced);
	t->pages = t->is_seen && isatty(fileno(out));
	find_size(t);
	signals_open(&t->signals);
	/* Stopping is the shell's business: there is no screen to put away. */
	signals_away(&t->signals, true);
}

static bool takes_more(const struct talk *t)
{
	struct pollfd fd = {.fd = fileno(t->out), .events = POLLOUT};
	return !ferror(t->out) && poll(&fd, 1, LAST_WORDS_MS) > 0;
}

/* A terminal that takes no more (^S) is waited for until the program is told to end; what it did not take would be
 * waited for again by every flush. */
static bool is_deaf(struct talk *t)
{
	t->deaf = t->deaf || (signals_ending() && !takes_more(t));
	if (t->deaf)
		__fpurge(t->out);
	return t->deaf;
}

void talk_done(struct talk *t)
{
	is_deaf(t);
	signals_close(&t->signals, false);
	buf_done(&t->input);
	buf_done(&t->line);
}

void talk_away(struct talk *t)
{
	fflush(t->out);
}

void talk_return(struct talk *t)
{
	signals_away(&t->signals, false);
	signals_away(&t->signals, true);
}

/* --- lines in --------------------------------------------------------------------------------- */

/* Wait for more of the input; false at its end. */
static bool fill(struct talk *t)
{
	while (!signals_ending()) {
		struct pollfd fd = {.fd = t->in, .events = POLLIN};
		if (signals_poll(&t->signals, &fd, 1, -1) < 0) {
			if (!signals_ending())
				signals_take();
			continue;
		}
		ssize_t n = read(t->in, buf_room(&t->input, CHUNK), CHUNK);
		if (n > 0)
			buf_end_at(&t->input, t->input.n + (size_t)n);
		if (n >= 0 || errno != EINTR)
			return n > 0;
	}
	return false;
}

static void drop_taken(struct talk *t)
{
	buf_splice(&t->input, 0, t->taken, STR(""));
	t->taken = 0;
}

/* What does not fit into a line is passed over; no value is that long. */
static void keep(struct talk *t, struct str piece)
{
	size_t room = MOST_BYTES - t->line.n;
	buf_put(&t->line, str_cut(piece, 0, room));
}

static bool take_line(struct talk *t)
{
	buf_clear(&t->line);
	for (;;) {
		struct str waiting = str_from(buf_str(&t->input), t->taken);
		size_t end = str_find_byte(waiting, 0, '\n');
		keep(t, str_cut(waiting, 0, end));
		t->taken += end == STR_NONE ? waiting.n : end + 1;
		if (end != STR_NONE)
			return true;
		drop_taken(t);
		if (!fill(t))
			return t->line.n > 0 && !signals_ending();
	}
}

bool talk_line(struct talk *t, struct str *line)
{
	if (!is_deaf(t))
		fflush(t->out);
	is_deaf(t);
	t->used = 0;
	t->enough = false;
	/* Nobody answers what nobody hears. */
	if (t->ended || ferror(t->out) || !take_line(t)) {
		t->ended = true;
		t->told = signals_ending();
		return false;
	}
	*line = buf_str(&t->line);
	if (str_ends(*line, STR("\r")))
		line->n--;
	return true;
}

/* --- lines out -------------------------------------------------------------------------------- */

/* The line that was handed out stays. */
static bool wants_more(struct talk *t)
{
	struct buf kept = t->line;
	struct str answer;
	t->line = (struct buf){0};
	fputs(tr("Enter for more, q for no more: "), t->out);
	bool more = talk_line(t, &answer) && str_trim(answer).n == 0;
	buf_done(&t->line);
	t->line = kept;
	return more;
}

/* Is there room for the line, or is more wanted? */
static bool goes_on(struct talk *t, struct str line)
{
	if (t->enough || !t->pages)
		return !t->enough;
	if (t->used == 0)
		find_size(t);
	int lines = 1 + (int)(line.n ? (utf8_width(line) - 1) / (size_t)t->columns : 0);
	if (t->used && t->used + lines > t->rows - 1)
		t->enough = !wants_more(t);
	t->used += lines;
	return !t->enough;
}

/* Look-alikes, as on the screen of such a terminal. */
static void put_ascii(struct talk *t, struct str safe)
{
	struct utf8_cell unit;
	while (safe.n) {
		safe = str_from(safe, utf8_cell(safe, &unit));
		struct cell cell = {.n = unit.n, .width = unit.width};
		memcpy(cell.text, unit.text, unit.n);
		struct glyph g = glyph_of(&cell, true);
		for (int i = 0; i < g.times; i++)
			fputc((char)g.text[0], t->out);
	}
}

static void put_text(struct talk *t, struct str safe)
{
	if (t->ascii)
		put_ascii(t, safe);
	else
		fwrite(safe.p, 1, safe.n, t->out);
}

static void put_line(struct talk *t, struct str safe)
{
	if (is_deaf(t) || !goes_on(t, safe))
		return;
	put_text(t, safe);
	fputc('\n', t->out);
}

void talk_say(struct talk *t, const char *format, ...)
{
	va_list args;
	char *text = NULL;
	struct buf safe = {0};
	va_start(args, format);
	int n = vasprintf(&text, tr(format), args);
	va_end(args);
	if (n < 0)
		return;
	utf8_show(&safe, (struct str){text, (size_t)n});
	put_line(t, buf_str(&safe));
	buf_done(&safe);
	free(text);
}

void talk_text(struct talk *t, struct str text)
{
	struct str line;
	struct buf safe = {0};
	while (str_next_line(&text, &line)) {
		buf_clear(&safe);
		utf8_show_text(&safe, str_trim_end(line));
		put_line(t, buf_str(&safe));
	}
	buf_done(&safe);
}

/* --- questions -------------------------------------------------------------------------------- */

bool talk_ask(struct talk *t, struct str question, struct str *line)
{
	struct buf safe = {0};
	utf8_show(&safe, question);
	if (!is_deaf(t)) {
		put_text(t, buf_str(&safe));
		/* Nobody types the line's end into a pipe. */
		fputs(t->is_seen ? ": " : "\n", t->out);
	}
	buf_done(&safe);
	bool came = talk_line(t, line);
	if (came)
		*line = str_trim(*line);
	if (!came && t->is_seen && !is_deaf(t))
		fputc('\n', t->out);
	return came;
}

bool talk_agrees(struct talk *t, const char *question)
{
	struct str line;
	while (talk_ask(t, TR(question), &line)) {
		if (str_same_letters(line, STR("y")) || str_same_letters(line, STR("yes")))
			return true;
		if (line.n == 0 || str_same_letters(line, STR("n")) ||
			str_same_letters(line, STR("no")))
			return false;
		talk_say(t, "%.*s is no answer to this", STR_ARG(line));
	}
	return false;
}

/* The choice that the line names, by its letter or its words. */
static const struct ask_choice *choice_of(const struct ask *a, struct str line)
{
	for (const struct ask_choice *c = a->choices; c->key; c++) {
		if (str_same_letters(line, (struct str){&c->key, 1}) ||
			str_same_letters(line, str_of(c->label)))
			return c;
	}
	return NULL;
}

uint32_t talk_choose(struct talk *t, const struct ask *a, const char *enter)
{
	struct str line;
	struct buf keys = {0};
	uint32_t key = 0;
	t->enough = false;
	talk_say(t, "%.*s", STR_ARG(buf_str(&a->question)));
	for (const struct ask_choice *c = a->choices; c->key; c++)
		buf_printf(&keys, "%c %s, ", c->key, tr(c->label));
	buf_puts(&keys, tr(enter));
	while (!key && talk_ask(t, buf_str(&keys), &line)) {
		const struct ask_choice *c = choice_of(a, line);
		key = c ? (uint32_t)c->key : line.n == 0 ? KEYS_ESCAPE : 0;
		if (!key)
			talk_say(t, "%.*s is no answer to this", STR_ARG(line));
	}
	buf_done(&keys);
	return key;
}
