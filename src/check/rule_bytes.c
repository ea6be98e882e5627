/* Rules over bytes: marks, encodings, control characters, line ends. */
#include "check/look.h"

#include "base/utf8.h"
#include "base/words.h"
#include "doc/yaml.h"
#include "text/decode.h"
#include "text/lines.h"

#include <string.h>

static struct span whole_of(const struct front_look *look)
{
	return (struct span){0, doc_text(look->doc).n};
}

void rule_enc_bom(const struct front_look *look, struct problems *out)
{
	const struct fence *f = &look->doc->parse.fence;
	const struct host *host = look->kind->host;
	bool refused = host && !host->takes_bom;
	if (!f->bom || f->kind == FENCE_NONE)
		return;
	problems_add(out, "enc-bom", refused ? look_front_severity(look) : SEVERITY_WARNING,
		(struct span){0, 3},
		refused ? N_("A byte-order mark precedes the first ---; %.*s then sees no frontmatter.")
			: N_("A byte-order mark precedes the first ---; %.*s copes, several tools then "
			     "see no frontmatter."),
		STR_ARG(look_host_title(look->kind)));
	problems_offer_edit(out, TR("Take it out"), (struct edit){{0, 3}, STR("")},
		DOC_KEEPS_FIELDS | DOC_KEEPS_BODY);
}

void rule_enc_utf16(const struct front_look *look, struct problems *out)
{
	struct str text = doc_text(look->doc);
	const char *name = decode_wide_name(text);
	struct buf narrow = {0};
	if (!name)
		return;
	problems_add(out, "enc-utf16", SEVERITY_ERROR,
		(struct span){0, strcmp(name, "UTF-32") ? 2 : 4},
		"The file is %s: tools read UTF-8 and find no frontmatter in it.", name);
	if (decode_wide(&narrow, text))
		problems_offer_edit(out, TR("Write it as UTF-8"),
			(struct edit){whole_of(look), buf_str(&narrow)}, 0);
	buf_done(&narrow);
}

/* --- bytes that are not UTF-8 ----------------------------------------------------------------- */

/* Whatever YAML says of it: a bad byte in the block. */
static enum severity severity_at(const struct front_look *look, size_t at)
{
	const struct parse *p = &look->doc->parse;
	bool stops = p->fence.kind == FENCE_BLOCK && !p->front.yaml.ok &&
		p->front.yaml.fault == YAML_FAULT_BYTES && at < p->fence.front.end;
	return stops ? look_yaml_severity(look) : SEVERITY_WARNING;
}

void rule_enc_not_utf8(const struct front_look *look, struct problems *out)
{
	struct str text = doc_text(look->doc);
	size_t at = utf8_invalid(look->text);
	struct buf mended = {0};
	if (at == STR_NONE || look_is_wide(look))
		return;
	unsigned char byte = (unsigned char)text.p[at];
	problems_add(out, "enc-not-utf8", severity_at(look, at), (struct span){at, at + 1},
		"Byte 0x%02X is not UTF-8; tools show a replacement mark in its place.", byte);
	decode_windows(&mended, text);
	const struct edit edit = edit_between(text, buf_str(&mended));
	problems_offer_edit(out, TR("Read such bytes as Windows-1252"), edit, 0);
	problems_ask(out);
	buf_done(&mended);
}

/* --- control characters ----------------------------------------------------------------------- */

/* Line ends, tabs and U+0085 are none; CR is looked at elsewhere. */
static bool is_control(uint32_t code)
{
	return (code < 0x20 && code != '\t' && code != '\n' && code != '\r') ||
		(code >= 0x7f && code < 0xa0 && code != 0x85) || code == 0xfffe || code == 0xffff;
}

/* The next one at or behind *at, which is moved there; its length, or 0. */
static size_t next_control(struct str text, size_t *at, uint32_t *code)
{
	for (size_t n; (*at = utf8_skip_printable(text, *at)) < text.n; *at += n) {
		n = 1;
		if (char_is_space(text.p[*at]) && text.p[*at] != '\v' && text.p[*at] != '\f')
			continue;
		n = utf8_decode(str_from(text, *at), code);
		if (*code != UTF8_BAD && is_control(*code))
			return n;
	}
	return 0;
}

static void offer_without_controls(struct str text, struct problems *out)
{
	struct buf clean = {0};
	uint32_t code;
	size_t from = 0, at = 0, n;
	buf_room(&clean, text.n);
	while ((n = next_control(text, &at, &code))) {
		buf_put(&clean, str_cut(text, from, at));
		at = from = at + n;
	}
	buf_put(&clean, str_from(text, from));
	const struct edit edit = edit_between(text, buf_str(&clean));
	problems_offer_edit(out, TR("Take it out"), edit, 0);
	buf_done(&clean);
}

static bool stops_yaml(const struct front_look *look, size_t at)
{
	const struct yaml_result *y = &look->doc->parse.front.yaml;
	return look->doc->parse.fence.kind == FENCE_BLOCK && !y->ok &&
		y->fault == YAML_FAULT_BYTES && y->error_at == at;
}

void rule_enc_control(const struct front_look *look, struct problems *out)
{
	struct str text = doc_text(look->doc);
	size_t first = 0, length;
	uint32_t found;
	if (look_is_wide(look) || !(length = next_control(look->text, &first, &found)))
		return;
	struct str so = stops_yaml(look, first) ? look_yaml_consequence(look, out) : STR("");
	enum severity severity = severity_at(look, first);
	problems_add(out, "enc-control", found == 0 ? SEVERITY_ERROR : severity,
		(struct span){first, first + length},
		so.n ? N_("U+%04X is a control character, which YAML may not hold. %.*s")
		     : N_("U+%04X is a control character; nobody can see it.%.*s"),
		(unsigned)found, STR_ARG(so));
	offer_without_controls(text, out);
}

/* --- line ends -------------------------------------------------------------------------------- */

struct ends {
	size_t lf, crlf, cr;
};

static struct ends count_ends(struct str text)
{
	struct ends ends = {0};
	for (size_t at = 0; (at = str_find_any(text, at, "\r\n")) != STR_NONE; at++) {
		bool pair = text.p[at] == '\r' && at + 1 < text.n && text.p[at + 1] == '\n';
		if (pair)
			ends.crlf++, at++;
		else if (text.p[at] == '\n')
			ends.lf++;
		else
			ends.cr++;
	}
	return ends;
}

static void offer_ends(struct str text, const char *end, bool lone_too, struct problems *out)
{
	struct buf even = {0};
	for (size_t i = 0; i < text.n; i++) {
		bool cr = text.p[i] == '\r', pair = cr && i + 1 < text.n && text.p[i + 1] == '\n';
		i += pair;
		if (text.p[i] == '\n' || (cr && lone_too))
			buf_puts(&even, end);
		else
			buf_putc(&even, text.p[i]);
	}
	const struct edit edit = {{0, text.n}, buf_str(&even)};
	problems_offer_edit(out,
		*end == '\r' ? TR("End all lines in CR LF") : TR("End all lines in LF"), edit,
		lone_too ? 0 : DOC_KEEPS_FIELDS);
	buf_done(&even);
}

void rule_enc_eol(const struct front_look *look, struct problems *out)
{
	struct str text = doc_text(look->doc);
	if (look_is_wide(look) || str_find_byte(look->text, 0, '\r') == STR_NONE)
		return;
	struct ends ends = count_ends(text);
	if (look->doc->parse.fence.miss == FENCE_MISS_CR) {
		problems_add(out, "enc-eol", look_front_severity(look), (struct span){0, 4},
			"Lines end in CR alone: no tool finds the frontmatter.");
		offer_ends(text, "\n", true, out);
	} else if (ends.lf && ends.crlf) {
		size_t at = ends.lf < ends.crlf ? lines_next(text, 0) - 1
						: str_find(text, 0, STR("\r\n"));
		while (ends.lf < ends.crlf && at > 0 && text.p[at - 1] == '\r')
			at = str_find_byte(text, at + 1, '\n');
		problems_add(out, "enc-eol", SEVERITY_HINT, (struct span){at, at},
			N_("Line ends are mixed: %zu lines end in CR LF, %zu in LF."), ends.crlf,
			ends.lf);
		offer_ends(text, ends.crlf > ends.lf ? "\r\n" : "\n", false, out);
	}
}

void rule_enc_final_newline(const struct front_look *look, struct problems *out)
{
	struct str text = doc_text(look->doc);
	if (text.n == 0 || text.p[text.n - 1] == '\n' || look_is_wide(look))
		return;
	problems_add(out, "enc-final-newline", SEVERITY_HINT, (struct span){text.n, text.n},
		"The last line has no line end.");
	problems_offer_edit(out, TR("End the line"),
		(struct edit){{text.n, text.n}, lines_ending(text, text.n)}, DOC_KEEPS_FIELDS);
}
