/* vtcheck.h -- is this stream of bytes one that roster may send to a terminal?
 *
 * A small VT parser with an allow list: printable UTF-8, the controls that curses moves by, the CSI
 * sequences of curses and the terminfo entries in use, our own mode settings, CSI 5 n and the question
 * for synchronized output. Nothing else: no DCS, APC, PM, SOS, no other queries, titles or C1, no
 * invisible characters, and of OSC only a copy to the clipboard, as often as the test has asked for
 * one. */
#ifndef ROSTER_TESTS_VTCHECK_H
#define ROSTER_TESTS_VTCHECK_H

#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

/* Starts as {0}. */
struct vtcheck {
	enum { VT_GROUND, VT_UTF8, VT_ESCAPE, VT_DESIGNATE, VT_CSI, VT_OSC } state;
	char sequence[64]; /* since ESC, or the bytes of a character */
	size_t n, left;
	size_t at;        /* bytes taken so far */
	size_t printed;   /* characters among them */
	size_t questions; /* CSI 5 n */
	size_t may_copy;  /* copies that are allowed from here on */
	size_t bad_at;    /* behind the first byte that is not allowed */
	char why[160];    /* "" while all is well */
};

static inline void vtcheck_refuse(struct vtcheck *v, const char *what)
{
	struct buf shown = {0};
	if (v->why[0])
		return;
	utf8_show(&shown,
		(struct str){v->sequence, v->n < sizeof v->sequence ? v->n : sizeof v->sequence});
	snprintf(v->why, sizeof v->why, "byte %zu: %s: %s", v->at, what, buf_text(&shown));
	v->bad_at = v->at;
	buf_done(&shown);
}

static inline void vtcheck_note(struct vtcheck *v, unsigned char c)
{
	if (v->n < sizeof v->sequence)
		v->sequence[v->n] = (char)c;
	v->n++;
}

static inline bool vtcheck_invisible(uint32_t code)
{
	static const struct {
		uint32_t first, last;
	} ranges[] = {
		{0x00, 0x1f},
		{0x7f, 0x9f},
		{0xad, 0xad},
		{0x034f, 0x034f},
		{0x061c, 0x061c},
		{0x180e, 0x180e},
		{0x200b, 0x200f},
		{0x2028, 0x202e},
		{0x2060, 0x206f},
		{0xd800, 0xdfff},
		{0xfe00, 0xfe0f},
		{0xfeff, 0xfeff},
		{0xfff9, 0xfffb},
		{0xe0000, 0xe0fff},
	};
	for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++) {
		if (code >= ranges[i].first && code <= ranges[i].last)
			return true;
	}
	return code == UTF8_BAD;
}

static inline void vtcheck_print(struct vtcheck *v)
{
	uint32_t code;
	struct str bytes = {v->sequence, v->n};
	v->state = VT_GROUND;
	v->printed++;
	if (utf8_decode(bytes, &code) != v->n || vtcheck_invisible(code))
		vtcheck_refuse(v, "not a visible character");
}

static inline void vtcheck_in_ground(struct vtcheck *v, unsigned char c)
{
	v->n = 0;
	vtcheck_note(v, c);
	if (c == 0x1b) {
		v->state = VT_ESCAPE;
	} else if (c < 0x20) {
		/* SI is in the "all attributes off" of several entries. */
		if (!strchr("\b\r\n\x0f", c))
			vtcheck_refuse(v, "control character");
	} else if (c < 0x80) {
		vtcheck_print(v);
	} else if (c >= 0xc2 && c <= 0xf4) {
		v->left = c >= 0xf0 ? 3 : c >= 0xe0 ? 2 : 1;
		v->state = VT_UTF8;
	} else {
		vtcheck_refuse(v, "not UTF-8");
	}
}

static inline void vtcheck_in_utf8(struct vtcheck *v, unsigned char c)
{
	vtcheck_note(v, c);
	if ((c & 0xc0) != 0x80) {
		vtcheck_refuse(v, "not UTF-8");
		v->state = VT_GROUND;
	} else if (--v->left == 0) {
		vtcheck_print(v);
	}
}

static inline void vtcheck_in_escape(struct vtcheck *v, unsigned char c)
{
	vtcheck_note(v, c);
	v->state = VT_GROUND;
	if (c == '[')
		v->state = VT_CSI;
	else if (c == ']' && v->may_copy)
		v->state = VT_OSC;
	else if (c == '(' || c == ')')
		v->state = VT_DESIGNATE;
	else if ((!c || !strchr("78=>M", c)))
		vtcheck_refuse(v, "escape sequence");
}

static inline void vtcheck_in_designate(struct vtcheck *v, unsigned char c)
{
	vtcheck_note(v, c);
	v->state = VT_GROUND;
	if (c != 'B' && !(c == '0' && v->sequence[1] == ')'))
		vtcheck_refuse(v, "character set");
}

static inline bool vtcheck_one_of(struct str s, const char *const *list)
{
	while (*list && !str_is(s, *list))
		list++;
	return *list;
}

static inline bool vtcheck_numbers(struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		if (!strchr("0123456789;", s.p[i]))
			return false;
	}
	return true;
}

static inline bool vtcheck_allowed_csi(struct vtcheck *v, struct str parameters, char final)
{
	static const char *const modes[] = {"4", "34", "?1", "?7", "?12", "?25", "?1002", "?1006",
		"?1049", "?2004", "?2026", NULL};
	static const char *const title_stack[] = {"22;0;0", "23;0;0", NULL};
	static const char *const linux_cursor[] = {"?0", "?1", "?8", NULL};
	switch (final) {
	case 'h':
	case 'l':
		return vtcheck_one_of(parameters, modes);
	case 't':
		return vtcheck_one_of(parameters, title_stack);
	case 'c':
		return vtcheck_one_of(parameters, linux_cursor);
	case 'p':
		return str_is(parameters, "?2026$");
	case 'n':
		v->questions++;
		return str_is(parameters, "5");
	default:
		return vtcheck_numbers(parameters) && strchr("ABCDGHJKLMPSTXZ@dmr", final);
	}
}

static inline void vtcheck_in_csi(struct vtcheck *v, unsigned char c)
{
	vtcheck_note(v, c);
	if (c >= 0x20 && c < 0x40 && v->n < sizeof v->sequence)
		return;
	v->state = VT_GROUND;
	struct str parameters = {v->sequence + 2, v->n - 3};
	if (c < 0x40 || c > 0x7e || !vtcheck_allowed_csi(v, parameters, (char)c))
		vtcheck_refuse(v, "control sequence");
}

/* "52;c;", base64, ST. */
static inline void vtcheck_in_osc(struct vtcheck *v, unsigned char c)
{
	static const char head[] = "\x1b]52;c;";
	size_t at = v->n;
	bool ending = at >= sizeof v->sequence;
	if (ending && c == '\\') {
		v->may_copy--;
		v->state = VT_GROUND;
	} else if (ending) {
		vtcheck_refuse(v, "operating system command");
	} else if (at < sizeof head - 1) {
		vtcheck_note(v, c);
		if (c != (unsigned char)head[at])
			vtcheck_refuse(v, "operating system command");
	} else if (c == 0x1b) {
		v->n = sizeof v->sequence;
	} else if (!char_is_alnum((char)c) && !strchr("+/=", (char)c)) {
		vtcheck_refuse(v, "not base64");
	}
}

/* The stream may come in any pieces. Returns whether all is well. */
static inline bool vtcheck_feed(struct vtcheck *v, struct str bytes)
{
	static void (*const states[])(struct vtcheck *, unsigned char) = {
		[VT_GROUND] = vtcheck_in_ground,
		[VT_UTF8] = vtcheck_in_utf8,
		[VT_ESCAPE] = vtcheck_in_escape,
		[VT_DESIGNATE] = vtcheck_in_designate,
		[VT_CSI] = vtcheck_in_csi,
		[VT_OSC] = vtcheck_in_osc,
	};
	for (size_t i = 0; i < bytes.n; i++) {
		v->at++;
		states[v->state](v, (unsigned char)bytes.p[i]);
	}
	return !v->why[0];
}

/* The same, and nothing is left unfinished. */
static inline bool vtcheck_end(struct vtcheck *v)
{
	if (v->state != VT_GROUND)
		vtcheck_refuse(v, "unfinished");
	return !v->why[0];
}

#endif
