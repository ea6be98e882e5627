/* Rules over the text below the frontmatter. */
#include "check/look.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "base/words.h"
#include "render/outline.h"
#include "schema/secret.h"
#include "text/lines.h"
#include "text/near.h"

#include <string.h>

enum { SHORT_BODY = 100 };

size_t body_line_at(const struct body_look *look, size_t line)
{
	size_t i = line > 1 ? line - 1 : 0;
	return look->lines[i < look->lines_n ? i : look->lines_n];
}

struct span body_line(const struct body_look *look, size_t line)
{
	size_t at = body_line_at(look, line), end = body_line_at(look, line + 1);
	while (end > at && (look->body.p[end - 1] == '\n' || look->body.p[end - 1] == '\r'))
		end--;
	return (struct span){look->base + at, look->base + end};
}

static size_t file_line(const struct body_look *look, size_t line)
{
	return line + doc_body_line(look->front->doc) - 1;
}

/* --- its length ------------------------------------------------------------------------------- */

static bool has_block(const struct body_look *look)
{
	return look->front->doc->parse.fence.kind == FENCE_BLOCK;
}

void rule_body_empty(const struct body_look *look, struct problems *out)
{
	const struct schema *schema = look->front->kind->schema;
	if (has_block(look) && str_trim(look->body).n == 0 && schema && !schema->body_optional)
		problems_add(out, "body-empty", SEVERITY_WARNING,
			(struct span){look->base, look->base}, "No prompt below the frontmatter.");
}

void rule_body_short(const struct body_look *look, struct problems *out)
{
	struct str text = str_trim(look->body);
	/* No character takes more than four bytes. */
	if (text.n >= 4 * SHORT_BODY)
		return;
	size_t n = utf8_count(text);
	if (has_block(look) && n > 0 && n < SHORT_BODY)
		problems_add(out, "body-short", SEVERITY_HINT,
			(struct span){look->base, look->base + look->body.n},
			trn("The prompt is %zu character.", "The prompt is %zu characters.", n), n);
}

void rule_body_long(const struct body_look *look, struct problems *out)
{
	const struct schema *s = look->front->kind->schema;
	size_t n = s && s->body_limits_n ? utf8_count(look->body) : 0;
	for (size_t i = 0; s && i < s->body_limits_n; i++) {
		if (n <= s->body_limits[i].over)
			continue;
		problems_add(out, "body-long",
			s->body_limits[i].warns ? SEVERITY_WARNING : SEVERITY_HINT,
			(struct span){look->base, look->base},
			trn("The text is %zu character; %.*s.", "The text is %zu characters; %.*s.",
				n),
			n, STR_ARG(s->body_limits[i].says));
		return;
	}
}

/* --- code ------------------------------------------------------------------------------------- */

static struct str language_of(const struct code_block *code)
{
	return str_cut(code->info, 0, str_find_any(code->info, 0, " \t{,:"));
}

/* Put another word behind the opening fence. */
static void offer_language(const struct body_look *look, const struct code_block *code,
	struct str use, struct problems *out)
{
	struct span line = body_line(look, code->first);
	struct str text = str_span(doc_text(look->front->doc), line), word = language_of(code);
	size_t at = str_find(text, 0, word);
	if (at == STR_NONE)
		return;
	at += line.at;
	problems_offer_edit(out, arena_printf(&out->arena, tr("Write %.*s"), STR_ARG(use)),
		(struct edit){{at, at + word.n}, use}, DOC_KEEPS_FIELDS);
}

static const struct str *near_language(const struct kinds *all, struct str word)
{
	return all ? near_find(word, all->languages.v, all->languages.n) : NULL;
}

void rule_body_fence_lang(const struct body_look *look, struct problems *out)
{
	const struct kinds *all = look->front->kind->all;
	size_t n = look->outline->code_n;
	for (size_t i = look->pace->at; i < n && !body_has_told(look, out); i++) {
		const struct code_block *code = &look->outline->code[i];
		struct str word = language_of(code);
		if (body_pauses(look, i))
			return;
		if (!code->fenced)
			continue;
		if (word.n == 0) {
			problems_add(out, "body-fence-lang", SEVERITY_HINT,
				body_line(look, code->first), "The code block names no language.")
				->off = true;
			continue;
		}
		bool known = all && words_have(&all->languages, word);
		const struct str *near = word.n > 3 && !known ? near_language(all, word) : NULL;
		if (!near || near_distance(word, *near, 2) == 0)
			continue;
		problems_add(out, "body-fence-lang", SEVERITY_HINT, body_line(look, code->first),
			"No language is called %.*s; did you mean %.*s?",
			STR_ARG(problems_brief(out, word)), STR_ARG(*near));
		offer_language(look, code, *near, out);
	}
}

/* The fence that opens the block: its characters alone. */
static struct str fence_of(const struct body_look *look, const struct code_block *code)
{
	struct str line =
		str_trim(str_span(doc_text(look->front->doc), body_line(look, code->first)));
	size_t n = 0;
	while (n < line.n && strchr("`~", line.p[n]))
		n++;
	return str_cut(line, 0, n);
}

void rule_body_fence_open(const struct body_look *look, struct problems *out)
{
	for (size_t i = 0; i < look->outline->code_n; i++) {
		const struct code_block *code = &look->outline->code[i];
		if (!code->fenced || code->closed)
			continue;
		struct span where = body_line(look, code->first);
		size_t at = body_line(look, code->last).end;
		problems_add(out, "body-fence-open", SEVERITY_WARNING, where,
			"The code fence of line %zu is not closed; what follows is code.",
			file_line(look, code->first));
		struct str fence = fence_of(look, code);
		if (fence.n)
			problems_offer_edit(out, TR("Close it"),
				(struct edit){{at, at},
					arena_printf(&out->arena, "%.*s%.*s",
						STR_ARG(lines_ending(look->body, 0)),
						STR_ARG(fence))},
				DOC_KEEPS_FIELDS);
		return;
	}
}

/* --- headings --------------------------------------------------------------------------------- */

void rule_body_heading_jump(const struct body_look *look, struct problems *out)
{
	for (size_t i = 1; i < look->outline->headings_n && !body_has_told(look, out); i++) {
		const struct heading *before = &look->outline->headings[i - 1], *h = before + 1;
		if (h->level <= before->level + 1)
			continue;
		struct span line = body_line(look, h->line);
		struct str text = str_span(doc_text(look->front->doc), line);
		size_t at = str_find_byte(text, 0, '#');
		problems_add(out, "body-heading-jump", SEVERITY_HINT, line,
			"Heading level %d follows level %d.", h->level, before->level);
		size_t marks = (size_t)(h->level - before->level - 1);
		if (at != STR_NONE)
			problems_offer_edit(out, TR("Raise it"),
				(struct edit){{line.at + at, line.at + at + marks}, STR("")},
				DOC_KEEPS_FIELDS);
	}
}

/* --- tags ------------------------------------------------------------------------------------- */

struct tag {
	struct str name;
	size_t line;
	bool closes;
};

struct tags {
	struct tag *v;
	size_t n, cap;
};

/* A tag alone on its line, in small letters: "<example>", "</example>". */
static bool tag_of(struct str line, struct tag *tag)
{
	line = str_trim(line);
	if (line.n < 3 || line.p[0] != '<' || line.p[line.n - 1] != '>')
		return false;
	tag->closes = line.p[1] == '/';
	tag->name = str_cut(line, tag->closes ? 2 : 1, line.n - 1);
	for (size_t i = 0; i < tag->name.n; i++) {
		char c = tag->name.p[i];
		if (!(c >= 'a' && c <= 'z') &&
			!(i && (c == '_' || c == '-' || (c >= '0' && c <= '9'))))
			return false;
	}
	return tag->name.n > 0;
}

static struct tags tags_of(const struct body_look *look)
{
	struct tags tags = {0};
	struct str rest = look->body, line;
	for (size_t n = 1; str_next_line(&rest, &line); n++) {
		struct tag tag = {.line = n};
		if (tag_of(line, &tag) && !outline_code(look->outline, n))
			vec_push(&tags, tag);
	}
	return tags;
}

/* The number of the tag that closes number `at`; those between nest. `n`: none does. */
static size_t closing(const struct tags *tags, size_t at)
{
	size_t depth = 0;
	for (size_t i = at; i < tags->n; i++) {
		if (!str_eq(tags->v[i].name, tags->v[at].name))
			continue;
		if (!tags->v[i].closes)
			depth++;
		else if (--depth == 0)
			return i;
	}
	return tags->n;
}

static bool is_closed_somewhere(const struct tags *tags, struct str name)
{
	for (size_t i = 0; i < tags->n; i++) {
		if (tags->v[i].closes && str_eq(tags->v[i].name, name))
			return true;
	}
	return false;
}

enum { MOST_TAGS = 512 };

void rule_body_tag_open(const struct body_look *look, struct problems *out)
{
	struct tags tags = tags_of(look);
	for (size_t i = 0; i < tags.n && tags.n <= MOST_TAGS; i++) {
		const struct tag *t = &tags.v[i];
		if (t->closes || closing(&tags, i) < tags.n || !is_closed_somewhere(&tags, t->name))
			continue;
		problems_add(out, "body-tag-open", SEVERITY_HINT, body_line(look, t->line),
			"<%.*s> of line %zu is not closed.", STR_ARG(t->name),
			file_line(look, t->line));
		break;
	}
	vec_done(&tags);
}

/* --- secrets, arguments ----------------------------------------------------------------------- */

void rule_body_secret(const struct body_look *look, struct problems *out)
{
	const struct kinds *all = look->front->kind->all;
	struct str text = doc_text(look->front->doc);
	struct span where;
	if (!all || !all->secrets)
		return;
	const struct secret *secret = secrets_find(all->secrets, text, &where);
	if (secret)
		problems_add(out, "body-secret", SEVERITY_WARNING, where,
			"This looks like %.*s: whoever reads the file has it.",
			STR_ARG(secret->title));
}

void rule_args_hint(const struct body_look *look, struct problems *out)
{
	const struct schema *schema = look->front->kind->schema;
	size_t at = str_find(look->body, 0, STR("$ARGUMENTS"));
	struct str key = STR("argument-hint");
	if (at == STR_NONE || !has_block(look) || !schema_field(schema, key) ||
		doc_field(look->front->doc, key))
		return;
	at += look->base;
	problems_add(out, "args-hint", SEVERITY_HINT, (struct span){at, at + 10},
		"The text takes $ARGUMENTS; argument-hint would show what to type.");
}
