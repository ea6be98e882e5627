#include "ui/batch.h"

#include "base/path.h"
#include "base/utf8.h"
#include "base/words.h"
#include "ui/conf.h"
#include "ui/looks.h"
#include "ui/term/gauge.h"
#include "ui/term/glyph.h"
#include "ui/term/palette.h"
#include "ui/term/terminfo.h"
#include "ui/term/window.h"
#include "vcs/git.h"

#include <locale.h>
#include <stdlib.h>
#include <unistd.h>

enum { LABEL_COLUMNS = 12, NAME_COLUMNS = 24 };

/* What differs from terminal to terminal, as roster draws it. */
static const struct sample {
	const char *name, *text;
	bool ambiguous; /* Unicode leaves it to the terminal: its setting decides */
} samples[] = {
	{N_("Latin"), "A\u00f1\u017e", false},
	{N_("signs and quotes"), "\u00b1\u2460\u2026\u201c", true},
	{N_("lines and blocks"), "\u2502\u253c\u2588", true},
	{N_("private use"), "\ue0b0", true},
	{N_("Han"), "\u6f22\u5b57", false},
	{N_("full and half width"), "\uff21\uff76", false},
	{N_("Kana and a mark"), "\u304b\u3099", false},
	{N_("Hangul"), "\ud55c\uae00", false},
	{N_("Hangul, letter by letter"), "\u1112\u1161\u11ab", false},
	{N_("hexagrams"), "\u4dc0\u4dff", false},
	{N_("emoji"), "\U0001f600\U0001f680", false},
	{N_("emoji of Unicode 12"), "\U0001f7e2\U0001f9a5", false},
	{N_("emoji of Unicode 14"), "\U0001fae0\U0001faf6", false},
	{N_("a family of emoji"), "\U0001f468\u200d\U0001f469\u200d\U0001f467", false},
	{N_("a skin tone"), "\U0001f44d\U0001f3fd", false},
	{N_("a coloured heart"), "\u2764\ufe0f", false},
	{N_("a keycap"), "1\ufe0f\u20e3", false},
	{N_("a flag"), "\U0001f1e9\U0001f1ea", false},
	{N_("half a flag"), "\U0001f1e9", false},
	{N_("a combining mark"), "e\u0301", false},
	{N_("four marks"), "x\u0300\u0301\u0302\u0303", false},
	{N_("Devanagari"), "\u0939\u093f\u0928\u094d\u0926\u0940", false},
	{N_("a conjunct"), "\u0915\u094d\u0937", false},
	{N_("Bengali"), "\u09ac\u09be\u0982\u09b2\u09be", false},
	{N_("Tamil"), "\u0ba8\u0bbf", false},
	{N_("Sinhala"), "\u0dc1\u0dca\u200d\u0dbb\u0dd3", false},
	{N_("Thai"), "\u0e17\u0e35\u0e48", false},
	{N_("Thai AM"), "\u0e19\u0e49\u0e33", false},
	{N_("Khmer"), "\u1781\u17d2\u1798\u17c2\u179a", false},
	{N_("Myanmar"), "\u1019\u103c\u1014\u103a\u1019\u102c", false},
	{N_("Tibetan"), "\u0f56\u0f7c\u0f51", false},
	{N_("Hebrew with points"), "\u05e9\u05b8\u05c1", false},
	{N_("Arabic with vowels"), "\u0645\u064e\u0631\u0652", false},
};

enum { SAMPLES = sizeof samples / sizeof *samples };

static void put_label(struct buf *out, const char *label)
{
	batch_pad(out, TR(label), LABEL_COLUMNS);
}

static void put_advice(struct buf *out, const char *what)
{
	put_label(out, "");
	buf_printf(out, "-> %s\n", tr(what));
}

/* ---- without a question ---- */

static void put_terminal(struct buf *out)
{
	int h = 0, w = 0;
	put_label(out, N_("terminal"));
	if (window_size(&h, &w))
		buf_printf(out, tr("%d columns, %d rows\n"), w, h);
	else
		buf_puts(out, tr("none on standard output\n"));
	if (getenv("TMUX"))
		put_advice(out,
			N_("in tmux, which counts columns by itself: see also outside of it"));
}

static void put_term(struct buf *out)
{
	struct terminfo info = {0};
	struct err e;
	const char *term = getenv("TERM");
	put_label(out, N_("TERM"));
	if (terminfo_load(&info, &e)) {
		buf_printf(out, tr("%s, %d colours by its entry\n"), term, info.colours);
		terminfo_done(&info);
		return;
	}
	buf_printf(out, "%s\n", e.text);
	put_advice(out,
		N_("set it as the terminal's manual says, or install its entry (infocmp, tic)"));
}

static void put_colours(struct buf *out)
{
	int colours = palette_guess();
	put_label(out, N_("colours"));
	if (str_of(getenv("NO_COLOR")).n)
		buf_puts(out, tr("none, as NO_COLOR is set\n"));
	else if (colours == PALETTE_RGB)
		buf_puts(out, tr("24 bits, as COLORTERM says\n"));
	else
		buf_printf(out, "%d\n", colours);
	if (colours > PALETTE_MONO && colours < PALETTE_RGB)
		put_advice(out,
			N_("where the terminal has 24-bit colours, set COLORTERM=truecolor"));
}

static void put_locale(struct buf *out)
{
	const char *set = setlocale(LC_CTYPE, ""), *name = set ? set : setlocale(LC_CTYPE, NULL);
	struct buf was = {0};
	bool forced;
	buf_puts(&was, name ? name : "");
	bool utf8 = glyph_locale(&forced);
	put_label(out, N_("locale"));
	buf_printf(out, "%s: %s\n", buf_text(&was),
		!utf8            ? tr("not UTF-8, so all is drawn in ASCII")
			: forced ? tr("not UTF-8; C.UTF-8 is used instead")
				 : "UTF-8");
	if (forced || !utf8)
		put_advice(out,
			N_("set LC_ALL or LANG to a locale in UTF-8; locale -a lists them"));
	buf_done(&was);
}

static void put_mouse(struct buf *out)
{
	struct config config;
	config_load(&config, NULL);
	put_label(out, N_("mouse"));
	buf_printf(out, "%s (%.*s)\n",
		config_is(&config, CONFIG_MOUSE)
			? tr("roster's on the screen; Shift or M select text")
			: tr("left to the terminal"),
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
		batch_pad(out, TR(samples[i].name), NAME_COLUMNS);
		buf_printf(out, tr(" roster counts %d, the terminal %d: %.*s\n"), own, columns[i],
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
			N_("set the terminal's ambiguous characters to narrow, or one column"));
	size_t others = put_different(&lines, drawn, columns, false);
	if (others)
		put_advice(&lines,
			N_("text right of these moves; a newer terminal may count as Unicode 15"));
	put_label(out, N_("widths"));
	buf_printf(out, tr("%d samples drawn, %zu with other columns than roster counts\n"),
		SAMPLES, ambiguous + others);
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
		put_label(out, N_("widths"));
		buf_printf(out, tr("not measured: %s\n"), e.text);
	}
	buf_done(&bytes);
}

static void put_settings(struct buf *out)
{
	struct config config;
	struct keymap keymap;
	struct buf folder = {0}, shown = {0};
	config_load(&config, NULL);
	keymap_init(&keymap);
	looks_keys(&config, &keymap);
	path_config(&folder);
	path_short(&shown, buf_str(&folder), STR(""));
	put_label(out, N_("settings"));
	if (folder.n)
		buf_printf(out, tr("config, keys and themes in %s\n"), buf_text(&shown));
	else
		buf_puts(out, tr("kept nowhere: there is no home folder\n"));
	if (config.troubles.n)
		put_advice(out, N_("lines in them are wrong: roster --print-config says which"));
	keymap_done(&keymap);
	config_done(&config);
	buf_done(&folder);
	buf_done(&shown);
}

static void put_git(struct buf *out)
{
	struct err e;
	struct vcs *git = vcs_open(STR("."), VCS_QUICK_MS, &e);
	put_label(out, "git");
	if (git)
		buf_printf(out, tr("the work tree is %.*s\n"), STR_ARG(vcs_root(git)));
	else
		buf_printf(out, "%s\n", e.text);
	vcs_close(git);
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
	put_label(&out, N_("kinds"));
	buf_printf(&out, tr("%zu kinds of files are known; roster kinds lists them\n"),
		schemas->kinds.n);
	put_settings(&out);
	put_git(&out);
	batch_print(buf_str(&out));
	buf_done(&out);
	return BATCH_OK;
}

static const struct option_row doctor_options[] = {{NULL, NULL, NULL}};

const struct command batch_doctor = {"doctor", "",
	N_("Say what the terminal can do, measure how wide it draws text, and what to change"),
	doctor_options, run_doctor};
