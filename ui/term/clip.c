#include "ui/term/clip.h"

#include "base/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { TMUX_MS = 500, LOOK_MS = 2 };

extern char **environ;

/* ---- what is copied ---- */

static bool is_control(uint32_t code)
{
	return code < 0x20 || (code >= 0x7f && code <= 0x9f) || code == UTF8_BAD;
}

static bool acts(uint32_t code, bool lines)
{
	return is_control(code) && !(lines && (code == '\n' || code == '\t'));
}

bool clip_acts(struct str text, bool lines)
{
	uint32_t code;
	for (size_t at = 0; at < text.n;) {
		at += utf8_decode(str_from(text, at), &code);
		if (acts(code, lines))
			return true;
	}
	return false;
}

static void put_clean(struct buf *out, struct str text)
{
	uint32_t code;
	for (size_t at = 0, n; at < text.n; at += n) {
		n = utf8_decode(str_from(text, at), &code);
		if (!acts(code, true))
			buf_put(out, str_cut(text, at, at + n));
	}
}

static void put_base64(struct buf *out, struct str text)
{
	static const char digits[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	for (size_t at = 0; at < text.n; at += 3) {
		uint32_t three = 0;
		size_t n = text.n - at < 3 ? text.n - at : 3;
		for (size_t i = 0; i < 3; i++)
			three = three << 8 | (i < n ? (unsigned char)text.p[at + i] : 0);
		for (size_t i = 0; i < 4; i++)
			buf_putc(out, i <= n ? digits[three >> (18 - 6 * i) & 63] : '=');
	}
}

void clip_sequence(struct str text, struct buf *out)
{
	struct buf clean = {0};
	put_clean(&clean, text);
	buf_puts(out, "\x1b]52;c;");
	put_base64(out, buf_str(&clean));
	buf_puts(out, "\x1b\\");
	buf_done(&clean);
}

/* ---- tmux ---- */

static bool is_set(const char *name)
{
	return str_of(getenv(name)).n > 0;
}

/* A descriptor from which the text can be read; -1 where there is none. */
static int text_file(struct str text)
{
	int fd = memfd_create("copy", MFD_CLOEXEC);
	struct buf clean = {0};
	put_clean(&clean, text);
	bool good = fd >= 0 && write(fd, clean.p, clean.n) == (ssize_t)clean.n &&
		lseek(fd, 0, SEEK_SET) == 0;
	buf_done(&clean);
	if (good || fd < 0)
		return fd;
	close(fd);
	return -1;
}

static int start_tmux(int text, pid_t *child)
{
	char name[] = "tmux", command[] = "load-buffer", send[] = "-w", from[] = "-";
	char *const argv[] = {name, command, send, from, NULL};
	posix_spawnattr_t how;
	posix_spawn_file_actions_t files;
	sigset_t all, none;
	sigfillset(&all);
	sigemptyset(&none);
	posix_spawnattr_init(&how);
	posix_spawnattr_setsigdefault(&how, &all);
	posix_spawnattr_setsigmask(&how, &none);
	posix_spawnattr_setflags(&how, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
	posix_spawn_file_actions_init(&files);
	posix_spawn_file_actions_adddup2(&files, text, STDIN_FILENO);
	posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
	posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	int trouble = posix_spawnp(child, name, &files, &how, argv, environ);
	posix_spawn_file_actions_destroy(&files);
	posix_spawnattr_destroy(&how);
	return trouble;
}

/* A server that hangs must not keep the program: after a while the child is given up. */
static bool wait_for(pid_t child)
{
	const struct timespec nap = {0, LOOK_MS * 1000 * 1000};
	int status = 0;
	for (int ms = 0; ms < TMUX_MS; ms += LOOK_MS) {
		pid_t ended = waitpid(child, &status, WNOHANG);
		if (ended == child)
			return WIFEXITED(status) && WEXITSTATUS(status) == 0;
		if (ended < 0 && errno != EINTR)
			return false;
		nanosleep(&nap, NULL);
	}
	kill(child, SIGKILL);
	while (waitpid(child, &status, 0) < 0 && errno == EINTR)
		;
	return false;
}

static bool put_in_tmux(struct str text, struct err *e)
{
	pid_t child;
	int fd = text_file(text);
	if (fd < 0)
		return err_sys(e, "no memory file for it");
	int trouble = start_tmux(fd, &child);
	close(fd);
	if (trouble)
		return err_set(e, "tmux cannot be started: %s", strerror(trouble));
	return wait_for(child) || err_set(e, "tmux did not take it; tmux 3.2 and newer do");
}

/* ---- the way there ---- */

/* Terminals that have no clipboard, some of which would show the sequence. */
static bool is_bare_terminal(void)
{
	static const char *const names[] = {"linux", "vt", "dumb", "ansi", "cons25"};
	struct str term = str_of(getenv("TERM"));
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (str_starts(term, str_of(names[i])))
			return true;
	}
	return false;
}

bool clip_put(struct str text, struct buf *out, struct err *e)
{
	if (text.n > CLIP_BYTES)
		return err_set(e, "it is longer than %d KB", CLIP_BYTES / 1000);
	if (is_set("TMUX"))
		return put_in_tmux(text, e);
	if (is_set("STY"))
		return err_set(e, "GNU screen hands nothing on to the clipboard");
	if (is_bare_terminal())
		return err_set(e, "this terminal has no clipboard");
	clip_sequence(text, out);
	return true;
}
