#include "ui/plain.h"

#include "base/path.h"
#include "base/vec.h"
#include "base/words.h"
#include "text/match.h"
#include "ui/batch.h"
#include "ui/editor.h"
#include "ui/looks.h"

#include <unistd.h>

/* --- what all places use ---------------------------------------------------------------------- */

void plain_note(struct plain *p)
{
	struct str note = buf_str(&p->ctx.note);
	if (note.n) {
		p->talk.enough = false;
		talk_say(&p->talk, "%.*s", STR_ARG(note));
	}
	buf_clear(&p->ctx.note);
}

static void put_hints(const struct plain_place *place, struct buf *out)
{
	buf_printf(out, tr("Number %s"), tr(place->number));
	for (const struct plain_hint *h = place->hints; h->says; h++) {
		buf_puts(out, ", ");
		wording_of(&place->words, h->action, out);
		buf_puts(out, tr(h->says));
	}
}

bool plain_order(struct plain *p, const struct plain_place *place, struct str where,
	struct order *out)
{
	struct str line;
	bool came;
	do {
		struct buf question = {0};
		buf_printf(&question, "%.*s. ", STR_ARG(where));
		if (!p->knows[place->where])
			put_hints(place, &question);
		else
			wording_of(&place->words, ACT_HELP, &question);
		buf_puts(&question, p->knows[place->where] ? tr(" help") : "");
		came = talk_ask(&p->talk, buf_str(&question), &line);
		buf_done(&question);
		p->knows[place->where] = came && line.n > 0;
	} while (came && line.n == 0);
	if (came && !wording_read(&place->words, line, out))
		*out = (struct order){.action = ACT_NONE, .rest = line};
	return came;
}

void plain_unknown(struct plain *p, const struct wording *w, struct str line)
{
	struct buf text = {0};
	wording_that_begin(w, line, &text);
	if (text.n == 0) {
		wording_of(w, ACT_HELP, &text);
		talk_say(&p->talk, "nothing is done by %.*s; %.*s says what can be typed",
			STR_ARG(line), STR_ARG(buf_str(&text)));
	} else {
		talk_text(&p->talk, buf_str(&text));
	}
	buf_done(&text);
}

void plain_help(struct plain *p, const struct wording *w, struct str words)
{
	size_t said = 0;
	for (const struct wording_row *row = w->rows; row->action != ACT_NONE; row++) {
		struct buf line = {0};
		wording_help(w, row, &line);
		if (match_words(buf_str(&line), words)) {
			talk_say(&p->talk, "%.*s", STR_ARG(buf_str(&line)));
			said++;
		}
		buf_done(&line);
	}
	if (said == 0)
		talk_say(&p->talk, "nothing that can be typed here has %.*s in its help",
			STR_ARG(words));
}

void plain_no_number(struct plain *p, struct str text, size_t last)
{
	size_t number;
	if (str_to_size(text, &number))
		talk_say(&p->talk, "there is no %zu; the last is %zu", number, last);
	else if (text.n)
		talk_say(&p->talk, "%.*s is no number", STR_ARG(text));
	else
		talk_say(&p->talk, "which number?");
}

/* --- the editor ------------------------------------------------------------------------------- */

/* An editor reads what the user types: from a pipe it would take our lines. */
static bool may_run_editor(struct plain *p)
{
	if (!p->talk.is_seen)
		talk_say(&p->talk, "there is no terminal for an editor here");
	return p->talk.is_seen;
}

void plain_edit_file(struct plain *p, unsigned id)
{
	const struct row *row = store_row(&p->store, id);
	struct buf path = {0};
	struct err e;
	buf_put(&path, row->path);
	if (row->state == ROW_FAILED) {
		talk_say(&p->talk, "%.*s", STR_ARG(row_text(row, ROW_PROBLEM)));
	} else if (may_run_editor(p)) {
		talk_away(&p->talk);
		if (!editor_run(config_text(p->config, CONFIG_EDITOR).p, buf_text(&path), 1, &e))
			talk_say(&p->talk, "%s", e.text);
		talk_return(&p->talk);
		store_reload(&p->store, id);
		store_look_at_set(&p->store);
	}
	buf_done(&path);
}

bool plain_edit_value(struct plain *p)
{
	struct err e;
	if (!may_run_editor(p))
		return false;
	talk_away(&p->talk);
	bool done = editor_run_text(config_text(p->config, CONFIG_EDITOR).p, &p->ctx.value, &e);
	talk_return(&p->talk);
	if (!done)
		talk_say(&p->talk, "%s", e.text);
	return done;
}

/* --- start and end ---------------------------------------------------------------------------- */

static void plain_open(struct plain *p, struct schemas *schemas, struct roots *roots,
	struct config *config)
{
	*p = (struct plain){.config = config, .schemas = schemas, .status = BATCH_OK};
	keymap_init(&p->keymap);
	looks_keys(config, &p->keymap);
	store_open(&p->store, schemas, roots);
	p->ctx = (struct ctx){.store = &p->store,
		.keymap = &p->keymap,
		.measure = config_measure(config)};
	remember_read(&p->ctx.remember);
	work_recall_sort(&p->ctx, &p->query);
	talk_init(&p->talk, STDIN_FILENO, stdout);
	p->store.off_too = p->store.leaves_out = true;
	p->query.tree = str_is(remember_get(&p->ctx.remember, "tree"), "yes");
	store_watch(&p->store);
	while (store_find(&p->store, STR_NONE))
		;
}

static void plain_close(struct plain *p)
{
	work_keep_sort(&p->ctx, &p->query);
	remember_set(&p->ctx.remember, "tree", p->query.tree ? "yes" : "");
	remember_write(&p->ctx.remember);
	talk_done(&p->talk);
	ctx_done(&p->ctx);
	vec_done(&p->listed);
	rows_done(&p->rows);
	marks_done(&p->marks);
	buf_done(&p->filter);
	keymap_done(&p->keymap);
	store_done(&p->store);
}

static void tell_trouble(struct plain *p, const struct troubles *all)
{
	for (size_t i = 0; i < all->n; i++)
		talk_say(&p->talk, "%.*s", STR_ARG(all->v[i]));
}

void plain_settings(struct plain *p)
{
	config_reload(p->config);
	keymap_done(&p->keymap);
	keymap_init(&p->keymap);
	looks_keys(p->config, &p->keymap);
	config_rules(p->config, &p->schemas->settings, &p->schemas->arena);
	p->ctx.measure = config_measure(p->config);
	tell_trouble(p, &p->config->troubles);
}

int plain_run(struct schemas *schemas, struct roots *roots, struct config *config)
{
	struct plain p;
	bool one_file = roots->n == 1 && roots->v[0].is_file;
	plain_open(&p, schemas, roots, config);
	tell_trouble(&p, &schemas->troubles);
	tell_trouble(&p, &config->troubles);
	if (p.talk.ascii)
		talk_say(&p.talk,
			"this locale is not UTF-8: only ASCII is shown as it is, and can be typed");
	plain_tell_drafts(&p);
	plain_list(&p);
	if (one_file && p.listed.n) {
		p.current = 1;
		plain_read(&p, p.listed.v[0]);
	}
	plain_orders(&p);
	int status = batch_finish(p.talk.told ? BATCH_FAILED : p.status);
	plain_close(&p);
	return status;
}
