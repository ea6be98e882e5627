/* Listings in colours: what a fence's word means, which pattern wins, what ends in plain text. */
#include "tests/t.h"

#include "base/utf8.h"
#include "config.h"
#include "render/source.h"
#include "tests/shown.h"

static void is_word(const char *info, const char *want)
{
	IS(lang_word(str_of(info)), want, info);
}

static void test_words(void)
{
	is_word("rust", "rust");
	is_word("  rust title=\"x y\"", "rust");
	is_word("rust,ignore", "rust");
	is_word("{.rust .numberLines}", "rust");
	is_word("js:app.js", "js");
	is_word("c++", "c++");
	is_word("", "");
	is_word("{}", "");
}

static void is_shown(struct lang_set *langs, const char *info, struct str code, const char *want)
{
	struct flow f = {0};
	struct buf got = {0};
	code_flow(langs, str_of(info), code, shown_time(), &f);
	shown_flow(&f, &got);
	IS(buf_str(&got), want, *info ? info : "no language");
	buf_done(&got);
	flow_done(&f);
}

static void test_ours(struct lang_set *langs)
{
	is_shown(langs, "", STR("a\tb\r\n\r\nc\n"), "a   b\n\nc");
	is_shown(langs, "", STR("\xe6\x97\xa5\tb\n"), "\xe6\x97\xa5  b");
	is_shown(langs, "nothing-known", STR("let x;"), "let x;");
	is_shown(langs, "diff", STR("--- a\n+++ b\n@@ x\n-a\n+b\n c\n"),
		"{keyword:--- a}\n{keyword:+++ b}\n{diff-place:@@ x}\n{diff-cut:-a}\n{diff-add:+b}\n c");
	is_shown(langs, "dockerfile", STR("# c\nFROM x\nRUNNER\n  ENV A=b\n"),
		"{comment:# c}\n{keyword:FROM} x\n{keyword:RUNNER}\n{keyword:  ENV} A=b");
	is_shown(langs, "md", STR("---\nname: x\n---\n# T\n"),
		"{rule:---}{text:\n}{property:name:}{text: x\n}{rule:---}{text:\n}{heading1:# T}");
}

static void put_source(struct str text, struct lang_set *langs, struct flow *out)
{
	source_flow(text, (struct source_colours){langs, shown_time()}, out);
}

/* The colours of listings in Markdown are taken line by line from those of the whole listing. */
static void test_source_lines(struct lang_set *langs)
{
	static const char *const texts[] = {"```js\nlet x = `a\nb`\n```\nc\n",
		"```js\r\nlet x\r\n\r\n\r\n```\r\nb", "```js\nlet\rx\n\n```\n", "~~~c\n\n~~~",
		"```c\n\tint\tx;\n\n", "```c", "```c\n", "```\n```\n```c\n/*\n```\n*/\n",
		"> ```c\nint x\n", "    ```c\nint x\n  ```\n",
		"```c\n\f\x0b\xc2\x85 int\n\xff\n```"};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct flow plain = {0}, coloured = {0};
		put_source(str_of(texts[i]), NULL, &plain);
		put_source(str_of(texts[i]), langs, &coloured);
		SAME(buf_str(&coloured.text), buf_str(&plain.text), "colours leave the text alone");
		flow_done(&plain), flow_done(&coloured);
	}
}

#ifdef WITH_GRAMMARS

static void test_nesting(struct lang_set *langs)
{
	is_shown(langs, "md", STR("````md\n```c\nint x;\n```\n````\n"),
		"{frame:````md}{text:\n}{frame:```c}{text:\n}{type:int} {variable:x}{punctuation:;}{text:\n}"
		"{frame:```}{text:\n}{frame:````}");
	is_shown(langs, "md", STR("`````md\n````md\n```c\nint x;\n```\n````\n`````\n"),
		"{frame:`````md}{text:\n}{frame:````md}{text:\n}{frame:```c}{text:\n}int x;{text:\n}"
		"{frame:```}{text:\n}{frame:````}{text:\n}{frame:`````}");
}

static void test_patterns(struct lang_set *langs)
{
	is_shown(langs, "RS", STR("fn main() { A_B; \"x\\n\" }"),
		"{keyword:fn} {function:main}{punctuation:()} {punctuation:{} {constant:A_B}{punctuation:;} "
		"{string:\"x}{escape:\\n}{string:\"} {punctuation:}}");
	is_shown(langs, "js", STR("require(x)"),
		"{function:require}{punctuation:(}{variable:x}{punctuation:)}");
	is_shown(langs, "python", STR("x = len(A_B)"),
		"{variable:x} {operator:=} {function:len}({constant:A_B})");
	is_shown(langs, "json", STR("{\"a\": 1}"), "{{property:\"a\"}: {number:1}}");
	is_shown(langs, "bash", STR(""), "");
	is_shown(langs, "bash", STR("\n"), "");
	struct str odd = STR("\xff\xfe \xe6\x97\xa5 \x1b[31m let \xe6");
	struct flow f = {0};
	code_flow(langs, STR("rust"), odd, shown_time(), &f);
	SAME(buf_str(&f.text), odd, "what is no code, nor text, is shown whole");
	flow_done(&f);
}

static void test_limits(struct lang_set *langs)
{
	struct flow f = {0};
	struct lang_set *fresh = lang_set_new();
	OK(!lang_set_missed(langs), "with time enough nothing is missed");
	code_flow(fresh, STR("go"), STR("package x"),
		(struct code_time){.at_last = deadline_in(0), .each = 1000}, &f);
	OK(f.spans.n == 1 && f.spans.v[0].role == ROLE_CODE_TEXT,
		"without time a listing is plain");
	OK(lang_set_missed(fresh), "and that is told");
	OK(!lang_set_missed(fresh), "once");
	lang_set_free(fresh);
	flow_clear(&f);
	struct buf deep = {0};
	for (int i = 0; i < 50000; i++)
		buf_puts(&deep, "`${");
	code_flow(langs, STR("js"), buf_str(&deep), shown_time(), &f);
	SAME(buf_str(&f.text), buf_str(&deep), "deep nesting ends, and is shown whole");
	buf_clear(&deep);
	for (int i = 0; i < 50000; i++)
		buf_puts(&deep, "\"'");
	flow_clear(&f);
	code_flow(langs, STR("c"), buf_str(&deep), shown_time(), &f);
	SAME(buf_str(&f.text), buf_str(&deep), "so is what takes its parser too long");
	buf_done(&deep);
	flow_done(&f);
}

#else

static void test_nesting(struct lang_set *langs)
{
	is_shown(langs, "md", STR("```c\nx\n```"), "{frame:```c}{text:\n}x{text:\n}{frame:```}");
}

static void test_patterns(struct lang_set *langs)
{
	is_shown(langs, "rust", STR("fn main() {}"), "fn main() {}");
}

static void test_limits(struct lang_set *langs)
{
	OK(!lang_set_missed(langs), "without grammars nothing is missed");
}

#endif

int main(void)
{
	struct lang_set *langs = lang_set_new();
	test_words();
	test_ours(langs);
	test_source_lines(langs);
	test_nesting(langs);
	test_patterns(langs);
	test_limits(langs);
	lang_set_free(langs);
	return t_end();
}
