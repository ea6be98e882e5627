/* However it ends and at whatever moment, while typing or while saving: the file is the old or the new one, what was
 * typed is in a draft, and the next start offers it. ROSTER_KILLS says how often each way is tried. */
#include "tests/chance.h"
#include "tests/pty.h"
#include "tests/roster.h"
#include "tests/scale.h"
#include "tests/typing.h"

#include <signal.h>

enum { MOST_KEYS_LOST = 200, MOST_WORDS = 150, MOST_MOMENT_MS = 60 };

struct ending {
	const char *what;
	const int *numbers; /* the signals in turn; 0: the terminal goes away */
	size_t n;
	size_t most; /* keys that may be lost of those that were shown */
};

struct tally {
	size_t ends, saved, drafts, wrong, worst;
};

struct session {
	struct stage stage;
	struct pty *pty;
	struct buf typed, kept;
	size_t words, shown; /* bytes of the words that stood on the screen when it ended */
	bool saving;
};

/* What is typed, and how long: until all is shown, or for a moment. */
static void type(struct session *s, struct chance *c)
{
	struct buf last = {0};
	s->words = 1 + chance(c, MOST_WORDS);
	typing_words(&s->typed, 0, s->words);
	pty_send(s->pty, buf_str(&s->typed));
	if (chance(c, 2)) {
		pty_settle(s->pty, (int)chance(c, MOST_MOMENT_MS));
	} else {
		typing_word(&last, s->words - 1);
		pty_until(s->pty, buf_text(&last) + 1);
	}
	s->shown = typing_shown(s->pty, s->words);
	s->saving = chance(c, 3) == 0;
	if (s->saving) {
		pty_key(s->pty, "^S");
		pty_settle(s->pty, (int)chance(c, MOST_MOMENT_MS));
	}
	buf_done(&last);
}

static void end(struct session *s, int number)
{
	int status;
	if (number)
		pty_signal(s->pty, number);
	else
		pty_hang_up(s->pty);
	pty_wait(s->pty, &status);
	pty_end(s->pty);
}

static const char *judge(struct session *s, const struct ending *how, struct tally *t)
{
	bool is_new = typing_file_holds(&s->stage, buf_str(&s->typed));
	bool is_old = typing_file_holds(&s->stage, STR(""));
	bool kept = typing_kept(&s->stage, &s->kept);
	if (!is_old && !is_new)
		return "the file is torn";
	if (is_new && !s->saving)
		return "the file is saved, and nobody asked for it";
	t->saved += is_new;
	t->drafts += kept;
	if (!str_starts(buf_str(&s->typed), buf_str(&s->kept)))
		return "the draft holds what was not typed";
	if (is_new || s->kept.n >= s->shown)
		return NULL;
	size_t lost = s->shown - s->kept.n;
	t->worst = lost > t->worst ? lost : t->worst;
	return lost > how->most ? "too much is lost" : NULL;
}

/* The next start offers what was kept, and takes it up as it was. */
static const char *take_up(struct session *s)
{
	const char *wrong = NULL;
	bool is_old = typing_file_holds(&s->stage, STR(""));
	struct pty *p = roster_start((struct pty_how){.w = 100});
	if (!pty_until(p, "Draft of .claude/agents/agent.md, 20"))
		wrong = "the draft is not offered";
	pty_type(p, is_old ? "r" : "d");
	if (!wrong && is_old && !pty_until(p, "draft taken up"))
		wrong = "the draft cannot be taken up";
	if (!wrong && is_old) {
		pty_key(p, "^S");
		wrong = pty_until(p, "saved agent.md") &&
				typing_file_holds(&s->stage, buf_str(&s->kept))
			? NULL
			: "it does not give the file that was meant";
	}
	if (!wrong && !is_old && !pty_until_not(p, "Draft of"))
		wrong = "the draft cannot be discarded";
	if (!wrong && typing_drafts_count(&s->stage))
		wrong = "a draft is left behind";
	pty_signal(p, SIGKILL);
	pty_end(p);
	return wrong;
}

static void end_somewhere(struct chance *c, const struct ending *how, struct tally *t)
{
	struct session s = {0};
	typing_stage(&s.stage);
	s.pty = roster_start((struct pty_how){.w = 200, .h = 40});
	bool open = pty_until(s.pty, "agent: loads") && pty_type(s.pty, "e\t") &&
		pty_until(s.pty, "When to hand work");
	type(&s, c);
	end(&s, how->numbers[t->ends % how->n]);
	const char *wrong = open ? judge(&s, how, t) : "the form does not open";
	if (!wrong && s.kept.n)
		wrong = take_up(&s);
	t->ends++;
	t->wrong += wrong != NULL;
	if (wrong)
		printf("# round %zu, %s: %s; %zu bytes typed, %zu shown, %zu kept\n", t->ends,
			how->what, wrong, s.typed.n, s.shown, s.kept.n);
	buf_done(&s.typed);
	buf_done(&s.kept);
	stage_close(&s.stage);
}

int main(void)
{
	static const int kill[] = {SIGKILL}, others[] = {SIGHUP, SIGTERM, 0};
	static const struct ending endings[] = {{"killed", kill, 1, MOST_KEYS_LOST},
		{"told to end, or without a terminal,", others, 3, 0}};
	size_t rounds = scale_asked("ROSTER_KILLS", scale(20));
	signal(SIGPIPE, SIG_IGN);
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		struct chance c = {.state = 20261127 + i};
		struct tally t = {0};
		char what[120];
		for (size_t k = 0; k < rounds; k++)
			end_somewhere(&c, &endings[i], &t);
		snprintf(what, sizeof what, "%s at any moment: at most %zu keys are lost",
			endings[i].what, endings[i].most);
		EQUAL(t.wrong, 0, what);
		printf("# %s %zu times: %zu keys lost at most, %zu drafts offered, %zu files saved\n",
			endings[i].what, t.ends, t.worst, t.drafts, t.saved);
	}
	return t_end();
}
