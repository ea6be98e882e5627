#include "ui/editor.h"

#include "base/file.h"
#include "base/path.h"

#include <errno.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static bool take_word(const char **at, struct buf *store)
{
	char quote = '\0';
	for (; **at && (quote || (**at != ' ' && **at != '\t')); (*at)++) {
		char c = **at;
		if (c == '\\' && quote != '\'' && (*at)[1]) {
			(*at)++;
			buf_putc(store, **at);
		} else if (quote ? c == quote : c == '"' || c == '\'') {
			quote = quote ? '\0' : c;
		} else {
			buf_putc(store, c);
		}
	}
	buf_putc(store, '\0');
	return !quote;
}

size_t editor_split(const char *command, struct buf *store, const char *words[EDITOR_MOST_WORDS])
{
	size_t starts[EDITOR_MOST_WORDS], n = 0;
	for (;;) {
		while (*command == ' ' || *command == '\t')
			command++;
		if (!*command)
			break;
		if (n == EDITOR_MOST_WORDS)
			return 0;
		starts[n++] = store->n;
		if (!take_word(&command, store))
			return 0;
	}
	for (size_t i = 0; i < n; i++)
		words[i] = store->p + starts[i];
	return n;
}

/* Editors that take "+LINE" before the file. */
static bool takes_line(const char *program)
{
	static const char *const names[] = {"vi", "vim", "nvim", "view", "nano", "emacs",
		"emacsclient", "micro", "kak", "joe", "ne", "mg", "jed", "ex", "mcedit", "dte"};
	struct str base = path_base(str_of(program));
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (str_is(base, names[i]))
			return true;
	}
	return false;
}

bool program_run(char *const argv[], struct err *e)
{
	pid_t child;
	int status;
	posix_spawnattr_t how;
	sigset_t defaults, none;
	sigfillset(&defaults);
	sigemptyset(&none);
	posix_spawnattr_init(&how);
	posix_spawnattr_setsigdefault(&how, &defaults);
	posix_spawnattr_setsigmask(&how, &none);
	posix_spawnattr_setflags(&how, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
	int trouble = posix_spawnp(&child, argv[0], NULL, &how, argv, environ);
	posix_spawnattr_destroy(&how);
	if (trouble)
		return err_set(e, "%s cannot be started: %s", path_base(str_of(argv[0])).p,
			strerror(trouble));
	while (waitpid(child, &status, 0) < 0) {
		if (errno != EINTR)
			return err_sys(e, "waiting for a program");
	}
	if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
		return true;
	const char *name = path_base(str_of(argv[0])).p;
	return WIFEXITED(status) ? err_set(e, "%s ended with status %d", name, WEXITSTATUS(status))
				 : err_set(e, "%s was killed by signal %d", name, WTERMSIG(status));
}

bool editor_run(const char *command, const char *path, size_t line, struct err *e)
{
	const char *words[EDITOR_MOST_WORDS];
	char *argv[EDITOR_MOST_WORDS + 3], at[32];
	struct buf store = {0}, file = {0};
	size_t n = editor_split(command, &store, words);
	bool done = n > 0 || err_set(e, "the editor is no command: %s", command);
	for (size_t i = 0; i < n; i++)
		argv[i] = store.p + (words[i] - store.p);
	if (n && line > 1 && takes_line(argv[0])) {
		snprintf(at, sizeof at, "+%zu", line);
		argv[n++] = at;
	}
	buf_puts(&file, path);
	argv[n] = file.p;
	argv[n + 1] = NULL;
	done = done && program_run(argv, e);
	buf_done(&store);
	buf_done(&file);
	return done;
}

static bool edit_in(const char *command, struct buf *text, const char *folder, struct err *e)
{
	struct buf path = {0}, now = {0};
	bool had_break = text->n && text->p[text->n - 1] == '\n';
	path_join(&path, str_of(folder), STR("value.md"));
	bool done = file_write_private(buf_text(&path), buf_str(text), e) &&
		editor_run(command, buf_text(&path), 1, e) &&
		file_read(buf_text(&path), FILE_VIEW_LIMIT, &now, e);
	if (done && !had_break && now.n && now.p[now.n - 1] == '\n')
		now.n--;
	if (done)
		buf_set(text, buf_str(&now));
	unlink(buf_text(&path));
	buf_done(&path);
	buf_done(&now);
	return done;
}

bool editor_run_text(const char *command, struct buf *text, struct err *e)
{
	const char *tmp = getenv("TMPDIR");
	struct buf folder = {0};
	path_join(&folder, str_of(tmp && *tmp == '/' ? tmp : "/tmp"), STR("roster-XXXXXX"));
	bool done = mkdtemp(folder.p) ? edit_in(command, text, buf_text(&folder), e)
				      : err_sys(e, "cannot make a folder for the editor");
	rmdir(buf_text(&folder));
	buf_done(&folder);
	return done;
}
