#include "tests/t.h"

#include "ui/term/rebind.h"
#include "ui/wording.h"

static const struct wording_row rows[] = {{ACT_READ, NULL, "NUMBER", "Read it"},
	{ACT_EDIT_FIELDS, NULL, "NUMBER", NULL}, {ACT_REDO, NULL, "NUMBER", NULL},
	{ACT_FILTER, NULL, "WORDS", NULL}, {ACT_ONLY_PROBLEMS, NULL, "", NULL},
	{ACT_SORT_NAME, NULL, "", NULL}, {ACT_SORT_MODEL, NULL, "", NULL},
	{ACT_COPY_PATH, NULL, "NUMBER", NULL}, {ACT_SHOW_CHANGES, "diff", "", NULL},
	{ACT_HELP, NULL, "", NULL}, {ACT_NONE, NULL, "", NULL}};

static const enum key_place places[] = {PLACE_LIST, PLACE_FILES, PLACE_EVERYWHERE, PLACES_END};

struct row {
	const char *line;
	enum action action; /* ACT_NONE: it asks for nothing */
	size_t number;
	const char *rest;
};

static void test_read(void)
{
	static const struct row lines[] = {
		{"3", ACT_READ, 3, ""},
		{"3 and more", ACT_READ, 3, "and more"},
		{"3x", ACT_NONE, 0, ""},
		{"0", ACT_NONE, 0, ""},
		{"99999999999999999999999", ACT_NONE, 0, ""},
		{"e 3", ACT_EDIT_FIELDS, 3, ""},
		{"e3", ACT_EDIT_FIELDS, 3, ""},
		{"e", ACT_EDIT_FIELDS, 0, ""},
		{"ex", ACT_NONE, 0, ""},
		{"e three", ACT_EDIT_FIELDS, 0, "three"},
		{"E 3", ACT_NONE, 0, ""},
		{"edit 3", ACT_EDIT_FIELDS, 3, ""},
		{"Edit-Fields 3", ACT_EDIT_FIELDS, 3, ""},
		{"edition", ACT_NONE, 0, ""},
		{"redo 2", ACT_REDO, 2, ""},
		{"^R", ACT_NONE, 0, ""},
		{"l 2", ACT_READ, 2, ""},
		{"/", ACT_FILTER, 0, ""},
		{"/model:opus 4", ACT_FILTER, 0, "model:opus 4"},
		{"/ two words", ACT_FILTER, 0, "two words"},
		{"filter 4", ACT_FILTER, 0, "4"},
		{"!", ACT_ONLY_PROBLEMS, 0, ""},
		{"only problems", ACT_ONLY_PROBLEMS, 0, ""},
		{"only-problems", ACT_ONLY_PROBLEMS, 0, ""},
		{"sn", ACT_SORT_NAME, 0, ""},
		{"s n", ACT_SORT_NAME, 0, ""},
		{"s name", ACT_SORT_NAME, 0, ""},
		{"sort-model", ACT_SORT_MODEL, 0, ""},
		{"s", ACT_NONE, 0, ""},
		{"snx", ACT_NONE, 0, ""},
		{"yp 7", ACT_COPY_PATH, 7, ""},
		{"y p7", ACT_COPY_PATH, 7, ""},
		{"diff", ACT_SHOW_CHANGES, 0, ""},
		{"show-changes", ACT_SHOW_CHANGES, 0, ""},
		{"?", ACT_HELP, 0, ""},
		{"?x", ACT_HELP, 0, "x"},
		{"\xc3\xa9", ACT_NONE, 0, ""},
		{"\xff", ACT_NONE, 0, ""},
	};
	struct keymap k;
	keymap_init(&k);
	const struct wording w = {rows, places, &k};
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		struct order o;
		bool known = wording_read(&w, str_of(lines[i].line), &o);
		OK(known == (lines[i].action != ACT_NONE), lines[i].line);
		if (!known)
			continue;
		OK(o.action == lines[i].action && o.number == lines[i].number, "  the action");
		IS(o.rest, lines[i].rest, "  the rest");
	}
	keymap_done(&k);
}

static void put_help(const struct wording *w, struct buf *out)
{
	for (const struct wording_row *row = w->rows; row->action != ACT_NONE; row++) {
		wording_help(w, row, out);
		buf_putc(out, '\n');
	}
}

static void test_told(void)
{
	static const struct wording_row some[] = {{ACT_READ, NULL, "NUMBER", "Read it"},
		{ACT_REDO, NULL, "NUMBER", NULL}, {ACT_SHOW_CHANGES, "diff", "", NULL},
		{ACT_SORT_NAME, NULL, "", NULL}, {ACT_NONE, NULL, "", NULL}};
	struct keymap k;
	struct buf out = {0};
	keymap_init(&k);
	const struct wording w = {some, places, &k};
	put_help(&w, &out);
	SAME(buf_str(&out),
		STR("l or read NUMBER: Read it\n"
		    "redo NUMBER: Make it again\n"
		    "diff or show-changes: Show what saving changes\n"
		    "sn or sort-name: Sort by name; the same again reverses\n"),
		"what can be typed for each");
	buf_clear(&out);
	wording_that_begin(&w, STR("s"), &out);
	SAME(buf_str(&out), STR("sn or sort-name: Sort by name; the same again reverses\n"),
		"what begins so");
	buf_clear(&out);
	wording_that_begin(&w, STR("save"), &out);
	SAME(buf_str(&out), STR(""), "nothing begins so");
	buf_done(&out);
	keymap_done(&k);
}

static void test_rebound(void)
{
	struct keymap k;
	struct rebind r;
	struct err e;
	struct order o;
	struct buf out = {0};
	keymap_init(&k);
	rebind_begin(&r, &k, STR("files.edit-fields = F2, X\n"));
	while (rebind_next(&r, &e))
		OK(false, e.text);
	const struct wording w = {rows, places, &k};
	OK(wording_read(&w, STR("X 1"), &o) && o.action == ACT_EDIT_FIELDS, "a key of one's own");
	OK(!wording_read(&w, STR("e 1"), &o), "  instead of the other");
	wording_of(&w, ACT_EDIT_FIELDS, &out);
	SAME(buf_str(&out), STR("X"), "  of two the one that can be typed is told");
	buf_done(&out);
	keymap_done(&k);
}

int main(void)
{
	test_read();
	test_told();
	test_rebound();
	return t_end();
}
