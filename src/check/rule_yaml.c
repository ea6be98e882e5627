/* Rules over the block as YAML, that do not stop it from being such, and over lines that are no key. */
#include "base/words.h"
#include "check/look.h"

#include "text/lines.h"

/* Call `look_at` for each line of the block: its text and where it begins. */
struct line_walk {
	const struct front_look *look;
	struct str rest, line;
	size_t at;
};

static struct line_walk walk_lines(const struct front_look *look)
{
	return (struct line_walk){.look = look, .rest = look_block(look)};
}

static bool next_line(struct line_walk *w)
{
	w->at = w->look->doc->parse.fence.front.end - w->rest.n;
	return str_next_line(&w->rest, &w->line);
}

static bool is_broken(const struct front_look *look)
{
	return look->doc->parse.fence.kind == FENCE_BLOCK && !look->doc->parse.front.yaml.ok;
}

/* --- keys that are none ----------------------------------------------------------------------- */

static const struct str nbsp = {"\xc2\xa0", 2};

void rule_yaml_no_space(const struct front_look *look, struct problems *out)
{
	struct line_walk w = walk_lines(look);
	while (is_broken(look) && next_line(&w)) {
		const struct str *key = look_key_without_blank(look, w.line);
		if (!key || str_starts(str_from(w.line, key->n + 1), nbsp))
			continue;
		size_t end = w.at + key->n + 1;
		struct problem *p = problems_add(out, "yaml-no-space", look_yaml_severity(look),
			(struct span){w.at, end},
			"No blank stands behind \"%.*s:\". Without one it is no key, and not read.",
			STR_ARG(*key));
		p->field = *key;
		problems_offer_edit(out, TR("Put one in"), (struct edit){{end, end}, STR(" ")},
			DOC_KEEPS_BODY);
	}
}

void rule_yaml_nbsp(const struct front_look *look, struct problems *out)
{
	struct line_walk w = walk_lines(look);
	while (is_broken(look) && next_line(&w)) {
		const struct str *key = look_key_without_blank(look, w.line);
		bool indents = str_starts(str_trim_blank(w.line), nbsp);
		if (!indents && (!key || !str_starts(str_from(w.line, key->n + 1), nbsp)))
			continue;
		size_t at = w.at + (indents ? str_find(w.line, 0, nbsp) : key->n + 1);
		struct problem *p = problems_add(out, "yaml-nbsp", look_yaml_severity(look),
			indents ? (struct span){at, at + nbsp.n} : (struct span){w.at, at},
			indents ? N_("The line is indented with a no-break space%.*s, which is no blank to YAML.")
				: N_("A no-break space stands behind \"%.*s:\". Only a blank makes it a "
				     "key: it is not read."),
			indents ? 0 : (int)key->n, indents ? "" : key->p);
		p->field = indents ? STR("") : *key;
		problems_offer_edit(out, TR("Write a blank"),
			(struct edit){{at, at + nbsp.n}, STR(" ")}, DOC_KEEPS_BODY);
	}
}

/* --- tabs ------------------------------------------------------------------------------------- */

/* A key below a line that has a value already: what it is indented for is not to be seen. */
static bool is_key_beside(const struct front_look *look, struct str line, struct str before)
{
	struct str text = str_trim_blank(line), key = str_cut(text, 0, str_find_byte(text, 0, ':'));
	size_t colon = str_find(before, 0, STR(": "));
	struct str value = str_trim(str_from(before, colon == STR_NONE ? before.n : colon + 2));
	bool opens = value.n == 0 || *value.p == '|' || *value.p == '>' || *value.p == '#';
	return !opens && !char_is_blank(*before.p) && key.n < text.n &&
		schema_field(look->kind->schema, key);
}

/* The line's indentation with two blanks for each tab, or without any. */
static struct edit without_tabs(struct str line, size_t at, bool none, struct arena *a)
{
	size_t n = 0;
	struct buf blanks = {0};
	for (; n < line.n && char_is_blank(line.p[n]); n++)
		buf_puts(&blanks, none ? "" : line.p[n] == '\t' ? "  " : " ");
	struct str put = arena_str(a, buf_str(&blanks));
	buf_done(&blanks);
	return (struct edit){{at, at + n}, put};
}

/* The field in whose lines it stands; empty: none. */
static struct str field_at(const struct front_look *look, size_t at)
{
	const struct front *front = &look->doc->parse.front;
	for (size_t i = 0; i < front->n; i++) {
		if (at >= front->v[i].lines.at && at < front->v[i].lines.end)
			return front->v[i].key;
	}
	return (struct str){"", 0};
}

void rule_yaml_tab(const struct front_look *look, struct problems *out)
{
	struct line_walk w = walk_lines(look);
	struct str before = {"", 0};
	bool found = false;
	while (is_broken(look) && next_line(&w)) {
		bool none = before.n && is_key_beside(look, w.line, before);
		/* Several in a row go the way of the first. */
		before = none ? before : w.line;
		if (!look_has_tab_indent(w.line))
			continue;
		const struct edit edit = without_tabs(w.line, w.at, none, &out->arena);
		if (found) {
			problems_offer_also(out, edit);
			continue;
		}
		struct str so = look_yaml_consequence(look, out);
		problems_add(out, "yaml-tab", look_yaml_severity(look), edit.cut,
			"The line is indented with a tab, which YAML does not take. %.*s",
			STR_ARG(so))
			->field = field_at(look, w.at);
		problems_offer_edit(out,
			none ? TR("Take the indentation out") : TR("Indent with blanks"), edit,
			DOC_KEEPS_BODY);
		found = true;
	}
}

/* --- keys given twice ------------------------------------------------------------------------- */

static void offer_last(const struct front_look *look, struct str key, struct problems *out)
{
	const struct front *front = &look->doc->parse.front;
	const struct field_span *last = front_find(front, key);
	bool offered = false;
	for (size_t i = 0; i < front->n && i < FRONT_MOST; i++) {
		const struct edit edit = {front->v[i].lines, STR("")};
		if (!str_eq(front->v[i].key, key) || &front->v[i] == last)
			continue;
		if (offered)
			problems_offer_also(out, edit);
		else
			problems_offer_edit(out, TR("Keep the last one"), edit, DOC_KEEPS_BODY);
		offered = true;
	}
}

void rule_yaml_dup_key(const struct front_look *look, struct problems *out)
{
	const struct front *front = &look->doc->parse.front;
	for (size_t i = 0; i < front->n; i++) {
		const struct field_span *f = &front->v[i];
		if (!f->again)
			continue;
		size_t first = 0;
		while (!str_eq(front->v[first].key, f->key))
			first++;
		struct problem *p = problems_add(out, "yaml-dup-key", SEVERITY_WARNING, f->key_at,
			"%.*s is given twice, first on line %zu; the last one counts, where it is read at all.",
			STR_ARG(f->key),
			lines_place(doc_text(look->doc), front->v[first].key_at.at).line);
		p->field = f->key;
		offer_last(look, f->key, out);
		/* Thousands of repeats of one key are one finding. */
		break;
	}
}

/* --- values that are not what they seem ------------------------------------------------------- */

/* The comment behind a plain value, from its "#" to the line's end; empty when there is none. */
static struct span comment_of(const struct front_look *look, const struct field_span *f)
{
	struct str text = doc_text(look->doc);
	size_t at = f->value.span.end, end = lines_next(text, at);
	while (at < end && char_is_blank(text.p[at]))
		at++;
	while (end > at && char_is_space(text.p[end - 1]))
		end--;
	return at < end && text.p[at] == '#' ? (struct span){at, end} : (struct span){at, at};
}

/* Words without a capital, a digit or a full stop are a remark, and not the end of a sentence. */
static bool is_remark(struct str comment)
{
	for (size_t i = 0; i < comment.n; i++) {
		char c = comment.p[i];
		if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
			return false;
	}
	return true;
}

static bool may_lose_words(const struct front_look *look, const struct field_span *f)
{
	const struct field *field = schema_field(look->kind->schema, f->key);
	bool text = field && field->widget != WIDGET_NUMBER && field->widget != WIDGET_SWITCH &&
		field->widget != WIDGET_RAW && (field->widget != WIDGET_CHOICE || field->open);
	return text && f->value.kind == VALUE_TEXT && f->value.written == WRITTEN_PLAIN;
}

/* In single quotes, without the comment that it is no more. */
static void offer_all(const struct front_look *look, struct span all, struct problems *out)
{
	struct buf quoted = {0};
	struct str text = str_span(doc_text(look->doc), all);
	buf_putc(&quoted, '\'');
	for (size_t i = 0; i < text.n; i++) {
		buf_putc(&quoted, text.p[i]);
		if (text.p[i] == '\'')
			buf_putc(&quoted, '\'');
	}
	buf_putc(&quoted, '\'');
	if (str_find_byte(text, 0, '\n') == STR_NONE)
		problems_offer_edit(out, TR("Quote all of it"),
			(struct edit){all, buf_str(&quoted)}, DOC_KEEPS_BODY);
	buf_done(&quoted);
}

void rule_yaml_comment(const struct front_look *look, struct problems *out)
{
	const struct front *front = &look->doc->parse.front;
	for (size_t i = 0; i < front->n && i < FRONT_MOST; i++) {
		const struct field_span *f = &front->v[i];
		const struct field *field = schema_field(look->kind->schema, f->key);
		struct span comment = comment_of(look, f);
		struct str words = str_span(doc_text(look->doc), comment);
		if (words.n == 0 || !may_lose_words(look, f))
			continue;
		bool named = field->part == PART_NAME || field->part == PART_DESCRIPTION;
		if (!named && is_remark(words))
			continue;
		struct str read = problems_brief(out, f->value.text);
		struct problem *p = problems_add(out, "yaml-comment",
			named ? SEVERITY_WARNING : SEVERITY_HINT, comment,
			"Everything after \" #\" is a comment: the value read is \"%.*s\".",
			STR_ARG(read));
		p->field = f->key;
		offer_all(look, (struct span){f->value.span.at, comment.end}, out);
	}
}

void rule_yaml_guessed_type(const struct value_look *look, struct problems *out)
{
	const struct value *v = look->value;
	const struct field *f = look->field;
	bool typed = f->widget == WIDGET_SWITCH || f->widget == WIDGET_NUMBER ||
		(f->kinds & (1u << VALUE_BOOL | 1u << VALUE_NUMBER));
	bool plain = v->written == WRITTEN_PLAIN && str_eq(look->raw, v->text);
	const char *guess = value_guess_name(v->text);
	if (v->kind != VALUE_TEXT || typed || !plain || v->span.at == 0 || !guess)
		return;
	struct str brief = problems_brief(out, v->text);
	problems_add(out, "yaml-guessed-type", SEVERITY_WARNING, v->span,
		"\"%.*s\" without quotes is text here; other readers take it for %s.",
		STR_ARG(brief), guess);
	const struct edit quoted = {v->span, arena_printf(&out->arena, "'%.*s'", STR_ARG(v->text))};
	problems_offer_edit(out, TR("Quote the value"), quoted, DOC_KEEPS_FIELDS | DOC_KEEPS_BODY);
}

void rule_yaml_anchor(const struct front_look *look, struct problems *out)
{
	const struct yaml_result *y = &look->doc->parse.front.yaml;
	struct span where = {y->odd_at, y->odd_at + 1};
	if (look->doc->parse.fence.kind != FENCE_BLOCK || !y->odd)
		return;
	struct str host = look_host_title(look->kind), so = look_yaml_consequence(look, out);
	if (look->kind->reader == READER_STRICT)
		problems_add(out, "yaml-anchor", look_yaml_severity(look), where,
			"Here stands %s. %.*s takes no such thing. %.*s", y->odd, STR_ARG(host),
			STR_ARG(so));
	else
		problems_add(out, "yaml-anchor", SEVERITY_HINT, where,
			"Here stands %s. Not every tool reads it; fields of this file are left as they are.",
			y->odd);
}

void rule_yaml_trailing_space(const struct front_look *look, struct problems *out)
{
	struct line_walk w = walk_lines(look);
	bool found = false;
	while (look->doc->parse.fence.kind == FENCE_BLOCK && next_line(&w)) {
		size_t kept = str_trim_end(w.line).n;
		const struct edit edit = {{w.at + kept, w.at + w.line.n}, STR("")};
		if (kept == w.line.n)
			continue;
		if (found) {
			problems_offer_also(out, edit);
			continue;
		}
		problems_add(out, "yaml-trailing-space", SEVERITY_HINT, edit.cut,
			"Blanks stand at the end of the line.");
		problems_offer_edit(out, TR("Take them out"), edit,
			DOC_KEEPS_FIELDS | DOC_KEEPS_BODY);
		found = true;
	}
}
