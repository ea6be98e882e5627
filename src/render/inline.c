#include "render/inline.h"

#include "base/utf8.h"
#include "base/words.h"
#include "render/html.h"
#include "render/outline.h"

#include <cmark-gfm.h>
#include <stdint.h>
#include <string.h>

/* How deep in what the walk stands. */
struct walk {
	struct flow *out;
	struct targets *targets;
	enum role plain;
	size_t line, shift;                 /* cmark's line, and what makes it the file's */
	size_t emph, strong, strike, links; /* an image counts as a link */
	unsigned link;                      /* its number, above the marks */
	bool bare;                          /* in a link whose text is its target */
	bool soft_break;                    /* of the source: a blank, if what follows wants one */
	bool tag_break;                     /* by <br>: a line break, if anything follows */
};

static unsigned marks_of(const struct walk *w)
{
	return w->link | (w->emph ? MARK_EMPH : 0) | (w->strong ? MARK_STRONG : 0) |
		(w->strike ? MARK_STRIKE : 0);
}

static enum role role_of(const struct walk *w)
{
	return w->bare ? ROLE_URL : w->links ? ROLE_LINK : w->plain;
}

static struct str literal(cmark_node *node)
{
	return str_of(cmark_node_get_literal(node));
}

static bool is_cjk(uint32_t code)
{
	return (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xf900 && code <= 0xfaff) ||
		(code >= 0xff00 && code <= 0xffef) || (code >= 0x20000 && code <= 0x3ffff);
}

static bool ends_in_cjk(struct str s)
{
	size_t at = s.n;
	uint32_t code = 0;
	while (at && s.n - at < 4 && utf8_is_tail(s, at - 1))
		at--;
	return at && utf8_decode(str_from(s, at - 1), &code) && is_cjk(code);
}

/* A line break of the source between two CJK characters is no blank: that writing has none. */
static void settle_break(struct walk *w, struct str next)
{
	uint32_t code = 0;
	if (next.n == 0 || (!w->soft_break && !w->tag_break))
		return;
	w->soft_break = false;
	if (w->tag_break) {
		w->tag_break = false;
		flow_break(w->out);
		return;
	}
	utf8_decode(next, &code);
	if (!is_cjk(code) || !ends_in_cjk(buf_str(&w->out->text)))
		flow_words(w->out, STR(" "), role_of(w), marks_of(w));
}

static void put_text(struct walk *w, struct str text, enum role role)
{
	settle_break(w, text);
	flow_words(w->out, text, role, marks_of(w));
}

static void put_sign(struct walk *w, const char *text, enum role role)
{
	settle_break(w, str_of(text));
	flow_put(w->out, str_of(text), role, marks_of(w));
}

static void put_literal(struct walk *w, struct str text, enum role role)
{
	settle_break(w, text);
	flow_literal(w->out, text, role, marks_of(w));
}

/* Code is held by one tick or two, whichever the text has no run of. */
static const char *ticks_for(struct str text)
{
	size_t run = 0;
	bool has_one = false;
	for (size_t i = 0; i <= text.n; i++) {
		bool tick = i < text.n && text.p[i] == '`';
		has_one |= !tick && run == 1;
		run = tick ? run + 1 : 0;
	}
	return has_one ? "``" : "`";
}

static bool touches_tick(struct str text)
{
	return text.n && (*text.p == '`' || text.p[text.n - 1] == '`');
}

static void put_code(struct walk *w, struct str text)
{
	if (!w->out->shows_ticks) {
		put_literal(w, text, ROLE_CODE);
		return;
	}
	struct buf ticked = {0};
	const char *ticks = ticks_for(text), *gap = touches_tick(text) ? " " : "";
	buf_printf(&ticked, "%s%s%.*s%s%s", ticks, gap, STR_ARG(text), gap, ticks);
	put_literal(w, buf_str(&ticked), ROLE_CODE);
	buf_done(&ticked);
}

/* cmark counts no line for a backslash at the end of one, and none at all for breaks. */
static void note_line(struct walk *w, cmark_node *node)
{
	int told = cmark_node_get_start_line(node);
	if (told > 0 && (size_t)told > w->line)
		w->line = (size_t)told;
	flow_line(w->out, w->line + w->shift);
}

/* The text of a link that is nothing but text and code; false where it has more in it. */
static bool plain_text(cmark_node *link, struct buf *out)
{
	for (cmark_node *child = cmark_node_first_child(link); child;
		child = cmark_node_next(child)) {
		int type = (int)cmark_node_get_type(child);
		if (type != CMARK_NODE_TEXT && type != CMARK_NODE_CODE)
			return false;
		buf_put(out, literal(child));
	}
	return true;
}

/* Is the text nothing but the target? */
static bool is_same(struct str text, struct str url)
{
	struct str mail = STR("mailto:"), here = STR("./");
	if (str_starts(url, mail) && !str_starts(text, mail))
		url = str_from(url, mail.n);
	if (str_starts(url, here) && !str_starts(text, here))
		url = str_from(url, here.n);
	return str_eq(text, url);
}

/* What a link's text says of its target. */
enum says {
	SAYS_TEXT,   /* something else */
	SAYS_TARGET, /* itself */
	SAYS_WORDS,  /* the words of the heading that it leads to */
	SAYS_ADDRESS /* an address that is another one */
};

static enum says says_of(cmark_node *link)
{
	struct str url = str_of(cmark_node_get_url(link));
	struct buf buf = {0};
	bool plain = plain_text(link, &buf);
	struct str text = buf_str(&buf);
	enum says says = SAYS_TEXT;
	if (plain && is_same(text, url))
		says = SAYS_TARGET;
	else if (plain && str_starts(url, STR("#")) && outline_leads(text, str_from(url, 1)))
		says = SAYS_WORDS;
	else if (str_find(text, 0, STR("://")) != STR_NONE || str_starts(text, STR("www.")))
		says = SAYS_ADDRESS;
	buf_done(&buf);
	return says;
}

/* Where the link leads, and its title, in brackets behind its text. */
static void put_target(struct walk *w, struct str url, struct str title)
{
	if (url.n + title.n == 0)
		return;
	put_sign(w, "(", ROLE_DIM);
	targets_url(w->out, url, marks_of(w));
	if (url.n && title.n)
		put_sign(w, " ", ROLE_DIM);
	if (title.n)
		targets_title(w->out, title, marks_of(w));
	put_sign(w, ")", ROLE_DIM);
}

/* A title that the list at the end has for another link to the same target stays with its own. */
static bool put_number(struct walk *w, struct str url, struct str title)
{
	size_t number = targets_numbers(url, title) ? targets_add(w->targets, url, title) : 0;
	if (!number)
		return false;
	targets_mark(w->out, number, marks_of(w));
	if (title.n && !str_eq(w->targets->v[number - 1].title, title)) {
		put_sign(w, " ", ROLE_DIM);
		put_target(w, (struct str){"", 0}, title);
	}
	return true;
}

/* What a reader would not see otherwise. Who writes one address and means another is shown at once. */
static void tell_target(struct walk *w, cmark_node *node, enum says says)
{
	struct str url = str_of(cmark_node_get_url(node)),
		   title = str_of(cmark_node_get_title(node));
	bool text = cmark_node_first_child(node) != NULL;
	if (says == SAYS_TARGET || says == SAYS_WORDS)
		url.n = 0;
	if (url.n && text && says == SAYS_TEXT && put_number(w, url, title))
		return;
	if (text && url.n + title.n)
		put_sign(w, " ", ROLE_DIM);
	put_target(w, url, title);
}

/* The number that outline_number_links() gave it; an image in a link belongs to that. */
static unsigned number_of(const struct walk *w, cmark_node *node)
{
	return w->links ? w->link
			: (unsigned)(uintptr_t)cmark_node_get_user_data(node) << LINK_SHIFT;
}

static void step_link(struct walk *w, cmark_node *node, bool enter)
{
	if (enter)
		w->link = number_of(w, node);
	w->links += enter ? 1 : (size_t)-1;
	enum says says = says_of(node);
	w->bare = enter && says == SAYS_TARGET;
	if (!enter)
		tell_target(w, node, says);
	w->link = w->links ? w->link : 0;
}

/* One without a text is shown by its address. */
static void step_image(struct walk *w, cmark_node *node, bool enter)
{
	bool text = cmark_node_first_child(node) != NULL;
	if (enter)
		w->link = number_of(w, node);
	w->links += enter ? 1 : (size_t)-1;
	if (!enter && !text)
		targets_url(w->out, str_of(cmark_node_get_url(node)), marks_of(w));
	put_sign(w, enter ? tr("[image: ") : "]", ROLE_DIM);
	if (!enter)
		tell_target(w, node, text ? SAYS_TEXT : SAYS_TARGET);
	w->link = w->links ? w->link : 0;
}

static void put_footnote(struct walk *w, cmark_node *node)
{
	put_sign(w, "[", ROLE_LINK);
	put_literal(w, literal(node), ROLE_LINK);
	put_sign(w, "]", ROLE_LINK);
}

static void put_tag(struct walk *w, struct str tag)
{
	put_literal(w, tag, ROLE_HTML);
	w->tag_break = html_is_break(tag);
}

/* Nodes that are no containers. */
static bool put_leaf(struct walk *w, cmark_node *node)
{
	int type = (int)cmark_node_get_type(node);
	if (type != CMARK_NODE_SOFTBREAK && type != CMARK_NODE_LINEBREAK)
		note_line(w, node);
	switch (type) {
	case CMARK_NODE_TEXT:
		put_text(w, literal(node), role_of(w));
		return true;
	case CMARK_NODE_SOFTBREAK:
		w->line++;
		w->soft_break = true;
		return true;
	case CMARK_NODE_LINEBREAK:
		w->line++;
		w->soft_break = w->tag_break = false;
		flow_break(w->out);
		return true;
	case CMARK_NODE_CODE:
		put_code(w, literal(node));
		return true;
	case CMARK_NODE_HTML_INLINE:
		put_tag(w, literal(node));
		return true;
	case CMARK_NODE_FOOTNOTE_REFERENCE:
		put_footnote(w, node);
		return true;
	default:
		return false;
	}
}

static void step_container(struct walk *w, cmark_node *node, bool enter)
{
	size_t step = enter ? 1 : (size_t)-1;
	switch ((int)cmark_node_get_type(node)) {
	case CMARK_NODE_EMPH:
		w->emph += step;
		return;
	case CMARK_NODE_STRONG:
		w->strong += step;
		return;
	case CMARK_NODE_LINK:
		step_link(w, node, enter);
		return;
	case CMARK_NODE_IMAGE:
		step_image(w, node, enter);
		return;
	default:
		break;
	}
	if (strcmp(cmark_node_get_type_string(node), "strikethrough") != 0)
		return;
	/* No attribute of curses strikes through: the marks stay. */
	w->strike += enter ? step : 0;
	put_sign(w, "~~", ROLE_DIM);
	w->strike += enter ? 0 : step;
}

/* The node after `node` in reading order, below `block`; containers that end between are left. */
static cmark_node *next_node(struct walk *w, cmark_node *block, cmark_node *node)
{
	for (; node != block; node = cmark_node_parent(node)) {
		if (cmark_node_next(node))
			return cmark_node_next(node);
		if (cmark_node_parent(node) != block)
			step_container(w, cmark_node_parent(node), false);
	}
	return NULL;
}

/* ---- lines that stay lines ---- */

/* A tag alone on its line, or the head of an alert. */
static bool stands_alone(struct str line)
{
	if (line.n < 3)
		return false;
	if (str_starts(line, STR("[!")))
		return str_find_byte(line, 0, ']') == line.n - 1;
	return *line.p == '<' && str_find_any(line, 1, "<>") == line.n - 1;
}

static bool starts_letter(struct str line)
{
	return line.n > 2 && *line.p >= 'a' && *line.p <= 'z' && strchr(".)", line.p[1]) &&
		line.p[2] == ' ';
}

/* Does it begin with what people write for a bullet: a letter, a dot, an arrow, an emoji? */
static bool starts_marked(struct str line)
{
	static const struct {
		uint32_t first, last;
	} signs[] = {{0xb7, 0xb7}, {0x2022, 0x2023}, {0x2043, 0x2043}, {0x2190, 0x21ff},
		{0x2300, 0x23ff}, {0x25a0, 0x27bf}, {0x2b00, 0x2bff}, {0x1f300, 0x1faff}};
	uint32_t code = 0;
	if (line.n == 0 || starts_letter(line))
		return line.n;
	utf8_decode(line, &code);
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		if (code >= signs[i].first && code <= signs[i].last)
			return true;
	}
	return false;
}

/* In how many tags of a prompt what follows the line stands. */
static size_t depth_behind(struct str line, size_t depth)
{
	if (!stands_alone(line) || *line.p != '<')
		return depth;
	return line.p[1] != '/' ? depth + 1 : depth ? depth - 1 : 0;
}

/* A line end of the source is a blank, except where the lines are plainly meant as such, and within
 * the tags of a prompt, where they stay as in a block of HTML. */
static void keep_lines(struct flow *f)
{
	struct str text = buf_str(&f->text), before = {0};
	size_t depth = 0;
	for (size_t i = 0; i < f->sources.n; i++) {
		size_t at = f->sources.v[i].at;
		size_t end = i + 1 < f->sources.n ? f->sources.v[i + 1].at : text.n;
		struct str line = str_trim(str_cut(text, at, end));
		bool kept =
			depth || stands_alone(before) || stands_alone(line) || starts_marked(line);
		if (i && kept && at < text.n && text.p[at] == ' ')
			f->text.p[at] = '\n';
		depth = depth_behind(line, depth);
		before = line;
	}
}

void inline_flow(cmark_node *block, enum role role, size_t shift, struct targets *targets,
	struct flow *out)
{
	struct walk w = {.out = out, .targets = targets, .plain = role, .shift = shift};
	w.line = (size_t)cmark_node_get_start_line(block);
	for (cmark_node *node = cmark_node_first_child(block); node;) {
		cmark_node *child = NULL;
		if (!put_leaf(&w, node)) {
			step_container(&w, node, true);
			child = cmark_node_first_child(node);
			if (!child)
				step_container(&w, node, false);
		}
		node = child ? child : next_node(&w, block, node);
	}
	keep_lines(out);
	flow_find_urls(out, role, targets->bare_link);
	html_find_tags(out, role);
}
