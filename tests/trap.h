/* trap.h -- a repository whose config, hooks and attributes name a program wherever git would run one. Whoever
 * runs it leaves a line in a file. */
#ifndef ROSTER_TESTS_TRAP_H
#define ROSTER_TESTS_TRAP_H

#include "tests/repo.h"

static inline void trap_config_text(const struct stage *s, struct buf *out)
{
	static const char *const keys[] = {"core.fsmonitor", "core.pager", "core.editor",
		"core.sshCommand", "core.askPass", "core.gitProxy", "core.alternateRefsCommand",
		"sequence.editor", "gpg.program", "gpg.ssh.program", "credential.helper",
		"diff.external", "interactive.diffFilter", "uploadpack.packObjectsHook",
		"trailer.x.command", "browser.x.cmd", "man.x.cmd"};
	const char *top = buf_text(&s->top);
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		struct str key = str_of(keys[i]);
		size_t last = key.n;
		while (key.p[last - 1] != '.')
			last--;
		size_t first = str_find_byte(key, 0, '.');
		buf_printf(out, "[%.*s", (int)first, key.p);
		if (first + 1 < last)
			buf_printf(out, " \"%.*s\"", (int)(last - first - 2), key.p + first + 1);
		buf_printf(out, "]\n\t%s = %s/trap.sh %s\n", key.p + last, top, keys[i]);
	}
	buf_printf(out,
		"[filter \"x\"]\n\tclean = %s/trap.sh clean\n\tsmudge = %s/trap.sh smudge\n"
		"\trequired = true\n[filter \"y\"]\n\tprocess = %s/trap.sh process\n",
		top, top, top);
	buf_printf(out,
		"[diff \"x\"]\n\ttextconv = %s/trap.sh textconv\n\tcommand = %s/trap.sh command\n"
		"[merge \"x\"]\n\tdriver = %s/trap.sh driver\n",
		top, top, top);
	buf_printf(out,
		"[alias]\n\tstatus = !%s/trap.sh alias\n\tdiff = !%s/trap.sh alias\n"
		"[pager]\n\tdiff = %s/trap.sh\n\tstatus = %s/trap.sh\n[submodule \"m\"]\n"
		"\tupdate = !%s/trap.sh update\n\turl = ext::%s/trap.sh\n[remote \"origin\"]\n"
		"\turl = ext::%s/trap.sh\n\tvcs = %s/trap.sh\n\tuploadpack = %s/trap.sh\n",
		top, top, top, top, top, top, top, top, top);
}

static inline void trap_put_program(const struct stage *s, const char *name)
{
	struct buf text = {0}, path = {0};
	buf_printf(&text, "#!/bin/sh\necho \"%s $*\" >>%s/sprung\n", name, buf_text(&s->top));
	stage_put(s, str_of(name), buf_str(&text));
	stage_path(s, str_of(name), &path);
	stage_need(chmod(buf_text(&path), 0755) == 0, "chmod", name);
	buf_done(&text);
	buf_done(&path);
}

static inline void trap_set_config(const struct stage *s)
{
	struct buf text = {0}, all = {0}, path = {0};
	trap_config_text(s, &text);
	stage_get(s, STR(".git/config"), &all);
	/* Some of it stands in files that the config includes. */
	buf_printf(&all,
		"[include]\n\tpath = included\n[includeIf \"gitdir:**\"]\n\tpath = also\n");
	buf_puts(&all, "[extensions]\n\tworktreeConfig = true\n");
	buf_put(&all, buf_str(&text));
	stage_put(s, STR(".git/config"), buf_str(&all));
	stage_put(s, STR(".git/included"), buf_str(&text));
	stage_put(s, STR(".git/also"), buf_str(&text));
	stage_put(s, STR(".git/config.worktree"), buf_str(&text));
	buf_done(&text);
	buf_done(&all);
	buf_done(&path);
}

static inline void trap_put_agents(const struct stage *s, const char *word)
{
	struct buf text = {0};
	static const char *const names[] = {"planner", "reviewer", "tester"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct buf path = {0};
		buf_clear(&text);
		buf_printf(&text,
			"---\nname: %s\ndescription: Plans the %s of a week, and of a day.\n"
			"tools: Read\n---\nYou plan.\n\nAnd then the **%s**.\n",
			names[i], word, word);
		buf_printf(&path, ".claude/agents/%s.md", names[i]);
		stage_put(s, buf_str(&path), buf_str(&text));
		buf_done(&path);
	}
	buf_done(&text);
}

/* Three committed agents: one changed since with as many bytes, one staged and one as it was; and then the traps are set. */
static inline void trap_open(struct stage *s)
{
	static const char *const hooks[] = {"pre-commit", "post-index-change", "fsmonitor-watchman",
		"post-checkout", "pre-auto-gc", "reference-transaction", "query-watchman",
		"p4-pre-submit"};
	struct buf path = {0};
	repo_begin(s);
	stage_put(s, STR(".gitattributes"),
		STR("*.md filter=x diff=x merge=x\nplanner.md filter=y\n"));
	trap_put_agents(s, "work");
	repo_commit(s, "one");
	trap_put_agents(s, "rest");
	repo_do(s, "add .claude/agents/reviewer.md");
	trap_put_agents(s, "food");
	repo_do(s, "checkout -q .claude/agents/tester.md");
	trap_put_program(s, "../trap.sh");
	for (size_t i = 0; i < sizeof hooks / sizeof *hooks; i++) {
		buf_clear(&path);
		buf_printf(&path, ".git/hooks/%s", hooks[i]);
		trap_put_program(s, buf_text(&path));
	}
	trap_set_config(s);
	buf_done(&path);
}

/* What was run, and the traps are as before. */
static inline void trap_sprung(const struct stage *s, struct buf *out)
{
	buf_clear(out);
	if (stage_get(s, STR("../sprung"), out))
		stage_remove(s, STR("../sprung"));
}

static inline void trap_quiet(const struct stage *s, const char *what)
{
	struct buf sprung = {0};
	trap_sprung(s, &sprung);
	IS(buf_str(&sprung), "", what);
	buf_done(&sprung);
}

#endif
