#include "ui/screen/scr_search.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "render/deadline.h"
#include "store/grep.h"
#include "text/match.h"
#include "ui/screen/hits.h"
#include "ui/widget/textbox.h"

#include <stdlib.h>

/* HIT_AT_ONCE: so many microseconds a key waits for a hit. */
enum {
	HIT_AT_ONCE = 100000,
	MOST_HITS = 2000,
	MOST_IN_A_FILE = 50,
	BYTES_A_SLICE = 256 * 1024,
	FILES_A_SLICE = 32
};

struct search {
	struct screen screen;
	struct hits hits;
	struct ids ids; /* the files, in the list's order */
	size_t next;    /* the file to be searched next */
	size_t known;   /* rows of the store when the files were listed */
	unsigned edition;
	struct entry words;
	bool typing;
	struct buf text; /* of the file at hand */
};

static struct search *search_of(struct screen *s)
{
	return (struct search *)s;
}

static const struct search *search_const(const struct screen *s)
{
	return (const struct search *)s;
}

static void list_files(struct search *s)
{
	const struct query all = {.filter = {"", 0}};
	const struct store *store = s->screen.ctx->store;
	query_run(&all, store, &s->ids);
	s->known = store->rows.n;
	s->edition = store->edition;
}

/* Those that were found since. */
static void list_more(struct search *s)
{
	const struct store *store = s->screen.ctx->store;
	for (; s->known < store->rows.n; s->known++) {
		if (store_lists(store, (unsigned)s->known))
			vec_push(&s->ids, (unsigned)s->known);
	}
}

static struct screen *search_open(struct ctx *c, unsigned id)
{
	struct search *s = xcalloc(1, sizeof *s);
	(void)id;
	s->screen = (struct screen){.ops = &scr_search_ops, .ctx = c};
	s->typing = true;
	entry_init(&s->words, STR(""));
	list_files(s);
	return &s->screen;
}

static void search_close(struct screen *screen)
{
	struct search *s = search_of(screen);
	hits_done(&s->hits);
	vec_done(&s->ids);
	entry_done(&s->words);
	buf_done(&s->text);
	free(s);
}

static void search_layout(struct screen *s, struct rect area)
{
	hits_layout(&search_of(s)->hits, area);
}

static void search_prepare(struct screen *s)
{
	(void)s;
}

/* --- searching -------------------------------------------------------------------------------- */

static void restart(struct search *s)
{
	const struct store *store = s->screen.ctx->store;
	hits_done(&s->hits);
	if (s->known != store->rows.n || s->edition != store->edition)
		list_files(s);
	s->next = 0;
	s->screen.has_work = s->words.text.n > 0 && (s->ids.n > 0 || !store->found_all);
}

static void search_file(struct search *s, unsigned id)
{
	struct grep_hits found = {0};
	struct store *store = s->screen.ctx->store;
	if (!grep_text(store, id, &s->text))
		return;
	grep_body(buf_str(&s->text), entry_text(&s->words), MOST_IN_A_FILE, &found);
	for (size_t i = 0; i < found.n; i++) {
		const struct grep_hit *f = &found.v[i];
		const struct hit hit = {.id = id,
			.line = f->line,
			.text = f->text,
			.word = f->word,
			.cut = f->cut};
		hits_add(&s->hits, &hit, store_label(store, id));
	}
	vec_done(&found);
}

/* Some files at a time: a key that waits is taken between two of them. */
static bool search_work(struct screen *screen)
{
	struct search *s = search_of(screen);
	size_t bytes = 0;
	if (!screen->has_work)
		return false;
	for (int i = 0; i < FILES_A_SLICE && s->next < s->ids.n && bytes < BYTES_A_SLICE; i++) {
		if (s->hits.places >= MOST_HITS)
			break;
		search_file(s, s->ids.v[s->next++]);
		bytes += s->text.n;
	}
	bool waits = s->next == s->ids.n;
	list_more(s);
	bool more = s->next < s->ids.n || !screen->ctx->store->found_all;
	screen->has_work = more && s->hits.places < MOST_HITS;
	return !waits || !screen->has_work;
}

/* --- what it says ----------------------------------------------------------------------------- */

static void search_draw(const struct screen *screen, struct canvas *cv)
{
	const struct search *s = search_const(screen);
	hits_draw(&s->hits, cv,
		s->words.text.n == 0       ? tr("type what the texts shall hold")
			: screen->has_work ? ""
			: match_has_capital(entry_text(&s->words))
			? tr("found nowhere; with a capital, case counts")
			: tr("found nowhere"));
}

static void search_title(const struct screen *screen, struct buf *left, struct buf *right)
{
	const struct search *s = search_const(screen);
	buf_puts(left, tr("search in all texts   "));
	if (s->words.text.n) {
		buf_printf(left, trn("%zu hit", "%zu hits", s->hits.places), s->hits.places);
		hits_files(&s->hits, left);
	}
	if (s->hits.places >= MOST_HITS)
		buf_puts(right, tr("there are more"));
	else if (screen->has_work)
		buf_printf(right, tr("searching %zu%%"), s->ids.n ? s->next * 100 / s->ids.n : 0);
}

static enum role search_message(const struct screen *screen, struct buf *out, size_t *caret)
{
	const struct search *s = search_const(screen);
	const struct hit *hit = hits_selected(&s->hits);
	if (s->typing) {
		buf_puts(out, tr("texts with: "));
		*caret = out->n + s->words.caret;
		buf_put(out, entry_text(&s->words));
	} else if (hit) {
		buf_printf(out, "%.*s:%zu", STR_ARG(store_label(screen->ctx->store, hit->id)),
			hit->line);
	}
	return ROLE_MESSAGE;
}

static const enum action *search_hints(const struct screen *s)
{
	static const enum action typing[] = {ACT_LEAVE, ACT_HELP, ACT_NONE};
	static const enum action choosing[] = {ACT_READ, ACT_MOVE_DOWN, ACT_SEARCH, ACT_LEAVE,
		ACT_HELP, ACT_NONE};
	return search_const(s)->typing ? typing : choosing;
}

static const enum key_place *search_places(const struct screen *s)
{
	static const enum key_place typing[] = {PLACE_TEXT, PLACE_EVERYWHERE, PLACES_END};
	static const enum key_place choosing[] = {PLACE_HITS, PLACE_MOVING, PLACE_EVERYWHERE,
		PLACES_END};
	return search_const(s)->typing ? typing : choosing;
}

static enum screen_mode search_mode(const struct screen *s)
{
	return search_const(s)->typing ? SCREEN_TEXT : SCREEN_KEYS;
}

/* --- doing ------------------------------------------------------------------------------------ */

/* The hit is where the search will have come to, if it comes soon. */
static struct step read_hit(struct search *s)
{
	const struct deadline until = deadline_in(HIT_AT_ONCE);
	while (!hits_selected(&s->hits) && search_work(&s->screen) && !deadline_over(until))
		;
	if (!hits_selected(&s->hits) && s->screen.has_work)
		ctx_note(s->screen.ctx, ROLE_MESSAGE, "nothing found so far; searching on");
	s->typing = s->typing && !hits_selected(&s->hits);
	return hits_open(&s->hits, s->screen.ctx, entry_text(&s->words));
}

static struct step search_act(struct screen *screen, enum action a)
{
	struct search *s = search_of(screen);
	bool began;
	if (a == ACT_CLOSE || a == ACT_BACK)
		return step_back(false);
	if (a == ACT_LEAVE && (!s->typing || s->hits.n == 0))
		return step_back(false);
	if (a == ACT_LEAVE)
		s->typing = false;
	else if (s->typing && textbox_act(&s->words, a, &began))
		restart(s);
	else if (a == ACT_SEARCH || a == ACT_SEARCH_BODIES)
		s->typing = true;
	else if (a == ACT_READ)
		return read_hit(s);
	else
		hits_act(&s->hits, a);
	return step_stay();
}

static struct step search_mouse(struct screen *screen, const struct mouse *m)
{
	struct search *s = search_of(screen);
	return hits_mouse(&s->hits, m) ? read_hit(s) : step_stay();
}

static struct step search_paste(struct screen *screen, struct str text)
{
	struct search *s = search_of(screen);
	if (s->typing) {
		entry_put_line(&s->words, text);
		restart(s);
	}
	return step_stay();
}

static struct step search_type(struct screen *screen, uint32_t key)
{
	struct search *s = search_of(screen);
	struct buf text = {0};
	if (key == KEYS_ENTER)
		return read_hit(s);
	if (key == KEYS_UP || key == KEYS_DOWN) {
		hits_act(&s->hits, key == KEYS_UP ? ACT_MOVE_UP : ACT_MOVE_DOWN);
	} else if (key >= ' ' && key < KEYS_UP) {
		utf8_put(&text, key);
		search_paste(screen, buf_str(&text));
	}
	buf_done(&text);
	return step_stay();
}

static struct step search_back(struct screen *s, enum screen_id from, bool accepted)
{
	(void)s;
	(void)from;
	(void)accepted;
	return step_stay();
}

const struct screen_ops scr_search_ops = {
	.name = N_("the search in all texts"),
	.open = search_open,
	.close = search_close,
	.layout = search_layout,
	.prepare = search_prepare,
	.draw = search_draw,
	.title = search_title,
	.message = search_message,
	.hints = search_hints,
	.places = search_places,
	.mode = search_mode,
	.act = search_act,
	.mouse = search_mouse,
	.type = search_type,
	.paste = search_paste,
	.back = search_back,
	.work = search_work,
};
