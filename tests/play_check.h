/* play_check.h -- the steps of a key script that check: what is on the screen, in files, asked for. */
#ifndef ROSTER_TESTS_PLAY_CHECK_H
#define ROSTER_TESTS_PLAY_CHECK_H

#include "tests/play.h"

static inline void check_screen(struct play *p)
{
	struct buf want = {0};
	size_t first = p->line + 1;
	play_block(p, '|', &want, false);
	size_t last = p->line;
	play_drawn(p);
	p->line = first;
	if (!play_say(p, str_eq(buf_str(&p->screen), buf_str(&want)), "the screen", STR("")))
		play_show(p);
	p->line = last;
	struct str rest = buf_str(&p->screen), row;
	while (str_next_line(&rest, &row)) {
		buf_putc(&p->out, '|');
		play_echo(p, row);
	}
	buf_done(&want);
}

/* Row y of the last frame, without blanks at both ends. */
static inline struct str row_of(const struct play *p, int y)
{
	struct str rest = buf_str(&p->screen), row = {"", 0};
	for (int i = 0; i <= y; i++) {
		if (!str_next_line(&rest, &row))
			return STR("");
	}
	return str_trim_blank(row);
}

static inline void check_row(struct play *p, int y, const char *verb, struct str want)
{
	play_drawn(p);
	struct str row = row_of(p, y);
	if (!play_say(p, str_eq(row, want), verb, want))
		t_show("got", row);
	buf_printf(&p->out, "%s%s%.*s\n", verb, row.n ? " " : "", STR_ARG(row));
}

static inline void check_title(struct play *p, struct str rest)
{
	check_row(p, 0, "title", rest);
}

static inline void check_message(struct play *p, struct str rest)
{
	check_row(p, p->h - 2, "message", rest);
}

static inline void check_hints(struct play *p, struct str rest)
{
	check_row(p, p->h - 1, "hints", rest);
}

static inline void check_nth(struct play *p, struct str rest)
{
	char verb[32];
	size_t y = 0;
	str_to_size(play_word(&rest), &y);
	snprintf(verb, sizeof verb, "row %zu", y);
	check_row(p, (int)y, verb, rest);
}

static inline void check_shows(struct play *p, struct str rest)
{
	play_drawn(p);
	if (!play_say(p, str_find(buf_str(&p->screen), 0, rest) != STR_NONE, "shows", rest))
		play_show(p);
}

static inline void check_lacks(struct play *p, struct str rest)
{
	play_drawn(p);
	if (!play_say(p, str_find(buf_str(&p->screen), 0, rest) == STR_NONE, "lacks", rest))
		play_show(p);
}

/* Append the cells [x, end) of a row. */
static inline void cells_text(const struct canvas *c, int y, int x, int end, struct buf *out)
{
	for (; x < end && x < c->w; x++) {
		const struct cell *cell = &c->cells[(size_t)y * (size_t)c->w + (size_t)x];
		buf_put(out, (struct str){cell->text, cell->n});
	}
}

static inline bool cursor_between(const struct canvas *c, struct str before, struct str after)
{
	struct buf left = {0}, right = {0};
	if (c->cursor_y < 0)
		return false;
	cells_text(c, c->cursor_y, 0, c->cursor_x, &left);
	cells_text(c, c->cursor_y, c->cursor_x, c->w, &right);
	bool good = str_ends(buf_str(&left), before) && str_starts(buf_str(&right), after);
	buf_done(&left);
	buf_done(&right);
	return good;
}

static inline void check_cursor(struct play *p, struct str rest)
{
	const struct canvas *c = &play_drawn(p)->canvas;
	size_t bar = str_find_byte(rest, 0, '|');
	bool good = str_is(rest, "none") ? c->cursor_y < 0
					 : bar != STR_NONE &&
			cursor_between(c, str_cut(rest, 0, bar), str_from(rest, bar + 1));
	if (!play_say(p, good, "cursor", rest))
		play_show(p);
}

/* Does the text stand at (y, x), all of it in that role? */
static inline bool stands_in(const struct canvas *c, int y, int x, struct str text, enum role role)
{
	while (text.n && x < c->w) {
		const struct cell *cell = &c->cells[(size_t)y * (size_t)c->w + (size_t)x++];
		if (!str_starts(text, (struct str){cell->text, cell->n}) || cell->role != role)
			return false;
		text = str_from(text, cell->n);
	}
	return text.n == 0;
}

static inline bool find_role(const struct canvas *c, struct str text, enum role role)
{
	for (int y = 0; y < c->h; y++) {
		for (int x = 0; x < c->w; x++) {
			if (stands_in(c, y, x, text, role))
				return true;
		}
	}
	return false;
}

static inline void check_role(struct play *p, struct str rest)
{
	const struct canvas *c = &play_drawn(p)->canvas;
	struct str all = rest, name = play_word(&rest);
	enum role role;
	if (str_starts(name, STR("code-")) && grammar_count == 0) {
		SKIP("code in colours", "built without grammars");
		return;
	}
	if (!play_say(p, role_find(name, &role) && rest.n && find_role(c, rest, role), "role", all))
		play_show(p);
}

/* Is the text underlined and bold somewhere, and nothing beside it in the row? */
static inline bool is_marked(const struct canvas *c, int y, int x, struct str text)
{
	const struct cell *row = &c->cells[(size_t)y * (size_t)c->w];
	const unsigned marks = MARK_STRONG | MARK_UNDERLINE;
	int from = x;
	while (text.n && x < c->w && (row[x].marks & marks) == marks &&
		str_starts(text, (struct str){row[x].text, row[x].n}))
		text = str_from(text, row[x++].n);
	bool more = x < c->w && (row[x].marks & marks) == marks;
	return text.n == 0 && !more && (from == 0 || (row[from - 1].marks & marks) != marks);
}

static inline void check_marked(struct play *p, struct str rest)
{
	const struct canvas *c = &play_drawn(p)->canvas;
	bool found = false;
	for (int y = 0; y < c->h; y++) {
		for (int x = 0; x < c->w; x++)
			found = found || is_marked(c, y, x, rest);
	}
	if (!play_say(p, found && rest.n, "marked", rest))
		play_show(p);
}

static inline bool has_ink(const struct canvas *c, int y, int x, uint32_t rgb)
{
	if (x < 0 || x >= c->w)
		return false;
	const struct cell *cell = &c->cells[(size_t)y * (size_t)c->w + (size_t)x];
	return cell->ink[0] == (rgb >> 16) && cell->ink[1] == (rgb >> 8 & 0xff) &&
		cell->ink[2] == (rgb & 0xff);
}

/* Does the text stand there, with that colour a blank behind or before it? */
static inline bool is_beside(const struct canvas *c, int y, int x, struct str text, uint32_t rgb)
{
	struct buf row = {0};
	int end = x + (int)utf8_width(text);
	cells_text(c, y, x, c->w, &row);
	bool stands = str_starts(buf_str(&row), text);
	buf_done(&row);
	return stands && (has_ink(c, y, end + 1, rgb) || has_ink(c, y, x - 2, rgb));
}

/* "#RRGGBB TEXT": that colour is shown beside the text. "none": no colour is shown anywhere. */
static inline void check_colour(struct play *p, struct str rest)
{
	const struct canvas *c = &play_drawn(p)->canvas;
	struct str all = rest, colour = play_word(&rest);
	uint32_t rgb = (uint32_t)strtoul(play_text(p, str_from(colour, 1)), NULL, 16);
	bool none = str_is(colour, "none"), found = none;
	for (int i = 0; i < c->h * c->w; i++) {
		int y = i / c->w, x = i % c->w;
		found = none ? found && has_ink(c, y, x, 0)
			     : found || is_beside(c, y, x, rest, rgb);
	}
	if (!play_say(p, found, "colour", all))
		play_show(p);
}

static inline void compare_bytes(struct play *p, struct str name, struct str want)
{
	struct buf now = {0};
	bool there = stage_get(&p->stage, name, &now);
	if (!play_say(p, there && str_eq(buf_str(&now), want), "holds", name)) {
		t_show("got ", buf_str(&now));
		t_show("want", want);
	}
	buf_done(&now);
}

static inline void check_holds(struct play *p, struct str rest)
{
	struct buf want = {0};
	play_block(p, '>', &want, true);
	compare_bytes(p, rest, buf_str(&want));
	buf_done(&want);
}

static inline void check_holds_bytes(struct play *p, struct str rest)
{
	struct str name = play_word(&rest);
	compare_bytes(p, name, play_unescape(p, rest));
}

static inline const struct seen_file *seen_put(const struct play *p, struct str name)
{
	for (size_t i = p->put.n; i-- > 0;) {
		if (str_eq(p->put.v[i].name, name))
			return &p->put.v[i];
	}
	return NULL;
}

static inline void check_untouched(struct play *p, struct str rest)
{
	const struct seen_file *seen = seen_put(p, rest);
	struct buf path = {0};
	struct stat st;
	stage_path(&p->stage, rest, &path);
	play_say(p,
		seen && stat(buf_text(&path), &st) == 0 && st.st_ino == seen->st.st_ino &&
			st.st_mtim.tv_sec == seen->st.st_mtim.tv_sec &&
			st.st_mtim.tv_nsec == seen->st.st_mtim.tv_nsec &&
			st.st_ctim.tv_nsec == seen->st.st_ctim.tv_nsec,
		"untouched", rest);
	buf_done(&path);
}

static inline void check_only(struct play *p, struct str rest)
{
	struct buf names = {0};
	struct str folder = play_word(&rest);
	stage_names(&p->stage, play_text(p, folder), &names);
	if (!play_say(p, str_eq(str_trim(buf_str(&names)), rest), "only", folder))
		t_show("got", buf_str(&names));
	buf_done(&names);
}

static inline void check_wish(struct play *p, struct str rest)
{
	static const char *const names[] = {"nothing", "editor", "value", "suspend", "redraw",
		"copy", "commit"};
	play_say(p, str_is(rest, names[play_ready(p)->wish]), "wish", rest);
}

static inline void check_copies(struct play *p, struct str rest)
{
	struct app *a = play_ready(p);
	bool good = a->wish == APP_COPY && str_eq(buf_str(&a->ctx.clip), play_unescape(p, rest));
	a->wish = APP_NOTHING;
	if (!play_say(p, good, "copies", rest))
		t_show("got", buf_str(&a->ctx.clip));
}

static inline void check_keep(struct play *p, struct str rest)
{
	size_t wanted;
	play_say(p, str_to_size(rest, &wanted) && app_keep(play_ready(p)) == wanted, "keep", rest);
}

static inline void check_runs(struct play *p, struct str rest)
{
	play_say(p, !play_ready(p)->quit, "runs", rest);
}

static inline void check_ends(struct play *p, struct str rest)
{
	play_say(p, play_ready(p)->quit, "ends", rest);
}

#endif
