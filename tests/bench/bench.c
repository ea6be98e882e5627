/* What tests/bench/run.sh measures with.
 *
 *	bench make DIR N           write N made-up agent files
 *	bench text BYTES           print one made-up agent of at least so many bytes
 *	bench heads DIR            the floor of a list: open each file, read 4 KiB, give the block to libyaml
 *	bench bodies DIR           the floor of a check: read each file whole, the body to cmark-gfm
 *	bench times RUNS NAME=COMMAND...   run the commands in turns; medians, and ratios to the first */
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <yaml.h>

enum { HEAD = 4096, MOST_BYTES = 1 << 20, MOST_RUNS = 101, MOST_COMMANDS = 8 };

static void fail(const char *what)
{
	perror(what);
	exit(1);
}

/* --- made-up files ---------------------------------------------------------------------------- */

static const char *const nouns[] = {"module boundaries", "error handling", "retry policies",
	"logging", "data flow", "build pipelines", "access rules", "migration plans",
	"caf\xc3\xa9 names"};
static const char *const verbs[] = {"Review", "Trace", "Document", "Profile", "Harden", "Simplify"};

static unsigned below(unsigned *state, unsigned n)
{
	*state = *state * 1664525u + 1013904223u;
	return (*state >> 16) % n;
}

#define PICK(words) ((words)[below(s, sizeof(words) / sizeof *(words))])

static void put_sentence(FILE *f, unsigned *s)
{
	fprintf(f, "%s %s and %s before any code is merged, with a clear reason for each change.",
		PICK(verbs), PICK(nouns), PICK(nouns));
}

static void put_front(FILE *f, unsigned *s, unsigned number)
{
	static const char *const models[] = {"sonnet", "opus", "haiku", "inherit"};
	static const char *const colours[] = {"red", "blue", "green", "cyan"};
	fprintf(f, "---\nname: agent-%05u\n", number);
	switch (below(s, 5)) {
	case 0:
		fputs("description: \"Use this agent when code is to be read: ", f);
		put_sentence(f, s);
		fputs("\"\n", f);
		break;
	case 1:
		fputs("description: >\n  Use this agent when\n  ", f);
		put_sentence(f, s);
		fputs("\n", f);
		break;
	case 2:
		fputs("description: Use this agent when in doubt. Examples: <example>user: 'x'</example> ",
			f);
		put_sentence(f, s);
		fputs("\n", f);
		break;
	default:
		fputs("description: Use this agent proactively. ", f);
		put_sentence(f, s);
		fputs("\n", f);
	}
	fputs(below(s, 2) ? "tools: Read, Grep, Glob, Bash\n"
			  : "tools:\n  - Read\n  - Edit\n  - WebFetch\n",
		f);
	fprintf(f, "model: %s\n", PICK(models));
	if (below(s, 2))
		fprintf(f, "color: %s\n", PICK(colours));
	fputs("---\n\n", f);
}

static void put_section(FILE *f, unsigned *s, unsigned number)
{
	fprintf(f, "\n## Part %u\n\n", number);
	switch (below(s, 5)) {
	case 0:
		fputs("| Name | What it is for |\n| --- | --- |\n", f);
		for (int i = 0; i < 4; i++)
			fprintf(f, "| `%s` | %s |\n", PICK(verbs), PICK(nouns));
		break;
	case 1:
		fputs("```python\ndef read(path):\n    with open(path) as f:\n        return f.read()\n```\n",
			f);
		break;
	case 2:
		fputs("See [the guide](https://example.org/guide) and **never** _guess_:\n\n> ", f);
		put_sentence(f, s);
		fputs("\n", f);
		break;
	default:
		for (unsigned i = 0, n = 3 + below(s, 5); i < n; i++) {
			fputs("- **Always** ", f);
			put_sentence(f, s);
			fputs(" See `src/main.c`.\n", f);
		}
	}
	put_sentence(f, s);
	fputs("\n", f);
}

static void make(const char *dir, unsigned n)
{
	for (unsigned i = 0; i < n; i++) {
		char path[4096];
		unsigned state = i * 2654435761u + 1, *s = &state;
		snprintf(path, sizeof path, "%s/agent-%05u.md", dir, i);
		FILE *f = fopen(path, "w");
		if (!f)
			fail(path);
		put_front(f, s, i);
		fprintf(f, "# Agent %u\n\nYou look at code. ", i);
		for (unsigned part = 1, parts = 5 + below(s, 10); part <= parts; part++)
			put_section(f, s, part);
		if (fclose(f) != 0)
			fail(path);
	}
}

static void text(size_t bytes)
{
	unsigned state = 1, *s = &state, part = 1;
	char *room = NULL;
	size_t n = 0;
	FILE *f = open_memstream(&room, &n);
	if (!f)
		fail("text");
	put_front(f, s, 0);
	fputs("# Agent\n\nYou look at code. ", f);
	while (fflush(f) == 0 && n < bytes)
		put_section(f, s, part++);
	fclose(f);
	fwrite(room, 1, n, stdout);
	free(room);
}

/* --- floors ----------------------------------------------------------------------------------- */

static size_t take_yaml(const char *text, size_t n)
{
	yaml_parser_t parser;
	yaml_event_t event;
	size_t events = 0;
	bool going = true;
	yaml_parser_initialize(&parser);
	yaml_parser_set_input_string(&parser, (const unsigned char *)text, n);
	while (going && yaml_parser_parse(&parser, &event)) {
		going = event.type != YAML_STREAM_END_EVENT;
		events++;
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	return events;
}

static size_t take_markdown(const char *text, size_t n)
{
	cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
	static const char *const names[] = {"strikethrough", "tasklist", "table"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(names[i]));
	cmark_parser_feed(parser, text, n);
	cmark_node *root = cmark_parser_finish(parser);
	size_t found = cmark_node_first_child(root) != NULL;
	cmark_node_free(root);
	cmark_parser_free(parser);
	return found;
}

/* The block of a file that begins with one; *end gets where its last line begins. */
static const char *find_block(const char *text, size_t n, size_t *end)
{
	const char *close =
		n > 4 && memcmp(text, "---\n", 4) == 0 ? memmem(text, n, "\n---", 4) : NULL;
	*end = close ? (size_t)(close - text) + 1 : 0;
	return close ? text + 4 : NULL;
}

static size_t look(int folder, const char *name, char *room, bool whole)
{
	size_t n = 0, end, sum = 0, most = whole ? MOST_BYTES : HEAD;
	int fd = openat(folder, name, O_RDONLY | O_CLOEXEC);
	ssize_t got;
	if (fd < 0)
		fail(name);
	do {
		got = read(fd, room + n, most - n);
		n += got > 0 ? (size_t)got : 0;
	} while (whole && got > 0);
	close(fd);
	const char *block = find_block(room, n, &end);
	if (block)
		sum = take_yaml(block, (size_t)(room + end - block));
	if (whole)
		sum += take_markdown(room + end, n - end);
	return sum;
}

static int floor_of(const char *path, bool whole)
{
	static char room[MOST_BYTES];
	DIR *dir = opendir(path);
	size_t sum = 0;
	if (!dir)
		fail(path);
	cmark_gfm_core_extensions_ensure_registered();
	for (struct dirent *entry; (entry = readdir(dir));) {
		if (entry->d_name[0] != '.')
			sum += look(dirfd(dir), entry->d_name, room, whole);
	}
	closedir(dir);
	printf("%zu\n", sum);
	return 0;
}

/* --- times ------------------------------------------------------------------------------------ */

struct command {
	char *name;
	char *argv[32];
	double cpu[MOST_RUNS], wall[MOST_RUNS];
	long kib;
};

static double now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double seconds(struct timeval t)
{
	return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

static void read_command(struct command *c, char *text)
{
	size_t n = 0;
	c->name = strtok(text, "=");
	for (char *word; n < 31 && (word = strtok(NULL, " ")); n++)
		c->argv[n] = word;
	if (n == 0) {
		fprintf(stderr, "bench: %s: no command\n", text);
		exit(2);
	}
}

static void run_once(struct command *c, size_t run)
{
	struct rusage use;
	int status;
	double start = now();
	pid_t pid = fork();
	if (pid < 0)
		fail("fork");
	if (pid == 0) {
		int null = open("/dev/null", O_RDWR);
		dup2(null, 0);
		dup2(null, 1);
		dup2(null, 2);
		execvp(c->argv[0], c->argv);
		_exit(127);
	}
	if (wait4(pid, &status, 0, &use) < 0)
		fail("wait4");
	if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) {
		fprintf(stderr, "bench: %s: status %d\n", c->name, status);
		exit(1);
	}
	c->wall[run] = now() - start;
	c->cpu[run] = seconds(use.ru_utime) + seconds(use.ru_stime);
	c->kib = use.ru_maxrss > c->kib ? use.ru_maxrss : c->kib;
}

static int by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

static double median(double *v, size_t n)
{
	qsort(v, n, sizeof *v, by_size);
	return v[n / 2];
}

static int times(size_t runs, int n, char **texts)
{
	static struct command commands[MOST_COMMANDS];
	if (runs == 0 || runs > MOST_RUNS || n < 1 || n > MOST_COMMANDS)
		return 2;
	for (int i = 0; i < n; i++)
		read_command(&commands[i], texts[i]);
	for (size_t run = 0; run < runs; run++) {
		for (int i = 0; i < n; i++)
			run_once(&commands[i], run);
	}
	double first_cpu = median(commands[0].cpu, runs),
	       first_wall = median(commands[0].wall, runs);
	printf("%-24s %10s %7s %10s %7s %9s\n", "", "cpu ms", "ratio", "wall ms", "ratio",
		"peak MB");
	for (int i = 0; i < n; i++) {
		double cpu = median(commands[i].cpu, runs), wall = median(commands[i].wall, runs);
		printf("%-24s %10.1f %7.2f %10.1f %7.2f %9.1f\n", commands[i].name, cpu * 1e3,
			cpu / first_cpu, wall * 1e3, wall / first_wall,
			(double)commands[i].kib / 1024);
	}
	return 0;
}

int main(int argc, char **argv)
{
	if (argc == 4 && strcmp(argv[1], "make") == 0) {
		make(argv[2], (unsigned)strtoul(argv[3], NULL, 10));
		return 0;
	}
	if (argc == 3 && strcmp(argv[1], "text") == 0) {
		text(strtoul(argv[2], NULL, 10));
		return 0;
	}
	if (argc == 3 && strcmp(argv[1], "heads") == 0)
		return floor_of(argv[2], false);
	if (argc == 3 && strcmp(argv[1], "bodies") == 0)
		return floor_of(argv[2], true);
	if (argc >= 4 && strcmp(argv[1], "times") == 0)
		return times(strtoul(argv[2], NULL, 10), argc - 3, argv + 3);
	fprintf(stderr,
		"usage: bench make DIR N | text BYTES | heads DIR | bodies DIR | times RUNS NAME=COMMAND...\n");
	return 2;
}
