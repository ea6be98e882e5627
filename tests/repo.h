/* repo.h -- a git repository for a test, made by the git program in a stage's project. */
#ifndef ROSTER_TESTS_REPO_H
#define ROSTER_TESTS_REPO_H

#include "tests/stage.h"

#include <stdarg.h>

/* Is there a git program to make one by? */
static inline bool repo_can_be_made(const struct stage *s)
{
	struct buf said = {0};
	const char *argv[] = {"git", "--version", NULL};
	bool there = stage_run(s, argv, &said) == 0;
	buf_done(&said);
	return there;
}

/* Run `git WORD...` to its end, the words apart by blanks; what it prints replaces *said. Its wait status. */
static inline int repo_ask(const struct stage *s, struct buf *said, const char *words)
{
	char *copy = xmemdup0(words, strlen(words)), *rest = NULL;
	const char *argv[32] = {"git", "-c", "user.name=t", "-c", "user.email=t@example.org", "-c",
		"protocol.file.allow=always"};
	size_t n = 7;
	for (char *word = strtok_r(copy, " ", &rest); word && n < 31;
		word = strtok_r(NULL, " ", &rest))
		argv[n++] = word;
	int status = stage_run(s, argv, said);
	free(copy);
	return status;
}

/* The same where nothing else can be expected than that it is done. */
static inline void repo_do(const struct stage *s, const char *words)
{
	struct buf said = {0};
	if (repo_ask(s, &said, words) != 0)
		die("git %s: %s", words, buf_text(&said));
	buf_done(&said);
}

/* All that stands in the project, committed. */
static inline void repo_commit(const struct stage *s, const char *message)
{
	struct buf words = {0};
	repo_do(s, "add -A");
	buf_printf(&words, "commit -q --allow-empty -m %s", message);
	repo_do(s, buf_text(&words));
	buf_done(&words);
}

static inline void repo_begin(const struct stage *s)
{
	repo_do(s, "init -q -b main");
}

#endif
