/* Before the first frame of a large folder no file is opened but those whose rows are in sight, and
 * every key is answered while the others are read. */
#include "tests/faults.h"
#include "tests/pty.h"
#include "tests/roster.h"
#include "tests/scale.h"

enum { FILES = 10000, ROWS = 30 };

static void make_files(const struct stage *s, size_t n)
{
	struct buf name = {0}, text = {0};
	for (size_t i = 0; i < n; i++) {
		buf_clear(&name);
		buf_clear(&text);
		buf_printf(&name, "many/agent-%05zu.md", i);
		buf_printf(&text,
			"---\nname: agent-%05zu\ndescription: It does piece of work number %zu.\n---\nText.\n",
			i, i);
		stage_put(s, buf_str(&name), buf_str(&text));
	}
	buf_done(&name);
	buf_done(&text);
}

static struct pty *start(const struct stage *s)
{
	const char *argv[] = {"roster", "many", NULL};
	struct buf faulty = {0}, preload = {0}, orders = {0};
	buf_printf(&faulty, "FAULTY=%s/faulty", buf_text(&s->home));
	buf_printf(&preload, "LD_PRELOAD=%s", faults_preload());
	buf_printf(&orders, "log %s/calls", buf_text(&s->home));
	const char *env[] = {buf_text(&faulty), buf_text(&preload), faults_sanitizer, NULL};
	faults_order(s, buf_text(&orders));
	struct pty *p =
		roster_start((struct pty_how){.argv = argv, .env = env, .h = ROWS, .w = 80});
	buf_done(&faulty);
	buf_done(&preload);
	buf_done(&orders);
	return p;
}

/* Agent files opened before the first byte went to the terminal. */
static size_t opened_before(struct str log)
{
	struct str line;
	size_t n = 0;
	while (str_next_line(&log, &line) && !str_starts(line, STR("write(1")))
		n += str_starts(line, STR("openat(")) && str_ends(line, STR(".md\""));
	return n;
}

int main(void)
{
	struct stage s;
	struct buf log = {0}, sum = {0};
	size_t n = scale(FILES);
	signal(SIGPIPE, SIG_IGN);
	stage_open(&s);
	make_files(&s, n);
	struct pty *p = start(&s);
	echo_expect(p, "agent-00000: loads", "the first frame is there");
	pty_type(p, "jjj");
	echo_expect(p, "agent-00003: loads", "keys are answered meanwhile");
	buf_printf(&sum, "%zu agents", n);
	echo_expect(p, buf_text(&sum), "all are found");
	pty_until_not(p, "reading ");
	pty_type(p, "G");
	buf_clear(&sum);
	buf_printf(&sum, "agent-%05zu: loads", n - 1);
	echo_expect(p, buf_text(&sum), "and read");
	pty_type(p, "q");
	echo_ended(p, EXIT_0, "ended");
	pty_end(p);
	stage_get(&s, STR("~/calls"), &log);
	size_t opened = opened_before(buf_str(&log));
	printf("# %zu files opened before the first frame of %d rows\n", opened, ROWS);
	OK(opened > 0 && opened <= ROWS, "none is opened first but those in sight");
	buf_done(&log);
	buf_done(&sum);
	stage_close(&s);
	return t_end();
}
