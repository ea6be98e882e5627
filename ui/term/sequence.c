#include "ui/term/sequence.h"

#include "ui/term/key.h"

enum { MAX_PARAMETERS = 3 };

/* The modifier parameter is 1 plus these bits. */
enum { MODIFIER_ALT = 2, MODIFIER_CTRL = 4 };

struct csi {
	unsigned parameter[MAX_PARAMETERS]; /* 0 where it is left out */
	char final;
};

/* Read "P1;P2;P3" behind the introducer. Sub-parameters (behind a colon) are passed over; false
 * where other bytes stand in it, such as the marks of private sequences. */
static bool read_csi(struct str s, struct csi *out)
{
	*out = (struct csi){.final = s.p[s.n - 1]};
	size_t i = 0;
	bool sub = false;
	for (size_t at = 2; at + 1 < s.n; at++) {
		char c = s.p[at];
		if (c == ';') {
			i++;
			sub = false;
		} else if (c == ':') {
			sub = true;
		} else if (c < '0' || c > '9') {
			return false;
		} else if (i < MAX_PARAMETERS && !sub && out->parameter[i] < 0x1000000) {
			out->parameter[i] = out->parameter[i] * 10 + (unsigned)(c - '0');
		}
	}
	return true;
}

static uint32_t modified(uint32_t key, unsigned modifiers)
{
	if (modifiers & MODIFIER_CTRL) {
		if (key == KEYS_LEFT)
			key = KEYS_WORD_LEFT;
		else if (key == KEYS_RIGHT)
			key = KEYS_WORD_RIGHT;
	}
	return modifiers & MODIFIER_ALT ? key | KEYS_ALT : key;
}

/* The key "ESC [ number ~"; 0: none that roster knows. */
static uint32_t numbered_key(unsigned number)
{
	static const uint32_t keys[] = {
		[1] = KEYS_HOME,
		[2] = KEYS_INSERT,
		[3] = KEYS_DELETE,
		[4] = KEYS_END,
		[5] = KEYS_PAGE_UP,
		[6] = KEYS_PAGE_DOWN,
		[7] = KEYS_HOME,
		[8] = KEYS_END,
		[11] = KEYS_F1,
		[12] = KEYS_F1 + 1,
		[13] = KEYS_F1 + 2,
		[14] = KEYS_F1 + 3,
		[15] = KEYS_F1 + 4,
		[17] = KEYS_F1 + 5,
		[18] = KEYS_F1 + 6,
		[19] = KEYS_F1 + 7,
		[20] = KEYS_F1 + 8,
		[21] = KEYS_F1 + 9,
		[23] = KEYS_F1 + 10,
		[24] = KEYS_F12,
	};
	return number < sizeof keys / sizeof *keys ? keys[number] : 0;
}

/* The key "ESC [ letter" or "ESC O letter"; 0: none. */
static uint32_t lettered_key(char letter)
{
	switch (letter) {
	case 'A':
	case 'a':
		return KEYS_UP;
	case 'B':
	case 'b':
		return KEYS_DOWN;
	case 'C':
	case 'c':
		return KEYS_RIGHT;
	case 'D':
	case 'd':
		return KEYS_LEFT;
	case 'F':
		return KEYS_END;
	case 'H':
		return KEYS_HOME;
	case 'P':
	case 'Q':
	case 'R':
	case 'S':
		return KEYS_F1 + (uint32_t)(letter - 'P');
	case 'Z':
		return KEYS_BACKTAB;
	default:
		return 0;
	}
}

/* A key sent as its character and modifiers: "ESC [ code ; modifiers u". */
static uint32_t coded_key(unsigned code, unsigned modifiers)
{
	bool shift = modifiers & 1;
	if (code == KEYS_TAB && shift)
		return modified(KEYS_BACKTAB, modifiers & ~1u);
	bool letter = code >= '@' && code <= 'z';
	if (modifiers & MODIFIER_CTRL && letter)
		code = KEYS_CTRL(code);
	bool private = code >= 0xe000 && code <= 0xf8ff; /* keys that are no characters */
	if (code == 0 || code > 0x10ffff || private || (code >= 0xd800 && code <= 0xdfff))
		return 0;
	return modifiers & MODIFIER_ALT ? code | KEYS_ALT : code;
}

static uint32_t csi_key(const struct csi *csi)
{
	const unsigned *p = csi->parameter;
	unsigned modifiers = p[1] ? p[1] - 1 : 0;
	switch (csi->final) {
	case '~':
		return p[0] == 27 ? coded_key(p[2], modifiers)
				  : modified(numbered_key(p[0]), modifiers);
	case '^': /* rxvt: with Ctrl, with Shift, with both */
	case '$':
	case '@':
		return numbered_key(p[0]);
	case 'u':
		return coded_key(p[0], modifiers);
	case 'R': /* with parameters it tells where the cursor is */
		return p[0] || p[1] ? 0 : KEYS_F1 + 2;
	case 'c': /* rxvt's Shift-Right, or what a terminal is */
		return p[0] ? 0 : KEYS_RIGHT;
	default:
		return p[0] > 1 ? 0 : modified(lettered_key(csi->final), modifiers);
	}
}

/* The mode is there, set or not; any other answer says that it cannot be set. */
static bool has_sync(struct str sequence)
{
	return str_is(sequence, "\x1b[?2026;1$y") || str_is(sequence, "\x1b[?2026;2$y");
}

enum sequence_meaning sequence_csi(struct str sequence, uint32_t *key)
{
	struct csi csi;
	if (has_sync(sequence))
		return SEQUENCE_SYNC;
	if (!read_csi(sequence, &csi))
		return SEQUENCE_NOTHING;
	unsigned first = csi.parameter[0];
	if (csi.final == '~' && first == 200)
		return SEQUENCE_PASTE;
	if (csi.final == 'n')
		return first == 0 || first == 3 ? SEQUENCE_STATUS : SEQUENCE_NOTHING;
	*key = csi_key(&csi);
	return *key & ~(uint32_t)KEYS_ALT ? SEQUENCE_KEY : SEQUENCE_NOTHING;
}

/* The numeric keypad in application mode sends its characters this way. */
static uint32_t keypad_key(char c)
{
	if (c == 'M')
		return KEYS_ENTER;
	if (c == 'I')
		return KEYS_TAB;
	if (c == 'X')
		return '=';
	if (c >= 'a' && c <= 'd')
		return modified(lettered_key(c), MODIFIER_CTRL);
	return c >= 'j' && c <= 'y' ? (uint32_t)(c - 'j' + '*') : lettered_key(c);
}

bool sequence_ss3(struct str sequence, uint32_t *key)
{
	size_t n = sequence.n;
	/* An old form of modified keys: "ESC O 5 C", "ESC O 1 ; 5 C". */
	char digit = n > 3 && n <= 6 ? sequence.p[n - 2] : '1';
	unsigned modifiers = digit >= '1' && digit <= '9' ? (unsigned)(digit - '1') : 0;
	*key = modified(keypad_key(sequence.p[n - 1]), modifiers);
	return *key & ~(uint32_t)KEYS_ALT;
}
