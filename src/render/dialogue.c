#include "render/dialogue.h"

#include "base/vec.h"

struct word {
	const char *text;
	enum speaker speaker;
};

static const struct word spoken[] = {
	{"Context:", SPEAKER_CONTEXT},
	{"user:", SPEAKER_USER},
	{"assistant:", SPEAKER_ASSISTANT},
	{"agent:", SPEAKER_ASSISTANT},
	{"commentary:", SPEAKER_WHY},
};

static const struct word tags[] = {
	{"context", SPEAKER_CONTEXT},
	{"user", SPEAKER_USER},
	{"user_request", SPEAKER_USER},
	{"assistant", SPEAKER_ASSISTANT},
	{"assistant_response", SPEAKER_ASSISTANT},
	{"commentary", SPEAKER_WHY},
};

/* The scan: [from, at) is the text of the turn so far. */
struct scan {
	struct str text;
	struct turns *out;
	size_t from, at;
	size_t examples;
	bool within; /* an example */
	enum speaker speaker;
};

static bool starts_word(struct str text, const char *word)
{
	struct str w = str_of(word);
	return str_same_letters(str_cut(text, 0, w.n), w);
}

static void end_turn(struct scan *s, size_t mark)
{
	struct str text = str_trim(str_cut(s->text, s->from, s->at));
	struct turn turn = {s->speaker, s->within ? s->examples : 0, text};
	if (text.n)
		vec_push(s->out, turn);
	s->at += mark;
	s->from = s->at;
}

/* Is "<NAME>" here, or "</NAME>" when `close`? Its bytes, or 0. */
static size_t tag_here(const struct scan *s, const char *name, bool close)
{
	struct str rest = str_from(s->text, s->at), want = str_of(name);
	size_t open = close ? 2 : 1, end = open + want.n;
	if (!str_starts(rest, close ? STR("</") : STR("<")) || end >= rest.n || rest.p[end] != '>')
		return 0;
	return str_same_letters(str_cut(rest, open, end), want) ? end + 1 : 0;
}

static bool take_tag(struct scan *s)
{
	size_t n = tag_here(s, "example", s->within);
	if (n) {
		end_turn(s, n);
		s->within = !s->within;
		s->examples += s->within;
		s->speaker = SPEAKER_NONE;
		return true;
	}
	for (size_t i = 0; s->within && i < sizeof tags / sizeof *tags; i++) {
		size_t open = tag_here(s, tags[i].text, false),
		       close = tag_here(s, tags[i].text, true);
		if (!open && !close)
			continue;
		end_turn(s, open + close);
		s->speaker = open ? tags[i].speaker : SPEAKER_NONE;
		return true;
	}
	return false;
}

static bool starts_quote(struct str text)
{
	text = str_trim_blank(text);
	return text.n &&
		(*text.p == '"' || *text.p == '\'' || str_starts(text, STR("“")) ||
			str_starts(text, STR("‘")));
}

/* Only blanks before this on its line, or since the last tag? */
static bool starts_line(const struct scan *s)
{
	size_t at = s->at;
	while (at > s->from && char_is_blank(s->text.p[at - 1]))
		at--;
	return at == s->from || s->text.p[at - 1] == '\n';
}

static bool take_word(struct scan *s)
{
	if (!s->within || (s->at > s->from && !char_is_space(s->text.p[s->at - 1])))
		return false;
	struct str rest = str_from(s->text, s->at);
	for (size_t i = 0; i < sizeof spoken / sizeof *spoken; i++) {
		struct str word = str_of(spoken[i].text);
		if (!starts_word(rest, spoken[i].text))
			continue;
		if (!starts_line(s) && !starts_quote(str_from(rest, word.n)))
			continue;
		end_turn(s, word.n);
		s->speaker = spoken[i].speaker;
		return true;
	}
	return false;
}

void dialogue_split(struct str text, struct turns *out)
{
	struct scan s = {.text = text, .out = out};
	while (s.at < text.n) {
		if (!(text.p[s.at] == '<' ? take_tag(&s) : take_word(&s)))
			s.at++;
	}
	end_turn(&s, 0);
}
