#include "render/lang.h"

#include "base/mem.h"
#include "base/vec.h"
#include "config.h"
#include "render/extra.h"
#include "render/grammars.h"
#include "render/query.h"

#include <stdlib.h>
#include <string.h>

/* A language that a word may mean. */
struct entry {
	const char *name, *aliases;
	const struct grammar *grammar; /* built in, or */
	const struct extra *extra;     /* loaded */
	struct lang lang;              /* .query is NULL until asked for */
	bool tried;
};

struct lang_set {
	struct extras extras;
	struct {
		struct entry *v;
		size_t n, cap;
	} entries; /* what was loaded, then what is built in */
	bool missed, postpones;
	bool faulty;
	struct err fault;
};

struct str lang_word(struct str info)
{
	info = str_trim(info);
	while (info.n && (*info.p == '{' || *info.p == '.'))
		info = str_from(info, 1);
	return str_cut(info, 0, str_find_any(info, 0, " \t,;:={}()"));
}

#ifdef WITH_GRAMMARS

/* One of its queries; NULL where the text is empty, or does not fit. */
static struct query *compile_one(struct lang_set *set, const struct entry *entry, struct str text)
{
	struct err e;
	struct query *q = text.n ? query_new(entry->lang.language, text, &e) : NULL;
	if (!q && text.n && entry->extra && !set->faulty) {
		set->faulty = true;
		err_set(&set->fault, "the query of %s, %s", entry->name, e.text);
	}
	return q;
}

static void compile(struct lang_set *set, struct entry *entry)
{
	const struct extra *x = entry->extra;
	const struct grammar *g = entry->grammar;
	struct lang *lang = &entry->lang;
	lang->language = x ? x->language : g->language();
	lang->query = compile_one(set, entry, x ? buf_str(&x->query) : str_of(g->query));
	if (lang->query)
		lang->within = compile_one(set, entry, x ? buf_str(&x->within) : str_of(g->within));
}

static void entry_done(struct entry *entry)
{
	query_free(entry->lang.query);
	query_free(entry->lang.within);
}

#else

static void compile(struct lang_set *set, struct entry *entry)
{
	(void)set, (void)entry;
}

static void entry_done(struct entry *entry)
{
	(void)entry;
}

#endif

static void put_entries(struct lang_set *set)
{
	for (size_t i = 0; i < set->extras.n; i++) {
		const struct extra *x = &set->extras.v[i];
		struct entry entry = {.name = buf_text(&x->name),
			.aliases = buf_text(&x->aliases),
			.extra = x};
		vec_push(&set->entries, entry);
	}
	for (size_t i = 0; i < grammar_count; i++) {
		const struct grammar *g = &grammar_table[i];
		struct entry entry = {.name = g->name, .aliases = g->aliases, .grammar = g};
		vec_push(&set->entries, entry);
	}
}

struct lang_set *lang_set_new(void)
{
	struct lang_set *set = xcalloc(1, sizeof *set);
	put_entries(set);
	return set;
}

bool lang_set_load_extra(struct lang_set *set, const char *paths, struct err *e)
{
	struct str rest = str_of(paths ? paths : ""), folder;
	struct buf path = {0};
	struct err ignored;
	bool good = true;
	while (str_next_piece(&rest, ':', &folder)) {
		if (folder.n == 0)
			continue;
		buf_clear(&path);
		buf_put(&path, folder);
		if (!extras_load(&set->extras, buf_text(&path), good ? e : &ignored))
			good = false;
	}
	buf_done(&path);
	set->entries.n = 0;
	put_entries(set);
	return good;
}

bool lang_set_fault(struct lang_set *set, struct err *e)
{
	bool faulty = set->faulty;
	*e = set->fault;
	set->faulty = false;
	return faulty;
}

void lang_set_free(struct lang_set *set)
{
	if (!set)
		return;
	for (size_t i = 0; i < set->entries.n; i++)
		entry_done(&set->entries.v[i]);
	vec_done(&set->entries);
	extras_done(&set->extras);
	free(set);
}

void lang_set_miss(struct lang_set *set)
{
	set->missed = true;
}

bool lang_set_missed(struct lang_set *set)
{
	bool missed = set->missed;
	set->missed = false;
	return missed;
}

void lang_set_postpone(struct lang_set *set, bool on)
{
	set->postpones = on;
}

static void compile_once(struct lang_set *set, struct entry *entry)
{
	if (!entry->tried)
		compile(set, entry);
	entry->tried = true;
}

static bool is_named(const struct entry *entry, struct str word)
{
	struct str aliases = str_of(entry->aliases), alias;
	if (str_same_letters(word, str_of(entry->name)))
		return true;
	while (str_next_piece(&aliases, ' ', &alias)) {
		if (str_same_letters(word, alias))
			return true;
	}
	return false;
}

const struct lang *lang_find(struct lang_set *set, struct str word, struct deadline deadline)
{
	for (size_t i = 0; word.n && i < set->entries.n; i++) {
		struct entry *entry = &set->entries.v[i];
		if (!is_named(entry, word))
			continue;
		if (!entry->tried && (set->postpones || deadline_over(deadline))) {
			lang_set_miss(set);
			return NULL;
		}
		compile_once(set, entry);
		if (entry->lang.query)
			return &entry->lang;
	}
	return NULL;
}

bool lang_is_loaded(const struct lang_set *set, struct str word)
{
	for (size_t i = 0; word.n && i < set->extras.n; i++) {
		if (is_named(&set->entries.v[i], word))
			return true;
	}
	return false;
}
