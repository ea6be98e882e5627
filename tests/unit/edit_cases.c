/* The cases of tests/cases/edit: files of steps, one below the other.
 *
 *	# a remark
 *	file              begins a case: the bytes of the file, in the lines below it
 *	|---
 *	|name: a
 *	|---
 *	set name          gives the field a value, as the form does: the text is in the lines below
 *	|b
 *	raw KEY           the same, with YAML
 *	unset KEY         takes the field out
 *	undo, redo
 *	gives             what the file holds now, in the lines below
 *	same              it holds what it began with
 *	refused WORDS     the step before was refused, for a reason with these words; nothing changed
 *
 * A line of text begins with "|" and stands for a line with its line end; the last line of a value
 * has none. In it ␍ is CR, ␉ is TAB, ␠ is a blank, ∎ at the end of a line takes away its line end,
 * and ⟨e9 00⟩ are bytes.
 */
#include "tests/t.h"

#include "base/file.h"
#include "base/vec.h"
#include "schema/schemas.h"
#include "schema/type.h"

#include <dirent.h>

struct steps {
	struct schemas schemas;
	const struct schema *schema;
	const char *file; /* of the case */
	struct buf first; /* the bytes the case began with */
	struct doc doc;
	bool refused; /* the last step was */
	bool told;    /* and a line "refused" has said so */
	struct err why;
	size_t cases;
};

static unsigned hex_digit(char c)
{
	return (unsigned)(c <= '9' ? c - '0' : c - 'a' + 10);
}

/* ⟨e9 00⟩ */
static void put_bytes(struct buf *out, struct str digits)
{
	for (size_t i = 0; i + 1 < digits.n; i += 3)
		buf_putc(out, (char)(hex_digit(digits.p[i]) * 16 + hex_digit(digits.p[i + 1])));
}

static void put_line(struct buf *out, struct str line)
{
	static const struct {
		const char *mark, *meaning;
	} marks[] = {{"␍", "\r"}, {"␉", "\t"}, {"␠", " "}, {"∎", ""}};
	bool ends = !str_ends(line, STR("∎"));
	while (line.n) {
		size_t used = 0;
		for (size_t i = 0; i < sizeof marks / sizeof *marks && !used; i++) {
			if (!str_starts(line, str_of(marks[i].mark)))
				continue;
			buf_puts(out, marks[i].meaning);
			used = strlen(marks[i].mark);
		}
		if (!used && str_starts(line, STR("⟨"))) {
			size_t open = strlen("⟨"), close = str_find(line, 0, STR("⟩"));
			put_bytes(out, str_cut(line, open, close));
			used = close + strlen("⟩");
		}
		if (!used) {
			buf_putc(out, *line.p);
			used = 1;
		}
		line = str_from(line, used);
	}
	if (ends)
		buf_putc(out, '\n');
}

/* The lines below a step that begin with "|". */
static void read_text(struct str *rest, struct buf *out)
{
	struct str line;
	while (rest->n && *rest->p == '|') {
		str_next_line(rest, &line);
		put_line(out, str_from(line, 1));
	}
}

static struct str value_text_of(const struct buf *lines)
{
	struct str text = buf_str(lines);
	return str_cut(text, 0, text.n - (text.n && text.p[text.n - 1] == '\n'));
}

static void begin_case(struct steps *s, const struct buf *lines)
{
	doc_done(&s->doc);
	doc_open(&s->doc, buf_str(lines));
	buf_set(&s->first, buf_str(lines));
	s->refused = false;
	s->cases++;
}

/* A step that was refused must be told so before the next one. */
static void expect_told(struct steps *s)
{
	if (s->refused && !s->told) {
		OK(false, s->file);
		printf("# a step was refused: %s\n", s->why.text);
	}
	s->refused = s->told = false;
}

static void give(struct steps *s, struct str key, struct str text, bool raw)
{
	struct arena a = {0};
	const struct field *field = schema_field(s->schema, key);
	struct value v = value_text(text);
	if (field && !raw)
		v = type_parse(field, text, &a);
	struct wish w = type_wish(s->schema, field, key, &v);
	w.raw = raw;
	struct buf before = {0};
	buf_put(&before, doc_text(&s->doc));
	s->refused = !wish_set(&s->doc, &w, &s->why);
	if (s->refused)
		SAME(doc_text(&s->doc), buf_str(&before), "  what is refused changes nothing");
	buf_done(&before);
	arena_done(&a);
}

static void check_text(struct steps *s, struct str want, const char *what)
{
	expect_told(s);
	if (!SAME(doc_text(&s->doc), want, what))
		printf("# %s, case %zu\n", s->file, s->cases);
}

static void check_refused(struct steps *s, struct str words)
{
	OK(s->refused, "  is refused");
	if (!OK(str_find(str_of(s->why.text), 0, words) != STR_NONE, "  for the reason"))
		printf("# %s, case %zu: %s\n", s->file, s->cases, s->why.text);
	s->told = true;
}

static void take_step(struct steps *s, struct str word, struct str rest, const struct buf *lines)
{
	if (str_is(word, "refused")) {
		check_refused(s, rest);
		return;
	}
	expect_told(s);
	if (str_is(word, "file"))
		begin_case(s, lines);
	else if (str_is(word, "set"))
		give(s, rest, value_text_of(lines), false);
	else if (str_is(word, "raw"))
		give(s, rest, value_text_of(lines), true);
	else if (str_is(word, "unset"))
		s->refused = !wish_unset(&s->doc, rest, &s->why);
	else if (str_is(word, "undo"))
		OK(doc_undo(&s->doc), "  is taken back");
	else if (str_is(word, "redo"))
		OK(doc_redo(&s->doc), "  is made again");
	else if (str_is(word, "gives"))
		check_text(s, buf_str(lines), s->file);
	else if (str_is(word, "same"))
		check_text(s, buf_str(&s->first), s->file);
	else
		OK(false, "a step that nobody knows");
}

static void run_file(struct steps *s, struct str text)
{
	struct str line;
	s->cases = 0;
	while (str_next_line(&text, &line)) {
		struct buf lines = {0};
		if (line.n == 0 || *line.p == '#')
			continue;
		size_t blank = str_find_byte(line, 0, ' ');
		struct str word = str_cut(line, 0, blank);
		struct str rest = blank == STR_NONE ? STR("") : str_from(line, blank + 1);
		read_text(&text, &lines);
		take_step(s, word, rest, &lines);
		buf_done(&lines);
	}
	expect_told(s);
}

static void run_path(struct steps *s, const char *folder, const char *name)
{
	struct buf path = {0}, text = {0};
	struct err e;
	buf_printf(&path, "%s/%s", folder, name);
	s->file = name;
	if (OK(file_read(buf_text(&path), FILE_VIEW_LIMIT, &text, &e), name))
		run_file(s, buf_str(&text));
	buf_done(&path);
	buf_done(&text);
}

int main(void)
{
	struct steps s = {0};
	struct buf folder = {0};
	struct err e;
	struct dirent **names = NULL;
	const char *top = getenv("ROSTER_SRCDIR");
	buf_printf(&folder, "%s/tests/cases/edit", top ? top : ".");
	OK(schemas_load(&s.schemas, &e), "the schemas are there");
	s.schema = schemas_find(&s.schemas, STR("claude-agent"));
	int n = scandir(buf_text(&folder), &names, NULL, alphasort);
	OK(n > 10, "the cases are there");
	for (int i = 0; i < n; i++) {
		if (str_ends(str_of(names[i]->d_name), STR(".t")))
			run_path(&s, buf_text(&folder), names[i]->d_name);
		free(names[i]);
	}
	free(names);
	doc_done(&s.doc);
	buf_done(&s.first);
	buf_done(&folder);
	schemas_done(&s.schemas);
	return t_end();
}
