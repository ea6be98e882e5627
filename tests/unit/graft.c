/* One field of another version, or its text, to the byte, and nothing else. */
#include "doc/graft.h"
#include "tests/t.h"

static const struct {
	const char *what, *here, *there, *key, *after; /* after NULL: refused */
} cases[] = {
	{"a value is changed, with its quotes and its comment",
		"---\nname: a\nmodel: opus\ntools: Read\n---\nx\n",
		"---\nname: b\nmodel: \"sonnet\" # why\ntools: Bash\n---\ny\n", "model",
		"---\nname: a\nmodel: \"sonnet\" # why\ntools: Read\n---\nx\n"},
	{"a list over lines replaces one in a line", "---\ntools: [Read]\nname: a\n---\n",
		"---\nname: a\ntools:\n  - Read\n  - Bash\n---\n", "tools",
		"---\ntools:\n  - Read\n  - Bash\nname: a\n---\n"},
	{"a new field stands behind the one it stands behind there",
		"---\nname: a\ntools: Read\n---\n",
		"---\nname: a\ncolor: red\nmodel: opus\ntools: Bash\n---\n", "model",
		"---\nname: a\nmodel: opus\ntools: Read\n---\n"},
	{"the first field of all", "---\ntools: Read\n---\n", "---\nname: a\ntools: Read\n---\n",
		"name", "---\nname: a\ntools: Read\n---\n"},
	{"a field that is not there goes", "---\nname: a\ntools:\n  - Read\nmodel: opus\n---\n",
		"---\nname: a\n---\n", "tools", "---\nname: a\nmodel: opus\n---\n"},
	{"line ends of the others stay", "---\r\nname: a\r\nmodel: opus\r\n---\r\nx\r\n",
		"---\r\nname: b\r\nmodel: sonnet\r\n---\r\ny\r\n", "model",
		"---\r\nname: a\r\nmodel: sonnet\r\n---\r\nx\r\n"},
	{"the text below the block", "---\nname: a\n---\nold\n", "---\nname: b\n---\nnew\nlines\n",
		"", "---\nname: a\n---\nnew\nlines\n"},
	{"a file without a block takes no field", "text\n", "---\nname: a\n---\n", "name", NULL},
	{"what depends on another field is refused", "---\nname: a\n---\n",
		"---\nx: &y 1\nname: *y\n---\n", "name", NULL},
};

int main(void)
{
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct doc here, there;
		struct err e = {.text = ""};
		struct str key = str_of(cases[i].key);
		doc_open(&here, str_of(cases[i].here));
		doc_open(&there, str_of(cases[i].there));
		bool done =
			key.n ? graft_field(&here, &there, key, &e) : graft_body(&here, &there, &e);
		OK(done == (cases[i].after != NULL), cases[i].what);
		IS(doc_text(&here), cases[i].after ? cases[i].after : cases[i].here,
			"  and these are the bytes");
		OK(done || e.text[0], "  or why not is told");
		doc_done(&here);
		doc_done(&there);
	}
	return t_end();
}
