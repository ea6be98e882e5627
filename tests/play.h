/* play.h -- a key script while it is played: its lines, its world of files, the app. The steps
 * themselves are in tests/unit/screens.c; tests/screens/README.md says how scripts are written. */
#ifndef ROSTER_TESTS_PLAY_H
#define ROSTER_TESTS_PLAY_H

#include "base/utf8.h"
#include "base/vec.h"
#include "tests/stage.h"
#include "tests/t.h"
#include "ui/app.h"

struct seen_file {
	struct str name;
	struct stat st;
};

struct seen_files {
	struct seen_file *v;
	size_t n, cap;
};

struct play {
	const char *file;
	struct str rest; /* of the script */
	size_t line;     /* number of the line at hand */
	struct stage stage;
	const struct schemas *schemas;
	struct app app;
	bool running, eager; /* eager: draw after each key */
	bool worked;         /* the script itself does the background's work */
	int h, w;
	struct str at; /* the size that it is played at, of several; "40x12"; else empty */
	bool skips;    /* the lines are for other sizes */
	struct arena arena;
	struct seen_files put;
	struct buf screen; /* of the last frame, as text */
	struct buf out;    /* the script, with the screens of today */
};

/* ---- saying ---- */

static inline bool play_say(struct play *p, bool good, const char *verb, struct str rest)
{
	struct buf what = {0}, name = {0};
	utf8_show(&name, str_cut(rest, 0, 70));
	buf_printf(&what, "%s:%zu %s %s%s", p->file, p->line, verb, buf_text(&name),
		p->eager ? "" : " (typed fast)");
	if (p->at.n)
		buf_printf(&what, " (%.*s)", STR_ARG(p->at));
	t_ok(good, buf_text(&what), p->file, (int)p->line);
	buf_done(&what);
	buf_done(&name);
	return good;
}

static inline void play_show(const struct play *p)
{
	struct str rest = buf_str(&p->screen), row;
	while (str_next_line(&rest, &row))
		printf("# |%.*s\n", STR_ARG(row));
	printf("# cursor %d %d\n", p->app.canvas.cursor_y, p->app.canvas.cursor_x);
}

/* ---- the script's lines ---- */

static inline bool play_next_line(struct play *p, struct str *line)
{
	p->line++;
	return str_next_line(&p->rest, line);
}

static inline void play_echo(struct play *p, struct str line)
{
	buf_put(&p->out, line);
	buf_putc(&p->out, '\n');
}

static inline bool play_begins_with(const struct play *p, char c)
{
	return p->rest.n && *p->rest.p == c;
}

/* The lines that begin with that character, without it. */
static inline void play_block(struct play *p, char mark, struct buf *out, bool repeat)
{
	struct str line;
	while (play_begins_with(p, mark) && play_next_line(p, &line)) {
		if (repeat)
			play_echo(p, line);
		line = str_from(line, mark == '>' && line.n > 1 ? 2 : 1);
		buf_put(out, line);
		buf_putc(out, '\n');
	}
}

static inline char play_escape_value(struct str *rest)
{
	static const char letters[] = "ernt\\", values[] = "\x1b\r\n\t\\";
	char c = rest->n ? *rest->p : '\\';
	const char *found = strchr(letters, c);
	*rest = str_from(*rest, 1);
	if (found && c)
		return values[found - letters];
	if (c != 'x' || rest->n < 2)
		return c;
	char digits[3] = {rest->p[0], rest->p[1]};
	*rest = str_from(*rest, 2);
	return (char)strtol(digits, NULL, 16);
}

static inline struct str play_unescape(struct play *p, struct str text)
{
	struct buf bytes = {0};
	while (text.n) {
		char c = *text.p;
		text = str_from(text, 1);
		buf_putc(&bytes, c == '\\' ? play_escape_value(&text) : c);
	}
	struct str kept = arena_str(&p->arena, buf_str(&bytes));
	buf_done(&bytes);
	return kept;
}

static inline struct str play_word(struct str *rest)
{
	struct str word = str_cut(*rest, 0, str_find_byte(*rest, 0, ' '));
	*rest = str_trim_blank(str_from(*rest, word.n));
	return word;
}

/* NUL-ended, and good until the end of the script. */
static inline const char *play_text(struct play *p, struct str s)
{
	return arena_str(&p->arena, s).p;
}

/* ---- the app ---- */

static inline void play_close_app(struct play *p)
{
	if (p->running)
		app_done(&p->app);
	p->running = false;
}

static inline void play_open_app(struct play *p, struct str names)
{
	struct roots roots = {0};
	struct err e;
	play_close_app(p);
	while (names.n) {
		struct str name = play_unescape(p, play_word(&names));
		if (!roots_add(&roots, name.p, &e))
			play_say(p, false, e.text, name);
	}
	if (roots.n == 0) {
		roots_find(&roots, &p->schemas->kinds);
		roots_stand_in(&roots, &e);
	}
	bool one_file = roots.n == 1 && roots.v[0].is_file;
	app_init(&p->app, p->schemas, &roots, renderer_new(NULL));
	if (one_file)
		app_open_file(&p->app, 0);
	app_offer_drafts(&p->app);
	app_resize(&p->app, p->h, p->w);
	p->running = true;
	p->worked = false;
	/* The first frame comes before the first key. */
	app_draw(&p->app);
}

/* The app, with nothing left to do in the background. */
static inline struct app *play_ready(struct play *p)
{
	if (!p->running)
		play_open_app(p, STR(""));
	while (!p->worked && app_work(&p->app))
		;
	return &p->app;
}

static inline struct app *play_drawn(struct play *p)
{
	struct app *a = play_ready(p);
	app_draw(a);
	buf_clear(&p->screen);
	canvas_text(&a->canvas, &p->screen);
	return a;
}

/* "ROW,COLUMN", or a text that stands on the screen: its first cell. False when it does not. */
static inline bool play_place(const struct play *p, struct str place, int *y, int *x)
{
	struct str rest = buf_str(&p->screen), row;
	size_t comma = str_find_byte(place, 0, ','), a, b;
	if (comma != STR_NONE && str_to_size(str_cut(place, 0, comma), &a) &&
		str_to_size(str_from(place, comma + 1), &b)) {
		*y = (int)a;
		*x = (int)b;
		return true;
	}
	for (*y = 0; str_next_line(&rest, &row); (*y)++) {
		size_t at = str_find(row, 0, place);
		*x = (int)utf8_width(str_cut(row, 0, at));
		if (at != STR_NONE)
			return true;
	}
	return false;
}

static inline bool play_mouse_word(struct str word, struct mouse *m)
{
	static const struct {
		const char *word;
		struct mouse mouse;
	} words[] = {
		{"press", {.kind = MOUSE_PRESS}},
		{"twice", {.kind = MOUSE_PRESS, .twice = true}},
		{"drag", {.kind = MOUSE_DRAG}},
		{"release", {.kind = MOUSE_RELEASE}},
		{"down", {.kind = MOUSE_WHEEL, .down = 1}},
		{"up", {.kind = MOUSE_WHEEL, .down = -1}},
		{"right", {.kind = MOUSE_WHEEL, .right = 1}},
		{"left", {.kind = MOUSE_WHEEL, .right = -1}},
	};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (!str_is(word, words[i].word))
			continue;
		*m = words[i].mouse;
		return true;
	}
	return false;
}

static inline void play_press(struct play *p, uint32_t key)
{
	struct app *a = p->eager ? play_drawn(p) : play_ready(p);
	if (!a->quit)
		app_key(a, key);
}

#endif
