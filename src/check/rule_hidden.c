/* The rule over what a person cannot see. */
#include "check/look.h"

#include "base/utf8.h"
#include "base/words.h"
#include "text/hidden.h"

/* What is looked at as a whole: a key, a value, or the text below the block. */
struct part_look {
	struct str text; /* the file up to its end, for what stands before it counts */
	size_t at;
	bool strict;
};

enum { MOST_RUNS = 256, MOST_SPELT = 200 };

struct found {
	struct span *v; /* of the runs, in the file */
	size_t n;
	struct hidden worst;
	size_t count; /* of characters */
};

static void look_through(const struct part_look *part, struct found *f)
{
	struct hidden h;
	for (size_t at = part->at; f->n < MOST_RUNS; at = h.where.end) {
		if (!hidden_next(part->text, at, part->strict, HIDDEN_MEDIUM, &h))
			return;
		f->v[f->n++] = h.where;
		f->count += h.count;
		if (h.level > f->worst.level)
			f->worst = h;
	}
}

/* May the field hold prose? A name, a tool or a number may not hold what prose does. */
static bool is_prose(const struct front_look *look, const struct field_span *f)
{
	const struct field *field = schema_field(look->kind->schema, f->key);
	return !field || field->widget == WIDGET_TEXT || field->widget == WIDGET_RAW ||
		field->part == PART_DESCRIPTION;
}

/* Field by field, and what lies between them with the one before. */
static void look_through_all(const struct front_look *look, struct found *f)
{
	const struct front *front = &look->doc->parse.front;
	struct str text = look->text;
	size_t at = 0;
	for (size_t i = 0; i < front->n; i++) {
		const struct field_span *field = &front->v[i];
		size_t end = i + 1 < front->n ? front->v[i + 1].key_at.at : field->value.span.end;
		struct span key = field->key_at;
		if (end <= at || key.at < at || key.end > end)
			continue;
		look_through(&(struct part_look){str_cut(text, 0, key.at), at, false}, f);
		look_through(&(struct part_look){str_cut(text, 0, key.end), key.at, true}, f);
		const bool strict = !is_prose(look, field);
		look_through(&(struct part_look){str_cut(text, 0, end), key.end, strict}, f);
		at = end;
	}
	look_through(&(struct part_look){text, at, false}, f);
}

/* "; it spells "..."", or nothing. */
static struct str spelling(const struct front_look *look, const struct found *f,
	struct problems *out)
{
	struct buf said = {0}, shown = {0};
	for (size_t i = 0; i < f->n; i++) {
		struct str run = str_span(doc_text(look->doc), f->v[i]);
		struct hidden tag;
		if (f->v[i].at == f->worst.where.at ||
			hidden_next(run, 0, false, HIDDEN_SPEAKS, &tag))
			hidden_decode(&said, run);
	}
	utf8_show(&shown, buf_str(&said));
	struct str words = STR("");
	struct str brief = str_cut(buf_str(&shown), 0, MOST_SPELT);
	if (brief.n)
		words = arena_printf(&out->arena, tr(" They spell \"%.*s\"."), STR_ARG(brief));
	buf_done(&said);
	buf_done(&shown);
	return words;
}

/* The name of the field it stands in, or tr("the text"). */
static struct str place_name(const struct front_look *look, size_t at)
{
	const struct front *front = &look->doc->parse.front;
	for (size_t i = 0; i < front->n; i++) {
		const struct field_span *f = &front->v[i];
		if (at >= f->key_at.at && at < f->value.span.end)
			return f->key;
	}
	return at < look->doc->parse.fence.body ? TR("the frontmatter") : TR("the text");
}

static void offer_without(const struct found *f, struct problems *out)
{
	problems_offer_edit(out, TR("Take them out"), (struct edit){f->v[0], STR("")}, 0);
	for (size_t i = 1; i < f->n; i++)
		problems_offer_also(out, (struct edit){f->v[i], STR("")});
}

/* Line breaks and tabs are what escapes are for. */
static bool has_control(struct str text, struct hidden *out)
{
	size_t n;
	for (size_t at = 0; at < text.n; at += n) {
		uint32_t code;
		n = utf8_decode(str_from(text, at), &code);
		if ((code < 0x20 && code != '\t' && code != '\n' && code != '\r') ||
			(code >= 0x7f && code < 0xa0 && code != 0x85)) {
			*out = (struct hidden){.code = code, .name = N_("a control character")};
			return true;
		}
	}
	return false;
}

static bool is_hiding(struct str text, struct hidden *out)
{
	return hidden_next(text, 0, false, HIDDEN_MEDIUM, out) || has_control(text, out);
}

/* Written as an escape it is as hidden to a person who reads the value. */
static void look_for_escapes(const struct front_look *look, struct problems *out)
{
	const struct front *front = &look->doc->parse.front;
	struct hidden h;
	for (size_t i = 0; i < front->n; i++) {
		const struct value *v = &front->v[i].value;
		if (v->kind != VALUE_TEXT || v->written != WRITTEN_DOUBLE ||
			is_hiding(doc_raw(look->doc, &front->v[i]), &h) || !is_hiding(v->text, &h))
			continue;
		problems_add(out, "enc-hidden", SEVERITY_WARNING, v->span,
			"An escape in %.*s makes U+%04X (%s): readers cannot see it, models can.",
			STR_ARG(front->v[i].key), (unsigned)h.code, tr(h.name));
		return;
	}
}

void rule_enc_hidden(const struct front_look *look, struct problems *out)
{
	struct span runs[MOST_RUNS];
	struct found f = {.v = runs};
	look_through_all(look, &f);
	look_for_escapes(look, out);
	if (f.n == 0)
		return;
	struct str spelt = spelling(look, &f, out), place = place_name(look, f.worst.where.at);
	struct str more = f.count > 1
		? arena_printf(&out->arena, tr(", one of %zu such characters"), f.count)
		: STR("");
	problems_add(out, "enc-hidden",
		f.worst.level >= HIDDEN_TURNS ? SEVERITY_ERROR : SEVERITY_WARNING, f.worst.where,
		"Invisible U+%04X (%s) in %.*s%.*s: readers cannot see it, models can.%.*s",
		(unsigned)f.worst.code, tr(f.worst.name), STR_ARG(place), STR_ARG(more),
		STR_ARG(spelt));
	offer_without(&f, out);
}
