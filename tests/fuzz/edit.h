/* Fuzzing the editor. The input is a few edits, a line each, an empty line, and the file:
 *
 *	=KEY text          give the field that text        [KEY a,b           a list
 *	-KEY               take it out                     >KEY NAME          call it otherwise
 *	:KEY yaml          give it that YAML               u                  undo      r     redo
 *
 * In KEY "+" is a blank, in texts "\n" a line break. Nothing outside the field may change, and undo must give the
 * first bytes. */
#ifndef ROSTER_TESTS_FUZZ_EDIT_H
#define ROSTER_TESTS_FUZZ_EDIT_H

#include "base/vec.h"
#include "doc/items.h"
#include "doc/wish.h"
#include "tests/fuzz/must.h"

enum { FUZZ_MOST_EDITS = 16 };

struct fuzz_wish {
	struct arena arena;
	char what;
	struct str key, text;
};

static inline struct str fuzz_unescape(struct str s, struct arena *a)
{
	struct buf out = {0};
	for (size_t i = 0; i < s.n; i++) {
		bool lf = s.p[i] == '\\' && i + 1 < s.n && s.p[i + 1] == 'n';
		buf_putc(&out, lf ? '\n' : s.p[i]);
		i += lf;
	}
	struct str text = arena_str(a, buf_str(&out));
	buf_done(&out);
	return text;
}

static inline struct fuzz_wish fuzz_wish_of(struct str line)
{
	struct fuzz_wish w = {.what = line.n ? *line.p : ' '};
	size_t blank = str_find_byte(line, 0, ' ');
	struct buf key = {0};
	buf_put(&key, str_cut(line, 1, blank));
	for (size_t i = 0; i < key.n; i++)
		key.p[i] = key.p[i] == '+' ? ' ' : key.p[i];
	w.key = arena_str(&w.arena, buf_str(&key));
	w.text = fuzz_unescape(blank == STR_NONE ? STR("") : str_from(line, blank + 1), &w.arena);
	buf_done(&key);
	return w;
}

static inline bool fuzz_set(struct doc *d, struct fuzz_wish *w, struct err *e)
{
	struct items items = {0};
	struct wish wish = {.key = w->key, .value = value_text(w->text), .raw = w->what == ':'};
	if (w->what == '[') {
		items_split(w->text, ",\n", &items);
		wish.value = value_list(&w->arena, items.v, items.n, WRITTEN_FLOW);
	}
	bool done = wish_set(d, &wish, e);
	vec_done(&items);
	return done;
}

static inline bool fuzz_do(struct doc *d, struct fuzz_wish *w, struct err *e)
{
	switch (w->what) {
	case '-':
		return wish_unset(d, w->key, e);
	case '>':
		return wish_rename(d, w->key, w->text, e);
	case 'u':
		return doc_undo(d) || err_set(e, "nothing to undo");
	case 'r':
		return doc_redo(d) || err_set(e, "nothing to redo");
	default:
		return fuzz_set(d, w, e);
	}
}

/* The next field, at or behind *i, that the edit is not about. */
static inline const struct field_span *fuzz_other(const struct doc *d, const struct fuzz_wish *w,
	size_t *i)
{
	const struct front *f = &d->parse.front;
	for (; *i < f->n; ++*i) {
		bool own = str_eq(f->v[*i].key, w->key) ||
			(w->what == '>' && str_eq(f->v[*i].key, w->text));
		if (!own)
			return &f->v[(*i)++];
	}
	return NULL;
}

static inline void fuzz_others(const struct doc *before, const struct doc *after,
	const struct fuzz_wish *w)
{
	const struct field_span *x, *y;
	size_t i = 0, k = 0;
	do {
		x = fuzz_other(before, w, &i);
		y = fuzz_other(after, w, &k);
		MUST(!x == !y);
		MUST(!x || str_eq(x->key, y->key));
		MUST(!x || str_eq(doc_raw(before, x), doc_raw(after, y)));
		MUST(!x || value_same(&x->value, &y->value));
	} while (x);
}

/* What is written alone has moved: nothing before the field, nothing behind its lines. */
static inline void fuzz_outside(const struct doc *before, const struct doc *after,
	const struct fuzz_wish *w)
{
	const struct field_span *f = doc_field(before, w->key);
	struct str old = doc_text(before), now = doc_text(after);
	size_t same = 0;
	while (same < old.n && same < now.n && old.p[same] == now.p[same])
		same++;
	if (!f) {
		MUST(now.n >= old.n && str_ends(now, str_from(old, same)));
		return;
	}
	struct str head = str_cut(old, 0, f->lines.at), tail = str_from(old, f->lines.end);
	MUST(str_starts(now, head) && str_ends(now, tail) && now.n >= head.n + tail.n);
}

static inline void fuzz_edit_once(struct doc *d, struct fuzz_wish *w)
{
	struct doc before, fresh;
	struct err e = {""};
	doc_open(&before, doc_text(d));
	bool moves = w->what == 'u' || w->what == 'r', done = fuzz_do(d, w, &e);
	MUST(done || *e.text);
	MUST(done || str_eq(doc_text(d), doc_text(&before)));
	if (done && !moves) {
		doc_open(&fresh, doc_text(d));
		fuzz_others(&before, &fresh, w);
		fuzz_outside(&before, d, w);
		MUST(str_eq(doc_body(&before), doc_body(&fresh)));
		MUST(!doc_is_strict(&before) || doc_is_strict(&fresh));
		doc_done(&fresh);
	}
	doc_done(&before);
}

static inline void fuzz_edit(struct str input)
{
	struct doc d;
	struct str line, rest = input;
	size_t head = str_find(input, 0, STR("\n\n"));
	struct str file = head == STR_NONE ? STR("") : str_from(input, head + 2);
	doc_open(&d, file);
	for (int i = 0; i < FUZZ_MOST_EDITS && str_next_line(&rest, &line) && line.n; i++) {
		struct fuzz_wish w = fuzz_wish_of(line);
		fuzz_edit_once(&d, &w);
		arena_done(&w.arena);
	}
	while (doc_undo(&d))
		;
	MUST(str_eq(doc_text(&d), file));
	MUST(!doc_is_changed(&d));
	doc_done(&d);
}

#endif
