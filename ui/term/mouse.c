#include "ui/term/mouse.h"

enum { PLACE_MOST = 65535, PARTS = 3 };

/* Bits of the button's number. */
enum { WITH_KEYS = 4 | 8 | 16, MOVED = 32, WHEEL = 64 };
/* In the old form all buttons are let go of alike. */
enum { OLD_BASE = 32, OLD_RELEASE = 3 };

static bool read_wheel(unsigned button, struct mouse *out)
{
	static const int down[] = {-1, 1, 0, 0}, right[] = {0, 0, -1, 1};
	unsigned way = button - WHEEL;
	if (way >= sizeof down / sizeof *down)
		return false;
	out->kind = MOUSE_WHEEL;
	out->down = down[way];
	out->right = right[way];
	return true;
}

/* Keys that are held meanwhile make no difference. */
static bool read_button(unsigned button, bool released, struct mouse *out)
{
	button &= ~(unsigned)WITH_KEYS;
	if (button & WHEEL)
		return !released && read_wheel(button, out);
	if (button & ~(unsigned)MOVED)
		return false;
	out->kind = released ? MOUSE_RELEASE : button & MOVED ? MOUSE_DRAG : MOUSE_PRESS;
	return true;
}

bool mouse_read(struct str sequence, struct mouse *out)
{
	size_t part[PARTS], n = 0;
	char final = sequence.p[sequence.n - 1];
	struct str rest = str_cut(sequence, STR("\x1b[<").n, sequence.n - 1), word;
	while (str_next_piece(&rest, ';', &word)) {
		if (n == PARTS || !str_to_size(word, &part[n]) || part[n++] > PLACE_MOST)
			return false;
	}
	if (n != PARTS || !part[1] || !part[2] || (final != 'M' && final != 'm'))
		return false;
	*out = (struct mouse){.y = (int)part[2] - 1, .x = (int)part[1] - 1};
	return read_button((unsigned)part[0], final == 'm', out);
}

bool mouse_read_old(struct str bytes, struct mouse *out)
{
	int part[PARTS];
	for (size_t i = 0; i < PARTS; i++) {
		part[i] = (unsigned char)bytes.p[i] - OLD_BASE;
		if (part[i] < (i ? 1 : 0))
			return false;
	}
	unsigned button = (unsigned)part[0];
	bool released = (button & ~(unsigned)WITH_KEYS) == OLD_RELEASE;
	*out = (struct mouse){.y = part[2] - 1, .x = part[1] - 1};
	return read_button(released ? 0 : button, released, out);
}
