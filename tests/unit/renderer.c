/* The render process: it gives the lines that would be made here, and whatever it does, only one text
 * suffers. This program itself plays the process that does wrong. */
#include "render/renderer.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/pack.h"
#include "base/path.h"
#include "render/worker.h"
#include "tests/t.h"

#include <glob.h>
#include <linux/sockios.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

/* --- a process that does wrong ---------------------------------------------------------------- */

/* Half the length that was promised, then nothing; or more than was promised. */
static void write_wrong(size_t promised, size_t given)
{
	struct buf out = {0};
	pack_number(&out, promised);
	buf_fill(&out, 'x', given);
	if (write(STDOUT_FILENO, out.p, out.n) < 0)
		_exit(1);
	buf_done(&out);
}

static bool is_wrong(struct str text, const char *how)
{
	return str_find(text, 0, str_of(how)) != STR_NONE;
}

static void do_wrong(struct str ask)
{
	/* A sanitizer would make an exit of it. */
	signal(SIGSEGV, SIG_DFL);
	if (is_wrong(ask, "CRASH"))
		raise(SIGSEGV);
	if (is_wrong(ask, "LEAVE"))
		_exit(0);
	if (is_wrong(ask, "MEMORY"))
		_exit(2);
	if (is_wrong(ask, "SPIN"))
		raise(SIGPROF);
	while (is_wrong(ask, "HANG"))
		pause();
	if (is_wrong(ask, "GARBAGE"))
		write_wrong(100, 100);
	else if (is_wrong(ask, "HUGE"))
		write_wrong((size_t)1 << 60, 10);
	else if (is_wrong(ask, "MORE"))
		write_wrong(8, 100);
}

static void read_ask(struct buf *ask)
{
	uint64_t n;
	if (read(STDIN_FILENO, &n, sizeof n) != (ssize_t)sizeof n)
		_exit(0);
	buf_clear(ask);
	while (ask->n < n) {
		size_t had = ask->n;
		ssize_t got = read(STDIN_FILENO, buf_room(ask, (size_t)n - had), (size_t)n - had);
		if (got <= 0)
			_exit(0);
		buf_end_at(ask, had + (size_t)got);
	}
}

/* Wait until what was written last was taken. */
static void await_taken(void)
{
	int untaken = 1;
	while (ioctl(STDOUT_FILENO, SIOCOUTQ, &untaken) == 0 && untaken > 0)
		usleep(1000);
}

/* It does wrong where the text is to be laid out or its outline is wanted; as source it is no worse than others. */
static void answer_well(struct str bytes)
{
	struct render_ask ask;
	struct parcel_rows rows = {0};
	struct rendered r = {.outcome = RENDER_DONE};
	struct buf out = {0}, message = {0};
	if (!parcel_ask(bytes, &ask, &rows))
		_exit(1);
	if (!ask.gives_up || is_wrong(ask.text, "TWICE"))
		do_wrong(ask.text);
	r.outcome = render_sheet(&ask, &r.sheet, &r.why);
	parcel_put_answer(&out, &r);
	pack_text(&message, buf_str(&out));
	for (int times = is_wrong(ask.text, "EAGER") ? 2 : 1; times > 0; times--) {
		if (write(STDOUT_FILENO, message.p, message.n) < 0)
			_exit(1);
		if (times > 1)
			await_taken();
	}
	buf_done(&message);
	buf_done(&out);
	rendered_done(&r);
	vec_done(&rows);
}

static _Noreturn void play_worker(void)
{
	struct buf ask = {0};
	for (;;) {
		read_ask(&ask);
		answer_well(str_from(buf_str(&ask), sizeof(uint64_t)));
	}
}

/* --- asking ----------------------------------------------------------------------------------- */

/* Wait for the answer, longer than any machine needs. */
static const struct rendered *wait_for(struct renderer *r, unsigned number, unsigned *round)
{
	time_t until = time(NULL) + 60;
	const struct rendered *answer;
	while (!(answer = renderer_answer(r, number, round)) && time(NULL) < until) {
		struct pollfd fd = {.fd = renderer_fd(r), .events = POLLIN};
		poll(&fd, 1, renderer_patience(r));
		renderer_work(r);
	}
	return answer;
}

static const struct rendered *render(struct renderer *r, const char *text, enum view view)
{
	unsigned round;
	const struct render_ask ask = {.view = view,
		.text = str_of(text),
		.first_line = 1,
		.width = 60,
		.budget_ms = 200};
	return wait_for(r, renderer_ask(r, 0, &ask), &round);
}

/* The same, with all colours. */
static const struct rendered *wait_for_colours(struct renderer *r, unsigned number)
{
	unsigned round;
	const struct rendered *answer = wait_for(r, number, &round);
	while (answer && answer->missed && round < 2) {
		struct pollfd fd = {.fd = renderer_fd(r), .events = POLLIN};
		poll(&fd, 1, renderer_patience(r));
		renderer_work(r);
		answer = renderer_answer(r, number, &round);
	}
	return answer;
}

static bool says(const struct rendered *r, const char *words)
{
	return str_find(str_of(r->why.text), 0, str_of(words)) != STR_NONE;
}

static void test_same(const char *program)
{
	static const char text[] = "# A\n\n[b](c.md) `d`\n\n- e\n\n```python\nx = 1\n```\n";
	struct renderer *there = renderer_new(program), *here = renderer_new(NULL);
	struct render_ask ask = {.view = VIEW_SOURCE,
		.text = STR(text),
		.first_line = 1,
		.width = 60,
		.budget_ms = 200};
	const struct rendered *a = wait_for_colours(there, renderer_ask(there, 0, &ask));
	const struct rendered *b = render(here, text, VIEW_SOURCE);
	OK(a && b && a->sheet.size == b->sheet.size &&
			memcmp(a->sheet.block, b->sheet.block, a->sheet.size) == 0,
		"the render process makes the lines that are made here");
	ask.view = VIEW_RENDERED;
	unsigned number = renderer_ask(there, 0, &ask);
	a = wait_for_colours(there, number);
	b = render(here, text, VIEW_RENDERED);
	OK(a && b && a->sheet.size == b->sheet.size &&
			memcmp(a->sheet.block, b->sheet.block, a->sheet.size) == 0,
		"rendered too");
	OK(a && a->outline.headings_n == 1 && a->outline.links_n == 1, "with the outline");
	EQUAL(renderer_ask(there, 1, &ask), number, "what was asked before is known");
	renderer_free(there);
	renderer_free(here);
}

/* A page with a listing of a thousand bytes or more; the file's name says the language. */
static void listing(const char *path, struct buf *out)
{
	struct buf code = {0};
	struct err e;
	buf_printf(out, "```%.*s\n", STR_ARG(path_stem(str_of(path))));
	if (!file_read(path, 1 << 20, &code, &e))
		die("%s: %s", path, e.text);
	for (size_t start = out->n; out->n - start < 4000;) {
		buf_put(out, buf_str(&code));
		buf_putc(out, '\n');
	}
	buf_puts(out, "```\n");
	buf_done(&code);
}

/* What parsers and queries ask of the kernel does not depend on how long a listing is, or in which language. */
static void test_listings(const char *program)
{
	struct buf pattern = {0}, text = {0};
	glob_t found;
	struct renderer *there = renderer_new(program), *here = renderer_new(NULL);
	buf_printf(&pattern, "%s/tests/cases/code/*.code", getenv("ROSTER_SRCDIR"));
	OK(glob(buf_text(&pattern), 0, NULL, &found) == 0, "there are listings");
	for (size_t i = 0; i < found.gl_pathc; i++) {
		buf_clear(&text);
		listing(found.gl_pathv[i], &text);
		struct render_ask ask = {.text = buf_str(&text), .first_line = 1, .width = 60};
		ask.budget_ms = 2000;
		const struct rendered *a = wait_for_colours(there, renderer_ask(there, 0, &ask));
		const struct rendered *b = wait_for_colours(here, renderer_ask(here, 0, &ask));
		OK(a && b && a->outcome == RENDER_DONE && a->sheet.size == b->sheet.size &&
				memcmp(a->sheet.block, b->sheet.block, a->sheet.size) == 0,
			path_base(str_of(found.gl_pathv[i])).p);
	}
	globfree(&found);
	renderer_free(there);
	renderer_free(here);
	buf_done(&pattern);
	buf_done(&text);
}

static enum renderer_news next_news(struct renderer *r)
{
	enum renderer_news news = RENDERER_NO_NEWS;
	for (time_t until = time(NULL) + 60; !news && time(NULL) < until;) {
		struct pollfd fd = {.fd = renderer_fd(r), .events = POLLIN};
		poll(&fd, 1, renderer_patience(r));
		news = renderer_work(r);
	}
	return news;
}

static void test_ahead(const char *program)
{
	struct renderer *r = renderer_new(program);
	struct render_ask ask = {.first_line = 1, .width = 60, .budget_ms = 200};
	unsigned round, numbers[4];
	static const unsigned places[4] = {RENDERER_AHEAD, RENDERER_AHEAD + 1, 0, 1};
	static const char *const texts[4] = {"first", "ahead", "waited for", "also waited for"};
	for (int i = 0; i < 4; i++) {
		ask.text = str_of(texts[i]);
		numbers[i] = renderer_ask(r, places[i], &ask);
		EQUAL(renderer_is_busy(r), i > 1, "for what is asked ahead nobody waits");
	}
	EQUAL(next_news(r), RENDERER_CAME_AHEAD, "what was begun is made");
	OK(renderer_answer(r, numbers[0], &round), "  it is that");
	EQUAL(next_news(r), RENDERER_CAME, "then what somebody waits for");
	EQUAL(next_news(r), RENDERER_CAME, "  all of it");
	OK(!renderer_is_busy(r) && !renderer_answer(r, numbers[1], &round),
		"  with no more to wait for");
	EQUAL(next_news(r), RENDERER_CAME_AHEAD, "and the rest");
	ask.text = str_of(texts[1]);
	EQUAL(renderer_ask(r, 0, &ask), numbers[1], "asked for later it is known");
	OK(renderer_answer(r, numbers[1], &round) && !renderer_is_busy(r),
		"  and answered at once");
	renderer_free(r);
}

static void test_wrong(struct renderer *r, const char *text, const char *says_what)
{
	const struct rendered *a = render(r, text, VIEW_RENDERED);
	if (OK(a != NULL, text)) {
		EQUAL(a->outcome, RENDER_SOURCE, "it is shown as source");
		OK(says(a, says_what), a->why.text);
		OK(sheet_count(&a->sheet) > 0, "there are lines");
	}
	a = render(r, "after it", VIEW_SOURCE);
	OK(a && a->outcome == RENDER_DONE, "and the next text as always");
}

static void test_wrongs(void)
{
	struct renderer *r = renderer_new("/proc/self/exe");
	test_wrong(r, "CRASH", "crashed");
	test_wrong(r, "LEAVE", "no answer");
	test_wrong(r, "MEMORY", "memory");
	test_wrong(r, "SPIN", "too long");
	test_wrong(r, "HANG", "too long");
	test_wrong(r, "GARBAGE", "nonsense");
	test_wrong(r, "HUGE", "nonsense");
	test_wrong(r, "MORE", "nonsense");
	const struct rendered *a = render(r, "CRASH TWICE", VIEW_RENDERED);
	OK(a && a->outcome == RENDER_FAILED && says(a, "crashed"),
		"what cannot be shown as source either is not shown");
	a = render(r, "CRASH", VIEW_OUTLINE);
	OK(a && a->outcome == RENDER_FAILED && !a->outline.whole, "nor is an outline told");
	a = render(r, "after all", VIEW_RENDERED);
	OK(a && a->outcome == RENDER_DONE, "and still there is a process");
	renderer_free(r);
	r = renderer_new("/nonexistent");
	a = render(r, "text", VIEW_RENDERED);
	OK(a && a->outcome == RENDER_FAILED && *a->why.text, "without a process there is a reason");
	renderer_free(r);
}

/* The file's first line that begins so, from there on; "" where there is none. */
static void find_line(const char *path, const char *start, char *line, size_t size)
{
	FILE *f = fopen(path, "r");
	bool found = false;
	while (f && !found && fgets(line, (int)size, f))
		found = strncmp(line, start, strlen(start)) == 0;
	if (!found)
		*line = '\0';
	if (f)
		fclose(f);
}

static pid_t only_child(void)
{
	char path[64], line[64];
	snprintf(path, sizeof path, "/proc/self/task/%d/children", (int)getpid());
	find_line(path, "", line, sizeof line);
	return (pid_t)strtol(line, NULL, 10);
}

static bool is_confined(pid_t pid)
{
	char path[64], line[64];
	snprintf(path, sizeof path, "/proc/%d/status", (int)pid);
	find_line(path, "Seccomp:", line, sizeof line);
	return strcmp(line, "Seccomp:\t2\n") == 0;
}

/* The first process needs no program; those after it do. */
static void test_fork(void)
{
	struct renderer *r = renderer_fork("/nonexistent");
	pid_t first = only_child();
	const struct rendered *a = render(r, "# One", VIEW_RENDERED);
	OK(a && a->outcome == RENDER_DONE && sheet_count(&a->sheet) > 0, "a fork answers");
	OK(first > 0 && (WORKER_SANITIZED || is_confined(first)), "it may do nothing else");
	kill(first, SIGKILL);
	a = render(r, "# Two", VIEW_RENDERED);
	OK(a && a->outcome == RENDER_FAILED && *a->why.text, "what follows it is the program");
	renderer_free(r);
	OK(only_child() == 0, "nothing is left of either");
}

/* A place that wants another thing gets that one. */
static void test_places(void)
{
	struct renderer *r = renderer_new("/proc/self/exe");
	struct render_ask ask = {.text = STR("HANG"), .width = 60, .budget_ms = 200};
	renderer_ask(r, 0, &ask);
	OK(renderer_is_busy(r), "an answer is out");
	ask.text = STR("first");
	unsigned round, first = renderer_ask(r, 0, &ask);
	ask.text = STR("second");
	unsigned second = renderer_ask(r, 0, &ask);
	OK(wait_for(r, second, &round) != NULL, "the last ask is answered");
	OK(!renderer_answer(r, first, &round), "the one that it replaced is not");
	OK(!renderer_is_busy(r), "and no answer is out");
	renderer_free(r);
}

/* An answer that is there as soon as its ask is out. */
static void test_early(void)
{
	unsigned round;
	struct renderer *r = renderer_new("/proc/self/exe");
	struct render_ask ask = {.text = STR("EAGER"), .width = 60, .budget_ms = 200};
	wait_for(r, renderer_ask(r, 0, &ask), &round);
	struct pollfd fd = {.fd = renderer_fd(r), .events = POLLIN};
	poll(&fd, 1, 60000);
	ask.text = STR("later");
	renderer_ask(r, 0, &ask);
	EQUAL(poll(&fd, 1, 0), 1, "an answer that came while its ask was sent is there to be read");
	renderer_free(r);
}

int main(int argc, char *argv[])
{
	struct buf program = {0};
	if (argc == 2 && strcmp(argv[1], WORKER_ARGUMENT) == 0)
		play_worker();
	buf_printf(&program, "%s/roster", getenv("ROSTER_BUILDDIR"));
	test_same(buf_text(&program));
	test_listings(buf_text(&program));
	test_ahead(buf_text(&program));
	test_wrongs();
	test_fork();
	test_places();
	test_early();
	buf_done(&program);
	return t_end();
}
