#include "ui/batch.h"

#include "base/path.h"
#include "base/utf8.h"
#include "base/words.h"
#include "render/md.h"
#include "render/render.h"
#include "ui/conf.h"
#include "ui/screen/profile.h"
#include "ui/term/ansi.h"
#include "ui/term/palette.h"
#include "ui/term/window.h"
#include "ui/themes.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <unistd.h>

enum { USUAL_WIDTH = 80, MOST_WIDTH = 4000 };

struct show {
	size_t width, measure;
	int colours;
	bool source;
	struct theme theme;
	struct lang_set *langs;
	const struct schemas *schemas;
	struct kind_memo memo; /* the files of one call mostly share their folder */
};

static bool choose_width(struct show *s, const struct options *o, struct err *e)
{
	struct str given = options_value(o, "--width", "");
	int h = 0, w = USUAL_WIDTH;
	if (given.n)
		return (str_to_size(given, &s->width) && s->width && s->width <= MOST_WIDTH) ||
			err_set(e, "--width is a number from 1 to %d", MOST_WIDTH);
	window_size(&h, &w);
	s->width = (size_t)w;
	return true;
}

static bool choose_colours(struct show *s, const struct config *c, const struct options *o,
	struct err *e)
{
	struct str when = config_text(c, CONFIG_COLOR);
	bool always = str_is(when, "always"), never = str_is(when, "never");
	if (options_has(o, "--color") && !str_eq(when, options_value(o, "--color", "")))
		return err_set(e, "--color is auto, always or never");
	s->colours = never || (!always && !isatty(STDOUT_FILENO)) ? PALETTE_MONO : palette_guess();
	if (always && s->colours == PALETTE_MONO)
		s->colours = PALETTE_16;
	return true;
}

static bool choose_looks(struct show *s, const struct options *o, struct err *e)
{
	struct config c;
	config_load(&c, o);
	s->measure = config_measure(&c);
	bool good = choose_colours(s, &c, o, e) &&
		themes_find(options_value(o, "--theme", config_text(&c, CONFIG_THEME).p), &s->theme,
			e);
	config_done(&c);
	return good;
}

/* A file to be shown. */
struct shown {
	struct opened o;
	const struct kind *kind;
	struct md *md; /* its body, until it is rendered; NULL: not parsed */
};

/* False, and why, where it could not be rendered: *out is its source then. */
static bool render(const struct show *s, const struct shown *f, struct sheet *out, struct err *e)
{
	const struct doc *doc = &f->o.doc;
	struct profile profile = {0};
	profile_make(&profile, &f->o, f->kind);
	struct render_ask ask = {.view = s->source ? VIEW_SOURCE : VIEW_RENDERED,
		.rows = profile.v,
		.n_rows = profile.n,
		.md = f->md,
		.text = s->source ? doc_text(doc) : doc_body(doc),
		.first_line = s->source ? 1 : doc_body_line(doc),
		.width = s->width,
		.measure = s->measure,
		.langs = s->langs,
		.ticks = !s->colours || !palette_tells(&s->theme, ROLE_CODE, s->colours),
		.no_colours = s->colours == PALETTE_MONO};
	bool done = render_sheet(&ask, out, e) != RENDER_SOURCE;
	profile_done(&profile);
	return done;
}

static void print(const struct show *s, const struct sheet *sheet)
{
	struct buf out = {0};
	ansi_sheet(&out, sheet, &s->theme, s->colours);
	fwrite(buf_text(&out), 1, out.n, stdout);
	buf_done(&out);
}

/* The body is parsed once, to be judged and to be laid out. */
static void show_file(struct show *s, struct shown *f, struct str real, const char *path)
{
	struct sheet sheet = {0};
	struct err e;
	const struct doc *doc = &f->o.doc;
	f->kind = check_kind(&s->schemas->kinds, real, doc, &s->memo);
	if (!s->source)
		f->md = md_parse(doc_body(doc), deadline_in(BODY_MS * INT64_C(1000)), &e);
	check_parsed(&(struct subject){doc, f->kind, real, BODY_MS}, f->md, &f->o.reading,
		&f->o.problems);
	if (!render(s, f, &sheet, &e))
		batch_fail(str_of(path), e.text);
	print(s, &sheet);
	sheet_done(&sheet);
}

static bool read_input(struct buf *out, struct err *e)
{
	char bytes[16384];
	size_t n;
	while ((n = fread(bytes, 1, sizeof bytes, stdin)) > 0) {
		buf_put(out, (struct str){bytes, n});
		if (out->n > FILE_VIEW_LIMIT)
			return err_set(e, "larger than %d bytes", FILE_VIEW_LIMIT);
	}
	return !ferror(stdin) || err_sys(e, "cannot read");
}

static bool load(struct opened *o, const char *path, struct buf *real, struct err *e)
{
	struct buf bytes = {0};
	if (strcmp(path, "-") != 0)
		return doc_load(&o->doc, path, e) && path_real(real, path, e);
	bool done = read_input(&bytes, e);
	if (done)
		doc_open(&o->doc, buf_str(&bytes));
	buf_done(&bytes);
	return done;
}

static int show_one(struct show *s, const char *path)
{
	struct shown f = {.md = NULL};
	struct buf real = {0};
	struct err e;
	int status = BATCH_OK;
	if (load(&f.o, path, &real, &e))
		show_file(s, &f, buf_str(&real), path);
	else
		status = batch_fail(str_of(path), e.text);
	problems_done(&f.o.problems);
	doc_done(&f.o.doc);
	buf_done(&real);
	return status;
}

static int run_show(const struct options *o, const struct schemas *schemas)
{
	struct show s = {.schemas = schemas, .source = options_has(o, "--source")};
	struct err e;
	int status = BATCH_OK;
	if (o->n == 0)
		return batch_fail(STR("show"), "which file? (- is standard input)");
	if (!choose_width(&s, o, &e) || !choose_looks(&s, o, &e))
		return batch_fail(STR("show"), e.text);
	s.langs = lang_set_new();
	if (!lang_set_load_extra(s.langs, getenv("ROSTER_GRAMMARS"), &e))
		batch_fail(STR("ROSTER_GRAMMARS"), e.text);
	for (size_t i = 0; i < o->n; i++) {
		int one = show_one(&s, o->args[i]);
		status = one > status ? one : status;
	}
	if (lang_set_fault(s.langs, &e))
		batch_fail(STR("ROSTER_GRAMMARS"), e.text);
	lang_set_free(s.langs);
	kind_memo_done(&s.memo);
	return status;
}

static const struct option_row show_options[] = {
	{"--width", "N", N_("columns; the terminal's, else 80, when not given")},
	{"--color", "auto|always|never", N_("colours; auto: on a terminal")},
	{"--theme", "NAME", N_("default, dark, light or mono")},
	{"--source", NULL, N_("the file as it is written, coloured")},
	{NULL, NULL, NULL},
};

const struct command batch_show = {"show",
	"[--width=N] [--color=auto|always|never] [--theme=NAME] [--source] FILE...|-",
	N_("Print a file rendered: its card, then its text"), show_options, run_show};
