#include "ui/term/input.h"

#include "base/utf8.h"
#include "base/vec.h"
#include "ui/term/key.h"
#include "ui/term/sequence.h"

#include <string.h>

enum {
	ESC = 0x1b,
	UNFINISHED_MS = 500, /* a sequence may come in pieces over a slow line */
	UNFINISHED_PASTE_MS = 2000,
	LATE_MS = 5000 /* so long the rest of a broken mouse report is no keys */
};

static const char mouse_start[] = "\x1b[<";

void input_done(struct input *in)
{
	buf_done(&in->bytes);
	paste_done(&in->paste);
	vec_done(&in->bindings);
	*in = (struct input){0};
}

void input_bind(struct input *in, struct str sequence, uint32_t key)
{
	struct input_binding binding = {.n = sequence.n, .key = key};
	if (sequence.n < 2 || sequence.n > sizeof binding.sequence || *sequence.p != ESC)
		return;
	memcpy(binding.sequence, sequence.p, sequence.n);
	vec_push(&in->bindings, binding);
}

void input_feed(struct input *in, struct str bytes)
{
	buf_put(&in->bytes, bytes);
}

bool input_waiting(const struct input *in)
{
	return in->at < in->bytes.n;
}

static bool give_key(struct input *in, struct input_event *out, uint32_t key)
{
	in->state = INPUT_GROUND;
	*out = (struct input_event){.kind = INPUT_KEY, .key = key};
	return true;
}

/* Drop the sequence; its last byte is looked at again. */
static bool give_up(struct input *in)
{
	in->state = INPUT_GROUND;
	in->at--;
	return false;
}

static bool drop(struct input *in)
{
	in->state = INPUT_GROUND;
	return false;
}

static void note(struct input *in, unsigned char c)
{
	if (in->n < sizeof in->sequence)
		in->sequence[in->n] = (char)c;
	in->n++;
}

static void begin_escape(struct input *in)
{
	in->n = 0;
	in->escaped = in->late = false;
	note(in, ESC);
	in->state = INPUT_ESCAPE;
}

static struct str sequence_of(const struct input *in)
{
	return (struct str){in->sequence,
		in->n < sizeof in->sequence ? in->n : sizeof in->sequence};
}

/* ---- the terminal's own sequences ---- */

enum match { MATCH_NONE, MATCH_PART, MATCH_WHOLE };

static enum match match_binding(const struct input *in, uint32_t *key)
{
	enum match best = MATCH_NONE;
	struct str sequence = sequence_of(in);
	for (size_t i = 0; i < in->bindings.n; i++) {
		const struct input_binding *b = &in->bindings.v[i];
		struct str bound = {b->sequence, b->n};
		if (str_eq(bound, sequence)) {
			*key = b->key;
			return MATCH_WHOLE;
		}
		if (str_starts(bound, sequence))
			best = MATCH_PART;
	}
	return best;
}

/* ---- CSI and SS3 ---- */

static bool begin_paste(struct input *in)
{
	paste_begin(&in->paste);
	in->state = INPUT_PASTING;
	return false;
}

static bool give_mouse(struct input *in, struct input_event *out, struct mouse mouse)
{
	in->state = INPUT_GROUND;
	*out = (struct input_event){.kind = INPUT_MOUSE, .mouse = mouse};
	return true;
}

static bool is_report(const struct input *in)
{
	return in->n >= 3 && in->sequence[2] == '<';
}

static bool finish_csi(struct input *in, struct input_event *out)
{
	uint32_t key = 0;
	struct mouse mouse;
	in->state = INPUT_GROUND;
	if (match_binding(in, &key) == MATCH_WHOLE)
		return give_key(in, out, key);
	if (in->n > sizeof in->sequence)
		return false;
	if (is_report(in))
		return mouse_read(sequence_of(in), &mouse) && give_mouse(in, out, mouse);
	switch (sequence_csi(sequence_of(in), &key)) {
	case SEQUENCE_KEY:
		return give_key(in, out, key);
	case SEQUENCE_PASTE:
		return begin_paste(in);
	case SEQUENCE_STATUS:
		*out = (struct input_event){.kind = INPUT_STATUS};
		return true;
	case SEQUENCE_SYNC:
		*out = (struct input_event){.kind = INPUT_SYNC};
		return true;
	case SEQUENCE_NOTHING:
		break;
	}
	return false;
}

/* What a report that broke off can go on with. */
static bool is_rest(unsigned char c)
{
	return (c >= '0' && c <= '9') || c == ';' || c == 'M' || c == 'm';
}

static bool in_csi(struct input *in, unsigned char c, struct input_event *out)
{
	if (c < 0x20 || c > 0x7e || (in->late && !is_rest(c)))
		return give_up(in);
	note(in, c);
	if (in->n == 3 && c == '[') {
		in->state = INPUT_CONSOLE;
		return false;
	}
	uint32_t key;
	if (in->n == 3 && c == 'M' && match_binding(in, &key) != MATCH_WHOLE) {
		in->state = INPUT_OLD_MOUSE;
		in->left = 3;
		return false;
	}
	/* rxvt ends Shift-keys by '$', which elsewhere stands before the last byte of a reply. */
	bool rxvt = c == '$' && in->sequence[2] >= '0' && in->sequence[2] <= '9' && in->n <= 5;
	return c >= 0x40 || rxvt ? finish_csi(in, out) : false;
}

static bool in_console(struct input *in, unsigned char c, struct input_event *out)
{
	if (c < 0x20 || c > 0x7e)
		return give_up(in);
	return c >= 'A' && c <= 'E' ? give_key(in, out, KEYS_F1 + (c - (uint32_t)'A')) : drop(in);
}

static bool in_ss3(struct input *in, unsigned char c, struct input_event *out)
{
	if (c < 0x20 || c > 0x7e)
		return give_up(in);
	note(in, c);
	uint32_t key = 0;
	if (match_binding(in, &key) == MATCH_WHOLE)
		return give_key(in, out, key);
	if ((c >= '0' && c <= '9') || c == ';')
		return false;
	bool whole = in->n <= sizeof in->sequence;
	return whole && sequence_ss3(sequence_of(in), &key) ? give_key(in, out, key) : drop(in);
}

static bool in_old_mouse(struct input *in, unsigned char c, struct input_event *out)
{
	struct mouse mouse;
	if (c < 0x20)
		return give_up(in);
	note(in, c);
	if (--in->left)
		return false;
	in->state = INPUT_GROUND;
	return mouse_read_old(str_from(sequence_of(in), 3), &mouse) && give_mouse(in, out, mouse);
}

/* Behind a lone ESC "[" and "<", behind Alt-[ "<" and a digit, and both at once: nobody types so fast. */
static bool in_tail(struct input *in, unsigned char c, struct input_event *out)
{
	bool goes_on = in->n == 2 ? c == '<' : c >= '0' && c <= '9';
	if (goes_on) {
		in->state = INPUT_CSI;
		return in_csi(in, c, out);
	}
	in->at--;
	return give_key(in, out, (unsigned char)in->sequence[in->n - 1]);
}

static void begin_tail(struct input *in, size_t given)
{
	in->n = 0;
	in->late = false;
	for (size_t i = 0; i <= given; i++)
		note(in, (unsigned char)mouse_start[i]);
	in->state = INPUT_TAIL;
}

/* ---- ESC and what stands behind it ---- */

static bool in_bound(struct input *in, unsigned char c, struct input_event *out)
{
	if (c == ESC)
		return give_up(in);
	note(in, c);
	uint32_t key = 0;
	switch (match_binding(in, &key)) {
	case MATCH_WHOLE:
		return give_key(in, out, key);
	case MATCH_PART:
		return false;
	case MATCH_NONE:
		break;
	}
	return drop(in);
}

/* ESC ESC: the first is a key in any case. The second may begin a sequence, but makes no Alt key. */
static bool escape_again(struct input *in, struct input_event *out)
{
	give_key(in, out, KEYS_ESCAPE);
	begin_escape(in);
	in->escaped = true;
	return true;
}

static bool is_string_start(unsigned char c)
{
	return c == ']' || c == 'P' || c == 'X' || c == '^' || c == '_';
}

static bool in_ground(struct input *in, unsigned char c, struct input_event *out);

static bool alt_key(struct input *in, unsigned char c, struct input_event *out)
{
	if (in->escaped) {
		in->at--;
		return give_key(in, out, KEYS_ESCAPE);
	}
	in->state = INPUT_GROUND;
	in->alt = KEYS_ALT;
	return in_ground(in, c, out);
}

static bool in_escape(struct input *in, unsigned char c, struct input_event *out)
{
	if (c == ESC)
		return escape_again(in, out);
	note(in, c);
	uint32_t key = 0;
	enum match match = match_binding(in, &key);
	if (match == MATCH_WHOLE)
		return give_key(in, out, key);
	if (c == '[')
		in->state = INPUT_CSI;
	else if (c == 'O')
		in->state = INPUT_SS3;
	else if (match == MATCH_PART)
		in->state = INPUT_BOUND;
	else if (is_string_start(c))
		in->state = INPUT_STRING;
	else
		return alt_key(in, c, out);
	return false;
}

static bool in_string(struct input *in, unsigned char c, struct input_event *out)
{
	(void)out;
	enum { BEL = 0x07, CAN = 0x18, SUB = 0x1a };
	in->n++;
	if (c == BEL || c == CAN || c == SUB)
		return drop(in);
	if (c == ESC)
		in->state = INPUT_STRING_ESCAPE;
	return false;
}

static bool in_string_escape(struct input *in, unsigned char c, struct input_event *out)
{
	if (c == '\\')
		return drop(in);
	begin_escape(in);
	return in_escape(in, c, out);
}

/* ---- characters ---- */

/* C1 controls are the other spelling of ESC and a letter. */
static bool one_byte_introducer(struct input *in, uint32_t code, struct input_event *out)
{
	static const char known[] = "OPX[]^_";
	in->alt = 0;
	if (!memchr(known, (int)(code - 0x40), sizeof known - 1))
		return drop(in);
	begin_escape(in);
	return in_escape(in, (unsigned char)(code - 0x40), out);
}

static bool in_utf8(struct input *in, unsigned char c, struct input_event *out)
{
	if ((c & 0xc0) != 0x80) {
		in->alt = 0;
		return give_up(in);
	}
	note(in, c);
	if (--in->left)
		return false;
	uint32_t code, alt = in->alt;
	in->state = INPUT_GROUND;
	if (utf8_decode(sequence_of(in), &code) != in->n || code == UTF8_BAD)
		code = 0;
	if (code >= 0x80 && code < 0xa0)
		return one_byte_introducer(in, code, out);
	in->alt = 0;
	return code ? give_key(in, out, code | alt) : false;
}

static bool begin_utf8(struct input *in, unsigned char c)
{
	if (c < 0xc2 || c > 0xf4) {
		in->alt = 0;
		return false;
	}
	in->n = 0;
	note(in, c);
	in->left = c >= 0xf0 ? 3 : c >= 0xe0 ? 2 : 1;
	in->state = INPUT_UTF8;
	return false;
}

static bool in_ground(struct input *in, unsigned char c, struct input_event *out)
{
	size_t given = in->given;
	in->given = 0;
	if (given && c == (unsigned char)mouse_start[given]) {
		begin_tail(in, given);
		return false;
	}
	if (c == ESC) {
		begin_escape(in);
		return false;
	}
	if (c >= 0x80)
		return begin_utf8(in, c);
	uint32_t alt = in->alt;
	in->alt = 0;
	/* NUL is what slow terminals were padded with. */
	return c ? give_key(in, out, c | alt) : false;
}

/* ---- pastes ---- */

static bool give_paste(struct input *in, struct input_event *out)
{
	in->state = INPUT_GROUND;
	*out = (struct input_event){.kind = INPUT_PASTE,
		.paste = buf_str(&in->paste.text),
		.lost = in->paste.lost};
	return true;
}

static bool in_paste(struct input *in, unsigned char c, struct input_event *out)
{
	return paste_take(&in->paste, c) && give_paste(in, out);
}

/* ---- the way through ---- */

typedef bool state_function(struct input *in, unsigned char c, struct input_event *out);

static state_function *const states[] = {
	[INPUT_GROUND] = in_ground,
	[INPUT_UTF8] = in_utf8,
	[INPUT_ESCAPE] = in_escape,
	[INPUT_BOUND] = in_bound,
	[INPUT_CSI] = in_csi,
	[INPUT_CONSOLE] = in_console,
	[INPUT_SS3] = in_ss3,
	[INPUT_OLD_MOUSE] = in_old_mouse,
	[INPUT_TAIL] = in_tail,
	[INPUT_STRING] = in_string,
	[INPUT_STRING_ESCAPE] = in_string_escape,
	[INPUT_PASTING] = in_paste,
};

bool input_next(struct input *in, struct input_event *out)
{
	while (in->at < in->bytes.n) {
		unsigned char c = (unsigned char)in->bytes.p[in->at++];
		if (states[in->state](in, c, out))
			return true;
	}
	buf_clear(&in->bytes);
	in->at = 0;
	return false;
}

int input_patience(const struct input *in, int escape_delay)
{
	switch (in->state) {
	case INPUT_GROUND:
		return -1;
	case INPUT_ESCAPE:
	case INPUT_TAIL:
		return escape_delay;
	case INPUT_PASTING:
		return UNFINISHED_PASTE_MS;
	case INPUT_UTF8:
	case INPUT_BOUND:
	case INPUT_CSI:
	case INPUT_CONSOLE:
	case INPUT_SS3:
	case INPUT_OLD_MOUSE:
	case INPUT_STRING:
	case INPUT_STRING_ESCAPE:
		break;
	}
	return in->late ? LATE_MS : UNFINISHED_MS;
}

/* The rest of a report that broke off may take its time: it is waited for once more. */
static bool waits_on(struct input *in)
{
	bool report = in->state == INPUT_OLD_MOUSE || (in->state == INPUT_CSI && is_report(in));
	bool once_more = report && !in->late;
	in->late = once_more;
	return once_more;
}

bool input_silence(struct input *in, struct input_event *out)
{
	enum input_state state = in->state;
	bool introducer = in->n == 2 && !in->escaped &&
		(state == INPUT_CSI || state == INPUT_SS3 || state == INPUT_STRING);
	if (waits_on(in))
		return false;
	in->state = INPUT_GROUND;
	in->alt = 0;
	in->given = state == INPUT_ESCAPE || state == INPUT_TAIL || state == INPUT_CSI ? in->n : 0;
	in->given = in->given < sizeof mouse_start - 1 ? in->given : 0;
	if (state == INPUT_ESCAPE)
		return give_key(in, out, KEYS_ESCAPE);
	if (state == INPUT_TAIL)
		return give_key(in, out, (unsigned char)in->sequence[in->n - 1]);
	if (state == INPUT_PASTING)
		return give_paste(in, out);
	return introducer && give_key(in, out, KEYS_ALT | (unsigned char)in->sequence[1]);
}
