/* typing.h -- words that are typed into the description of an agent, and counted: how many of them the screen
 * shows, how many a draft holds. */
#ifndef ROSTER_TESTS_TYPING_H
#define ROSTER_TESTS_TYPING_H

#include "tests/roster.h"

static const char typing_file[] = ".claude/agents/agent.md";
static const char typing_drafts[] = "~/.local/state/roster/drafts";
static const char typing_about[] = "Does what nobody else does. Use it after each change.";

/* The file with these words behind its description. */
static inline void typing_agent(struct buf *out, struct str words)
{
	buf_clear(out);
	buf_printf(out, "---\nname: agent\ndescription: %s%.*s\n---\nBody.\n", typing_about,
		STR_ARG(words));
}

static inline bool typing_file_holds(const struct stage *s, struct str words)
{
	struct buf text = {0};
	typing_agent(&text, words);
	bool same = stage_holds(s, typing_file, buf_str(&text));
	buf_done(&text);
	return same;
}

static inline void typing_stage(struct stage *s)
{
	struct buf text = {0};
	stage_open(s);
	typing_agent(&text, STR(""));
	stage_put(s, str_of(typing_file), buf_str(&text));
	buf_done(&text);
}

/* The description is being edited in the one form there is. */
static inline void typing_form(struct pty *p)
{
	echo_expect(p, "agent: ", "the list is shown");
	pty_type(p, "e\t");
	echo_expect(p, "When to hand work", "the description is edited");
}

/* Of these no one is the beginning or the end of another. */
static inline void typing_word(struct buf *out, size_t i)
{
	buf_printf(out, " w%zu.", i);
}

static inline void typing_words(struct buf *out, size_t from, size_t end)
{
	for (size_t i = from; i < end; i++)
		typing_word(out, i);
}

/* How many bytes of the words the program has shown. */
static inline size_t typing_shown(struct pty *p, size_t most)
{
	for (size_t i = most; i-- > 0;) {
		struct buf word = {0}, words = {0};
		typing_word(&word, i);
		bool shown = pty_shows(p, buf_text(&word) + 1);
		typing_words(&words, 0, i + 1);
		size_t n = words.n;
		buf_done(&word);
		buf_done(&words);
		if (shown)
			return n;
	}
	return 0;
}

/* The names of the drafts, each followed by a blank; their folder is made by the first. */
static inline size_t typing_draft_names(const struct stage *s, struct buf *out)
{
	struct buf path = {0};
	size_t n = 0;
	stage_path(s, str_of(typing_drafts), &path);
	buf_clear(out);
	if (access(buf_text(&path), F_OK) == 0)
		stage_names(s, typing_drafts, out);
	for (size_t at = 0; (at = str_find(buf_str(out), at, STR(".json "))) != STR_NONE; at++)
		n++;
	buf_done(&path);
	return n;
}

static inline size_t typing_drafts_count(const struct stage *s)
{
	struct buf names = {0};
	size_t n = typing_draft_names(s, &names);
	buf_done(&names);
	return n;
}

/* The name of the first draft, to be read or written. */
static inline void typing_draft(const struct stage *s, struct buf *out)
{
	struct buf names = {0};
	struct str rest, name = {0};
	typing_draft_names(s, &names);
	rest = buf_str(&names);
	while (str_next_piece(&rest, ' ', &name) && !str_ends(name, STR(".json")))
		;
	buf_clear(out);
	buf_printf(out, "%s/%.*s", typing_drafts, STR_ARG(name));
	buf_done(&names);
}

/* The words that the first draft holds; false where there is none, or it holds something else. */
static inline bool typing_kept(const struct stage *s, struct buf *out)
{
	static const char before[] = "\"text\": \"";
	struct buf name = {0}, text = {0};
	bool good = typing_drafts_count(s) > 0;
	buf_clear(out);
	typing_draft(s, &name);
	if (good && stage_get(s, buf_str(&name), &text)) {
		size_t at = str_find(buf_str(&text), 0, str_of(before));
		struct str rest =
			str_from(buf_str(&text), at == STR_NONE ? text.n : at + sizeof before - 1);
		rest = str_cut(rest, 0, str_find_byte(rest, 0, '"'));
		good = str_starts(rest, str_of(typing_about));
		buf_put(out, str_from(rest, good ? strlen(typing_about) : rest.n));
	}
	buf_done(&name);
	buf_done(&text);
	return good;
}

/* Keep the program's loop going until a draft is there, of which it is the text: what it waits for is time. */
static inline bool typing_draft_comes(const struct stage *s, struct pty *p, struct str words)
{
	struct buf kept = {0};
	bool there = false;
	for (int i = 0; i < 1200 && !there; i++) {
		pty_settle(p, 50);
		there = typing_kept(s, &kept) && str_eq(buf_str(&kept), words);
	}
	buf_done(&kept);
	return there;
}

#endif
