#include "ui/term/inlet.h"

#include "base/clock.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

enum {
	ESCAPE_DELAY = 25,
	ESCAPE_DELAY_MAX = 5000,
	ANSWER_MS = 2000, /* after that a terminal has missed its turn to answer */
	SLOW_MS = 150,    /* for a frame of so many bytes, or more */
	TELLING_BYTES = 1000,
	MISSES_MAX = 2,    /* so often, and it is asked no more */
	FAREWELL_MS = 250, /* for the answer of a terminal that answers */
	UNKNOWN_MS = 100,  /* for that of one that never did yet */
	TWICE_MS = 500,    /* two presses in that time belong together */
	LONG_TIME = 3600 * 1000
};

static int escape_delay(void)
{
	size_t ms;
	if (!str_to_size(str_of(getenv("ESCDELAY")), &ms))
		return ESCAPE_DELAY;
	return ms < ESCAPE_DELAY_MAX ? (int)ms : ESCAPE_DELAY_MAX;
}

void inlet_open(struct inlet *in, int fd)
{
	*in = (struct inlet){.fd = fd,
		.escape_delay = escape_delay(),
		.pressed.kind = MOUSE_RELEASE};
	signals_open(&in->signals);
}

void inlet_close(struct inlet *in)
{
	signals_close(&in->signals, in->gone);
	input_done(&in->input);
}

/* ---- bytes ---- */

static void read_bytes(struct inlet *in)
{
	char bytes[4096];
	ssize_t n = read(in->fd, bytes, sizeof bytes);
	if (n > 0) {
		input_feed(&in->input, (struct str){bytes, (size_t)n});
		in->fed = clock_ms();
	} else if (n == 0 || (errno != EINTR && errno != EAGAIN)) {
		in->gone = true;
	}
}

/* A short frame says nothing of a line. */
static void judge_line(struct inlet *in)
{
	if (in->asked && in->asked_bytes >= TELLING_BYTES)
		in->slow = clock_ms() - in->asked_at > SLOW_MS;
}

static bool take_answer(struct inlet *in, struct tty_input *out)
{
	bool asked = in->asked;
	judge_line(in);
	in->asked = false;
	in->misses = 0;
	in->answers = true;
	*out = (struct tty_input){.event = TTY_ANSWER};
	return asked;
}

/* What came in one piece came at one time, however long it is looked at. */
static bool take_mouse(struct inlet *in, struct mouse mouse, struct tty_input *out)
{
	const struct mouse *last = &in->pressed;
	bool here = last->kind == MOUSE_PRESS && last->y == mouse.y && last->x == mouse.x;
	if (mouse.kind == MOUSE_PRESS) {
		mouse.twice = here && !last->twice && in->fed - in->pressed_at < TWICE_MS;
		in->pressed = mouse;
		in->pressed_at = in->fed;
	}
	*out = (struct tty_input){.event = TTY_MOUSE, .mouse = mouse};
	return true;
}

/* False for what nobody has asked for. */
static bool take_event(struct inlet *in, const struct input_event *event, struct tty_input *out)
{
	switch (event->kind) {
	case INPUT_KEY:
		*out = (struct tty_input){.event = TTY_KEY, .key = event->key};
		return true;
	case INPUT_PASTE:
		*out = (struct tty_input){.event = TTY_PASTE,
			.paste = event->paste,
			.paste_lost = event->lost};
		return true;
	case INPUT_MOUSE:
		return take_mouse(in, event->mouse, out);
	case INPUT_SYNC:
		in->synchronized = true;
		return false;
	case INPUT_STATUS:
		break;
	}
	return take_answer(in, out);
}

bool inlet_take(struct inlet *in, struct tty_input *out)
{
	struct input_event event;
	while (input_next(&in->input, &event)) {
		if (take_event(in, &event, out))
			return true;
	}
	return false;
}

bool inlet_pending(const struct inlet *in)
{
	struct pollfd fd = {.fd = in->fd, .events = POLLIN};
	return input_waiting(&in->input) || poll(&fd, 1, 0) > 0;
}

/* ---- time ---- */

static int sooner(int timeout, long long left)
{
	int ms = left < 0 ? 0 : left > LONG_TIME ? LONG_TIME : (int)left;
	return timeout < 0 || ms < timeout ? ms : timeout;
}

/* How long may we sleep before something is due? */
static int sleep_time(const struct inlet *in, long long due)
{
	long long now = clock_ms();
	int timeout = due < 0 ? -1 : sooner(-1, due - now);
	int patience = input_patience(&in->input, in->escape_delay);
	if (patience >= 0)
		timeout = sooner(timeout, in->fed + patience - now);
	return in->asked ? sooner(timeout, in->answer_due - now) : timeout;
}

static bool take_silence(struct inlet *in, struct tty_input *out)
{
	int patience = input_patience(&in->input, in->escape_delay);
	if (patience < 0 || clock_ms() < in->fed + patience)
		return false;
	struct input_event event;
	return input_silence(&in->input, &event) && take_event(in, &event, out);
}

static bool take_miss(struct inlet *in, struct tty_input *out)
{
	if (!in->asked || clock_ms() < in->answer_due)
		return false;
	in->asked = false;
	in->misses++;
	*out = (struct tty_input){.event = TTY_ANSWER};
	return true;
}

static bool take_due(struct inlet *in, long long due, struct tty_input *out)
{
	if (take_silence(in, out) || take_miss(in, out))
		return true;
	*out = (struct tty_input){.event = TTY_TIMEOUT};
	return due >= 0 && clock_ms() >= due;
}

bool inlet_sleep(struct inlet *in, long long due, struct tty_input *out)
{
	struct pollfd fds[1 + TTY_WATCH_MAX] = {{.fd = in->fd, .events = POLLIN}};
	for (int i = 0; i < in->n_watched; i++)
		fds[1 + i] = (struct pollfd){.fd = in->watched[i], .events = POLLIN};
	int ready = signals_poll(&in->signals, fds, 1 + (nfds_t)in->n_watched, sleep_time(in, due));
	if (ready < 0)
		return false;
	if (ready == 0)
		return take_due(in, due, out);
	if (fds[0].revents) {
		read_bytes(in);
		return false;
	}
	for (int i = 0; i < in->n_watched; i++) {
		if (fds[1 + i].revents) {
			*out = (struct tty_input){.event = TTY_READY, .fd = in->watched[i]};
			return true;
		}
	}
	return false;
}

/* ---- pacing ---- */

bool inlet_ask(struct inlet *in, size_t bytes)
{
	if (in->asked || in->misses >= MISSES_MAX)
		return false;
	in->asked = true;
	in->asked_at = clock_ms();
	in->asked_bytes = bytes;
	in->answer_due = in->asked_at + ANSWER_MS;
	return true;
}

bool inlet_is_awaited(const struct inlet *in)
{
	return in->asked && in->answers;
}

void inlet_await_answer(struct inlet *in)
{
	long long due = clock_ms() + (in->answers ? FAREWELL_MS : UNKNOWN_MS);
	while (in->asked && !in->gone && clock_ms() < due && !signals_ending()) {
		struct pollfd fd = {.fd = in->fd, .events = POLLIN};
		if (poll(&fd, 1, sooner(-1, due - clock_ms())) <= 0)
			continue;
		struct tty_input ignored;
		read_bytes(in);
		while (inlet_take(in, &ignored))
			;
	}
	in->asked = false;
}

void inlet_watch(struct inlet *in, int fd)
{
	if (in->n_watched < TTY_WATCH_MAX)
		in->watched[in->n_watched++] = fd;
}

void inlet_unwatch(struct inlet *in, int fd)
{
	for (int i = 0; i < in->n_watched; i++) {
		if (in->watched[i] == fd)
			in->watched[i--] = in->watched[--in->n_watched];
	}
}
