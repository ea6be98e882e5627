/* The cases of tests/cases/code: WORD.code is a listing with that word behind its fence, WORD.out
 * says how it is coloured, as tests/shown.h writes it. Every language of the table has one.
 *
 * With ROSTER_UPDATE set the .out files are written anew; read the difference before you commit. */
#include "tests/t.h"

#include "base/file.h"
#include "config.h"
#include "render/grammars.h"
#include "tests/shown.h"

static void case_path(const char *word, const char *ending, struct buf *out)
{
	const char *top = getenv("ROSTER_SRCDIR");
	buf_printf(out, "%s/tests/cases/code/%s%s", top ? top : ".", word, ending);
}

static void read_case(const char *word, const char *ending, struct buf *out)
{
	struct buf path = {0};
	struct err e;
	case_path(word, ending, &path);
	if (!file_read(buf_text(&path), FILE_VIEW_LIMIT, out, &e))
		printf("# cannot read %s\n", buf_text(&path));
	buf_done(&path);
}

static void update(const char *word, struct str got)
{
	struct buf path = {0};
	case_path(word, ".out", &path);
	FILE *f = fopen(buf_text(&path), "w");
	if (f) {
		fwrite(got.p, 1, got.n, f);
		fclose(f);
	}
	buf_done(&path);
}

static void run_case(struct lang_set *langs, const char *word)
{
	struct buf code = {0}, got = {0}, want = {0};
	struct flow flow = {0};
	read_case(word, ".code", &code);
	code_flow(langs, str_of(word), buf_str(&code), shown_time(), &flow);
	shown_flow(&flow, &got);
	buf_putc(&got, '\n');
	if (getenv("ROSTER_UPDATE"))
		update(word, buf_str(&got));
	read_case(word, ".out", &want);
	SAME(buf_str(&got), buf_str(&want), word);
	OK(code.n > 0, "there is code to colour");
	buf_done(&code), buf_done(&got), buf_done(&want);
	flow_done(&flow);
}

int main(void)
{
	struct lang_set *langs = lang_set_new();
	run_case(langs, "diff");
	run_case(langs, "dockerfile");
#ifdef WITH_GRAMMARS
	run_case(langs, "console");
#endif
	for (size_t i = 0; i < grammar_count; i++)
		run_case(langs, grammar_table[i].name);
	lang_set_free(langs);
	return t_end();
}
