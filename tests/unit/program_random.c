/* Ten thousand keys at random, with broken bytes, pastes, other sizes and other programs at the files: the
 * program neither crashes nor hangs, sends nothing unknown, and leaves the terminal as it was. $ROSTER_SEED
 * begins with another session; the seed of each is told, and gives its keys anew. */
#include "tests/hostile.h"
#include "tests/pty.h"
#include "tests/roster.h"
#include "ui/term/keymap.h"

enum { KEYS = 10000, SESSION_KEYS = 500, MOST_TRIES = 300, TOLD_BYTES = 3000 };

struct typist {
	struct stage stage;
	struct pty *p;
	struct keymap keymap;
	struct chance dice;
	size_t typed;
	bool gone; /* the program takes nothing any more */
};

/* ---- files ---- */

static void put_hostile(struct typist *t, const char *name)
{
	struct buf bytes = {0};
	hostile_file(&t->dice, &bytes);
	stage_put(&t->stage, str_of(name), buf_str(&bytes));
	buf_done(&bytes);
}

static void put_long(const struct stage *s)
{
	struct buf text = {0};
	buf_puts(&text, "---\nname: long\ndescription: >\n  Much to read.\nmodel: opus\n---\n");
	for (int i = 0; i < 150; i++)
		buf_printf(&text,
			"## Part %d\n\nA [link](colon.md#part-%d).\n\n```c\nint x%d(void);\n```\n",
			i, i, i);
	stage_put(s, STR("~/.claude/agents/long.md"), buf_str(&text));
	buf_done(&text);
}

static void put_files(struct typist *t)
{
	struct stage *s = &t->stage;
	struct buf from = {0}, said = {0};
	buf_printf(&from, "%s/demo", getenv("ROSTER_SRCDIR"));
	const char *copy[] = {"cp", "-R", buf_text(&from), ".claude/agents", NULL};
	stage_put(s, STR(".claude/skills/sum/SKILL.md"),
		STR("---\nname: sum\ndescription: Adds.\nallowed-tools: Read\n---\nAdd.\n"));
	stage_need(stage_run(s, copy, &said) == 0, "copy", buf_text(&said));
	stage_put(s, STR("~/.claude/agents/sound.md"),
		STR("---\nname: sound\ndescription: It has two namesakes.\n---\n"));
	stage_put(s, STR(".claude/agents/none.md"), STR(""));
	stage_link(s, STR(".claude/agents/nowhere.md"), "../gone.md");
	put_hostile(t, ".claude/agents/harm.md");
	put_hostile(t, ".github/agents/harm.agent.md");
	put_long(s);
	buf_done(&from);
	buf_done(&said);
}

/* Another program is at work, too. */
static void touch_files(struct typist *t)
{
	static const char *const names[] = {".claude/agents/sound.md", ".claude/agents/harm.md",
		"~/.claude/agents/long.md", ".claude/agents/new.md", ".claude/skills/new/SKILL.md"};
	struct str name = str_of(names[chance(&t->dice, sizeof names / sizeof *names)]);
	struct buf path = {0};
	stage_path(&t->stage, name, &path);
	if (chance(&t->dice, 3))
		put_hostile(t, name.p);
	else
		unlink(buf_text(&path));
	buf_done(&path);
}

/* ---- what is typed ---- */

static void send(struct typist *t, struct str bytes)
{
	t->gone = t->gone || !pty_send(t->p, bytes);
}

static void type_key(struct typist *t, uint32_t key)
{
	struct buf name = {0};
	key_name(&name, key);
	t->gone = t->gone || !pty_key(t->p, buf_text(&name));
	buf_done(&name);
}

/* A key that does something somewhere; those that end a session seldom. */
static void type_bound(struct typist *t)
{
	const struct binding *b = &t->keymap.v[chance(&t->dice, t->keymap.n)];
	if ((b->action == ACT_QUIT || b->action == ACT_CLOSE) && chance(&t->dice, 8))
		return;
	type_key(t, b->chord.key);
	if (b->chord.then)
		type_key(t, b->chord.then);
}

static void type_often(struct typist *t)
{
	static const char *const keys[] = {"j", "j", "Down", "Enter", "Enter", "e", "Tab", "Esc",
		"/", "f", ":", "y", "^S"};
	const char *key = keys[chance(&t->dice, sizeof keys / sizeof *keys)];
	t->gone = t->gone || !pty_key(t->p, key);
}

static void type_word(struct typist *t)
{
	static const char *const words[] = {"a", "sound", "model:opus", "is:error", "-tool:Bash",
		"description:", "\xe6\x97\xa5\xe6\x9c\xac", "\xc3\xa9\xcc\x81",
		"\xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9", "redo", "[Read, Grep]", "{a: 1}",
		"themes", "\xe2\x80\xae", "x: y # z", "suspend"};
	send(t, str_of(words[chance(&t->dice, sizeof words / sizeof *words)]));
}

static void type_sequence(struct typist *t)
{
	static const char *const sequences[] = {"\x1b", "\x1b\x1b", "\x1b[", "\x1bO",
		"\x1b[<0;10;5M", "\x1b[<64;3;3M", "\x1b[M !!", "\x1b[I", "\x1b]0;x\x07",
		"\x1bPq\x1b\\", "\x1bP", "\x1b[200~", "\x1b[201~", "\x1b[1;5D", "\x1b[9999999999~",
		"\x1b[0n", "\x1b[?1;2c", "\x1b[27;5;106~", "\x1b[106;5u", "\x1bj",
		"\x1b[;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;"};
	send(t, str_of(sequences[chance(&t->dice, sizeof sequences / sizeof *sequences)]));
}

static void paste(struct typist *t)
{
	struct buf text = {0};
	buf_puts(&text, "\x1b[200~");
	if (chance(&t->dice, 4))
		hostile_text(&t->dice, &text);
	else
		buf_fill(&text, 'x', chance(&t->dice, 20000));
	if (chance(&t->dice, 8))
		buf_puts(&text, "\x1b[201~");
	send(t, buf_str(&text));
	buf_done(&text);
}

static void type_bytes(struct typist *t)
{
	char bytes[6];
	size_t n = chance(&t->dice, sizeof bytes) + 1;
	for (size_t i = 0; i < n; i++)
		bytes[i] = (char)chance(&t->dice, 256);
	send(t, (struct str){bytes, n});
}

static void type_broken(struct typist *t)
{
	static const char *const broken[] = {"\x80", "\xff", "\xc3", "\xe2\x82", "\xf0\x9f\x91",
		"\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xc3(", "\x9b\x41"};
	send(t, str_of(broken[chance(&t->dice, sizeof broken / sizeof *broken)]));
}

static void resize(struct typist *t)
{
	static const int usual[][2] = {{24, 80}, {12, 40}, {40, 120}, {60, 200}, {1, 1}, {80, 250}};
	const int *size = usual[chance(&t->dice, sizeof usual / sizeof *usual)];
	int h = size[0], w = size[1];
	if (chance(&t->dice, 2)) {
		h = (int)chance(&t->dice, 80) + 1;
		w = (int)chance(&t->dice, 250) + 1;
	}
	pty_resize(t->p, h, w);
}

static void type_one(struct typist *t)
{
	unsigned what = chance(&t->dice, 100);
	if (what < 50)
		type_bound(t);
	else if (what < 70)
		type_often(t);
	else if (what < 80)
		type_word(t);
	else if (what < 85)
		type_sequence(t);
	else if (what < 88)
		paste(t);
	else if (what < 91)
		type_bytes(t);
	else if (what < 93)
		type_broken(t);
	else if (what < 96)
		resize(t);
	else if (what < 98)
		pty_settle(t->p, 10);
	else
		touch_files(t);
	t->typed++;
}

/* ---- sessions ---- */

/* Without echo and signals of the terminal itself, which would answer to what is typed beside the program:
 * to its editor, or after its end. */
static void start(struct typist *t, struct termios *modes)
{
	const char *env[] = {"EDITOR=true", NULL};
	t->p = roster_shell((struct pty_how){.env = env, .deaf = chance(&t->dice, 2)},
		"read go; exec \"$R\"");
	pty_modes(t->p, modes);
	modes->c_lflag &= ~(tcflag_t)(ECHO | ECHOE | ECHOK | ECHONL | ISIG);
	pty_set_modes(t->p, modes);
	pty_type(t->p, "\n");
	OK(pty_until(t->p, " agents"), "the list is shown");
}

/* Out of whatever is open: ^C quits, unless a form asks whether to discard what was typed. Typed until it
 * ends: an unfinished paste takes keys for text, and what is typed beside an editor may be its own. A window
 * that is too small for the question takes no answer. */
static void leave(struct typist *t)
{
	if (!t->gone)
		pty_resize(t->p, 24, 80);
	for (int i = 0; i < MOST_TRIES && !t->gone; i++) {
		send(t, i % 2 ? STR("d") : STR("\x1b[201~\x03"));
		pty_settle(t->p, 60);
	}
}

static void show_end(struct pty *p)
{
	struct str bytes = pty_bytes(p);
	t_show("the last bytes", str_from(bytes, bytes.n > TOLD_BYTES ? bytes.n - TOLD_BYTES : 0));
}

static void check_end(struct typist *t, const struct termios *modes, bool killed)
{
	int status = -1;
	struct vtcheck check = {.may_copy = SIZE_MAX};
	bool ended = pty_wait(t->p, &status);
	/* A signal may come when the program has ended by keys, and only cleans up. */
	bool meant = status == EXIT_0 || (killed && (status == EXIT_2 || status == SIGTERM));
	if (!OK(ended && meant, "it ends as meant")) {
		printf("# status %x\n", (unsigned)status);
		show_end(t->p);
	}
	echo_restored(t->p, modes, "  the modes are restored");
	vtcheck_feed(&check, pty_bytes(t->p));
	if (!OK(vtcheck_end(&check), "  nothing unknown was sent"))
		printf("# %s\n", check.why);
}

/* Returns how many keys were typed. */
static size_t run_session(unsigned seed)
{
	struct typist t = {.dice = {seed}};
	struct termios modes;
	printf("# seed %u\n", seed);
	stage_open(&t.stage);
	keymap_init(&t.keymap);
	put_files(&t);
	start(&t, &modes);
	while (t.typed < SESSION_KEYS && !t.gone)
		type_one(&t);
	bool killed = !t.gone && chance(&t.dice, 4) == 0;
	if (killed)
		pty_signal(t.p, SIGTERM);
	else
		leave(&t);
	check_end(&t, &modes, killed);
	pty_end(t.p);
	keymap_done(&t.keymap);
	stage_close(&t.stage);
	return t.typed;
}

int main(void)
{
	size_t seed = 1, typed = 0;
	signal(SIGPIPE, SIG_IGN);
	str_to_size(str_of(getenv("ROSTER_SEED")), &seed);
	while (typed < KEYS && !t_counts()->failed)
		typed += run_session((unsigned)seed++);
	return t_end();
}
