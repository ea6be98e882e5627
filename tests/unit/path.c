#include "tests/t.h"

#include "base/path.h"

#include <sys/stat.h>
#include <unistd.h>

static void test_join(void)
{
	static const char *const rows[][3] = {
		{"a", "b", "a/b"},
		{"a/", "b", "a/b"},
		{"/", "b", "/b"},
		{"", "b", "b"},
		{"a", "/b", "/b"},
		{"a", "", "a/"},
		{"", "", ""},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buf b = {0};
		path_join(&b, str_of(rows[i][0]), str_of(rows[i][1]));
		IS(buf_str(&b), rows[i][2], "path_join");
		buf_done(&b);
	}
}

static void test_parts(void)
{
	static const struct {
		const char *path, *base, *dir, *stem;
	} rows[] = {
		{"a/x.agent.md", "x.agent.md", "a", "x"},
		{"x.md", "x.md", ".", "x"},
		{"/x", "x", "/", "x"},
		{"/", "", "/", ""},
		{"a/b/", "", "a/b", ""},
		{"/a/b", "b", "/a", "b"},
		{".hidden", ".hidden", ".", ".hidden"},
		{".hidden.md", ".hidden.md", ".", ".hidden"},
		{"a.b/c", "c", "a.b", "c"},
		{"", "", ".", ""},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct str path = str_of(rows[i].path);
		IS(path_base(path), rows[i].base, "path_base");
		IS(path_dir(path), rows[i].dir, "path_dir");
		IS(path_stem(path), rows[i].stem, "path_stem");
	}
}

/* What a function that appends a folder says, with a variable set so (NULL: not at all). */
static void test_folder(void (*folder)(struct buf *out), const char *variable, const char *value,
	const char *want)
{
	struct buf b = {0};
	char *before = getenv(variable) ? strdup(getenv(variable)) : NULL;
	if (value)
		setenv(variable, value, 1);
	else
		unsetenv(variable);
	folder(&b);
	IS(buf_str(&b), want, variable);
	if (before)
		setenv(variable, before, 1);
	free(before);
	buf_done(&b);
}

static void test_folders(void)
{
	setenv("HOME", "/home/me", 1);
	test_folder(path_home, "HOME", "/home/me", "/home/me");
	test_folder(path_home, "HOME", "/home/me/", "/home/me");
	test_folder(path_home, "HOME", "/", "/");
	test_folder(path_home, "HOME", "not/absolute", "");
	test_folder(path_config, "XDG_CONFIG_HOME", "/etc/x", "/etc/x/roster");
	test_folder(path_config, "XDG_CONFIG_HOME", NULL, "/home/me/.config/roster");
	test_folder(path_config, "XDG_CONFIG_HOME", "", "/home/me/.config/roster");
	test_folder(path_config, "XDG_CONFIG_HOME", "not/absolute", "/home/me/.config/roster");
	test_folder(path_state, "XDG_STATE_HOME", "/var/x/", "/var/x/roster");
	test_folder(path_state, "XDG_STATE_HOME", NULL, "/home/me/.local/state/roster");
	struct buf b = {0};
	unsetenv("HOME");
	path_home(&b);
	OK(b.n == 0 || b.p[0] == '/', "without HOME the password file says it");
	setenv("HOME", "/home/me", 1);
	buf_done(&b);
}

static void test_short(void)
{
	static const char *const rows[][3] = {
		{"/home/me/a.md", "/work", "~/a.md"},
		{"/work/p/a.md", "/work/p", "a.md"},
		{"/home/me/p/a.md", "/home/me/p", "a.md"},
		{"/workshop/a.md", "/work", "/workshop/a.md"},
		{"/home/mean/a.md", "/work", "/home/mean/a.md"},
		{"/a.md", "/", "/a.md"},
		{"/x/a.md", "", "/x/a.md"},
		{"rel/a.md", "/work", "rel/a.md"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buf b = {0};
		path_short(&b, str_of(rows[i][0]), str_of(rows[i][1]));
		IS(buf_str(&b), rows[i][2], "path_short");
		buf_done(&b);
	}
}

static bool is_private_dir(const char *path)
{
	struct stat st;
	return stat(path, &st) == 0 && S_ISDIR(st.st_mode) && (st.st_mode & 07777) == 0700;
}

static void test_make_dir(void)
{
	struct err e = {.text = ""};
	SAME(path_tool_folder(STR("/p/.claude/agents/sub/x.md")), STR("/p/.claude"),
		"a tool's folder");
	SAME(path_tool_folder(STR("/p/docs/x.md")), STR("/p/docs"), "  where there is none");
	OK(path_make_dir("new/deep/er", 0700, &e), "folders are made with those above them");
	OK(is_private_dir("new") && is_private_dir("new/deep/er"), "for their owner alone");
	OK(path_make_dir("new/deep/er", 0700, &e), "one that is there is fine");
	OK(path_make_dir("new/slash/", 0700, &e) && is_private_dir("new/slash"),
		"a slash at the end is fine");
	OK(path_make_dir(".", 0700, &e), "so is the folder one is in");

	FILE *f = fopen("plain", "w");
	fclose(f);
	OK(!path_make_dir("plain", 0700, &e), "a file is no folder");
	IS(str_of(e.text), "cannot make the folder: Not a directory", "and that is said");
	OK(!path_make_dir("plain/below", 0700, &e), "nothing is made below a file");
	OK(symlink("nowhere", "dangling") == 0 && !path_make_dir("dangling", 0700, &e),
		"a link to nowhere is no folder");
	OK(symlink("new", "link") == 0 && path_make_dir("link/in", 0700, &e) &&
			is_private_dir("new/in"),
		"a link to a folder is one");
	OK(!path_make_dir("", 0700, &e), "no name is no folder");
}

static void test_real(void)
{
	struct err e = {.text = ""};
	struct buf here = {0}, real = {0}, want = {0};
	path_here(&here);
	path_join(&want, buf_str(&here), STR("new/deep"));
	OK(path_real(&real, "link/./deep/../deep", &e), "a path through a link is followed");
	SAME(buf_str(&real), buf_str(&want), "to where it leads");
	buf_clear(&real);
	OK(!path_real(&real, "dangling", &e) && real.n == 0, "one to nowhere is not");
	OK(strstr(e.text, "No such file"), "and that is said");
	OK(symlink("ring", "ring") == 0 && !path_real(&real, "ring", &e), "nor one in a ring");
	buf_done(&here);
	buf_done(&real);
	buf_done(&want);
}

int main(void)
{
	char dir[] = "path-XXXXXX";
	if (chdir(getenv("TMPDIR")) != 0 || !mkdtemp(dir) || chdir(dir) != 0) {
		printf("Bail out! no folder to work in\n");
		return 1;
	}
	test_join();
	test_parts();
	test_folders();
	test_short();
	test_make_dir();
	test_real();
	return t_end();
}
