/* Why a text is no YAML. */
#include "doc/yaml.h"

#include "base/utf8.h"
#include "base/words.h"

#include <string.h>

/* YAML 1.2.2 section 5.1, as libyaml has it. */
static bool is_printable(uint32_t code)
{
	if (code < 0x20)
		return code == '\t' || code == '\n' || code == '\r';
	return code != UTF8_BAD && !(code >= 0x7f && code <= 0x9f && code != 0x85) &&
		code != 0xfffe && code != 0xffff;
}

size_t yaml_bad_byte(struct str text)
{
	for (size_t at = 0; (at = utf8_skip_printable(text, at)) < text.n;) {
		uint32_t code;
		size_t n = utf8_decode(str_from(text, at), &code);
		if (!is_printable(code))
			return at;
		at += n;
	}
	return STR_NONE;
}

/* libyaml's words (scanner.c, parser.c, reader.c of 0.2.5) and ours. */
const char *yaml_plain_words(const char *problem)
{
	static const char *const words[][2] = {
		{"mapping values are not allowed", N_("\": \" in a value that is not quoted")},
		{"did not find expected alphabetic or numeric character",
			N_("a value that starts with \"*\" or \"&\" and is not quoted")},
		{"did not find expected key",
			N_("text behind the end of a value, or a wrong indentation")},
		{"could not find expected ':'",
			N_("a line that is no \"key: value\" and continues none")},
		{"found character that cannot start any token",
			N_("a value that starts with a reserved character (@ ` %)")},
		{"did not find expected comment or line break", N_("text behind \"|\" or \">\"")},
		{"found unexpected end of stream", N_("a quote that is never closed")},
		{"found unknown escape character",
			N_("an escape that YAML does not know, in double quotes")},
		{"block sequence entries are not allowed", N_("\"- \" where no list can stand")},
		{"did not find expected ',' or", N_("a bracket that is never closed")},
		{"did not find expected node content",
			N_("a bracket or comma where a value should stand")},
		{"found undefined tag handle", N_("a tag (\"!\") that nothing defines")},
		{"found unexpected document indicator",
			N_("\"---\" or \"...\" inside a quoted value")},
		{"block collection entries", N_("a wrong indentation")},
		{"did not find expected <document start>",
			N_("text behind \"...\", which ends a document")},
		{"did not find expected", N_("text that does not fit what stands before it")},
	};
	for (size_t i = 0; problem && i < sizeof words / sizeof *words; i++) {
		if (strstr(problem, words[i][0]))
			return tr(words[i][1]);
	}
	return tr("text that is not YAML");
}
