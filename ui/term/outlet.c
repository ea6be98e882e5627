#include "ui/term/outlet.h"

#include "ui/term/sgr.h"
#include "ui/term/signals.h"

#include <errno.h>
#include <poll.h>
#include <sys/mman.h>
#include <unistd.h>

enum { LOOK_AGAIN_MS = 1000 };

bool outlet_open(struct outlet *o, int fd, struct err *e)
{
	*o = (struct outlet){.fd = fd};
	int memory = memfd_create("frame", MFD_CLOEXEC);
	if (memory >= 0)
		o->memory = fdopen(memory, "w");
	return o->memory ? true : err_sys(e, "no memory file for the screen");
}

void outlet_close(struct outlet *o)
{
	if (o->memory)
		fclose(o->memory);
	buf_done(&o->frame);
	o->memory = NULL;
}

void outlet_collect(struct outlet *o)
{
	int fd = fileno(o->memory);
	off_t size = lseek(fd, 0, SEEK_CUR);
	if (size <= 0)
		return;
	ssize_t n = pread(fd, buf_room(&o->frame, (size_t)size), (size_t)size, 0);
	size_t before = o->frame.n;
	if (n > 0)
		buf_end_at(&o->frame, before + (size_t)n);
	sgr_join(&o->frame, before);
	lseek(fd, 0, SEEK_SET);
}

static bool flows(const struct outlet *o, int ms)
{
	struct pollfd fd = {.fd = o->fd, .events = POLLOUT};
	return poll(&fd, 1, ms) > 0;
}

/* Write what the terminal takes off the front of *left; a signal may come in between. */
static void write_some(struct outlet *o, struct str *left)
{
	ssize_t n = write(o->fd, left->p, left->n);
	if (n >= 0)
		*left = str_from(*left, (size_t)n);
	else if (errno == EAGAIN)
		flows(o, LOOK_AGAIN_MS);
	else if (errno != EINTR)
		o->gone = true;
}

bool outlet_send(struct outlet *o)
{
	struct str left = buf_str(&o->frame);
	while (left.n && !o->gone && !signals_ending())
		write_some(o, &left);
	buf_clear(&o->frame);
	return !left.n;
}

void outlet_finish(struct outlet *o, int ms)
{
	struct str left = buf_str(&o->frame);
	while (left.n && !o->gone && flows(o, ms))
		write_some(o, &left);
	buf_clear(&o->frame);
}
