#include "tests/t.h"

#include "ui/term/rebind.h"

struct row {
	const char *text, *told, *what;
};

/* What is told of the whole text, a line each: "LINE: why". */
static void read_all(struct keymap *k, struct str text, struct buf *told)
{
	struct rebind r;
	struct err e;
	keymap_init(k);
	rebind_begin(&r, k, text);
	while (rebind_next(&r, &e))
		buf_printf(told, "%zu: %s\n", r.kv.line, e.text);
}

static void test_told(void)
{
	static const struct row rows[] = {
		{"# none\n\nreader.outline = F6\n", "", "a free key"},
		{"reader.outline =\n", "", "no key at all"},
		{"reader.outline = b\n", "1: clash: b was page-up in reader; now it is outline\n",
			"a key that another action has"},
		{"reader.outline = b\nreader.page-up = o\n", "", "two actions change their keys"},
		{"reader.outline = F6\nreader.search = F6, F7\n",
			"2: clash: F6 is outline in reader already, by line 1; search does not get it\n",
			"two lines want one key"},
		{"form.save = ^X\n", "1: clash: ^X was field-fix in form; now it is save\n",
			"a key that begins others"},
		{"list.mark = x\n", "1: clash: x is disable in files; in list it is mark now\n",
			"a key that is another action for the list, too"},
		{"list.mark = x\nfiles.disable = F6\n", "", "unless that has another by then"},
		{"files.fix = Space\n", "1: clash: Space stays mark in list; else it is fix now\n",
			"a key that a list or the reader has for itself"},
		{"everywhere.redraw = j\n",
			"1: clash: j stays move-down in moving; else it is redraw now\n",
			"a key that another place has for itself"},
		{"list.read = Enter, Right\n", "", "what is folded has its own meaning of it"},
		{"form.save = F6\nlist.sort-name = s n, F6\n", "", "places that never meet"},
		{"reader.outline = nokey, F6\n", "1: there is no key \"nokey\"\n", "no key"},
		{"cellar.outline = F6\n", "1: there is no place \"cellar\"\n", "no place"},
		{"reader.dance = F6\n",
			"1: there is no action \"dance\"; roster --keys lists them\n", "no action"},
		{"outline = F6\n", "1: not \"PLACE.ACTION = KEYS\"\n", "no dot"},
		{"F6\nreader.outline = F6\n", "1: line 1: not \"key = value\"\n", "no equals sign"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct keymap k;
		struct buf told = {0};
		read_all(&k, str_of(rows[i].text), &told);
		IS(buf_str(&told), rows[i].told, rows[i].what);
		keymap_done(&k);
		buf_done(&told);
	}
}

static void keys_are(const struct keymap *k, enum key_place place, enum action action,
	const char *want, const char *what)
{
	struct buf keys = {0};
	keymap_keys(k, place, action, &keys);
	IS(buf_str(&keys), want, what);
	buf_done(&keys);
}

static void test_bound(void)
{
	struct keymap k;
	struct buf told = {0};
	read_all(&k,
		STR("reader.outline = F6, ^X o\nreader.search = o\nlist.filter =\n"
		    "nonsense\nlist.read = l\nlist.back = l, F9\n"),
		&told);
	keys_are(&k, PLACE_READER, ACT_OUTLINE, "F6 ^X o", "an action has the keys of its line");
	keys_are(&k, PLACE_READER, ACT_SEARCH, "o", "a key that was freed goes to another");
	keys_are(&k, PLACE_LIST, ACT_FILTER, "", "a line without keys takes all");
	keys_are(&k, PLACE_LIST, ACT_READ, "l", "a line after a wrong one is read");
	keys_are(&k, PLACE_LIST, ACT_BACK, "F9", "of two lines the first has the key");
	keys_are(&k, PLACE_MOVING, ACT_MOVE_DOWN, "j Down", "what no line names stays");
	keymap_done(&k);
	buf_done(&told);
}

int main(void)
{
	test_told();
	test_bound();
	return t_end();
}
