/* Key scripts: tests/screens/README.md says how they are written. */
#include "render/grammars.h"
#include "tests/play.h"

#include <glob.h>

typedef void step(struct play *p, struct str rest);

/* ---- steps that do ---- */

static void do_size(struct play *p, struct str rest)
{
	if (sscanf(play_text(p, rest), "%dx%d", &p->w, &p->h) != 2)
		play_say(p, false, "size", rest);
	if (p->running)
		app_resize(&p->app, p->h, p->w);
}

/* Remember how the file looks from outside. */
static void note_put(struct play *p, struct str name)
{
	struct seen_file seen = {.name = arena_str(&p->arena, name)};
	struct buf path = {0};
	stage_path(&p->stage, name, &path);
	stage_need(stat(buf_text(&path), &seen.st) == 0, "stat", buf_text(&path));
	vec_push(&p->put, seen);
	buf_done(&path);
}

static void put(struct play *p, struct str name, struct str bytes)
{
	stage_put(&p->stage, name, bytes);
	note_put(p, name);
}

static void do_file(struct play *p, struct str rest)
{
	struct buf bytes = {0};
	play_block(p, '>', &bytes, true);
	put(p, play_unescape(p, rest), buf_str(&bytes));
	buf_done(&bytes);
}

static void do_bytes(struct play *p, struct str rest)
{
	struct str name = play_unescape(p, play_word(&rest));
	put(p, name, play_unescape(p, rest));
}

static void copy_one(struct play *p, struct str name)
{
	struct err e;
	struct buf from = {0}, to = {0}, bytes = {0};
	const char *top = getenv("ROSTER_SRCDIR");
	path_join(&from, str_of(top ? top : p->stage.before.p), name);
	buf_printf(&to, ".claude/agents/%.*s", STR_ARG(path_base(name)));
	if (file_read(buf_text(&from), FILE_VIEW_LIMIT, &bytes, &e))
		put(p, buf_str(&to), buf_str(&bytes));
	else
		play_say(p, false, e.text, buf_str(&from));
	buf_done(&from);
	buf_done(&to);
	buf_done(&bytes);
}

static void do_copy(struct play *p, struct str rest)
{
	while (rest.n)
		copy_one(p, play_word(&rest));
}

static void do_link(struct play *p, struct str rest)
{
	struct str name = play_word(&rest);
	stage_link(&p->stage, name, play_text(p, rest));
}

static void do_fifo(struct play *p, struct str rest)
{
	struct buf path = {0};
	stage_place(&p->stage, rest, &path);
	stage_need(mkfifo(buf_text(&path), 0600) == 0, "fifo", buf_text(&path));
	buf_done(&path);
}

static void do_folder(struct play *p, struct str rest)
{
	struct buf path = {0};
	stage_path(&p->stage, rest, &path);
	stage_make_folder(buf_str(&path));
	buf_done(&path);
}

static void do_remove(struct play *p, struct str rest)
{
	stage_remove(&p->stage, rest);
}

static void do_keys(struct play *p, struct str rest)
{
	uint32_t key;
	while (rest.n) {
		struct str name = play_word(&rest);
		if (key_read(name, &key))
			play_press(p, key);
		else
			play_say(p, false, "no such key:", name);
	}
}

static void do_type(struct play *p, struct str rest)
{
	while (rest.n) {
		uint32_t code;
		rest = str_from(rest, utf8_decode(rest, &code));
		play_press(p, code);
	}
}

static void do_paste(struct play *p, struct str rest)
{
	app_paste(play_ready(p), play_unescape(p, rest));
}

static void do_work(struct play *p, struct str rest)
{
	(void)rest;
	if (!p->running)
		play_open_app(p, STR(""));
	p->worked = true;
	app_work(&p->app);
}

static void do_value(struct play *p, struct str rest)
{
	struct app *a = play_ready(p);
	bool wanted = a->wish == APP_VALUE;
	if (!wanted)
		play_say(p, false, "the app wants no value:", rest);
	a->wish = APP_NOTHING;
	buf_set(&a->ctx.value, play_unescape(p, rest));
	app_value_edited(a, NULL);
}

static void come_back(struct play *p, const char *trouble)
{
	struct app *a = play_ready(p);
	bool value = a->wish == APP_VALUE;
	if (!value && a->wish != APP_EDITOR)
		play_say(p, false, "the app wants no editor", STR(""));
	a->wish = APP_NOTHING;
	if (value)
		app_value_edited(a, trouble);
	else
		app_edited(a, trouble);
}

static void do_edited(struct play *p, struct str rest)
{
	(void)rest;
	come_back(p, NULL);
}

static void do_failed(struct play *p, struct str rest)
{
	come_back(p, play_text(p, rest));
}

static void do_again(struct play *p, struct str rest)
{
	(void)rest;
	app_look_again(play_ready(p));
}

static void do_watch(struct play *p, struct str rest)
{
	(void)rest;
	app_watch(play_ready(p));
}

/* ---- steps that check ---- */

static void check_screen(struct play *p)
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
static struct str row_of(const struct play *p, int y)
{
	struct str rest = buf_str(&p->screen), row = {"", 0};
	for (int i = 0; i <= y; i++) {
		if (!str_next_line(&rest, &row))
			return STR("");
	}
	return str_trim_blank(row);
}

static void check_row(struct play *p, int y, const char *verb, struct str want)
{
	play_drawn(p);
	struct str row = row_of(p, y);
	if (!play_say(p, str_eq(row, want), verb, want))
		t_show("got", row);
	buf_printf(&p->out, "%s%s%.*s\n", verb, row.n ? " " : "", STR_ARG(row));
}

static void check_title(struct play *p, struct str rest)
{
	check_row(p, 0, "title", rest);
}

static void check_message(struct play *p, struct str rest)
{
	check_row(p, p->h - 2, "message", rest);
}

static void check_hints(struct play *p, struct str rest)
{
	check_row(p, p->h - 1, "hints", rest);
}

static void check_nth(struct play *p, struct str rest)
{
	char verb[32];
	size_t y = 0;
	str_to_size(play_word(&rest), &y);
	snprintf(verb, sizeof verb, "row %zu", y);
	check_row(p, (int)y, verb, rest);
}

static void check_shows(struct play *p, struct str rest)
{
	play_drawn(p);
	if (!play_say(p, str_find(buf_str(&p->screen), 0, rest) != STR_NONE, "shows", rest))
		play_show(p);
}

static void check_lacks(struct play *p, struct str rest)
{
	play_drawn(p);
	if (!play_say(p, str_find(buf_str(&p->screen), 0, rest) == STR_NONE, "lacks", rest))
		play_show(p);
}

/* Append the cells [x, end) of a row. */
static void cells_text(const struct canvas *c, int y, int x, int end, struct buf *out)
{
	for (; x < end && x < c->w; x++) {
		const struct cell *cell = &c->cells[(size_t)y * (size_t)c->w + (size_t)x];
		buf_put(out, (struct str){cell->text, cell->n});
	}
}

static bool cursor_between(const struct canvas *c, struct str before, struct str after)
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

static void check_cursor(struct play *p, struct str rest)
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
static bool stands_in(const struct canvas *c, int y, int x, struct str text, enum role role)
{
	while (text.n && x < c->w) {
		const struct cell *cell = &c->cells[(size_t)y * (size_t)c->w + (size_t)x++];
		if (!str_starts(text, (struct str){cell->text, cell->n}) || cell->role != role)
			return false;
		text = str_from(text, cell->n);
	}
	return text.n == 0;
}

static bool find_role(const struct canvas *c, struct str text, enum role role)
{
	for (int y = 0; y < c->h; y++) {
		for (int x = 0; x < c->w; x++) {
			if (stands_in(c, y, x, text, role))
				return true;
		}
	}
	return false;
}

static void check_role(struct play *p, struct str rest)
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
static bool is_marked(const struct canvas *c, int y, int x, struct str text)
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

static void check_marked(struct play *p, struct str rest)
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

static void compare_bytes(struct play *p, struct str name, struct str want)
{
	struct buf now = {0};
	bool there = stage_get(&p->stage, name, &now);
	if (!play_say(p, there && str_eq(buf_str(&now), want), "holds", name)) {
		t_show("got ", buf_str(&now));
		t_show("want", want);
	}
	buf_done(&now);
}

static void check_holds(struct play *p, struct str rest)
{
	struct buf want = {0};
	play_block(p, '>', &want, true);
	compare_bytes(p, rest, buf_str(&want));
	buf_done(&want);
}

static void check_holds_bytes(struct play *p, struct str rest)
{
	struct str name = play_word(&rest);
	compare_bytes(p, name, play_unescape(p, rest));
}

static const struct seen_file *seen_put(const struct play *p, struct str name)
{
	for (size_t i = p->put.n; i-- > 0;) {
		if (str_eq(p->put.v[i].name, name))
			return &p->put.v[i];
	}
	return NULL;
}

static void check_untouched(struct play *p, struct str rest)
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

static void check_only(struct play *p, struct str rest)
{
	struct buf names = {0};
	struct str folder = play_word(&rest);
	stage_names(&p->stage, play_text(p, folder), &names);
	if (!play_say(p, str_eq(str_trim(buf_str(&names)), rest), "only", folder))
		t_show("got", buf_str(&names));
	buf_done(&names);
}

static void check_wish(struct play *p, struct str rest)
{
	static const char *const names[] = {"nothing", "editor", "value", "suspend", "redraw",
		"copy"};
	play_say(p, str_is(rest, names[play_ready(p)->wish]), "wish", rest);
}

static void check_copies(struct play *p, struct str rest)
{
	struct app *a = play_ready(p);
	bool good = a->wish == APP_COPY && str_eq(buf_str(&a->ctx.clip), play_unescape(p, rest));
	a->wish = APP_NOTHING;
	if (!play_say(p, good, "copies", rest))
		t_show("got", buf_str(&a->ctx.clip));
}

static void check_keep(struct play *p, struct str rest)
{
	size_t wanted;
	play_say(p, str_to_size(rest, &wanted) && app_keep(play_ready(p)) == wanted, "keep", rest);
}

static void check_runs(struct play *p, struct str rest)
{
	play_say(p, !play_ready(p)->quit, "runs", rest);
}

static void check_ends(struct play *p, struct str rest)
{
	play_say(p, play_ready(p)->quit, "ends", rest);
}

/* ---- scripts ---- */

static const struct verb {
	const char *name;
	step *run;
	bool rewrites; /* it writes its own line into the new script */
} verbs[] = {
	{"size", do_size, false},
	{"file", do_file, false},
	{"bytes", do_bytes, false},
	{"copy", do_copy, false},
	{"link", do_link, false},
	{"fifo", do_fifo, false},
	{"folder", do_folder, false},
	{"remove", do_remove, false},
	{"open", play_open_app, false},
	{"keys", do_keys, false},
	{"type", do_type, false},
	{"paste", do_paste, false},
	{"work", do_work, false},
	{"value", do_value, false},
	{"edited", do_edited, false},
	{"failed", do_failed, false},
	{"again", do_again, false},
	{"watch", do_watch, false},
	{"title", check_title, true},
	{"message", check_message, true},
	{"hints", check_hints, true},
	{"row", check_nth, true},
	{"shows", check_shows, false},
	{"lacks", check_lacks, false},
	{"cursor", check_cursor, false},
	{"role", check_role, false},
	{"marked", check_marked, false},
	{"holds", check_holds, false},
	{"holds-bytes", check_holds_bytes, false},
	{"untouched", check_untouched, false},
	{"only", check_only, false},
	{"wish", check_wish, false},
	{"copies", check_copies, false},
	{"keep", check_keep, false},
	{"runs", check_runs, false},
	{"ends", check_ends, false},
};

static void run_line(struct play *p, struct str line)
{
	struct str rest = line, name = play_word(&rest);
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
		if (!str_is(name, verbs[i].name))
			continue;
		if (!verbs[i].rewrites)
			play_echo(p, line);
		verbs[i].run(p, rest);
		return;
	}
	play_say(p, false, "no such step:", name);
	play_echo(p, line);
}

static void run_lines(struct play *p)
{
	struct str line;
	while (p->rest.n) {
		if (play_begins_with(p, '|')) {
			check_screen(p);
			continue;
		}
		play_next_line(p, &line);
		if (line.n && *line.p != '#')
			run_line(p, line);
		else
			play_echo(p, line);
	}
}

static void rewrite_script(const char *path, const struct buf *text)
{
	FILE *f = fopen(path, "w");
	stage_need(f && fwrite(buf_text(text), 1, text->n, f) == text->n && fclose(f) == 0,
		"rewrite", path);
}

static void play(const struct schemas *schemas, const char *path, bool eager, bool rewrite)
{
	struct buf script = {0};
	struct err e = {.text = ""};
	struct play p = {.file = path, .schemas = schemas, .eager = eager, .h = 24, .w = 80};
	if (!file_read(path, FILE_VIEW_LIMIT, &script, &e)) {
		play_say(&p, false, e.text, str_of(path));
		return;
	}
	p.file = path_base(str_of(path)).p;
	p.rest = buf_str(&script);
	stage_open(&p.stage);
	run_lines(&p);
	play_close_app(&p);
	stage_close(&p.stage);
	if (rewrite)
		rewrite_script(path, &p.out);
	vec_done(&p.put);
	arena_done(&p.arena);
	buf_done(&p.screen);
	buf_done(&p.out);
	buf_done(&script);
}

static void play_all(const struct schemas *schemas)
{
	struct buf pattern = {0};
	glob_t found;
	const char *top = getenv("ROSTER_SRCDIR");
	buf_printf(&pattern, "%s/tests/screens/*.t", top ? top : ".");
	OK(glob(buf_text(&pattern), 0, NULL, &found) == 0, "there are scripts");
	for (size_t i = 0; i < found.gl_pathc; i++) {
		play(schemas, found.gl_pathv[i], true, false);
		play(schemas, found.gl_pathv[i], false, false);
	}
	globfree(&found);
	buf_done(&pattern);
}

/* Without arguments: all scripts. Else those that are named; after -w they get today's screens. */
int main(int argc, char **argv)
{
	struct schemas schemas;
	struct err e;
	bool rewrite = argc > 1 && !strcmp(argv[1], "-w");
	setvbuf(stdout, NULL, _IOLBF, 0);
	if (!schemas_load(&schemas, &e))
		die("%s", e.text);
	if (argc == 1)
		play_all(&schemas);
	for (int i = rewrite ? 2 : 1; i < argc; i++) {
		play(&schemas, argv[i], true, rewrite);
		if (!rewrite)
			play(&schemas, argv[i], false, false);
	}
	schemas_done(&schemas);
	return t_end();
}
