#include "render/renderer.h"

#include "base/clock.h"
#include "base/mem.h"
#include "base/pack.h"
#include "render/process.h"
#include "render/worker.h"

#include <stdlib.h>

enum {
	MOST_JOBS = 64,
	MOST_BYTES = 8 * 1024 * 1024, /* of answers that nobody wants at the moment */
	/* by the clock: for a process that is stopped, not for one that has to share the processor with others */
	LATE_MS = WORKER_SANITIZED ? 15000 : 3000,
	UNSENT_MS = 1,
	STARTS = 3 /* in a row that came to nothing, and it is not tried again */
};

enum job_state { JOB_WAITS, JOB_SENT, JOB_DONE };

struct job {
	unsigned number, places; /* a bit for each place that wants it */
	enum job_state state;
	bool again;    /* it was lost once with a process that somebody killed */
	bool patient;  /* colours may take their time */
	bool gives_up; /* as source, for the reason in `trouble` */
	struct err trouble;
	struct buf ask;
	struct rendered answer;
	unsigned round; /* answers so far */
	unsigned long used;
};

struct jobs {
	struct job **v;
	size_t n, cap;
};

struct renderer {
	const char *program;
	struct process process;
	struct lang_set *langs; /* without a program */
	struct jobs jobs;
	struct job *sent; /* NULL: the process has nothing to do */
	long long sent_at;
	unsigned numbers, fruitless; /* starts without an answer since */
	unsigned long clock;
};

/* --- jobs ------------------------------------------------------------------------------------- */

static void free_job(struct job *job)
{
	buf_done(&job->ask);
	rendered_done(&job->answer);
	free(job);
}

static size_t job_bytes(const struct job *job)
{
	return job->ask.n + job->answer.sheet.size;
}

static struct job *find_ask(const struct renderer *r, struct str ask)
{
	for (size_t i = 0; i < r->jobs.n; i++) {
		if (str_eq(buf_str(&r->jobs.v[i]->ask), ask))
			return r->jobs.v[i];
	}
	return NULL;
}

static struct job *find_number(const struct renderer *r, unsigned number)
{
	for (size_t i = 0; i < r->jobs.n; i++) {
		if (r->jobs.v[i]->number == number)
			return r->jobs.v[i];
	}
	return NULL;
}

/* Forget what was not wanted for longest, while there is too much of it. */
static void make_room(struct renderer *r)
{
	for (;;) {
		size_t oldest = r->jobs.n, bytes = 0, n = 0;
		for (size_t i = 0; i < r->jobs.n; i++) {
			const struct job *job = r->jobs.v[i];
			if (job->places || job->state == JOB_SENT)
				continue;
			n++;
			bytes += job_bytes(job);
			if (oldest == r->jobs.n || job->used < r->jobs.v[oldest]->used)
				oldest = i;
		}
		if (n <= MOST_JOBS && bytes <= MOST_BYTES)
			return;
		free_job(r->jobs.v[oldest]);
		vec_remove(&r->jobs, oldest);
	}
}

/* The job is done, and will not be any better. */
static void give_up(struct job *job, const struct err *why)
{
	rendered_done(&job->answer);
	job->answer.outcome = RENDER_FAILED;
	job->answer.why = *why;
	job->state = JOB_DONE;
	job->round++;
}

/* --- the process ------------------------------------------------------------------------------ */

static enum view view_of(const struct job *job)
{
	struct unpack u = {.rest = buf_str(&job->ask)};
	return (enum view)unpack_number(&u);
}

/* It went wrong: leave what there is, try it as source, or leave it. */
static void fail(struct job *job, const struct err *why)
{
	if (job->round) {
		job->state = JOB_DONE;
	} else if (!job->gives_up && view_of(job) == VIEW_RENDERED) {
		job->gives_up = true;
		job->trouble = *why;
		job->state = JOB_WAITS;
	} else {
		give_up(job, job->gives_up ? &job->trouble : why);
	}
}

static void stop(struct renderer *r, enum process_end end)
{
	struct err why;
	err_set(&why, "the render process gave no answer");
	bool killed = process_stop(&r->process, end, &why);
	if (r->sent && killed && !r->sent->again) {
		r->sent->again = true;
		r->sent->state = JOB_WAITS;
	} else if (r->sent) {
		fail(r->sent, &why);
	}
	r->sent = NULL;
}

static void give_up_all(struct renderer *r, const struct err *why)
{
	for (size_t i = 0; i < r->jobs.n; i++) {
		if (r->jobs.v[i]->state == JOB_WAITS && r->jobs.v[i]->round == 0)
			give_up(r->jobs.v[i], why);
	}
}

static bool start(struct renderer *r)
{
	struct err why;
	err_set(&why, "the render process ends as soon as it is started");
	if (r->process.pid)
		return true;
	if (r->fruitless < STARTS) {
		r->fruitless++;
		if (process_start(&r->process, r->program, WORKER_ARGUMENT, &why))
			return true;
	}
	give_up_all(r, &why);
	return false;
}

static bool is_waited_for(const struct job *job)
{
	return job->places & ((1u << RENDERER_AHEAD) - 1);
}

/* Higher: sooner. What has no answer at all comes before better colours, and all that before what is asked ahead. */
static int urgency(const struct job *job)
{
	return 2 * is_waited_for(job) + (job->round == 0);
}

/* Of the most urgent the job that was asked for last. */
static struct job *next_job(const struct renderer *r)
{
	struct job *best = NULL;
	for (size_t i = 0; i < r->jobs.n; i++) {
		struct job *job = r->jobs.v[i];
		if (job->state != JOB_WAITS || !job->places)
			continue;
		int more = best ? urgency(job) - urgency(best) : 1;
		if (more > 0 || (more == 0 && job->used > best->used))
			best = job;
	}
	return best;
}

static void put_message(const struct job *job, struct buf *out)
{
	struct render_ask ask;
	struct parcel_rows rows = {0};
	pack_number(out, job->patient);
	if (!job->gives_up) {
		buf_put(out, buf_str(&job->ask));
	} else if (parcel_ask(buf_str(&job->ask), &ask, &rows)) {
		ask.gives_up = true;
		parcel_put_ask(out, &ask);
	}
	vec_done(&rows);
}

static void send_next(struct renderer *r)
{
	struct job *job = r->sent ? NULL : next_job(r);
	struct buf message = {0};
	if (!job || !start(r))
		return;
	put_message(job, &message);
	process_put(&r->process, buf_str(&message));
	buf_done(&message);
	job->state = JOB_SENT;
	r->sent = job;
	r->sent_at = clock_ms();
	if (!process_send(&r->process))
		stop(r, PROCESS_GONE);
}

/* Colours that were not there in time are asked for once more, patiently. */
static void keep_answer(struct job *job, struct rendered *answer)
{
	rendered_done(&job->answer);
	job->answer = *answer;
	if (job->gives_up) {
		job->answer.outcome = RENDER_SOURCE;
		job->answer.why = job->trouble;
	}
	job->round++;
	job->state = answer->missed && !job->patient ? JOB_WAITS : JOB_DONE;
	job->patient = true;
}

static enum renderer_news news_of(const struct job *job)
{
	return !job || is_waited_for(job) ? RENDERER_CAME : RENDERER_CAME_AHEAD;
}

static enum renderer_news take_answer(struct renderer *r)
{
	struct str message;
	struct rendered answer;
	enum process_message came = process_message(&r->process, WORKER_LONGEST, &message);
	if (came == MESSAGE_NOT_YET)
		return RENDERER_NO_NEWS;
	enum renderer_news news = news_of(r->sent);
	if (came == MESSAGE_BAD || !r->sent || !parcel_answer(message, &answer)) {
		stop(r, PROCESS_NONSENSE);
		return news;
	}
	process_drop(&r->process);
	keep_answer(r->sent, &answer);
	r->sent = NULL;
	r->fruitless = 0;
	return news;
}

enum renderer_news renderer_work(struct renderer *r)
{
	enum renderer_news came = RENDERER_NO_NEWS;
	if (r->process.pid) {
		bool lives = process_move(&r->process);
		came = take_answer(r);
		bool late = r->sent && clock_ms() - r->sent_at >= LATE_MS;
		if (r->process.pid && (!lives || late)) {
			if (r->sent && came != RENDERER_CAME)
				came = news_of(r->sent);
			stop(r, lives ? PROCESS_LATE : PROCESS_GONE);
		}
	}
	send_next(r);
	return came;
}

/* --- asking ----------------------------------------------------------------------------------- */

struct renderer *renderer_new(const char *program)
{
	struct renderer *r = xcalloc(1, sizeof *r);
	r->program = program;
	r->langs = program ? NULL : lang_set_new();
	if (program)
		start(r);
	return r;
}

struct renderer *renderer_fork(const char *program)
{
	struct renderer *r = xcalloc(1, sizeof *r);
	struct err ignored; /* then it is started as the following ones are */
	r->program = program;
	process_fork(&r->process, worker_run, &ignored);
	return r;
}

void renderer_free(struct renderer *r)
{
	struct err ignored;
	if (!r)
		return;
	/* What it is at is not waited for; but with sanitizers it tells of its leaks when it ends. */
	process_stop(&r->process, WORKER_SANITIZED ? PROCESS_GONE : PROCESS_NEEDLESS, &ignored);
	for (size_t i = 0; i < r->jobs.n; i++)
		free_job(r->jobs.v[i]);
	vec_done(&r->jobs);
	lang_set_free(r->langs);
	free(r);
}

static void want(struct renderer *r, struct job *job, unsigned place)
{
	for (size_t i = 0; i < r->jobs.n; i++)
		r->jobs.v[i]->places &= ~(1u << place);
	job->places |= 1u << place;
	job->used = ++r->clock;
}

static void render_here(struct renderer *r, struct job *job)
{
	struct render_ask ask;
	struct parcel_rows rows = {0};
	if (parcel_ask(buf_str(&job->ask), &ask, &rows)) {
		ask.langs = r->langs;
		ask.outline = &job->answer.outline;
		job->answer.outcome = render_sheet(&ask, &job->answer.sheet, &job->answer.why);
	}
	job->state = JOB_DONE;
	job->round = 1;
	vec_done(&rows);
}

unsigned renderer_ask(struct renderer *r, unsigned place, const struct render_ask *ask)
{
	struct buf bytes = {0};
	parcel_put_ask(&bytes, ask);
	struct job *job = find_ask(r, buf_str(&bytes));
	if (!job) {
		job = xcalloc(1, sizeof *job);
		job->number = ++r->numbers;
		job->ask = bytes;
		bytes = (struct buf){0};
		vec_push(&r->jobs, job);
	}
	buf_done(&bytes);
	want(r, job, place);
	if (!r->program && job->state == JOB_WAITS)
		render_here(r, job);
	else
		send_next(r);
	make_room(r);
	return job->number;
}

const struct rendered *renderer_answer(const struct renderer *r, unsigned number, unsigned *round)
{
	const struct job *job = find_number(r, number);
	*round = job ? job->round : 0;
	return job && job->round ? &job->answer : NULL;
}

bool renderer_knows(const struct renderer *r, unsigned number)
{
	return find_number(r, number) != NULL;
}

bool renderer_is_busy(const struct renderer *r)
{
	for (size_t i = 0; i < r->jobs.n; i++) {
		if (is_waited_for(r->jobs.v[i]) && r->jobs.v[i]->round == 0)
			return true;
	}
	return false;
}

int renderer_fd(const struct renderer *r)
{
	return r->process.pid ? r->process.fd : -1;
}

int renderer_patience(const struct renderer *r)
{
	if (process_has_unsent(&r->process))
		return UNSENT_MS;
	if (!r->sent)
		return next_job(r) ? 0 : -1;
	long long left = r->sent_at + LATE_MS - clock_ms();
	return left > 0 ? (int)left : 0;
}
