#include "ui/batch.h"

#include "base/utf8.h"
#include "ui/conf.h"
#include "ui/term/gauge.h"
#include "ui/term/glyph.h"
#include "ui/term/palette.h"
#include "ui/term/terminfo.h"
#include "ui/term/window.h"

#include <locale.h>
#include <stdlib.h>
#include <unistd.h>

enum { LABEL_COLUMNS = 12, NAME_COLUMNS = 24 };

/* What differs from terminal to terminal, as roster draws it. */
static const struct sample {
	const char *name, *text;
	bool ambiguous; /* Unicode leaves it to the terminal: its setting decides */
} samples[] = {
	{"Latin", "A\u00f1\u017e", false},
	{"signs and quotes", "\u00b1\u2460\u2026\u201c", true},
	{"lines and blocks", "\u2502\u253c\u2588", true},
	{"private use", "\ue0b0", true},
	{"Han", "\u6f22\u5b57", false},
	{"full and half width", "\uff21\uff76", false},
	{"Kana and a mark", "\u304b\u3099", false},
	{"Hangul", "\ud55c\uae00", false},
	{"Hangul, letter by letter", "\u1112\u1161\u11ab", false},
	{"hexagrams", "\u4dc0\u4dff", false},
	{"emoji", "\U0001f600\U0001f680", false},
	{"emoji of Unicode 12", "\U0001f7e2\U0001f9a5", false},
	{"emoji of Unicode 14", "\U0001fae0\U0001faf6", false},
	{"a family of emoji", "\U0001f468\u200d\U0001f469\u200d\U0001f467", false},
	{"a skin tone", "\U0001f44d\U0001f3fd", false},
	{"a coloured heart", "\u2764\ufe0f", false},
	{"a keycap", "1\ufe0f\u20e3", false},
	{"a flag", "\U0001f1e9\U0001f1ea", false},
	{"half a flag", "\U0001f1e9", false},
	{"a combining mark", "e\u0301", false},
	{"four marks", "x\u0300\u0301\u0302\u0303", false},
	{"Devanagari", "\u0939\u093f\u0928\u094d\u0926\u0940", false},
	{"a conjunct", "\u0915\u094d\u0937", false},
	{"Bengali", "\u09ac\u09be\u0982\u09b2\u09be", false},
	{"Tamil", "\u0ba8\u0bbf", false},
	{"Sinhala", "\u0dc1\u0dca\u200d\u0dbb\u0dd3", false},
	{"Thai", "\u0e17\u0e35\u0e48", false},
	{"Thai AM", "\u0e19\u0e49\u0e33", false},
	{"Khmer", "\u1781\u17d2\u1798\u17c2\u179a", false},
	{"Myanmar", "\u1019\u103c\u1014\u103a\u1019\u102c", false},
	{"Tibetan", "\u0f56\u0f7c\u0f51", false},
	{"Hebrew with points", "\u05e9\u05b8\u05c1", false},
	{"Arabic with vowels", "\u0645\u064e\u0631\u0652", false},
};

enum { SAMPLES = sizeof samples / sizeof *samples };

static void put_label(struct buf *out, const char *label)
{
	batch_pad(out, str_of(label), LABEL_COLUMNS);
}

static void put_advice(struct buf *out, const char *what)
{
	put_label(out, "");
	buf_printf(out, "-> %s\n", what);
}

/* ---- without a question ---- */

static void put_terminal(struct buf *out)
{
	int h = 0, w = 0;
	put_label(out, "terminal");
	if (window_size(&h, &w))
		buf_printf(out, "%d columns, %d rows\n", w, h);
	else
		buf_puts(out, "none on standard output\n");
	if (getenv("TMUX"))
		put_advice(out, "in tmux, which counts columns by itself: see also outside of it");
}

static void put_term(struct buf *out)
{
	struct terminfo info = {0};
	struct err e;
	const char *term = getenv("TERM");
	put_label(out, "TERM");
	if (terminfo_load(&info, &e)) {
		buf_printf(out, "%s, %d colours by its entry\n", term, info.colours);
		terminfo_done(&info);
		return;
	}
	buf_printf(out, "%s\n", e.text);
	put_advice(out,
		"set it as the terminal's manual says, or install its entry (infocmp, tic)");
}

static void put_colours(struct buf *out)
{
	int colours = palette_guess();
	put_label(out, "colours");
	if (str_of(getenv("NO_COLOR")).n)
		buf_puts(out, "none, as NO_COLOR is set\n");
	else if (colours == PALETTE_RGB)
		buf_puts(out, "24 bits, as COLORTERM says\n");
	else
		buf_printf(out, "%d\n", colours);
	if (colours > PALETTE_MONO && colours < PALETTE_RGB)
		put_advice(out, "where the terminal has 24-bit colours, set COLORTERM=truecolor");
}

static void put_locale(struct buf *out)
{
	const char *set = setlocale(LC_CTYPE, ""), *name = set ? set : setlocale(LC_CTYPE, NULL);
	struct buf was = {0};
	bool forced;
	buf_puts(&was, name ? name : "");
	bool utf8 = glyph_locale(&forced);
	put_label(out, "locale");
	buf_printf(out, "%s: %s\n", buf_text(&was),
		!utf8            ? "not UTF-8, so all is drawn in ASCII"
			: forced ? "not UTF-8; C.UTF-8 is used instead"
				 : "UTF-8");
	if (forced || !utf8)
		put_advice(out, "set LC_ALL or LANG to a locale in UTF-8; locale -a lists them");
	buf_done(&was);
}

static void put_mouse(struct buf *out)
{
	struct config config;
	config_load(&config, NULL);
	put_label(out, "mouse");
	buf_printf(out, "%s (%.*s)\n",
		config_is(&config, CONFIG_MOUSE) ? "roster's on the screen; Shift or M select text"
						 : "left to the terminal",
		STR_ARG(config.v[CONFIG_MOUSE].origin));
	config_done(&config);
}

/* ---- by asking ---- */

/* Each sample as it is drawn, its bytes in one buffer. */
static void draw_samples(struct buf *bytes, struct str *drawn)
{
	size_t starts[SAMPLES + 1] = {0};
	for (size_t i = 0; i < SAMPLES; i++) {
		utf8_show(bytes, str_of(samples[i].text));
		starts[i + 1] = bytes->n;
	}
	for (size_t i = 0; i < SAMPLES; i++)
		drawn[i] = str_cut(buf_str(bytes), starts[i], starts[i + 1]);
}

/* The samples of one sort that differ, a line each; returns how many. */
static size_t put_different(struct buf *out, const struct str *drawn, const int *columns,
	bool ambiguous)
{
	size_t n = 0;
	for (size_t i = 0; i < SAMPLES; i++) {
		int own = (int)utf8_width(drawn[i]);
		if (samples[i].ambiguous != ambiguous || columns[i] == own)
			continue;
		put_label(out, "");
		batch_pad(out, str_of(samples[i].name), NAME_COLUMNS);
		buf_printf(out, " roster counts %d, the terminal %d: %.*s\n", own, columns[i],
			STR_ARG(drawn[i]));
		n++;
	}
	return n;
}

static void put_measured(struct buf *out, const struct str *drawn, const int *columns)
{
	struct buf lines = {0};
	size_t ambiguous = put_different(&lines, drawn, columns, true);
	if (ambiguous)
		put_advice(&lines,
			"set the terminal's ambiguous characters to narrow, or one column");
	size_t others = put_different(&lines, drawn, columns, false);
	if (others)
		put_advice(&lines,
			"text right of these moves; a newer terminal may count as Unicode 15");
	put_label(out, "widths");
	buf_printf(out, "%d samples drawn, %zu with other columns than roster counts\n", SAMPLES,
		ambiguous + others);
	buf_put(out, buf_str(&lines));
	buf_done(&lines);
}

static void put_widths(struct buf *out)
{
	struct buf bytes = {0};
	struct str drawn[SAMPLES];
	int columns[SAMPLES] = {0};
	struct err e;
	draw_samples(&bytes, drawn);
	if (gauge_columns(drawn, SAMPLES, columns, &e)) {
		put_measured(out, drawn, columns);
	} else {
		put_label(out, "widths");
		buf_printf(out, "not measured: %s\n", e.text);
	}
	buf_done(&bytes);
}

static int run_doctor(const struct options *o, const struct schemas *schemas)
{
	if (o->n)
		return batch_fail(STR("doctor"), "takes no paths");
	struct buf out = {0};
	put_terminal(&out);
	put_term(&out);
	put_colours(&out);
	put_locale(&out);
	put_mouse(&out);
	put_widths(&out);
	put_label(&out, "kinds");
	buf_printf(&out, "%zu kinds of files are known; roster kinds lists them\n",
		schemas->kinds.n);
	batch_print(buf_str(&out));
	buf_done(&out);
	return BATCH_OK;
}

static const struct option_row doctor_options[] = {{NULL, NULL, NULL}};

const struct command batch_doctor = {"doctor", "",
	"Say what the terminal can do, measure how wide it draws text, and what to change",
	doctor_options, run_doctor};
