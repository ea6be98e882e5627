#include "render/code.h"

#include "base/vec.h"
#include "config.h"
#include "render/pieces.h"
#include "render/source.h"

/* ---- what no grammar is there for: a few lines of ours ---- */

static enum role diff_role(struct str line)
{
	static const struct {
		const char *start;
		enum role role;
	} rows[] = {
		{"+++ ", ROLE_CODE_KEYWORD},
		{"--- ", ROLE_CODE_KEYWORD},
		{"diff ", ROLE_CODE_KEYWORD},
		{"index ", ROLE_CODE_KEYWORD},
		{"@@", ROLE_DIFF_PLACE},
		{"+", ROLE_DIFF_ADD},
		{"-", ROLE_DIFF_CUT},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (str_starts(line, str_of(rows[i].start)))
			return rows[i].role;
	}
	return ROLE_CODE_TEXT;
}

static void diff_line(struct str line, struct flow *out)
{
	flow_listing(out, line, diff_role(line));
}

/* "# comment", or an instruction in capitals and its arguments. */
static void docker_line(struct str line, struct flow *out)
{
	struct str text = str_trim_blank(line);
	size_t indent = text.n ? (size_t)(text.p - line.p) : 0, n = 0;
	while (n < text.n && text.p[n] >= 'A' && text.p[n] <= 'Z')
		n++;
	bool comment = text.n && *text.p == '#';
	bool instruction = n >= 3 && (n == text.n || char_is_blank(text.p[n]));
	size_t word = instruction ? indent + n : 0;
	flow_listing(out, str_cut(line, 0, word), ROLE_CODE_KEYWORD);
	flow_listing(out, str_from(line, word), comment ? ROLE_CODE_COMMENT : ROLE_CODE_TEXT);
}

static void plain_line(struct str line, struct flow *out)
{
	flow_listing(out, line, ROLE_CODE_TEXT);
}

static void each_line(struct str text, void (*put)(struct str line, struct flow *out),
	struct flow *out)
{
	struct str line;
	while (str_next_line(&text, &line)) {
		put(line, out);
		if (text.n)
			flow_listing(out, STR("\n"), ROLE_CODE_TEXT);
	}
}

/* ---- what the grammars know ---- */

#ifdef WITH_GRAMMARS

/* Nodes lie within each other, so the pieces that are open form a stack. */
struct painter {
	struct str text;
	size_t at;
	struct pieces open;
	struct flow *out;
};

static void paint_to(struct painter *p, size_t end)
{
	const struct piece *top = p->open.n ? &p->open.v[p->open.n - 1] : NULL;
	if (end > p->at) {
		struct str part = str_cut(p->text, p->at, end);
		flow_listing(p->out, part, top ? top->role : ROLE_CODE_TEXT);
		p->at = end;
	}
}

static void close_until(struct painter *p, size_t at)
{
	while (p->open.n && p->open.v[p->open.n - 1].end <= at) {
		paint_to(p, p->open.v[p->open.n - 1].end);
		p->open.n--;
	}
}

static void paint(struct str text, const struct pieces *pieces, struct flow *out)
{
	struct painter p = {.text = text, .out = out};
	for (size_t i = 0; i < pieces->n; i++) {
		close_until(&p, pieces->v[i].at);
		paint_to(&p, pieces->v[i].at);
		vec_push(&p.open, pieces->v[i]);
	}
	close_until(&p, text.n);
	paint_to(&p, text.n);
	vec_done(&p.open);
}

/* False when nothing was put. */
static bool put_colours(struct lang_set *langs, struct str word, struct str text,
	struct code_time time, struct flow *out)
{
	const struct lang *lang = lang_find(langs, word, time.at_last);
	if (!lang)
		return false;
	struct pieces pieces = {0};
	bool done = pieces_find(langs, lang, text, time, &pieces);
	if (done)
		paint(text, &pieces, out);
	else if (deadline_over(time.at_last))
		lang_set_miss(langs);
	vec_done(&pieces);
	return done;
}

#else

static bool put_colours(struct lang_set *langs, struct str word, struct str text,
	struct code_time time, struct flow *out)
{
	(void)langs, (void)word, (void)text, (void)time, (void)out;
	return false;
}

#endif

static bool is_one_of(struct str word, const char *words)
{
	struct str rest = str_of(words), one;
	while (str_next_piece(&rest, ' ', &one)) {
		if (str_same_letters(word, one))
			return true;
	}
	return false;
}

/* Bytes of the prompt that a line of a console session begins with, the blank behind it included, or 0: "$ ",
 * "% ", "> " after a command, "user@host:~/x$ ", "~/x % ". */
static size_t prompt_length(struct str line, bool after_command)
{
	size_t end = 0;
	bool place = false;
	for (; end < line.n && end < 60; end++) {
		char c = line.p[end];
		bool last = end + 1 < line.n && line.p[end + 1] == ' ';
		if (last && (c == '$' || c == '%') && (end == 0 || place))
			return end + 2;
		if (last && c == '#' && end > 0 && place)
			return end + 2;
		place = place || c == '@' || c == '~';
		if (c == ' ' && !place)
			break;
	}
	return after_command && str_starts(line, STR("> ")) ? 2 : 0;
}

static bool has_prompt(struct str text)
{
	struct str line;
	while (str_next_line(&text, &line)) {
		if (prompt_length(line, false))
			return true;
	}
	return false;
}

/* Prompts and what was typed behind them; the answers are plain. */
static void console_flow(struct lang_set *langs, struct str text, struct code_time time,
	struct flow *out)
{
	struct str line;
	bool after_command = false;
	while (str_next_line(&text, &line)) {
		size_t prompt = prompt_length(line, after_command);
		struct str typed = str_from(line, prompt);
		after_command = prompt > 0;
		flow_listing(out, str_cut(line, 0, prompt), ROLE_DIM);
		if (!prompt || !put_colours(langs, STR("bash"), typed, time, out))
			plain_line(typed, out);
		if (text.n)
			flow_listing(out, STR("\n"), ROLE_CODE_TEXT);
	}
}

/* Languages of ours. False when the word means none of them. */
static bool put_own(struct lang_set *langs, struct str word, struct str text, struct code_time time,
	struct flow *out)
{
	if (is_one_of(word, "diff patch udiff"))
		each_line(text, diff_line, out);
	else if (is_one_of(word, "dockerfile docker containerfile"))
		each_line(text, docker_line, out);
	else if (is_one_of(word, "markdown md mdx mdc"))
		source_flow(text, (struct source_colours){langs, time}, out);
	else if (is_one_of(word, "console shell-session shellsession terminal") && has_prompt(text))
		console_flow(langs, text, time, out);
	else
		return false;
	return true;
}

void code_flow(struct lang_set *langs, struct str info, struct str text, struct code_time time,
	struct flow *out)
{
	struct str word = lang_word(info);
	struct buf clean = {0};
	flow_plain_ends(text, &clean);
	text = buf_str(&clean);
	bool own = !lang_is_loaded(langs, word) && put_own(langs, word, text, time, out);
	if (!own && !put_colours(langs, word, text, time, out))
		each_line(text, plain_line, out);
	buf_done(&clean);
}
