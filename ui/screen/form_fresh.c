/* A form on a file that is not there yet: its path follows its name, and nothing is written until it is saved. */
#include "base/words.h"
#include "ui/screen/form.h"

#include "base/path.h"
#include "base/vec.h"
#include "schema/template.h"
#include "store/fresh.h"
#include "store/meet.h"

/* --- what it is called ------------------------------------------------------------------------ */

static size_t name_row(const struct form *f)
{
	size_t i = 0;
	while (i < f->fields.rows.n && f->fields.rows.v[i].field.part != PART_NAME)
		i++;
	return i;
}

/* Its file's name; empty while there is none. */
static struct str fresh_name(const struct form *f)
{
	size_t row = name_row(f);
	if (!fresh_is_named(f->fresh->kind) || row == f->fields.rows.n)
		return buf_str(&f->fresh->name);
	return str_trim(entry_text(&f->fields.rows.v[row].entry));
}

void fresh_put_path(const struct fresh_file *file, struct str name, struct buf *out)
{
	bool good = template_refuses(name) == NULL;
	template_path(out, file->kind, buf_str(&file->folder), good ? name : STR("new"));
}

void fresh_put_text(const struct fresh_file *file, struct str name, struct buf *out)
{
	if (file->text.n)
		fresh_copy(out, buf_str(&file->text), file->kind, name);
	else
		fresh_text(out, file->kind, name, true);
}

/* The text between its fences follows the name, and so do path and stem. */
static void follow_name(struct form *f)
{
	struct buf path = {0}, text = {0};
	struct store *s = f->screen.ctx->store;
	struct str name = fresh_name(f);
	fresh_put_path(f->fresh, name, &path);
	fresh_put_text(f->fresh, name, &text);
	struct doc *d = form_doc(f);
	/* As long as it has no name, its file has none that could be taken for it. */
	struct str stem = name.n ? kind_stem(f->fresh->kind, buf_str(&path)) : STR("");
	if (d &&
		(!str_eq(doc_text(d), buf_str(&text)) || !str_eq(form_path(f), buf_str(&path)) ||
			!str_eq(f->fields.stem, stem))) {
		fresh_set(s, f->id, buf_str(&path), buf_str(&text));
		fields_follow(&f->fields, form_doc(f), stem);
	}
	buf_done(&path);
	buf_done(&text);
}

void form_fresh_title(const struct form *f, struct buf *out)
{
	struct buf here = {0}, path = {0};
	bool named = fresh_name(f).n > 0;
	path_here(&here);
	path_short(&path, named ? form_path(f) : buf_str(&f->fresh->folder), buf_str(&here));
	if (named)
		buf_printf(out,
			trn("new  %s   saving makes %zu line", "new  %s   saving makes %zu lines",
				f->lines_changed),
			buf_text(&path), f->lines_changed);
	else
		buf_printf(out, tr("new  %.*s in %s"), STR_ARG(f->fresh->kind->title),
			buf_text(&path));
	buf_done(&here), buf_done(&path);
}

/* --- what is wrong with that ------------------------------------------------------------------ */

static void add_problem(struct edited *row, const char *rule, enum severity severity,
	const char *text)
{
	if (text && *text)
		problems_add(&row->problems, rule, severity,
			(struct span){0, entry_text(&row->entry).n}, "%s", text);
}

/* Who else has that name, as the rules over sets would say when it is saved. */
static void judge_meeting(struct form *f, struct edited *row)
{
	const struct store *s = f->screen.ctx->store;
	struct newcomer one = {f->fields.kind, store_root(s, f->id)->scope, form_path(f),
		str_trim(entry_text(&row->entry)), f->id};
	unsigned other;
	struct buf text = {0};
	if (f->fresh)
		one.scope = f->fresh->scope;
	bool meets = f->fields.kind->identity == IDENTITY_NAME && meet_tell(s, &one, &text);
	enum meeting how = meets ? meet_find(s, &one, &other) : MEET_NOBODY;
	add_problem(row, how == MEET_TWIN ? "set-duplicate" : "set-shadow",
		how == MEET_TWIN           ? SEVERITY_ERROR
			: how == MEET_WINS ? SEVERITY_HINT
					   : SEVERITY_WARNING,
		buf_text(&text));
	buf_done(&text);
}

/* Something is wrong with its path: then who else has the name is told by that. */
static bool judge_path(struct form *f, struct edited *row)
{
	struct buf text = {0};
	struct str name = fresh_name(f);
	const char *refused = name.n ? template_refuses(name) : NULL;
	if (!refused && name.n && path_is_there(form_path(f)))
		buf_printf(&text, tr("%.*s is there already"), STR_ARG(path_base(form_path(f))));
	add_problem(row, "name-chars", SEVERITY_ERROR, refused);
	add_problem(row, "set-duplicate", SEVERITY_ERROR, buf_text(&text));
	bool wrong = refused || text.n;
	buf_done(&text);
	return wrong;
}

bool form_name_is_due(const struct form *f)
{
	size_t at = name_row(f);
	return f->fresh || f->focus == at ||
		(at < f->fields.rows.n && fields_changed(&f->fields, at));
}

void form_judge_name(struct form *f)
{
	size_t at = name_row(f);
	struct edited *row = at < f->fields.rows.n ? &f->fields.rows.v[at] : NULL;
	struct doc *d = form_doc(f);
	if (f->fresh)
		follow_name(f);
	if (!row || !d)
		return;
	fields_check(&f->fields, at, form_doc(f));
	bool named = f->fresh && fresh_is_named(f->fresh->kind);
	if (!named || !judge_path(f, row))
		judge_meeting(f, row);
}

/* --- saving ----------------------------------------------------------------------------------- */

bool form_may_be_made(struct form *f)
{
	struct str name = fresh_name(f);
	struct ctx *c = f->screen.ctx;
	const char *refused = name.n ? template_refuses(name) : tr("give it a name first");
	bool taken = !refused && path_is_there(form_path(f));
	if (!refused && !taken)
		return true;
	form_go_to(f, name_row(f) < f->fields.rows.n ? name_row(f) : f->focus);
	if (refused)
		ctx_note(c, ROLE_ERROR, "not saved: %s", refused);
	else
		ctx_note(c, ROLE_ERROR, "not saved: %.*s is there already",
			STR_ARG(path_base(form_path(f))));
	return false;
}

static void put_made(const struct form *f, struct buf *says)
{
	struct str name = path_base(plan_unit(f->screen.ctx->store, f->id));
	size_t others = f->fresh->others;
	if (others)
		buf_printf(says,
			trn("made %.*s, with %zu other file of the folder",
				"made %.*s, with %zu other files of the folder", others),
			STR_ARG(name), others);
	else
		buf_printf(says, tr("made %.*s"), STR_ARG(name));
}

struct step form_make_file(struct form *f, struct str text)
{
	struct ctx *c = f->screen.ctx;
	struct deeds deeds = {0};
	struct buf path = {0}, says = {0};
	struct err e;
	if (!form_may_be_made(f))
		return step_stay();
	buf_put(&path, form_path(f));
	const struct fresh_wish wish = {buf_str(&path), text, buf_str(&f->fresh->model)};
	bool made = fresh_plan(&deeds, &wish, &e);
	if (!made)
		ctx_note(c, ROLE_ERROR, "not saved: %s", e.text);
	put_made(f, &says);
	plan_say(&deeds, buf_str(&says), "");
	fresh_hide(c->store, f->id);
	made = made && work_do(c, &deeds);
	if (made) {
		form_drop_draft(f);
		buf_set(&c->go_to, buf_str(&path));
	} else {
		follow_name(f);
	}
	deeds_done(&deeds);
	buf_done(&path);
	buf_done(&says);
	return made ? step_back(true) : step_stay();
}

/* --- opening ---------------------------------------------------------------------------------- */

void fresh_file_done(struct fresh_file *file)
{
	buf_done(&file->folder), buf_done(&file->name), buf_done(&file->text);
	buf_done(&file->model);
	*file = (struct fresh_file){0};
}

struct step fresh_open(struct ctx *c)
{
	struct buf path = {0}, text = {0};
	struct fresh_file *file = &c->fresh;
	struct str name =
		file->text.n || !fresh_is_named(file->kind) ? buf_str(&file->name) : STR("");
	fresh_put_path(file, name, &path);
	fresh_put_text(file, name, &text);
	unsigned id = fresh_add(c->store, buf_str(&path), buf_str(&text));
	buf_done(&path);
	buf_done(&text);
	return step_open(SCREEN_FORM, id);
}

bool fresh_from_draft(struct ctx *c, const struct draft *draft)
{
	const struct kind *kind = kind_by_place(&c->store->schemas->kinds, draft->path, NULL);
	if (path_is_there(draft->path) || !kind || !kind->schema)
		return false;
	struct str folder = path_dir(draft->path);
	fresh_file_done(&c->fresh);
	c->fresh.kind = kind;
	c->fresh.scope = SCOPE_FOLDER;
	buf_put(&c->fresh.folder, kind->identity == IDENTITY_FOLDER ? path_dir(folder) : folder);
	buf_put(&c->fresh.name, kind_stem(kind, draft->path));
	buf_put(&c->fresh.text, draft->base);
	return true;
}
