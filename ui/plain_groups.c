/* Groups of the list: by scope and folder. They have numbers of their own. */
#include "ui/plain.h"

#include "base/vec.h"
#include "base/words.h"

#include <limits.h>

/* Take the word off that says that a group is meant, in any language. False where it is not there. */
static bool take_word(struct str *text)
{
	const struct str words[] = {STR("group"), TR("group")};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		struct str word = words[i], rest = str_from(*text, word.n);
		bool ends = text->n <= word.n || char_is_blank(rest.p[0]);
		if (!ends || !str_same_letters(str_cut(*text, 0, word.n), word))
			continue;
		*text = str_trim(rest);
		return true;
	}
	return false;
}

/* The header of that number, of those said last; NULL and a message where there is none. */
static const struct rows_item *find_group(struct plain *p, struct str text)
{
	size_t number = 0, n = 0;
	take_word(&text);
	if (!str_to_size(text, &number)) {
		talk_say(&p->talk, text.n ? N_("%.*s is no number of a group") : N_("which group?"),
			STR_ARG(text));
		return NULL;
	}
	for (size_t i = 0; i < p->rows.n; i++) {
		n += p->rows.v[i].header;
		if (p->rows.v[i].header && n == number)
			return &p->rows.v[i];
	}
	if (n)
		talk_say(&p->talk, "there is no group %zu; the last is %zu", number, n);
	else
		talk_say(&p->talk, "the list has no groups");
	return NULL;
}

static void put_group(const struct plain *p, const struct rows_item *header, struct buf *out)
{
	if (header->folder.n)
		buf_put(out, header->folder);
	else
		groups_title(header, &p->store, INT_MAX / 2, out);
}

void plain_group(struct plain *p, const struct rows_item *header, size_t number)
{
	struct buf text = {0};
	put_group(p, header, &text);
	talk_say(&p->talk,
		header->folded ? trn("group %zu  %.*s: %u agent, folded away",
					 "group %zu  %.*s: %u agents, folded away", header->count)
			       : trn("group %zu  %.*s: %u agent", "group %zu  %.*s: %u agents",
					 header->count),
		number, STR_ARG(buf_str(&text)), header->count);
	buf_done(&text);
}

void plain_fold(struct plain *p, struct str number, bool folded)
{
	const struct rows_item *header = find_group(p, number);
	struct buf text = {0};
	if (!header)
		return;
	groups_fold(&p->rows.groups, header, folded);
	put_group(p, header, &text);
	talk_say(&p->talk,
		folded ? N_("the list leaves out the agents of %.*s")
		       : N_("the list has the agents of %.*s again"),
		STR_ARG(buf_str(&text)));
	buf_done(&text);
}

bool plain_read_group(struct plain *p, struct str text, struct ids *out)
{
	if (!take_word(&text))
		return plain_targets(p, text, out);
	const struct rows_item *header = find_group(p, text);
	for (size_t i = 0; header && i < p->rows.ids.n; i++) {
		if (groups_holds(header, &p->store, p->rows.ids.v[i]))
			vec_push(out, p->rows.ids.v[i]);
	}
	return header != NULL;
}
