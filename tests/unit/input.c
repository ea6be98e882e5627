#include "tests/t.h"

#include "base/utf8.h"
#include "tests/chance.h"
#include "ui/term/input.h"
#include "ui/term/key.h"

static void name_mouse(struct buf *out, const struct mouse *m)
{
	static const char *const kinds[] = {"press", "drag", "release", "wheel"};
	buf_printf(out, "[%s %d,%d", kinds[m->kind], m->y, m->x);
	if (m->kind == MOUSE_WHEEL)
		buf_printf(out, " %d,%d", m->down, m->right);
	buf_putc(out, ']');
}

static void name_event(struct buf *out, const struct input_event *event)
{
	if (out->n)
		buf_putc(out, ' ');
	switch (event->kind) {
	case INPUT_KEY:
		key_name(out, event->key);
		break;
	case INPUT_STATUS:
		buf_puts(out, "[status]");
		break;
	case INPUT_SYNC:
		buf_puts(out, "[sync]");
		break;
	case INPUT_MOUSE:
		name_mouse(out, &event->mouse);
		break;
	case INPUT_PASTE:
		buf_puts(out, "[paste ");
		utf8_show(out, event->paste);
		buf_printf(out, " -%zu]", event->lost);
		break;
	}
}

static void drain(struct input *in, struct buf *out)
{
	struct input_event event;
	while (input_next(in, &event))
		name_event(out, &event);
}

/* All that comes of the bytes, fed in pieces of `piece`, and of the silence behind them. */
static void decode(struct input *in, struct str bytes, size_t piece, struct buf *out)
{
	struct input_event event;
	for (size_t at = 0; at < bytes.n; at += piece) {
		input_feed(in, str_cut(bytes, at, at + piece));
		drain(in, out);
	}
	if (input_silence(in, &event))
		name_event(out, &event);
	drain(in, out);
}

struct row {
	const char *bytes, *events;
};

static const struct row keys[] = {
	{"j", "j"},
	{"jk\xc3\xa9\xe6\xbc\xa2\xf0\x9f\x98\x80", "j k \xc3\xa9 \xe6\xbc\xa2 \xf0\x9f\x98\x80"},
	{"\r\n\t\x7f\x08 ", "Enter ^J Tab Backspace ^H Space"},
	{"\x01\x13\x1a\x1f", "^A ^S ^Z ^_"},
	{"\x1b", "Esc"},
	{"\x1b[A\x1b[B\x1b[C\x1b[D", "Up Down Right Left"},
	{"\x1bOA\x1bOB\x1bOC\x1bOD", "Up Down Right Left"},
	{"\x1b[H\x1b[F\x1bOH\x1bOF\x1b[1~\x1b[4~\x1b[7~\x1b[8~",
		"Home End Home End Home End Home End"},
	{"\x1b[2~\x1b[3~\x1b[5~\x1b[6~", "Insert Delete PgUp PgDn"},
	{"\x1b[Z", "Shift-Tab"},
	{"\x1b[1;5D\x1b[1;5C\x1bOd\x1bOc\x1b[5D", "Ctrl-Left Ctrl-Right Ctrl-Left Ctrl-Right"},
	{"\x1bO5D\x1bO1;5C", "Ctrl-Left Ctrl-Right"},
	{"\x1b[1;2A\x1b[1;2D\x1b[1;5A\x1b[a\x1b[3;2~\x1b[7^\x1b[3$\x1b[7@",
		"Up Left Up Up Delete Home Delete Home"},
	{"\x1b[1;3A\x1b[1;7D\x1b[3;3~", "Alt-Up Alt-Ctrl-Left Alt-Delete"},
	{"\x1bOP\x1bOQ\x1bOR\x1bOS", "F1 F2 F3 F4"},
	{"\x1b[P\x1b[R\x1b[1;2P", "F1 F3 F1"},
	{"\x1b[11~\x1b[14~\x1b[15~\x1b[17~\x1b[21~\x1b[23~\x1b[24~", "F1 F4 F5 F6 F10 F11 F12"},
	{"\x1b[[A\x1b[[E", "F1 F5"},
	{"\x1bOM\x1bOp\x1bOy\x1bOk\x1bOm\x1bOX", "Enter 0 9 + - ="},
	{"\033b\033f\x1b\x7f\x1b\r\x1b\x04\x1b.",
		"Alt-b Alt-f Alt-Backspace Alt-Enter Alt-^D Alt-."},
	{"\x1b\xc3\xa9x", "Alt-\xc3\xa9 x"},
	{"\x1b[", "Alt-["},
	{"\x1bO", "Alt-O"},
	{"\x1b]", "Alt-]"},
	{"\x1b\x1b", "Esc Esc"},
	{"\x1b\x1bq", "Esc Esc q"},
	{"\x1b\x1b\x1bq", "Esc Esc Esc q"},
	{"\x1b\x1b[A", "Esc Up"},
	{"\x1b\x1bOA", "Esc Up"},
	{"\x1b[97;5u\x1b[13u\x1b[27u\x1b[9;2u\x1b[120;3u\x1b[127u",
		"^A Enter Esc Shift-Tab Alt-x Backspace"},
	{"\x1b[27;5;97~\x1b[27;3;13~\x1b[97:65;2u", "^A Alt-Enter a"},
	{"\xc2\233A\xc2\217B", "Up Down"},
};

static const struct row dropped[] = {
	{"\x00x", ""},
	{"\xff\xfe\x80\xc0\xf8x", "x"},
	{"\xe6\xbcx\xf0\x9f\x98y\xc3", "x y"},
	{"\xed\xa0\x80\xf4\x90\x80\x80\xc0\x80\xe0\x80\x80x", "x"},
	{"\x1b\xffx\xc3\xa9", "x \xc3\xa9"},
	{"\x1b[0n", "[status]"},
	{"\x1b[3nx", "[status] x"},
	{"\x1b[?62;1;2cx", "x"},
	{"\x1b[>41;354;0cx\x1b[12;40Rx\x1b[1;1Rx", "x x x"},
	{"\x1b[?2026;2$yx\x1b[?2026;1$yx\x1b[2;1$yx", "[sync] x [sync] x x"},
	{"\x1b[?2026;0$yx\x1b[?2026;4$yx\x1b[?2004;2$yx\x1b[?2026;2yx", "x x x x"},
	{"\x1b[8;24;80tx\x1b[Ix\x1b[Ox\x1b[5nx", "x x x x"},
	{"\x1b[<999;999;999Mx\x1b[<1;2;3Mx\x1b[<2;2;3mx\x1b[<35;2;3Mx\x1b[<128;2;3Mx", "x x x x x"},
	{"\x1b[<0;0;3Mx\x1b[<0;3;0Mx\x1b[<0;3Mx\x1b[<0;3;3;3Mx\x1b[<;3;3Mx\x1b[<Mx", "x x x x x x"},
	{"\x1b[<0;3;-3Mx\x1b[<0;3;3:4Mx\x1b[<a;3;3Mx", "x x ; 3 ; 3 M x"},
	{"\x1b[<0;65537;3Mx\x1b[<4294967296;3;3Mx\x1b[<0;3;99999999999999999999Mx", "x x x"},
	{"\x1b[<64;3;3mx\x1b[<68;3;3Ax\x1b[<0;3;3\rx", "x x Enter x"},
	{"\x1b[M\xff\xff\xffx\x1b[M !\x20x", "x x"},
	{"\x1b[M\x1bx\x1b[M !\rx", "Alt-x Enter x"},
	{"\x1b[<", ""},
	{"\x1b[<0;3;3", ""},
	{"\x1b[M!", ""},
	{"\x1b]11;rgb:0000/0000/0000\x07x", "x"},
	{"\x1b]11;rgb:0000/0000/0000\x1b\\x", "x"},
	{"\x1bP>|xterm(370)\x1b\\x\x1b_Gi=1;OK\x1b\\x\x1b^pm\x1b\\x\x1bXsos\x1b\\x", "x x x x"},
	{"\x1b]52;c;cm0gLXJmIH4=\x18x", "x"},
	{"\x1b]never ended", ""},
	{"\x1b]never ended\x1b[A", "Up"},
	{"\x1b]never ended\x1b\x1bq", "Esc Esc q"},
	{"\xc2\2350;title\x07x\xc2\220dcs\x1b\\x\xc2\x85\xc2\x9cx", "x x x"},
	{"\x1b[1;2;3;4;5;6;7Ax", "Up x"},
	{"\x1b[?1049hx\x1b[5Ax\x1b[57399ux\x1b[1114112ux\x1b[0ux", "x x x x x"},
	{"\x1b[12\rx\x1b[12\x1b[Ax", "Enter x Up x"},
	{"\x1b[99999999999999999999~x\x1b[25~x\x1b[16~x\x1b[~x", "x x x x"},
	{"\x1b[[Zx\x1b[[\x1b[A", "x Up"},
	{"\x1bO\x1b[A\x1bO\r\x1bO7!x", "Up Enter x"},
	{"\x1b[201~x", "x"},
	{"\x1b[12", ""},
};

static const struct row mice[] = {
	{"\x1b[<0;12;34M\x1b[<32;13;34M\x1b[<0;13;34mx",
		"[press 33,11] [drag 33,12] [release 33,12] x"},
	{"\x1b[<4;1;1M\x1b[<8;1;1M\x1b[<16;1;1M\x1b[<28;1;1m",
		"[press 0,0] [press 0,0] [press 0,0] [release 0,0]"},
	{"\x1b[<64;1;2M\x1b[<65;1;2M\x1b[<66;1;2M\x1b[<67;1;2M",
		"[wheel 1,0 -1,0] [wheel 1,0 1,0] [wheel 1,0 0,-1] [wheel 1,0 0,1]"},
	{"\x1b[<81;1000;65535M", "[wheel 65534,999 1,0]"},
	{"\x1b[<68;1;2M", "[wheel 1,0 -1,0]"},
	{"\x1b[M !!\x1b[M@\"!\x1b[M#!!x", "[press 0,0] [drag 0,1] [release 0,0] x"},
	{"\x1b[M`\"#\x1b[Ma!\xff", "[wheel 2,1 -1,0] [wheel 222,0 1,0]"},
	{"\xc2\x9b<0;2;2Mx", "[press 1,1] x"},
	{"\x1b\x1b[<0;2;2Mx", "Esc [press 1,1] x"},
};

static const struct row pastes[] = {
	{"\x1b[200~text\x1b[201~x", "[paste text -0] x"},
	{"\x1b[200~\x1b[201~", "[paste  -0]"},
	{"\x1b[200~a\rb\r\nc\nd\r\re\x1b[201~", "[paste a^Jb^Jc^Jd^J^Je -0]"},
	{"\x1b[200~tab\tq\x1b[201~q", "[paste tab^Iq -0] q"},
	{"\x1b[200~a\x1b[31mb\x01\x7f\x1b[201~", "[paste a[31mb -3]"},
	{"\x1b[200~a\x1b[201\x1b[201~x", "[paste a[201 -1] x"},
	{"\x1b[200~\x1b\x1b[201~", "[paste  -1]"},
	{"\x1b[200~\xc3\xa9\xff\x1b[201~", "[paste \xc3\xa9<ff> -0]"},
	{"\x1b[200~unfinished q", "[paste unfinished q -0]"},
	{"\x1b[200~cut\x1b[20", "[paste cut -0]"},
	{"\x1b[200~a\x1b[201~b\x1b[200~c\x1b[201~", "[paste a -0] b [paste c -0]"},
};

static void test_rows(const struct row *rows, size_t n, const char *what)
{
	for (size_t i = 0; i < n; i++) {
		struct str bytes = str_of(rows[i].bytes);
		for (size_t piece = 1; piece <= 64; piece = piece == 1 ? 3 : piece == 3 ? 64 : 65) {
			struct input in = {0};
			struct buf events = {0};
			decode(&in, bytes, piece, &events);
			IS(buf_str(&events), rows[i].events, what);
			input_done(&in);
			buf_done(&events);
		}
	}
}

static void test_nul(void)
{
	struct input in = {0};
	struct buf events = {0};
	decode(&in, STR("a\0b\x1b\0c"), 64, &events);
	IS(buf_str(&events), "a b c", "NUL is padding");
	input_done(&in);
	buf_done(&events);
}

static void test_bindings(void)
{
	static const struct row rows[] = {
		{"\x1b[224z", "F1"}, /* not a form that the decoder knows by itself */
		{"\033A", "Up"},
		{"\033?x", "F2"},
		{"\033?y", ""},
		{"\033?", ""},
		{"\033B", "Alt-B"},
		{"\x1bOx", "F10"},
		{"\x1b\t", "Shift-Tab"},
		{"\x1b[M", "F3"},
		{"\x0b", "^K"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct input in = {0};
		struct buf events = {0};
		input_bind(&in, STR("\x1b[224z"), KEYS_F1);
		input_bind(&in, STR("\033A"), KEYS_UP);
		input_bind(&in, STR("\x1b?x"), KEYS_F1 + 1);
		input_bind(&in, STR("\x1bOx"), KEYS_F1 + 9);
		input_bind(&in, STR("\x1b\t"), KEYS_BACKTAB);
		input_bind(&in, STR("\x1b[M"), KEYS_F1 + 2);
		input_bind(&in, STR("\x0b"), KEYS_UP); /* not ESC: stays what it is */
		input_bind(&in, STR(""), KEYS_UP);
		input_bind(&in, STR("\x1b"), KEYS_UP);
		input_bind(&in, STR("\x1b[a very long sequence~"), KEYS_UP);
		decode(&in, str_of(rows[i].bytes), 1, &events);
		IS(buf_str(&events), rows[i].events, "the terminal's own sequences");
		input_done(&in);
		buf_done(&events);
	}
}

static void test_long(void)
{
	struct input in = {0};
	struct buf bytes = {0}, events = {0};
	buf_puts(&bytes, "\x1b[");
	buf_fill(&bytes, '1', 10000);
	buf_puts(&bytes, "Ax\x1b]");
	buf_fill(&bytes, 'z', 100000);
	buf_puts(&bytes, "\x07y\x1bO");
	buf_fill(&bytes, '5', 10000);
	buf_puts(&bytes, "Dz");
	decode(&in, buf_str(&bytes), 4096, &events);
	IS(buf_str(&events), "x y z", "sequences without end are dropped whole");
	buf_done(&bytes);
	buf_done(&events);
	input_done(&in);
}

static void test_paste_limit(void)
{
	struct input in = {0};
	struct buf bytes = {0};
	struct input_event event = {0};
	buf_puts(&bytes, "\x1b[200~");
	buf_fill(&bytes, 'p', 10 * 1024 * 1024);
	buf_puts(&bytes, "\x1b[201~q");
	input_feed(&in, buf_str(&bytes));
	OK(input_next(&in, &event) && event.kind == INPUT_PASTE, "ten megabytes are one paste");
	EQUAL(event.paste.n, PASTE_MOST, "cut at its limit");
	EQUAL(event.lost, 9 * 1024 * 1024, "and the rest is counted");
	OK(input_next(&in, &event) && event.key == 'q', "the next key is the next key");
	buf_done(&bytes);
	input_done(&in);
}

static void test_patience(void)
{
	static const struct {
		const char *bytes;
		int ms; /* 0: long */
	} rows[] = {
		{"", -1},
		{"j", -1},
		{"\x1b[A", -1},
		{"\x1b", 25},
		{"\x1b\x1b", 25},
		{"\x1b[", 0},
		{"\x1b[1;", 0},
		{"\x1bO", 0},
		{"\x1b]11", 0},
		{"\xe6", 0},
		{"\x1b[200~a", 0},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct input in = {0};
		struct buf events = {0};
		input_feed(&in, str_of(rows[i].bytes));
		drain(&in, &events);
		int ms = input_patience(&in, 25);
		OK(rows[i].ms ? ms == rows[i].ms : ms > 100, "how long to wait for the rest");
		struct input_event event;
		input_silence(&in, &event);
		EQUAL(input_patience(&in, 25), -1, "after the silence nothing is waited for");
		input_done(&in);
		buf_done(&events);
	}
}

/* Bytes in which sequences begin and break off. */
static void random_bytes(struct chance *c, struct buf *out)
{
	static const char *const pieces[] = {"\x1b", "\x1b[", "\x1bO", "\x1b]", "\x1bP", "\x1b[M",
		"\x1b[<", "\x1b[[", "1;5", "~", "A", "\x07", "\x1b\\", "\xe6\xbc", "\xc2\x9b",
		"\xc2\x90", "\xff", "text", "\x1b[0n", "\x18", "$", "\r"};
	for (unsigned i = chance(c, 12); i > 0; i--) {
		if (chance(c, 3))
			buf_puts(out, pieces[chance(c, sizeof pieces / sizeof *pieces)]);
		else
			buf_putc(out, (char)chance(c, 256));
	}
}

static bool ends_in_q(struct str bytes, bool silence_between)
{
	struct input in = {0};
	struct buf events = {0};
	struct input_event event;
	input_feed(&in, bytes);
	drain(&in, &events);
	if (silence_between)
		input_silence(&in, &event);
	input_feed(&in, STR("\x1b\x1bq"));
	drain(&in, &events);
	bool good = str_ends(buf_str(&events), STR(" q")) && input_patience(&in, 25) == -1;
	input_done(&in);
	buf_done(&events);
	return good;
}

static void test_never_stuck(void)
{
	bool good = true;
	struct chance c = {3};
	for (int i = 0; i < 50000 && good; i++) {
		struct buf bytes = {0};
		random_bytes(&c, &bytes);
		good = ends_in_q(buf_str(&bytes), false) && ends_in_q(buf_str(&bytes), true);
		if (!good)
			t_show("bytes", buf_str(&bytes));
		buf_done(&bytes);
	}
	OK(good, "whatever came before, ESC ESC q is q in the end");
	OK(ends_in_q(STR("\x1b[200~pasted"), true),
		"after a silence also behind an unfinished paste");
}

/* "x" and before it nothing but what is told in brackets. */
static bool only_reports(struct str events)
{
	bool inside = false, good = str_is(str_from(events, events.n - 1), "x");
	for (size_t i = 0; i + 1 < events.n; i++) {
		good = good && (inside || events.p[i] == '[' || events.p[i] == ' ');
		inside = events.p[i] == '[' || (inside && events.p[i] != ']');
	}
	return good;
}

static void test_no_leaks(void)
{
	static const char *const reports[] = {"\x1b[3n", "\x1b[?62;1;2c", "\x1b[>41;354;0c",
		"\x1b[12;40R", "\x1b[?2026;2$y", "\x1b[2;1$y", "\x1b[8;24;80t", "\x1b[I", "\x1b[O",
		"\x1b[<0;12;34M", "\x1b[<35;999;999m", "\x1b[M !!",
		"\x1b]11;rgb:0000/0000/0000\x07", "\x1b]4;0;rgb:0/0/0\x1b\\", "\x1bP1$r0m\x1b\\",
		"\x1bP>|xterm(370)\x1b\\", "\x1b_Gi=1;OK\x1b\\", "\x1b[57399u"};
	bool good = true;
	struct chance c = {4};
	for (int i = 0; i < 20000 && good; i++) {
		struct input in = {0};
		struct buf bytes = {0}, events = {0};
		for (unsigned n = chance(&c, 8) + 1; n > 0; n--)
			buf_puts(&bytes, reports[chance(&c, sizeof reports / sizeof *reports)]);
		buf_puts(&bytes, "x");
		decode(&in, buf_str(&bytes), 1 + chance(&c, 7), &events);
		good = only_reports(buf_str(&events));
		if (!good)
			t_show("bytes", buf_str(&bytes));
		input_done(&in);
		buf_done(&bytes);
		buf_done(&events);
	}
	OK(good, "replies and reports leave nothing behind, in any order and in any pieces");
}

/* ---- reports in pieces, with silence between them ---- */

static void feed_piece(struct input *in, struct str piece, bool silence, struct buf *events)
{
	struct input_event event;
	input_feed(in, piece);
	drain(in, events);
	if (silence && input_silence(in, &event))
		name_event(events, &event);
	drain(in, events);
}

/* What comes of it when it breaks off at `at`. */
static void break_at(struct str report, size_t at, struct buf *events)
{
	struct input in = {0};
	feed_piece(&in, str_cut(report, 0, at), true, events);
	feed_piece(&in, str_from(report, at), true, events);
	feed_piece(&in, STR("x"), true, events);
	input_done(&in);
}

static void test_broken_reports(void)
{
	static const char *const starts[] = {"", "Esc ", "Alt-[ "};
	const struct row rows[] = {
		{"\x1b[<0;120;34M", "[press 33,119] x"},
		{"\x1b[<65;7;8M", "[wheel 7,6 1,0] x"},
		{"\x1b[<1;7;8M", "x"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct str report = str_of(rows[i].bytes);
		for (size_t at = 1; at < report.n; at++) {
			struct buf events = {0}, wanted = {0};
			break_at(report, at, &events);
			buf_printf(&wanted, "%s%s", at < 3 ? starts[at] : "", rows[i].events);
			IS(buf_str(&events), buf_text(&wanted),
				"a report that breaks off is no keys");
			buf_done(&events);
			buf_done(&wanted);
		}
	}
}

/* Pieces, each followed by silence; the end of the list is NULL. */
static void test_pieces(void)
{
	static const struct {
		const char *pieces[5], *events;
	} rows[] = {
		{{"\x1b[<0;1", "j"}, "j"},
		{{"\x1b[<0;1", "2;3Mj"}, "[press 2,11] j"},
		{{"\x1b[<0;1", "", "2j"}, "2 j"},
		{{"\x1b[<0;1", "\x1b[A"}, "Up"},
		{{"\x1b[<0;1", "\x1b[<0;1", "3"}, ""},
		{{"\x1b[M !", "!j"}, "[press 0,0] j"},
		{{"\x1b[M !", "", "!j"}, "! j"},
		{{"\x1b", "[j"}, "Esc [ j"},
		{{"\x1b", "["}, "Esc ["},
		{{"\x1b", "[", "<0;1;1Mj"}, "Esc [ [press 0,0] j"},
		{{"\x1b", "j[<0"}, "Esc j [ < 0"},
		{{"\x1b[", "<j"}, "Alt-[ < j"},
		{{"\x1b[", "<"}, "Alt-[ <"},
		{{"\x1b[", "<", "0"}, "Alt-[ < 0"},
		{{"\x1b[", "\x1b", "[<65;1;1M"}, "Alt-[ Esc [wheel 0,0 1,0]"},
		{{"\x1b", "\xc3\xa9[<0"}, "Esc \xc3\xa9 [ < 0"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct input in = {0};
		struct buf events = {0};
		for (const char *const *piece = rows[i].pieces; *piece; piece++)
			feed_piece(&in, str_of(*piece), true, &events);
		IS(buf_str(&events), rows[i].events, "pieces with silence between them");
		input_done(&in);
		buf_done(&events);
	}
}

int main(void)
{
	test_rows(keys, sizeof keys / sizeof *keys, "keys");
	test_rows(dropped, sizeof dropped / sizeof *dropped, "what is no key");
	test_rows(mice, sizeof mice / sizeof *mice, "what the mouse does");
	test_rows(pastes, sizeof pastes / sizeof *pastes, "pastes");
	test_nul();
	test_bindings();
	test_long();
	test_paste_limit();
	test_patience();
	test_never_stuck();
	test_no_leaks();
	test_broken_reports();
	test_pieces();
	return t_end();
}
