/* Adding: which kind, where, and what it is called where its file does not say that itself. */
#include "base/words.h"
#include "ui/screen/task.h"

#include "base/mem.h"
#include "base/path.h"
#include "base/vec.h"
#include "schema/template.h"
#include "store/fresh.h"
#include "store/plan.h"
#include "store/site.h"

#include <stdlib.h>
#include <sys/stat.h>

enum stage { CHOOSE_KIND, CHOOSE_PLACE, TYPE_NAME };

struct adding {
	enum stage stage;
	struct sites sites; /* of all kinds, or of the one */
	struct {
		const struct kind **v;
		size_t n, cap;
	} kinds;     /* by item */
	size_t copy; /* the item that is a copy of the selected file; past the end: none is */
	bool copying;
	size_t place; /* index into sites */
};

/* --- which kind ------------------------------------------------------------------------------- */

static bool has_place(const struct sites *sites, const struct kind *kind, bool there)
{
	for (size_t i = 0; i < sites->n; i++) {
		if (sites->v[i].kind == kind && (sites->v[i].there || !there))
			return true;
	}
	return false;
}

static void add_kind(struct task *t, struct adding *a, const struct kind *kind)
{
	for (size_t i = 0; i < a->kinds.n; i++) {
		if (a->kinds.v[i] == kind)
			return;
	}
	pick_add(&t->pick, kind->title, false);
	vec_push(&a->kinds, kind);
}

/* What the selected file is, a copy of it, the commonest, then what has a folder here, then
 * the others. */
static void list_kinds(struct task *t, struct adding *a, const struct kind *own)
{
	const struct kinds *kinds = &t->screen.ctx->store->schemas->kinds;
	a->copy = STR_NONE;
	if (own && has_place(&a->sites, own, false)) {
		struct buf text = {0};
		add_kind(t, a, own);
		buf_printf(&text, tr("a copy of %.*s"),
			STR_ARG(store_name(t->screen.ctx->store, t->ids.v[0])));
		a->copy = a->kinds.n;
		pick_add(&t->pick, buf_str(&text), false);
		vec_push(&a->kinds, NULL);
		buf_done(&text);
	}
	const struct kind *common = kind_find(kinds, STR("claude-agent"));
	if (common && has_place(&a->sites, common, false))
		add_kind(t, a, common);
	for (int pass = 0; pass < 2; pass++) {
		for (size_t i = 0; i < kinds->n; i++) {
			if (has_place(&a->sites, &kinds->v[i], pass == 0))
				add_kind(t, a, &kinds->v[i]);
		}
	}
}

static void say(struct task *t, const char *text)
{
	buf_clear(&t->says);
	buf_puts(&t->says, text);
	t->role = ROLE_MESSAGE;
}

static bool add_begin(struct task *t)
{
	struct store *s = t->screen.ctx->store;
	struct adding *a = t->own = xcalloc(1, sizeof *a);
	const struct kind *own = t->ids.n ? store_row(s, t->ids.v[0])->kind : NULL;
	const struct kinds *kinds = &s->schemas->kinds;
	for (size_t i = 0; i < kinds->n; i++) {
		if (kind_schema(&kinds->v[i]))
			sites_find(&a->sites, s, &kinds->v[i]);
	}
	pick_begin(&t->pick, false, false);
	t->pick.nouns = true;
	list_kinds(t, a, own);
	pick_ready(&t->pick);
	buf_clear(&t->about);
	say(t, tr("what is it to be? Arrows move, typing finds, Enter takes it"));
	return a->kinds.n > 0;
}

/* --- where ------------------------------------------------------------------------------------ */

static void keep_places_of(struct sites *sites, const struct kind *kind)
{
	size_t n = 0;
	for (size_t i = 0; i < sites->n; i++) {
		if (sites->v[i].kind == kind)
			sites->v[n++] = sites->v[i];
	}
	sites->n = n;
}

static struct step finish(struct task *t, struct str name);
static void name_typed(struct task *t);

/* A copy has another name from the start: "x-copy", "x-copy-2". */
static void name_copy(struct task *t, const struct site *site, struct buf *out)
{
	struct str name = store_name(t->screen.ctx->store, t->ids.v[0]);
	for (unsigned i = 1; i < 1000; i++) {
		struct buf path = {0};
		struct stat st;
		buf_clear(out);
		buf_printf(out, i > 1 ? "%.*s-copy-%u" : "%.*s-copy", STR_ARG(name), i);
		template_path(&path, site->kind, site->folder, buf_str(out));
		bool taken = lstat(buf_text(&path), &st) == 0;
		buf_done(&path);
		if (!taken)
			return;
	}
}

static struct step place_taken(struct task *t, size_t place)
{
	struct adding *a = t->own;
	const struct site *site = &a->sites.v[place];
	struct buf name = {0};
	a->place = place;
	if (a->copying)
		name_copy(t, site, &name);
	if (!fresh_is_named(site->kind)) {
		a->stage = TYPE_NAME;
		t->typing = true;
		buf_printf(&t->label, tr("name of the %.*s: "), STR_ARG(site->kind->title));
		entry_set(&t->entry, buf_str(&name));
		name_typed(t);
		buf_done(&name);
		return step_stay();
	}
	struct step step = finish(t, buf_str(&name));
	buf_done(&name);
	return step;
}

static struct step kind_taken(struct task *t, size_t item)
{
	struct adding *a = t->own;
	struct store *s = t->screen.ctx->store;
	a->copying = item == a->copy;
	const struct kind *kind = a->copying ? store_row(s, t->ids.v[0])->kind : a->kinds.v[item];
	struct buf name = {0};
	keep_places_of(&a->sites, kind);
	buf_set(&t->about, kind->title);
	if (a->sites.n == 1)
		return place_taken(t, 0);
	a->stage = CHOOSE_PLACE;
	pick_begin(&t->pick, false, false);
	for (size_t i = 0; i < a->sites.n; i++) {
		buf_clear(&name);
		site_name(&a->sites.v[i], &name);
		pick_add(&t->pick, buf_str(&name), false);
	}
	pick_ready(&t->pick);
	buf_done(&name);
	say(t, tr("where is it to go? Arrows move, Enter takes it"));
	return step_stay();
}

/* --- what it is called ------------------------------------------------------------------------ */

static void name_typed(struct task *t)
{
	const struct adding *a = t->own;
	const struct site *site = &a->sites.v[a->place];
	struct str name = entry_text(&t->entry);
	const char *refused =
		name.n ? template_refuses(name) : tr("(what it is to be called; Enter goes on)");
	struct buf path = {0}, shown = {0};
	struct stat st;
	say(t, refused ? refused : "");
	t->role = refused && name.n ? ROLE_ERROR : ROLE_MESSAGE;
	if (refused)
		return;
	template_path(&path, site->kind, site->folder, name);
	bool taken = lstat(buf_text(&path), &st) == 0;
	t->role = taken ? ROLE_ERROR : ROLE_MESSAGE;
	task_put_path(&shown, buf_str(&path));
	buf_printf(&t->says, taken ? tr("%.*s is there already") : "%.*s",
		STR_ARG(buf_str(&shown)));
	buf_done(&path), buf_done(&shown);
}

/* Of what a tool knows by its folder all that lies in there belongs to it. */
static bool take_folder(struct ctx *c, unsigned id, struct fresh_file *file)
{
	struct err e;
	size_t files;
	struct str path = store_row(c->store, id)->path;
	if (str_eq(plan_unit(c->store, id), path))
		return true;
	if (!plan_may_copy(c->store, id, &files, &e)) {
		ctx_note(c, ROLE_ERROR, "nothing was done: %s", e.text);
		fresh_file_done(file);
		return false;
	}
	file->others = files - 1;
	if (file->others)
		buf_put(&file->model, path);
	return true;
}

static struct step finish(struct task *t, struct str name)
{
	struct ctx *c = t->screen.ctx;
	struct adding *a = t->own;
	const struct site *site = &a->sites.v[a->place];
	struct err e;
	struct fresh_file *file = &c->fresh;
	const struct doc *d = a->copying ? store_doc(c->store, t->ids.v[0], &e) : NULL;
	fresh_file_done(file);
	file->kind = site->kind;
	file->scope = site->scope;
	buf_put(&file->folder, site->folder);
	buf_put(&file->name, name);
	if (d)
		buf_put(&file->text, doc_text(d));
	return step_back(!d || take_folder(c, t->ids.v[0], file));
}

static struct step add_taken(struct task *t)
{
	struct adding *a = t->own;
	if (a->stage == CHOOSE_KIND)
		return kind_taken(t, pick_index(&t->pick));
	if (a->stage == CHOOSE_PLACE)
		return place_taken(t, pick_index(&t->pick));
	name_typed(t);
	if (t->role == ROLE_ERROR || t->entry.text.n == 0)
		return step_stay();
	return finish(t, entry_text(&t->entry));
}

static void add_done(struct task *t)
{
	struct adding *a = t->own;
	if (!a)
		return;
	sites_done(&a->sites);
	vec_done(&a->kinds);
	free(a);
}

struct step task_duplicate(struct task *t, const struct site *beside)
{
	struct adding *a = xcalloc(1, sizeof *a);
	struct site site = *beside;
	site.folder = arena_str(&a->sites.arena, site.folder);
	vec_push(&a->sites, site);
	a->copying = true;
	if (t->ops->done)
		t->ops->done(t);
	t->own = a;
	t->ops = &task_add_ops;
	return place_taken(t, 0);
}

const struct task_ops task_add_ops = {
	.title = N_("new  "),
	.begin = add_begin,
	.taken = add_taken,
	.typed = name_typed,
	.done = add_done,
};
