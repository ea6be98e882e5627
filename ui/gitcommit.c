#include "ui/gitcommit.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/words.h"
#include "ui/editor.h"

#include <stdio.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

static bool run_git(const char *root, const char *file, struct err *e)
{
	char *argv[] = {xmemdup0("git", 3), xmemdup0("-C", 2), xmemdup0(root, strlen(root)),
		xmemdup0("commit", 6), xmemdup0("-q", 2), xmemdup0("-F", 2),
		xmemdup0(file, strlen(file)), NULL};
	bool done = program_run(argv, e);
	for (size_t i = 0; argv[i]; i++)
		free(argv[i]);
	return done;
}

/* What a hook said is read before the screen comes back over it. */
static void await_key(const char *why)
{
	struct termios before, raw;
	char key;
	if (tcgetattr(STDIN_FILENO, &before) != 0)
		return;
	raw = before;
	raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
	raw.c_cc[VMIN] = 1;
	raw.c_cc[VTIME] = 0;
	printf(tr("\n%s; nothing is lost. Press a key to go on.\n"), why);
	fflush(stdout);
	tcsetattr(STDIN_FILENO, TCSAFLUSH, &raw);
	if (read(STDIN_FILENO, &key, 1) < 1)
		clearerr(stdin);
	tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
}

static bool commit_with(const char *root, struct str folder, struct str message, struct err *e)
{
	struct buf file = {0}, text = {0};
	path_join(&file, folder, STR("message"));
	buf_put(&text, message);
	buf_putc(&text, '\n');
	bool written = file_write_private(buf_text(&file), buf_str(&text), e);
	bool done = written && run_git(root, buf_text(&file), e);
	if (written && !done)
		await_key(e->text);
	unlink(buf_text(&file));
	buf_done(&file);
	buf_done(&text);
	return done;
}

bool git_commit(const char *root, struct str message, struct err *e)
{
	const char *tmp = getenv("TMPDIR");
	struct buf folder = {0};
	path_join(&folder, str_of(tmp && *tmp == '/' ? tmp : "/tmp"), STR("roster-XXXXXX"));
	bool done = mkdtemp(folder.p) ? commit_with(root, buf_str(&folder), message, e)
				      : err_sys(e, "cannot make a folder for the message");
	rmdir(buf_text(&folder));
	buf_done(&folder);
	return done;
}
