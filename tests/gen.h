/* gen.h -- made-up agent files and values, the same ones for the same seed. */
#ifndef ROSTER_TESTS_GEN_H
#define ROSTER_TESTS_GEN_H

#include "base/buf.h"
#include "base/utf8.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct gen {
	uint64_t state;
};

/* How many cases to make: ROSTER_CASES, else `usual`. */
static inline size_t gen_cases(size_t usual)
{
	size_t n;
	const char *asked = getenv("ROSTER_CASES");
	return asked && str_to_size(str_of(asked), &n) ? n : usual;
}

static inline struct gen gen_new(uint64_t seed)
{
	struct gen g = {(seed + 1) * 0x9e3779b97f4a7c15u};
	return g;
}

static inline uint64_t gen_next(struct gen *g)
{
	g->state ^= g->state << 13;
	g->state ^= g->state >> 7;
	g->state ^= g->state << 17;
	return g->state * 0x2545f4914f6cdd1du >> 16;
}

/* 0 to n - 1. */
static inline size_t gen_below(struct gen *g, size_t n)
{
	return (size_t)(gen_next(g) % n);
}

static inline bool gen_chance(struct gen *g, unsigned percent)
{
	return gen_below(g, 100) < percent;
}

#define GEN_PICK(g, words) ((words)[gen_below((g), sizeof(words) / sizeof *(words))])

/* --- values ----------------------------------------------------------------------------------- */

static inline uint32_t gen_code(struct gen *g)
{
	static const uint32_t odd[] = {0x85, 0xa0, 0xad, 0x200b, 0x200d, 0x2028, 0x2029, 0x202e,
		0xfeff, 0xfffd, 0xfffe, 0x1f600, 0x1f1e9, 0xe0041, 0x10ffff, 0x301, 0x7f, 0x1b,
		0x07};
	static const char special[] = "-:#'\"\\ \n,[]{}|>&*!%@`?~=<.0";
	switch (gen_below(g, 6)) {
	case 0:
		return 0x20 + (uint32_t)gen_below(g, 0x5f);
	case 1:
		return (unsigned char)special[gen_below(g, sizeof special - 1)];
	case 2:
		return GEN_PICK(g, odd);
	case 3:
		return 0x3040 + (uint32_t)gen_below(g, 0x60);
	default:
		return 'a' + (uint32_t)gen_below(g, 26);
	}
}

/* Append a text that someone might want in a field: awkward ones, and any Unicode. */
static inline void gen_text(struct gen *g, struct buf *out)
{
	static const char *const awkward[] = {"", " ", "a", "reviewer", ": x", "# x", "- x", "-x",
		"x: y", "x:", "x #y", "x#y", "'", "\"", "\\", "\\n", " x", "x ", "\n", "x\n", "\nx",
		"x\ny", "x\n\ny\n", "x\n\n\n", "  x\ny", "x\n  y", "x\n\ty", "\tx", "x\ty", "x \ny",
		"yes", "No", "null", "~", "1", "0x1f", "1e3", "12:30", "2024-01-01", "---", "--",
		"a --- b", "...", "x\n---\ny", "%x", "@x", "!x", "!!str x", "*x", "&x", "?", "? x",
		"?x", "{", "{x}", "[", "[x] y", "]", "}", ",", ", x", ">", "> x", "|", "| x", "`x`",
		"=", "<<", "\r", "x\r\ny", "\x1b[31mx", "\x07",
		("Use it: now. "
		 "Examples: <example>Context: x. user: \"y\" assistant: 'z'</example>"),
		"a 'b' \"c\" \\d", "\xc3\xa9t\xc3\xa9", "\xf0\x9f\x98\x80", "#", "# x\n# y",
		"key: value\nother: value"};
	if (gen_chance(g, 60)) {
		buf_puts(out, GEN_PICK(g, awkward));
		return;
	}
	for (size_t n = gen_below(g, 30); n; n--)
		utf8_put(out, gen_code(g));
}

/* --- frontmatters ----------------------------------------------------------------------------- */

/* What is made: each percentage is how often. */
struct gen_plan {
	unsigned broken;   /* values that are no YAML */
	unsigned odd;      /* anchors, tags, keys given twice */
	unsigned odd_keys; /* keys in quotes, with blanks, not ASCII */
	bool schema_keys;  /* only keys of an agent, at their usual values */
};

struct gen_file {
	struct gen *g;
	const struct gen_plan *plan;
	struct buf *out;
	int ending;    /* 0: LF, 1: CR LF, 2: both */
	unsigned used; /* bits of keys taken */
};

static inline void gen_break(struct gen_file *f)
{
	buf_puts(f->out,
		f->ending == 1 || (f->ending == 2 && gen_chance(f->g, 50)) ? "\r\n" : "\n");
}

static inline void gen_line(struct gen_file *f, const char *text)
{
	buf_puts(f->out, text);
	gen_break(f);
}

static inline const char *gen_word(struct gen_file *f)
{
	static const char *const words[] = {"Read", "Edit", "MultiEdit", "LS", "Bash(git log)",
		"sonnet", "x", "two words", "caf\xc3\xa9", "\xe6\x97\xa5\xe6\x9c\xac",
		"\xf0\x9f\x98\x80", "it's", "5", "v1.2", "a-b_c", "a\\nb", "yes", "3.14"};
	return GEN_PICK(f->g, words);
}

static inline void gen_comment(struct gen_file *f)
{
	static const char *const comments[] = {"# why", "#", "# key: value", "# \xc3\xa9",
		"# 'quote"};
	if (gen_chance(f->g, 25)) {
		buf_puts(f->out, gen_chance(f->g, 50) ? " " : "  ");
		buf_puts(f->out, GEN_PICK(f->g, comments));
	} else if (gen_chance(f->g, 10)) {
		buf_puts(f->out, "  ");
	}
	gen_break(f);
}

/* Between the fields. */
static inline void gen_between(struct gen_file *f)
{
	if (gen_chance(f->g, 12))
		gen_line(f, "# a comment: with a colon");
	if (gen_chance(f->g, 12))
		gen_line(f, gen_chance(f->g, 50) ? "" : "  ");
}

static inline void gen_plain(struct gen_file *f)
{
	static const char *const values[] = {"", "~", "true", "17", "0x1f", "plain text", "a, b",
		"Read, Edit,MultiEdit", "Read Edit", "http://x.y/#z",
		"caf\xc3\xa9 \xf0\x9f\x98\x80", "-x", "a'b\"c", "5", "sonnet", "two\\nlines"};
	buf_puts(f->out, GEN_PICK(f->g, values));
	if (gen_chance(f->g, 12) && f->out->p[f->out->n - 1] != ' ') {
		gen_break(f);
		buf_puts(f->out, "  and more");
	}
	gen_comment(f);
}

static inline void gen_quoted(struct gen_file *f)
{
	static const char *const values[] = {"'a'", "'it''s'", "''", "\"\"", "\"a\\tb\"",
		"\"caf\\u00e9\"", "\"x: y # z\"", "'x: y # z'", "\"one\\ntwo\"", "'yes'",
		"\"Read, Edit\"", "'Read'", "\"\\x1b[1m\""};
	buf_puts(f->out, GEN_PICK(f->g, values));
	gen_comment(f);
}

static inline void gen_scalar_block(struct gen_file *f)
{
	static const char *const headers[] = {"|", "|-", "|+", ">", ">-", ">+", "|2", "|2-",
		"| # why"};
	const char *header = GEN_PICK(f->g, headers);
	const char *indent = strchr(header, '2') || gen_chance(f->g, 60) ? "  " : "    ";
	gen_line(f, header);
	for (size_t i = 0, n = 1 + gen_below(f->g, 3); i < n; i++) {
		static const char *const lines[] = {"text", "key: value", "# no comment", "- item",
			"\xc3\xa9 text ", "'quote", "<example>"};
		buf_puts(f->out, indent);
		buf_puts(f->out, i && gen_chance(f->g, 20) ? "  " : "");
		gen_line(f, GEN_PICK(f->g, lines));
		if (gen_chance(f->g, 20))
			gen_line(f, "");
	}
}

static inline void gen_flow(struct gen_file *f)
{
	bool lines = gen_chance(f->g, 30), any = false;
	buf_putc(f->out, '[');
	for (size_t n = gen_below(f->g, 4); n; n--) {
		buf_puts(f->out, any ? "," : "");
		if (lines) {
			gen_comment(f);
			if (gen_chance(f->g, 20))
				gen_line(f, "    # about the next");
			buf_puts(f->out, "    ");
		} else if (any || gen_chance(f->g, 20)) {
			buf_puts(f->out, any && gen_chance(f->g, 20) ? "" : " ");
		}
		buf_puts(f->out, gen_chance(f->g, 20) ? "'q'" : gen_word(f));
		any = true;
	}
	buf_puts(f->out, any && gen_chance(f->g, 15) ? "," : "");
	if (lines) {
		gen_comment(f);
		buf_puts(f->out, "  ");
	}
	buf_puts(f->out, any && gen_chance(f->g, 20) ? " ]" : "]");
	gen_comment(f);
}

static inline void gen_lines(struct gen_file *f)
{
	static const char *const indents[] = {"", "", "", "  ", "  ", "  ", "    ", " ", "   "};
	const char *indent = GEN_PICK(f->g, indents);
	gen_comment(f);
	for (size_t n = 1 + gen_below(f->g, 4); n; n--) {
		if (gen_chance(f->g, 12)) {
			buf_puts(f->out, indent);
			gen_line(f, "# about the next");
		}
		if (gen_chance(f->g, 8))
			gen_line(f, "");
		buf_puts(f->out, indent);
		buf_puts(f->out, gen_chance(f->g, 85) ? "- " : "-   ");
		buf_puts(f->out, gen_chance(f->g, 20) ? "\"q\"" : gen_word(f));
		gen_comment(f);
	}
}

/* Indented by one, by three, with blank lines and comments at any depth. */
static inline void gen_odd_map(struct gen_file *f)
{
	gen_line(f, "   servers:");
	gen_line(f, gen_chance(f->g, 50) ? "" : "# at the left edge");
	gen_line(f, "    one: {command: x, args: [-a, 'b: c']} # why");
	gen_line(f, "    two:");
	gen_line(f, gen_chance(f->g, 50) ? "" : "         # far to the right");
	gen_line(f, "     env:");
	gen_line(f, "      A: '1'");
	if (gen_chance(f->g, 50))
		gen_line(f, "      B: |");
	else
		gen_line(f, "      B: >-");
	gen_line(f, "         text: with # no comment");
	gen_line(f, "   on: true");
}

static inline void gen_map(struct gen_file *f)
{
	if (gen_chance(f->g, 30)) {
		buf_puts(f->out, "{a: b, c: [d, 'e']}");
		gen_comment(f);
		return;
	}
	gen_comment(f);
	if (gen_chance(f->g, 30)) {
		gen_odd_map(f);
		return;
	}
	gen_line(f, "  PreToolUse:");
	gen_line(f, "    - matcher: Bash # why");
	gen_line(f, "      hooks: [{type: command, command: \"x\"}]");
	if (gen_chance(f->g, 30))
		gen_line(f, "  other: {}");
}

static inline void gen_broken(struct gen_file *f)
{
	static const char *const values[] = {"Use it: now", "ends:", "@x", "*.md", "*bold* text",
		"`x`", "%x", "[x] y", "{x} y", "| x", "> x", "'a' b", "\"a\" b", "\"never closed",
		"'never", "\"C:\\dir\"", "- x", "? x", "a: b: c # d", "Use: \"x\"\\n\\nExamples: y",
		": x", "--flag: x"};
	static const char *const more[] = {"  more: text", "spilled text", "<example>",
		"user: \"x\"", "</example>", "\t- x", "- item", "# Heading", "model: of the text"};
	buf_puts(f->out, GEN_PICK(f->g, values));
	gen_break(f);
	for (size_t n = gen_chance(f->g, 30) ? 1 + gen_below(f->g, 3) : 0; n; n--)
		gen_line(f, GEN_PICK(f->g, more));
}

static inline void gen_odd(struct gen_file *f)
{
	static const char *const values[] = {"&x a", "!x a", "!!str 5", "&y [a, b]", "*x", "*y",
		"!x"};
	buf_puts(f->out, GEN_PICK(f->g, values));
	gen_break(f);
}

static inline void gen_value(struct gen_file *f)
{
	if (gen_chance(f->g, f->plan->broken)) {
		gen_broken(f);
		return;
	}
	if (gen_chance(f->g, f->plan->odd)) {
		gen_odd(f);
		return;
	}
	static void (*const makers[])(struct gen_file *) = {gen_plain, gen_plain, gen_quoted,
		gen_scalar_block, gen_flow, gen_lines, gen_map};
	GEN_PICK(f->g, makers)(f);
}

static inline void gen_field(struct gen_file *f)
{
	static const char *const keys[] = {"name", "description", "tools", "model",
		"disallowedTools", "skills", "hooks", "color", "maxTurns", "background", "memory",
		"custom", "x-y_z", "version"};
	static const char *const odd[] = {"\"quoted\"", "'single'", "two words", "schl\xc3\xbcssel",
		"\"a: b\"", "Tools", "descripton", "allowed-tools", "colour"};
	size_t i = gen_below(f->g, sizeof keys / sizeof *keys);
	const char *key = keys[i];
	if (gen_chance(f->g, f->plan->odd_keys))
		key = odd[i = gen_below(f->g, sizeof odd / sizeof *odd)], i += 16;
	if (f->used & 1u << i && !gen_chance(f->g, f->plan->odd))
		return;
	f->used |= 1u << i;
	gen_between(f);
	buf_puts(f->out, key);
	buf_puts(f->out, gen_chance(f->g, 90) ? ": " : gen_chance(f->g, 50) ? " : " : ":  ");
	gen_value(f);
}

/* Append a whole file. */
static inline void gen_agent(struct gen *g, const struct gen_plan *plan, struct buf *out)
{
	static const char *const openings[] = {"---", "---", "---", "--- "};
	static const char *const closings[] = {"---", "---", "---", "---  ", "-----", "  ---"};
	static const char *const bodies[] = {"", "\n", "Body.\n",
		"\n# Title\n\nText --- with dashes\n\n---\n", "no line end",
		"```yaml\nname: x\n```\n", "caf\xc3\xa9\r\n"};
	struct gen_file f = {g, plan, out, gen_chance(g, 70) ? 0 : gen_chance(g, 70) ? 1 : 2, 0};
	buf_puts(out, gen_chance(g, 5) ? "\xef\xbb\xbf" : "");
	gen_line(&f, GEN_PICK(g, openings));
	for (size_t n = gen_below(g, 7); n; n--)
		gen_field(&f);
	gen_between(&f);
	buf_puts(out, GEN_PICK(g, closings));
	/* Nothing may stand behind the last line, not even its end. */
	if (gen_chance(g, 4))
		return;
	gen_break(&f);
	buf_puts(out, GEN_PICK(g, bodies));
}

#endif
