#include "ui/review.h"

#include "base/path.h"
#include "base/words.h"
#include "render/render.h"
#include "render/reveal.h"
#include "schema/template.h"
#include "ui/batch.h"
#include "ui/screen/can_do.h"
#include "ui/screen/profile.h"
#include "ui/talk.h"
#include "ui/term/window.h"
#include "ui/widget/layout.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { WIDTH_MOST = 78, WIDTH_LEAST = 20, CHUNK = 16384 };

struct review {
	const struct schemas *schemas;
	struct store here; /* what this place and this user have */
	struct talk talk;
	bool asks; /* there is someone to answer */
	int status;
};

struct foreign {
	struct opened o;
	const struct kind *kind;
	struct buf path; /* absolute; empty: standard input */
};

/* --- what it is ------------------------------------------------------------------------------- */

static void say_sheet(struct review *r, const struct sheet *sheet)
{
	struct buf text = {0};
	for (size_t i = 0; i < sheet_count(sheet); i++) {
		const struct sheet_line line = sheet_line(sheet, i);
		if (line.run_n && sheet_run(sheet, line, 0).role == ROLE_CARD_RULE)
			continue;
		buf_put(&text, sheet_text(sheet, line));
		buf_putc(&text, '\n');
	}
	talk_text(&r->talk, buf_str(&text));
	buf_done(&text);
}

/* A narrow terminal would break lines anywhere. */
static size_t columns(void)
{
	int h = 0, w = WIDTH_MOST;
	window_size(&h, &w);
	return (size_t)layout_between(w, WIDTH_LEAST, WIDTH_MOST);
}

static void say_card(struct review *r, const struct foreign *f)
{
	struct profile profile = {0};
	struct sheet sheet = {0};
	struct err ignored;
	profile_make(&profile, &f->o, f->kind);
	const struct render_ask ask = {.rows = profile.v, .n_rows = profile.n, .width = columns()};
	render_sheet(&ask, &sheet, &ignored);
	say_sheet(r, &sheet);
	sheet_done(&sheet);
	profile_done(&profile);
}

/* As it is written, with what nobody sees by its name: what is drawn may differ from what a model reads. */
static void say_text(struct review *r, const struct foreign *f)
{
	struct sheet sheet = {0};
	struct err ignored;
	const struct render_ask ask = {.view = VIEW_SOURCE,
		.text = doc_text(&f->o.doc),
		.first_line = 1,
		.width = columns(),
		.no_colours = true,
		.reveal = true};
	render_sheet(&ask, &sheet, &ignored);
	say_sheet(r, &sheet);
	sheet_done(&sheet);
}

static void say_powers(struct review *r, const struct foreign *f)
{
	struct sheet sheet = {0};
	can_do_sheet(&f->o, f->kind, columns(), &sheet);
	talk_say(&r->talk, "%s", "");
	say_sheet(r, &sheet);
	sheet_done(&sheet);
}

static void say_hidden(struct review *r, const struct foreign *f)
{
	struct hidden_count c = {0};
	reveal_count(doc_text(&f->o.doc), &c);
	talk_say(&r->talk, "%s", "");
	if (c.says.n)
		talk_say(&r->talk, "hidden: %zu characters that say \"%.*s\"", c.characters,
			STR_ARG(buf_str(&c.says)));
	else if (c.characters)
		talk_say(&r->talk,
			trn("hidden: %zu character", "hidden: %zu characters", c.characters),
			c.characters);
	else
		talk_say(&r->talk, "hidden: nothing");
	buf_done(&c.says);
}

/* --- whom it meets ---------------------------------------------------------------------------- */

static struct str name_of(const struct foreign *f)
{
	return f->o.reading.name.n ? f->o.reading.name : kind_stem(f->kind, buf_str(&f->path));
}

static bool meets(const struct review *r, const struct foreign *f, unsigned id)
{
	const struct row *row = store_row(&r->here, id);
	return row->kind == f->kind && str_eq(store_name(&r->here, id), name_of(f)) &&
		!str_eq(row->path, buf_str(&f->path));
}

static void say_conflicts(struct review *r, const struct foreign *f)
{
	struct str name = name_of(f);
	const struct host *host = f->kind->host;
	for (unsigned id = 0; name.n && id < r->here.rows.n; id++) {
		struct buf path = {0};
		store_read(&r->here, id);
		path_short(&path, store_row(&r->here, id)->path, STR(""));
		if (meets(r, f, id))
			talk_say(&r->talk, "the name %.*s is taken: %s (%s)", STR_ARG(name),
				buf_text(&path), scope_name(store_root(&r->here, id)->scope));
		buf_done(&path);
	}
	if (host && words_have(&host->builtin, name))
		talk_say(&r->talk, "%.*s is the name of an agent that %.*s brings along",
			STR_ARG(name), STR_ARG(host->title));
}

/* --- where it goes ---------------------------------------------------------------------------- */

/* False where its tool has no folder for it there. */
static bool find_target(const struct foreign *f, enum scope scope, struct buf *out)
{
	const struct scope_rows *rows = &f->kind->scopes;
	struct buf dir = {0};
	struct str stem = f->path.n ? kind_stem(f->kind, buf_str(&f->path)) : name_of(f);
	size_t at = scopes_rank(rows, scope);
	if (at == rows->n || str_ends(rows->v[at].at, STR(".md")) || template_refuses(stem))
		return false;
	if (scope == SCOPE_USER)
		path_home(&dir);
	else
		roots_repository(&dir);
	buf_putc(&dir, '/');
	buf_put(&dir, rows->v[at].at);
	template_path(out, f->kind, buf_str(&dir), stem);
	buf_done(&dir);
	return true;
}

/* Append the choice, where there is such a place and nothing stands there. */
static bool offer(struct review *r, const struct foreign *f, enum scope scope, struct buf *question)
{
	struct buf path = {0}, shown = {0};
	bool free = find_target(f, scope, &path);
	path_short(&shown, buf_str(&path), STR(""));
	if (free && access(buf_text(&path), F_OK) == 0) {
		talk_say(&r->talk, "%s is there already", buf_text(&shown));
		free = false;
	}
	if (free)
		buf_printf(question, tr("%c puts it into %s (%s), "), *scope_name(scope),
			buf_text(&shown), scope_name(scope));
	buf_done(&path);
	buf_done(&shown);
	return free;
}

static void place(struct review *r, const struct foreign *f, enum scope scope)
{
	struct buf path = {0}, folder = {0};
	struct err e;
	find_target(f, scope, &path);
	buf_put(&folder, path_dir(buf_str(&path)));
	if (path_make_dir(buf_text(&folder), 0777, &e) &&
		file_create(buf_text(&path), doc_text(&f->o.doc), &e))
		talk_say(&r->talk, "it stands in %s now", buf_text(&path));
	else
		r->status = batch_fail(buf_str(&path), e.text);
	buf_done(&path);
	buf_done(&folder);
}

static void ask_place(struct review *r, const struct foreign *f)
{
	struct buf question = {0};
	struct str answer;
	bool project = offer(r, f, SCOPE_PROJECT, &question);
	bool user = offer(r, f, SCOPE_USER, &question);
	buf_puts(&question, tr("t shows its text, an empty line leaves it where it is"));
	while (r->asks && talk_ask(&r->talk, buf_str(&question), &answer) && answer.n) {
		if (str_is(answer, "t"))
			say_text(r, f);
		bool for_user = user && str_is(answer, "u");
		if (!for_user && !(project && str_is(answer, "p")))
			continue;
		place(r, f, for_user ? SCOPE_USER : SCOPE_PROJECT);
		break;
	}
	buf_done(&question);
}

/* --- files ------------------------------------------------------------------------------------ */

static void tell(struct review *r, struct foreign *f, struct str label)
{
	struct str path = buf_str(&f->path);
	f->kind = check_kind(&r->schemas->kinds, path, &f->o.doc, NULL);
	check_file(&(struct subject){&f->o.doc, f->kind, path, BODY_MS}, &f->o.reading,
		&f->o.problems);
	talk_say(&r->talk, "%.*s", STR_ARG(label));
	say_card(r, f);
	say_powers(r, f);
	say_hidden(r, f);
	say_conflicts(r, f);
	ask_place(r, f);
	talk_say(&r->talk, "%s", "");
}

static void foreign_done(struct foreign *f)
{
	problems_done(&f->o.problems);
	doc_done(&f->o.doc);
	buf_done(&f->path);
}

static void review_file(struct review *r, struct str path)
{
	struct foreign f = {.kind = NULL};
	struct err e;
	buf_put(&f.path, path);
	if (doc_load(&f.o.doc, buf_text(&f.path), &e))
		tell(r, &f, path);
	else
		r->status = batch_fail(path, e.text);
	foreign_done(&f);
}

/* Files as the program lists them: those of a folder that was named, or the one that was. */
static void review_path(struct review *r, const char *path)
{
	struct roots roots = {0};
	struct store s;
	struct err e;
	if (!roots_add(&roots, path, &e)) {
		r->status = batch_fail(str_of(path), e.text);
		roots_done(&roots);
		return;
	}
	store_open(&s, r->schemas, &roots);
	while (store_find(&s, STR_NONE))
		;
	for (unsigned id = 0; id < s.rows.n && !r->talk.ended; id++)
		review_file(r, store_row(&s, id)->path);
	if (s.rows.n == 0)
		r->status = batch_fail(str_of(path), "no file is there");
	store_done(&s);
}

static void review_input(struct review *r, struct str bytes)
{
	struct foreign f = {.kind = NULL};
	doc_open(&f.o.doc, bytes);
	tell(r, &f, TR("standard input"));
	foreign_done(&f);
}

static bool read_input(struct buf *out)
{
	char bytes[CHUNK];
	size_t n;
	struct err e;
	while ((n = fread(bytes, 1, sizeof bytes, stdin)) > 0 && out->n <= FILE_VIEW_LIMIT)
		buf_put(out, (struct str){bytes, n});
	if (out->n <= FILE_VIEW_LIMIT && !ferror(stdin))
		return true;
	err_set(&e, "larger than %d bytes, or not to be read", FILE_VIEW_LIMIT);
	batch_fail(TR("standard input"), e.text);
	return false;
}

static bool wants_input(const struct options *o)
{
	for (size_t i = 0; i < o->n; i++) {
		if (strcmp(o->args[i], "-") == 0)
			return true;
	}
	return false;
}

static void review_all(struct review *r, const struct options *o, struct str input)
{
	for (size_t i = 0; i < o->n && !r->talk.ended; i++) {
		if (strcmp(o->args[i], "-") == 0)
			review_input(r, input);
		else
			review_path(r, o->args[i]);
	}
}

/* A file that comes by standard input leaves the terminal to answer from. */
int review_run(const struct schemas *schemas, const struct options *o)
{
	struct review r = {.schemas = schemas, .asks = true, .status = BATCH_OK};
	struct roots roots = {0};
	struct buf input = {0};
	int in = STDIN_FILENO;
	if (o->n == 0)
		return batch_fail(STR("--review"), "which file or folder? (- is standard input)");
	if (wants_input(o)) {
		if (!read_input(&input))
			return BATCH_FAILED;
		in = open("/dev/tty", O_RDONLY | O_CLOEXEC);
		r.asks = in >= 0;
	}
	roots_find(&roots, &schemas->kinds);
	store_open(&r.here, schemas, &roots);
	while (store_find(&r.here, STR_NONE))
		;
	talk_init(&r.talk, in, stdout);
	review_all(&r, o, buf_str(&input));
	bool told = r.talk.told;
	talk_done(&r.talk);
	int status = batch_finish(told ? BATCH_FAILED : r.status);
	if (wants_input(o) && in >= 0)
		close(in);
	store_done(&r.here);
	buf_done(&input);
	return status;
}
