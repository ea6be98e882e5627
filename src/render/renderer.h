/* renderer.h -- asks the render process (worker.h), and never waits for it.
 *
 * An ask that was answered before is answered at once. A process that crashes, runs out of memory, answers
 * nonsense, or does not answer is killed and started anew: that one text is then shown as source, or,
 * where even that goes wrong, not at all. All others are as they were.
 */
#ifndef ROSTER_RENDER_RENDERER_H
#define ROSTER_RENDER_RENDERER_H

#include "render/parcel.h"

struct renderer;

/* `program`: started with WORKER_ARGUMENT as the render process. NULL: there is none, and what is asked
 * is made here, at once. */
struct renderer *renderer_new(const char *program);
/* The first process is a fork of this one, and soon ready. To be called before files are read; `program` is for those that follow, should
 * it go wrong. */
struct renderer *renderer_fork(const char *program);
void renderer_free(struct renderer *r);

/* What somebody wants to have rendered. A place (small number) wants one thing at a time: what it asked before
 * and does not have yet is given up. From RENDERER_AHEAD on places are of those who ask for what may be wanted later:
 * it is made when there is nothing else to do, and nobody waits for it. */
enum { RENDERER_AHEAD = 10, RENDERER_PLACES = 14 };

/* Returns the ask's number, never 0. The ask's texts need not last; its langs and outline do not count. */
unsigned renderer_ask(struct renderer *r, unsigned place, const struct render_ask *ask);
/* The answer; NULL: not yet, or it was forgotten (then it has to be asked again). Lent until the next call
 * of another function here. With listings without colours a better one may follow: *round grows. */
const struct rendered *renderer_answer(const struct renderer *r, unsigned number, unsigned *round);
bool renderer_knows(const struct renderer *r, unsigned number);

/* Is an answer out that somebody waits for? */
bool renderer_is_busy(const struct renderer *r);
/* A descriptor that can be read when there is something to do; -1: none. It changes as processes do. */
int renderer_fd(const struct renderer *r);
/* Milliseconds after which there is something to do all the same; -1: none. */
int renderer_patience(const struct renderer *r);
enum renderer_news { RENDERER_NO_NEWS, RENDERER_CAME_AHEAD, RENDERER_CAME };
/* Send and take what can be sent and taken without waiting. Did an answer come, and one that was waited for? */
enum renderer_news renderer_work(struct renderer *r);

#endif
