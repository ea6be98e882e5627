/* Key scripts: tests/screens/README.md says how they are written. */
#include "base/record.h"
#include "render/grammars.h"
#include "tests/play.h"
#include "tests/play_check.h"
#include "tests/repo.h"

#include <glob.h>
#include <time.h>

typedef void step(struct play *p, struct str rest);

/* ---- steps that do ---- */

static void take_size(struct play *p, struct str size)
{
	if (sscanf(play_text(p, size), "%dx%d", &p->w, &p->h) != 2)
		play_say(p, false, "size", size);
}

static void do_size(struct play *p, struct str rest)
{
	take_size(p, rest);
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

static void do_hard(struct play *p, struct str rest)
{
	struct buf from = {0}, to = {0};
	stage_place(&p->stage, play_word(&rest), &to);
	stage_path(&p->stage, rest, &from);
	stage_need(link(buf_text(&from), buf_text(&to)) == 0, "hard link", buf_text(&to));
	buf_done(&from);
	buf_done(&to);
}

static void do_mode(struct play *p, struct str rest)
{
	struct buf path = {0};
	stage_path(&p->stage, play_word(&rest), &path);
	stage_need(chmod(buf_text(&path), (mode_t)strtoul(rest.p, NULL, 8)) == 0, "mode",
		buf_text(&path));
	buf_done(&path);
}

static void check_mode(struct play *p, struct str rest)
{
	struct buf path = {0};
	struct stat st = {0};
	stage_path(&p->stage, play_word(&rest), &path);
	bool there = stat(buf_text(&path), &st) == 0;
	play_say(p, there && (st.st_mode & 07777) == strtoul(rest.p, NULL, 8), "mode", rest);
	buf_done(&path);
}

/* NAME OTHER N: of what OTHER holds, a save in place wrote N bytes into NAME. */
static void do_cut_off(struct play *p, struct str rest)
{
	struct buf path = {0}, was = {0}, will = {0}, now = {0}, id = {0};
	struct str name = play_word(&rest), other = play_word(&rest);
	struct err e;
	size_t n = 0;
	stage_path(&p->stage, name, &path);
	stage_need(stage_get(&p->stage, name, &was) && stage_get(&p->stage, other, &will) &&
			str_to_size(rest, &n),
		"cut-off", buf_text(&path));
	const struct record r = {buf_str(&path), buf_str(&was), buf_str(&will),
		(long long)time(NULL)};
	stage_need(record_write(&r, &id, &e), "cut-off", e.text);
	buf_put(&now, str_cut(buf_str(&will), 0, n));
	buf_put(&now, str_from(buf_str(&was), n));
	put(p, name, buf_str(&now));
	buf_done(&path);
	buf_done(&was);
	buf_done(&will);
	buf_done(&now);
	buf_done(&id);
}

static void do_folder(struct play *p, struct str rest)
{
	struct buf path = {0};
	stage_path(&p->stage, rest, &path);
	stage_make_folder(buf_str(&path));
	buf_done(&path);
}

static void do_git(struct play *p, struct str rest)
{
	struct buf words = {0};
	buf_put(&words, rest);
	repo_do(&p->stage, buf_text(&words));
	buf_done(&words);
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

/* A hand does it to what it sees. The second of two presses comes behind a first. */
static void do_mouse(struct play *p, struct str rest)
{
	struct mouse m;
	struct app *a = play_drawn(p);
	if (!play_mouse_word(play_word(&rest), &m) || !play_place(p, rest, &m.y, &m.x)) {
		play_say(p, false, "mouse", rest);
		return;
	}
	struct mouse first = m;
	first.twice = false;
	if (m.twice)
		app_mouse(a, &first);
	app_mouse(a, &m);
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

static void do_busy(struct play *p, struct str rest)
{
	play_ready(p)->ctx.hold_preview = str_is(rest, "on");
}

/* ---- scripts ---- */

/* It is read before the script is played. */
static void do_each(struct play *p, struct str rest)
{
	if (!p->at.n)
		play_say(p, false, "each stands in a line of its own, with sizes:", rest);
}

static void do_at(struct play *p, struct str rest)
{
	p->skips = true;
	while (rest.n)
		p->skips &= !str_eq(play_word(&rest), p->at);
}

static void do_all(struct play *p, struct str rest)
{
	(void)rest;
	p->skips = false;
}

static void run_lines(struct play *p);

/* Files that several scripts begin with: the steps in NAME.files beside the scripts. */
static void do_files(struct play *p, struct str rest)
{
	struct buf path = {0}, text = {0};
	struct err e = {.text = ""};
	struct str after = p->rest;
	size_t line = p->line, said = p->out.n;
	const char *top = getenv("ROSTER_SRCDIR");
	buf_printf(&path, "%s/tests/screens/%.*s.files", top ? top : ".", STR_ARG(rest));
	if (!file_read(buf_text(&path), FILE_VIEW_LIMIT, &text, &e))
		play_say(p, false, e.text, rest);
	p->rest = buf_str(&text);
	run_lines(p);
	buf_end_at(&p->out, said);
	p->rest = after;
	p->line = line;
	buf_done(&text);
	buf_done(&path);
}

static const struct verb {
	const char *name;
	step *run;
	bool rewrites; /* it writes its own line into the new script */
} verbs[] = {
	{"each", do_each, false},
	{"at", do_at, false},
	{"all", do_all, false},
	{"size", do_size, false},
	{"file", do_file, false},
	{"files", do_files, false},
	{"bytes", do_bytes, false},
	{"copy", do_copy, false},
	{"link", do_link, false},
	{"fifo", do_fifo, false},
	{"hard", do_hard, false},
	{"mode", do_mode, false},
	{"cut-off", do_cut_off, false},
	{"folder", do_folder, false},
	{"remove", do_remove, false},
	{"git", do_git, false},
	{"open", play_open_app, false},
	{"keys", do_keys, false},
	{"type", do_type, false},
	{"paste", do_paste, false},
	{"mouse", do_mouse, false},
	{"work", do_work, false},
	{"value", do_value, false},
	{"edited", do_edited, false},
	{"failed", do_failed, false},
	{"again", do_again, false},
	{"watch", do_watch, false},
	{"busy", do_busy, false},
	{"title", check_title, true},
	{"message", check_message, true},
	{"hints", check_hints, true},
	{"row", check_nth, true},
	{"shows", check_shows, false},
	{"lacks", check_lacks, false},
	{"cursor", check_cursor, false},
	{"role", check_role, false},
	{"marked", check_marked, false},
	{"colour", check_colour, false},
	{"holds", check_holds, false},
	{"holds-bytes", check_holds_bytes, false},
	{"untouched", check_untouched, false},
	{"only", check_only, false},
	{"has-mode", check_mode, false},
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
		if (!p->skips && play_begins_with(p, '|')) {
			check_screen(p);
			continue;
		}
		play_next_line(p, &line);
		bool runs = !p->skips || str_is(line, "all") || str_starts(line, STR("at "));
		if (line.n && *line.p != '#' && runs)
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

static void play_script(struct play *p)
{
	stage_open(&p->stage);
	if (p->at.n)
		take_size(p, p->at);
	run_lines(p);
	play_close_app(p);
	stage_close(&p->stage);
	vec_done(&p->put);
	arena_done(&p->arena);
	buf_done(&p->screen);
}

/* The sizes of its line "each SIZE...", or "": it is played once, at the usual size. */
static struct str sizes_of(struct str script)
{
	struct str line;
	while (str_next_line(&script, &line)) {
		if (str_starts(line, STR("each ")))
			return str_from(line, 5);
	}
	return STR("");
}

static void play(const struct schemas *schemas, const char *path, bool eager, bool rewrite)
{
	struct buf script = {0};
	struct err e;
	size_t next = 0;
	do {
		struct play p = {.schemas = schemas, .eager = eager, .h = 24, .w = 80};
		p.file = path_base(str_of(path)).p;
		buf_clear(&script);
		if (!file_read(path, FILE_VIEW_LIMIT, &script, &e)) {
			play_say(&p, false, e.text, str_of(path));
			buf_done(&script);
			return;
		}
		struct str sizes = str_from(sizes_of(buf_str(&script)), next);
		p.at = play_word(&sizes);
		p.rest = buf_str(&script);
		next = sizes.n ? (size_t)(sizes.p - sizes_of(buf_str(&script)).p) : 0;
		play_script(&p);
		if (rewrite)
			rewrite_script(path, &p.out);
		buf_done(&p.out);
	} while (next);
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
