#include "ui/run.h"

#include "base/clock.h"
#include "base/words.h"
#include "ui/editor.h"
#include "ui/gitcommit.h"
#include "ui/term/tty.h"

#include <limits.h>
#include <poll.h>

/* While files are being read in the background, the screen follows this often. */
/* WATCH_MS: so often files are asked for where the kernel does not tell of them. To ask for very many takes long: PAUSES
 * times as long nothing is asked for then. */
enum { FOLLOW_MS = 120, WORK_MS = 5, KEYS_BETWEEN_FRAMES = 200, WATCH_MS = 1000, PAUSES = 3 };
/* A terminal that sends on without end does not keep roster from ending. */
enum { KEYS_AT_THE_END = 20000 };
/* A frame waits so long for what is being rendered, to be drawn once and not twice; not where the last answer took longer. */
enum { GRACE_MS = 12 };
/* A key typed ahead of the text that it is for waits so long for it. */
enum { AHEAD_MS = 40 };

/* So long after a key what would hold up the next one waits. */
enum { REST_MS = 400 };

/* Keys that come sooner are held down. */
enum { REPEAT_MS = 80 };

/* What is typed is kept as a draft after so long, or so many keys: should roster be killed, no more is lost. One that
 * could not be written is tried again after a while. */
enum { KEEP_MS = 1500, KEEP_KEYS = 150, KEEP_AGAIN_MS = 30000 };

struct run {
	struct app *app;
	struct tty *tty;
	bool ended; /* by a signal or because the terminal is gone */
	bool must_draw;
	long last_frame; /* milliseconds */
	long last_key;
	long last_watch; /* when files began to be asked for */
	long watch_at;   /* not again before */
	long asked;      /* when the renderer was given what it is at; 0: it is at nothing */
	bool ahead;      /* what is likely to come next is got ready */
	bool slow_text;  /* its last answer came later than a frame waits */
	bool worked;     /* since the last frame, in the background */
	long keep_at;    /* when what is typed is kept; 0: nothing waits for it */
	int keep_keys;   /* after so many more keys, too */
	int heard;       /* the descriptor of the render process that is watched; -1: none */
};

static void take_size(struct run *r)
{
	int h, w;
	tty_size(r->tty, &h, &w);
	app_resize(r->app, h, w);
}

static const char *editor_of(const struct run *r)
{
	return config_text(r->app->looks.config, CONFIG_EDITOR).p;
}

static void hear(struct run *r)
{
	int fd = renderer_fd(r->app->ctx.renderer);
	if (fd == r->heard)
		return;
	if (r->heard >= 0)
		tty_unwatch(r->tty, r->heard);
	if (fd >= 0)
		tty_watch(r->tty, fd);
	r->heard = fd;
}

static void run_editor(struct run *r)
{
	struct err e = {.text = ""};
	struct buf path = {0};
	buf_put(&path, store_row(&r->app->store, r->app->editor.id)->path);
	tty_leave(r->tty);
	bool done = editor_run(editor_of(r), buf_text(&path), r->app->editor.line, &e);
	tty_return(r->tty);
	app_edited(r->app, done ? NULL : e.text);
	take_size(r);
	buf_done(&path);
}

static void edit_value(struct run *r)
{
	struct err e = {.text = ""};
	tty_leave(r->tty);
	bool done = editor_run_text(editor_of(r), &r->app->ctx.value, &e);
	tty_return(r->tty);
	app_value_edited(r->app, done ? NULL : e.text);
	take_size(r);
}

static void commit(struct run *r)
{
	struct err e = {.text = ""};
	tty_leave(r->tty);
	bool done = git_commit(buf_text(&r->app->ctx.folder), buf_str(&r->app->ctx.value), &e);
	tty_return(r->tty);
	app_committed(r->app, done ? NULL : e.text);
	take_size(r);
}

static void copy(struct run *r)
{
	struct err e = {.text = ""};
	if (!tty_copy(r->tty, buf_str(&r->app->ctx.clip), &e))
		app_not_copied(r->app, e.text);
}

static void grant_wish(struct run *r)
{
	enum app_wish wish = r->app->wish;
	r->app->wish = APP_NOTHING;
	if (wish == APP_EDITOR)
		run_editor(r);
	else if (wish == APP_VALUE)
		edit_value(r);
	else if (wish == APP_COMMIT)
		commit(r);
	else if (wish == APP_SUSPEND)
		tty_suspend(r->tty);
	else if (wish == APP_COPY)
		copy(r);
	else if (wish == APP_REDRAW)
		tty_redraw(r->tty);
}

/* How long the renderer took for its last answer. */
static void time_renderer(struct run *r)
{
	bool busy = renderer_is_busy(r->app->ctx.renderer);
	if (busy && !r->asked)
		r->asked = clock_ms();
	if (busy || !r->asked)
		return;
	r->slow_text = clock_ms() - r->asked > GRACE_MS;
	r->asked = 0;
}

/* What the render process has for us; a new process has another descriptor. */
static bool take_sheets(struct run *r)
{
	bool came = app_take_sheets(r->app);
	hear(r);
	time_renderer(r);
	return came;
}

/* In a reader that shows nothing yet a key would find nothing to move. */
static void await_text(struct run *r)
{
	long until = clock_ms() + AHEAD_MS, left;
	while (app_awaits_text(r->app) && (left = until - clock_ms()) > 0) {
		struct pollfd fd = {.fd = renderer_fd(r->app->ctx.renderer), .events = POLLIN};
		poll(&fd, 1, (int)left);
		take_sheets(r);
		app_prepare(r->app);
		hear(r);
	}
}

static void keep_now(struct run *r)
{
	app_keep(r->app);
	r->must_draw |= r->app->ctx.note.n > 0;
	r->keep_at = app_unkept(r->app) ? clock_ms() + KEEP_AGAIN_MS : 0;
	r->keep_keys = INT_MAX;
}

/* Something may have been typed, or time may have passed. */
static void keep_typed(struct run *r, bool key)
{
	if (!app_unkept(r->app)) {
		r->keep_at = 0;
		return;
	}
	if (!r->keep_at) {
		r->keep_at = clock_ms() + KEEP_MS;
		r->keep_keys = KEEP_KEYS;
	}
	if (key)
		r->keep_keys--;
	if (r->keep_keys <= 0 || clock_ms() >= r->keep_at)
		keep_now(r);
}

static void take_input(struct run *r, const struct tty_input *in)
{
	bool had_to_draw = r->must_draw;
	r->must_draw = true;
	switch (in->event) {
	case TTY_KEY:
		r->last_key = clock_ms();
		await_text(r);
		app_key(r->app, in->key);
		keep_typed(r, true);
		grant_wish(r);
		return;
	case TTY_PASTE:
		app_paste(r->app, in->paste);
		if (in->paste_lost)
			ctx_note(&r->app->ctx, ROLE_WARNING,
				"%zu bytes of the pasted text were left out", in->paste_lost);
		return;
	case TTY_MOUSE:
		app_mouse(r->app, &in->mouse);
		grant_wish(r);
		return;
	case TTY_RESIZE:
		take_size(r);
		return;
	case TTY_RESUMED:
		app_look_again(r->app);
		take_size(r);
		return;
	case TTY_SIGNAL:
	case TTY_GONE:
		r->ended = true;
		return;
	case TTY_ANSWER:
		r->must_draw = had_to_draw || r->app->ctx.hold_preview;
		return;
	case TTY_READY:
		/* What comes of news is drawn when it is known. */
		if (in->fd == app_news_fd(r->app))
			app_hear(r->app);
		r->must_draw = (in->fd != app_news_fd(r->app) && take_sheets(r)) || had_to_draw;
		return;
	case TTY_TIMEOUT:
		r->must_draw = take_sheets(r) || had_to_draw;
		return;
	}
}

static void take_theme(struct run *r)
{
	if (!r->app->looks.changed)
		return;
	r->app->looks.changed = false;
	tty_theme(r->tty, &r->app->looks.theme);
	r->app->ctx.ticks = !tty_tells(r->tty, ROLE_CODE);
	app_prepare(r->app);
}

static bool goes_on(const struct run *r)
{
	return !r->app->quit && !r->ended;
}

static bool is_worth_waiting(struct run *r)
{
	time_renderer(r);
	return r->asked && !r->slow_text;
}

/* Prepare what is in sight. What is being rendered mostly comes at once; a key does not wait for it. */
static void prepare(struct run *r)
{
	long until = clock_ms() + GRACE_MS;
	app_prepare(r->app);
	hear(r);
	while (is_worth_waiting(r) && clock_ms() < until && goes_on(r)) {
		struct tty_input in = tty_wait(r->tty, (int)(until - clock_ms()));
		take_input(r, &in);
		app_prepare(r->app);
		hear(r);
		if (in.event != TTY_READY && in.event != TTY_TIMEOUT)
			break;
	}
}

static void draw_frame(struct run *r, bool hold)
{
	take_theme(r);
	bool busy = tty_busy(r->tty);
	r->app->ctx.hold_preview = hold;
	prepare(r);
	take_theme(r);
	/* What came meanwhile is in this frame. */
	r->must_draw = false;
	app_paint(r->app);
	hear(r);
	tty_mouse(r->tty, r->app->looks.mouse);
	tty_flush(r->tty, &r->app->canvas, !busy);
	r->ahead = r->worked = false;
	r->last_frame = clock_ms();
}

/* What is there to be seen now, in the midst of a key. */
static void show_now(void *owner)
{
	struct run *r = owner;
	app_draw(r->app);
	tty_flush(r->tty, &r->app->canvas, false);
}

/* On a slow line there is no preview while a key is held down, only the list that runs. */
static void draw(struct run *r)
{
	bool held_down = tty_is_slow(r->tty) && clock_ms() - r->last_key < REPEAT_MS;
	bool hold = tty_busy(r->tty) || held_down;
	draw_frame(r, hold);
	if (hold && !tty_busy(r->tty))
		draw_frame(r, false);
}

/* Work in slices, as long as no key waits. */
static void work(struct run *r)
{
	long until = clock_ms() + WORK_MS;
	bool found = r->app->store.found_all, more;
	do {
		more = app_work(r->app);
		r->worked |= more;
	} while (more && clock_ms() < until && !tty_pending(r->tty));
	bool done = !app_has_work(r->app) && !r->app->waits;
	bool shows =
		done || clock_ms() - r->last_frame >= FOLLOW_MS || found != r->app->store.found_all;
	r->must_draw |= r->worked && shows;
	hear(r);
}

/* Nobody waits while the next key is on its way to be pressed. */
static void look_ahead(struct run *r)
{
	if (r->ahead || !goes_on(r) || tty_pending(r->tty))
		return;
	r->ahead = app_look_ahead(r->app);
	hear(r);
}

/* All keys that wait are taken before the next frame is made. */
static void take_waiting(struct run *r)
{
	for (int i = 0; i < KEYS_BETWEEN_FRAMES && goes_on(r) && tty_pending(r->tty); i++) {
		struct tty_input in = tty_wait(r->tty, 0);
		take_input(r, &in);
	}
}

/* What was typed before it was told to end counts as typed. Nothing is started any more. */
static void take_rest(struct run *r)
{
	for (int i = 0; i < KEYS_AT_THE_END && !r->app->quit && tty_pending(r->tty); i++) {
		struct tty_input in = tty_wait(r->tty, 0);
		if (in.event == TTY_KEY)
			app_key(r->app, in.key);
		else if (in.event == TTY_PASTE)
			app_paste(r->app, in.paste);
		else if (in.event == TTY_GONE || in.event == TTY_TIMEOUT)
			return;
	}
}

/* Where the kernel does not tell what other programs change, look now and then. */
static void watch(struct run *r)
{
	if (!goes_on(r) || !app_must_ask(r->app))
		return;
	long now = clock_ms();
	if (r->app->store.asking)
		r->watch_at = now + PAUSES * (now - r->last_watch);
	if (r->app->store.asking || now < r->watch_at || now - r->last_watch < WATCH_MS)
		return;
	r->must_draw |= app_watch(r->app);
	app_ask(r->app);
	r->last_watch = now;
}

/* The shorter of two waits, in milliseconds; below 0: for ever. */
static int shorter(int a, int b)
{
	return a < 0 || (b >= 0 && b < a) ? b : a;
}

static int patience(const struct run *r)
{
	int wait = renderer_patience(r->app->ctx.renderer);
	if (app_must_ask(r->app))
		wait = shorter(wait, WATCH_MS);
	if (r->app->typed_on)
		wait = shorter(wait, REST_MS);
	if (r->keep_at) {
		long left = r->keep_at - clock_ms();
		wait = shorter(wait, left > 0 ? (int)left : 0);
	}
	return wait;
}

static void loop(struct run *r)
{
	draw(r);
	while (goes_on(r)) {
		r->app->typed_on = clock_ms() - r->last_key < REST_MS;
		struct tty_input in = tty_wait(r->tty, app_has_work(r->app) ? 0 : patience(r));
		take_input(r, &in);
		take_waiting(r);
		keep_typed(r, false);
		watch(r);
		if (in.event == TTY_TIMEOUT && app_has_work(r->app))
			work(r);
		if (r->must_draw && goes_on(r))
			draw(r);
		look_ahead(r);
	}
}

int run_app(struct app *a, struct err *e)
{
	struct run r = {.app = a, .heard = -1, .last_watch = clock_ms()};
	e->text[0] = '\0';
	r.tty = tty_open(&a->looks.theme, e);
	if (!r.tty)
		return 2;
	a->ctx.ascii = a->canvas.ascii = tty_ascii(r.tty);
	take_size(&r);
	if (app_news_fd(a) >= 0)
		tty_watch(r.tty, app_news_fd(a));
	a->ctx.show = show_now;
	a->ctx.show_owner = &r;
	loop(&r);
	if (r.ended)
		take_rest(&r);
	a->ctx.show = NULL;
	buf_clear(&a->ctx.note);
	size_t kept = r.ended ? app_keep(a) : 0;
	tty_close(r.tty);
	if (r.ended && a->ctx.note.n)
		err_set(e, "%s", buf_text(&a->ctx.note));
	else if (kept)
		err_set(e,
			trn("%zu unsaved field is kept as a draft; the next start offers it",
				"%zu unsaved fields are kept as a draft; the next start offers them",
				kept),
			kept);
	else if (r.ended)
		err_set(e, "ended by a signal");
	return r.ended ? 2 : 0;
}
