#include "ui/term/window.h"

#include <sys/ioctl.h>
#include <unistd.h>

static int sane_size(int got, int before, int max)
{
	if (got <= 0)
		return before;
	return got < max ? got : max;
}

bool window_size(int *h, int *w)
{
	struct winsize size = {0};
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
		return false;
	*h = sane_size(size.ws_row, *h, WINDOW_MAX_HEIGHT);
	*w = sane_size(size.ws_col, *w, WINDOW_MAX_WIDTH);
	return true;
}
