#include "tests/t.h"

#include "base/utf8.h"
#include "tests/chance.h"
#include "ui/term/canvas.h"

static void shows(const struct canvas *c, const char *want, const char *what)
{
	struct buf text = {0};
	canvas_text(c, &text);
	IS(buf_str(&text), want, what);
	buf_done(&text);
}

static const struct cell *at(const struct canvas *c, int y, int x)
{
	return &c->cells[(size_t)y * (size_t)c->w + (size_t)x];
}

/* What must hold of any canvas: halves come in pairs, text is safe and as wide as it says, and the
 * bytes behind it are 0. */
static bool sound_cell(const struct canvas *c, int y, int x)
{
	static const char zeros[sizeof(struct cell)];
	const struct cell *cell = at(c, y, x);
	struct str text = {cell->text, cell->n};
	if (memcmp(cell->text + cell->n, zeros, sizeof cell->text - cell->n) != 0)
		return false;
	if (cell->width == 0)
		return cell->n == 0 && x > 0 && at(c, y, x - 1)->width == 2;
	if (cell->width == 2 && (x + 1 == c->w || at(c, y, x + 1)->width != 0))
		return false;
	struct utf8_cell unit;
	return cell->n && utf8_cell(text, &unit) == cell->n && !unit.escaped &&
		unit.width == cell->width;
}

static bool sound(const struct canvas *c)
{
	for (int y = 0; y < c->h; y++) {
		for (int x = 0; x < c->w; x++) {
			if (!sound_cell(c, y, x)) {
				printf("# unsound cell at %d %d\n", y, x);
				return false;
			}
		}
	}
	return true;
}

static void test_put(void)
{
	struct canvas c;
	canvas_init(&c, 3, 10);
	shows(&c, "\n\n\n", "a new canvas is blank");
	EQUAL(canvas_puts(&c, 0, 0, "hello", ROLE_TEXT), 5, "the column behind is returned");
	EQUAL(canvas_puts(&c, 1, 7, "world", ROLE_DIM), 12, "also where it is clipped");
	EQUAL(canvas_puts(&c, 2, -3, "negative", ROLE_TEXT), 5, "and from the left");
	shows(&c, "hello\n       wor\native\n", "text is clipped to the canvas");
	EQUAL(at(&c, 1, 7)->role, ROLE_DIM, "cells have the role");
	canvas_put(&c, 0, 0, STR("x"), ROLE_CODE, MARK_STRONG | MARK_EMPH);
	EQUAL(at(&c, 0, 0)->marks, MARK_STRONG | MARK_EMPH, "and the marks");
	EQUAL(canvas_puts(&c, -1, 0, "above", ROLE_TEXT), 5, "rows outside take nothing");
	EQUAL(canvas_puts(&c, 3, 0, "below", ROLE_TEXT), 5, "below as well");
	shows(&c, "xello\n       wor\native\n", "and nothing changed");
	canvas_clear(&c);
	shows(&c, "\n\n\n", "cleared");
	canvas_done(&c);
}

static void test_far(void)
{
	static const int far[] = {2147483647, -2147483647 - 1, 1 << 30, -(1 << 30)};
	struct canvas c;
	canvas_init(&c, 2, 4);
	for (size_t i = 0; i < sizeof far / sizeof *far; i++) {
		int f = far[i];
		canvas_puts(&c, 0, f, "a\xe6\xbc\xa2\x1b", ROLE_TEXT);
		canvas_puts(&c, f, 0, "ab", ROLE_TEXT);
		canvas_fill(&c, (struct rect){f, f, f, f}, 'x', ROLE_TEXT);
		canvas_frame(&c, (struct rect){f, f, f, f}, ROLE_TEXT);
		canvas_hline(&c, 0, f, f, ROLE_TEXT);
		canvas_vline(&c, f, 0, f, ROLE_TEXT);
		canvas_paint(&c, (struct rect){f, f, f, f}, ROLE_DIM);
		canvas_field(&c, (struct rect){0, f, 1, 9}, STR("field"), ROLE_TEXT, 0);
		canvas_cursor(&c, f, f);
		OK(sound(&c) && c.cursor_y == -1, "coordinates far outside do no harm");
	}
	canvas_resize(&c, -1, -1);
	canvas_puts(&c, 0, 0, "x", ROLE_TEXT);
	canvas_frame(&c, (struct rect){0, 0, 1, 1}, ROLE_TEXT);
	shows(&c, "", "a canvas may have no cells at all");
	canvas_done(&c);
}

static void test_filter(void)
{
	static const struct {
		const char *text, *shown;
	} rows[] = {
		{"a\tb", "a^Ib\n"},
		{"a\rb\n", "a^Mb^J\n"},
		{"\x1b[31mred", "^[[31mred\n"},
		{"\x1b]0;t\x07", "^[]0;t^G\n"},
		{"a\x7f", "a^?\n"},
		{"\xff\xc2", "<ff><c2>\n"},
		{"\xc2\23331m", "<U+009B>31m\n"},
		{"a\xe2\x80\xae\n", "a<U+202E>^J\n"},
		{"x\xe2\x80\x8b", "x<U+200B>\n"},
		{"%n%s", "%n%s\n"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct canvas c;
		canvas_init(&c, 1, 20);
		canvas_put(&c, 0, 0, str_of(rows[i].text), ROLE_TEXT, 0);
		shows(&c, rows[i].shown, "no content puts a control into a cell");
		OK(sound(&c), "and the canvas is sound");
		canvas_done(&c);
	}
	struct canvas c;
	canvas_init(&c, 1, 6);
	canvas_put(&c, 0, 4, STR("\xe2\x80\x8b"), ROLE_TEXT, 0);
	canvas_put(&c, 0, -6, STR("\xe2\x80\x8b"), ROLE_TEXT, 0);
	shows(&c, "B>  <U\n", "an escaped form is clipped like text");
	canvas_done(&c);
}

static void test_wide(void)
{
	struct canvas c;
	canvas_init(&c, 1, 6);
	canvas_puts(&c, 0, 0, "a\xe6\xbc\242b", ROLE_TEXT);
	shows(&c, "a\xe6\xbc\242b\n", "a wide character takes two columns");
	EQUAL(at(&c, 0, 1)->width, 2, "its left half has it");
	EQUAL(at(&c, 0, 2)->width, 0, "its right half has nothing");
	canvas_puts(&c, 0, 2, "x", ROLE_TEXT);
	shows(&c, "a xb\n", "writing over the right half blanks the left");
	canvas_puts(&c, 0, 1, "\xe6\xbc\xa2", ROLE_TEXT);
	canvas_puts(&c, 0, 1, "y", ROLE_TEXT);
	shows(&c, "ay b\n", "writing over the left half blanks the right");
	canvas_puts(&c, 0, 0, "\xe6\xbc\xa2\xe5\xad\x97", ROLE_TEXT);
	canvas_puts(&c, 0, 1, "\xe7\x95\x8c", ROLE_TEXT);
	shows(&c, " \xe7\x95\x8c\n", "one wide character over the halves of two");
	canvas_puts(&c, 0, 5, "\xe6\xbc\xa2", ROLE_TEXT);
	shows(&c, " \xe7\x95\x8c\n", "a wide character cut by the edge leaves a blank");
	canvas_puts(&c, 0, -1, "\xe6\xbc\xa2", ROLE_TEXT);
	shows(&c, " \xe7\x95\x8c\n", "on the left as well");
	OK(sound(&c), "sound throughout");
	canvas_done(&c);
}

static void test_flag(void)
{
	struct canvas c;
	canvas_init(&c, 1, 4);
	canvas_puts(&c, 0, 1, "🇩🇪", ROLE_TEXT);
	shows(&c, " 🇩🇪\n", "a flag takes two columns");
	IS(((struct str){at(&c, 0, 2)->text, at(&c, 0, 2)->n}), "🇪", "a cell each half");
	EQUAL(at(&c, 0, 2)->width, 1, "of one column");
	canvas_puts(&c, 0, 0, "x🇩🇪🇫🇷", ROLE_TEXT);
	shows(&c, "x🇩🇪\n", "one cut by the edge leaves a blank");
	canvas_puts(&c, 0, -1, "🇫🇷", ROLE_TEXT);
	shows(&c, " 🇩🇪\n", "on the left as well");
	OK(sound(&c), "sound throughout");
	canvas_done(&c);
}

static void test_clip_and_halves(void)
{
	struct canvas c;
	canvas_init(&c, 2, 8);
	canvas_puts(&c, 0, 0, "\xe6\xbc\xa2\xe5\xad\x97\xe6\xbc\xa2\xe5\xad\x97", ROLE_TEXT);
	struct rect before = canvas_clip(&c, (struct rect){0, 1, 1, 4});
	EQUAL(before.w, 8, "the clip before is returned");
	canvas_fill(&c, (struct rect){0, 0, 9, 9}, '.', ROLE_TEXT);
	OK(sound(&c), "halves outside the clip do not stay alone");
	shows(&c, " .... \xe5\xad\x97\n\n", "filling stays inside the clip");
	canvas_puts(&c, 1, 0, "second", ROLE_TEXT);
	canvas_clip(&c, (struct rect){-5, -5, 100, 100});
	EQUAL(c.clip.w, 8, "a clip is cut back to the canvas");
	canvas_clip(&c, before);
	canvas_puts(&c, 1, 0, "second", ROLE_TEXT);
	shows(&c, " .... \xe5\xad\x97\nsecond\n", "put back, everything is drawn again");
	canvas_clip(&c, (struct rect){0, 0, 0, 0});
	canvas_puts(&c, 1, 0, "third", ROLE_TEXT);
	canvas_fill(&c, (struct rect){0, 0, 9, 9}, 'x', ROLE_TEXT);
	canvas_paint(&c, (struct rect){0, 0, 9, 9}, ROLE_DIM);
	canvas_hline(&c, 0, 0, 8, ROLE_TEXT);
	shows(&c, " .... \xe5\xad\x97\nsecond\n", "an empty clip keeps everything out");
	canvas_done(&c);
}

static void test_marks_on_letters(void)
{
	struct canvas c;
	canvas_init(&c, 1, 12);
	canvas_puts(&c, 0, 0, "e\xcc\x81x", ROLE_TEXT);
	shows(&c, "e\xcc\x81x\n", "a mark shares the cell of its letter");
	EQUAL(at(&c, 0, 0)->n, 3, "three bytes");
	canvas_clear(&c);
	canvas_puts(&c, 0, 0, "a", ROLE_TEXT);
	canvas_puts(&c, 0, 1, "\xcc\x81", ROLE_TEXT);
	shows(&c, "a<U+0301>\n", "a mark alone does not reach into the cell before");
	canvas_clear(&c);
	struct buf many = {0};
	buf_puts(&many, "z");
	for (int i = 0; i < 500; i++)
		buf_puts(&many, "\xcc\x9b");
	buf_puts(&many, "!");
	EQUAL(canvas_put(&c, 0, 0, buf_str(&many), ROLE_TEXT, 0), 2,
		"five hundred marks take no room");
	OK(sound(&c) && at(&c, 0, 1)->text[0] == '!', "and stay in their cell");
	buf_done(&many);
	canvas_done(&c);
}

static void test_field(void)
{
	static const struct {
		const char *text;
		int w;
		const char *shown;
	} rows[] = {
		{"name", 6, "name  |"},
		{"name", 4, "name|"},
		{"names", 4, "nam\xe2\x80\xa6|"},
		{"", 3, "   |"},
		{"ab", 1, "\xe2\x80\xa6|"},
		{"a", 1, "a|"},
		{"\xe6\xbc\xa2\xe6\xbc\xa2", 4, "\xe6\xbc\xa2\xe6\xbc\xa2|"},
		{"\xe6\xbc\xa2\xe6\xbc\xa2", 3, "\xe6\xbc\xa2\xe2\x80\xa6|"},
		{"\xe6\xbc\xa2\xe6\xbc\xa2", 2, "\xe2\x80\xa6 |"},
		{"x\x1b[m", 4, "x^[\xe2\x80\xa6|"},
		{"\x1b[m", 2, "\xe2\x80\xa6 |"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct canvas c;
		canvas_init(&c, 1, 12);
		canvas_fill(&c, (struct rect){0, 0, 1, 12}, '#', ROLE_TEXT);
		canvas_field(&c, (struct rect){0, 0, 1, rows[i].w}, str_of(rows[i].text), ROLE_ROW,
			0);
		canvas_puts(&c, 0, rows[i].w, "|", ROLE_TEXT);
		canvas_fill(&c, (struct rect){0, rows[i].w + 1, 1, 12}, ' ', ROLE_TEXT);
		struct buf want = {0};
		buf_printf(&want, "%s\n", rows[i].shown);
		shows(&c, buf_text(&want), "a field is as wide as it was asked to be");
		EQUAL(at(&c, 0, rows[i].w - 1)->role, ROLE_ROW, "and of its role to the end");
		OK(sound(&c), "and sound");
		buf_done(&want);
		canvas_done(&c);
	}
	struct canvas c;
	canvas_init(&c, 2, 6);
	c.ascii = true;
	canvas_field(&c, (struct rect){0, 0, 2, 4}, STR("abcdef"), ROLE_TEXT, 0);
	shows(&c, "abc~\n\n", "in ASCII the ellipsis is a tilde; only the first row is used");
	EQUAL(c.clip.w, 6, "the clip is put back");
	canvas_field(&c, (struct rect){0, 0, 1, 0}, STR("abcdef"), ROLE_TEXT, 0);
	canvas_field(&c, (struct rect){0, 0, 1, -4}, STR("abcdef"), ROLE_TEXT, 0);
	shows(&c, "abc~\n\n", "no width, no text");
	canvas_done(&c);
}

static void test_paint(void)
{
	struct canvas c;
	canvas_init(&c, 2, 4);
	canvas_put(&c, 0, 0, STR("abcd"), ROLE_TEXT, MARK_STRONG);
	canvas_paint(&c, (struct rect){0, 1, 1, 2}, ROLE_MATCH);
	shows(&c, "abcd\n\n", "painting keeps the text");
	OK(at(&c, 0, 0)->role == ROLE_TEXT && at(&c, 0, 1)->role == ROLE_MATCH &&
			at(&c, 0, 2)->role == ROLE_MATCH && at(&c, 0, 3)->role == ROLE_TEXT,
		"and changes roles there");
	EQUAL(at(&c, 0, 1)->marks, MARK_STRONG, "marks stay");
	canvas_ink(&c, (struct rect){0, 0, 1, 2}, 0x123456);
	canvas_fade(&c, (struct rect){0, 1, 1, 3});
	shows(&c, "abcd\n\n", "what fades keeps its text");
	OK(at(&c, 0, 1)->role == ROLE_DIM && !at(&c, 0, 1)->marks && !at(&c, 0, 1)->ink[0],
		"and nothing of its looks");
	OK(at(&c, 0, 0)->role == ROLE_TEXT && at(&c, 0, 0)->marks == MARK_STRONG &&
			at(&c, 0, 0)->ink[0] == 0x12,
		"beside it nothing fades");
	canvas_fill(&c, (struct rect){1, 0, 1, 4}, '\x1b', ROLE_TEXT);
	shows(&c, "abcd\n\n", "a control character fills as a blank");
	canvas_done(&c);
}

static void test_lines(void)
{
	struct canvas c;
	canvas_init(&c, 5, 7);
	canvas_frame(&c, (struct rect){0, 0, 5, 7}, ROLE_BORDER);
	canvas_vline(&c, 0, 3, 5, ROLE_BORDER);
	canvas_hline(&c, 2, 0, 7, ROLE_BORDER);
	shows(&c, "┌──┬──┐\n│  │  │\n├──┼──┤\n│  │  │\n└──┴──┘\n", "lines join");
	canvas_clear(&c);
	canvas_vline(&c, 0, 2, 5, ROLE_BORDER);
	canvas_hline(&c, 1, 2, 5, ROLE_BORDER);
	canvas_hline(&c, 3, 0, 3, ROLE_BORDER);
	canvas_hline(&c, 4, 6, 1, ROLE_BORDER);
	shows(&c, "  │\n  ├────\n  │\n──┤\n  │   ─\n", "ends join on their side");
	canvas_clear(&c);
	canvas_puts(&c, 1, 0, "a─b", ROLE_TEXT);
	canvas_vline(&c, 0, 1, 3, ROLE_BORDER);
	shows(&c, " │\na│b\n │\n\n\n", "text that looks like a line is no line");
	canvas_clear(&c);
	c.ascii = true;
	canvas_frame(&c, (struct rect){0, 0, 3, 5}, ROLE_BORDER);
	canvas_vline(&c, 0, 2, 3, ROLE_BORDER);
	shows(&c, "+-+-+\n| | |\n+-+-+\n\n\n", "in ASCII as well");
	canvas_done(&c);
}

static void test_small_frames(void)
{
	struct canvas c;
	canvas_init(&c, 2, 4);
	canvas_frame(&c, (struct rect){0, 0, 1, 4}, ROLE_BORDER);
	shows(&c, "────\n\n", "a frame of one row is a line");
	canvas_clear(&c);
	canvas_frame(&c, (struct rect){0, 1, 2, 1}, ROLE_BORDER);
	shows(&c, " │\n │\n", "and of one column");
	canvas_clear(&c);
	canvas_frame(&c, (struct rect){0, 0, 2, 2}, ROLE_BORDER);
	shows(&c, "┌┐\n└┘\n", "and of two by two its corners");
	canvas_clear(&c);
	canvas_puts(&c, 0, 0, "\xe6\xbc\xa2\xe6\xbc\xa2", ROLE_TEXT);
	canvas_vline(&c, 0, 1, 2, ROLE_BORDER);
	shows(&c, " │\xe6\xbc\xa2\n │\n", "a line through a wide character blanks its other half");
	OK(sound(&c), "sound");
	canvas_done(&c);
}

static void test_cursor(void)
{
	struct canvas c;
	canvas_init(&c, 2, 4);
	EQUAL(c.cursor_y, -1, "the cursor is nowhere at first");
	canvas_cursor(&c, 1, 3);
	OK(c.cursor_y == 1 && c.cursor_x == 3, "it rests where it is put");
	canvas_cursor(&c, 1, 4);
	OK(c.cursor_y == -1 && c.cursor_x == -1, "outside it is hidden");
	canvas_cursor(&c, 1, 3);
	canvas_clear(&c);
	EQUAL(c.cursor_y, -1, "clearing hides it");
	canvas_done(&c);
}

/* Random drawing with pieces that have been trouble somewhere. */
static void draw_something(struct canvas *c, struct chance *dice)
{
	static const char *const pieces[] = {"plain text", "\xe6\xbc\xa2\xe5\xad\x97", "e\xcc\x81",
		"\xcc\x81", "\xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9",
		"\xf0\x9f\x91\x8d\xf0\x9f\x8f\xbd", "\x1b[2J", "\xe2\x80\xae\n", "\xff",
		"a\xe6\xbc", "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", "\xef\xb8\x8f",
		"\xf0\x9f\x87\xa9\xf0\x9f\x87\xaa",
		"\xe0\xa4\x95\xe0\xa5\x8d\xe0\xa4\xb7\xe0\xa4\xbf", "\t\r\n"};
	const char *piece = pieces[chance(dice, sizeof pieces / sizeof *pieces)];
	int y = (int)chance(dice, 12) - 2, x = (int)chance(dice, 40) - 10;
	struct rect area = {y, x, (int)chance(dice, 8) - 1, (int)chance(dice, 20) - 2};
	switch (chance(dice, 9)) {
	case 0:
		canvas_fill(c, area, '.', ROLE_DIM);
		break;
	case 1:
		canvas_frame(c, area, ROLE_BORDER);
		break;
	case 2:
		canvas_clip(c, area);
		break;
	case 3:
		canvas_clip(c, (struct rect){0, 0, c->h, c->w});
		break;
	case 4:
		canvas_field(c, area, str_of(piece), ROLE_ROW, 0);
		break;
	case 5:
		canvas_paint(c, area, ROLE_MATCH);
		break;
	default:
		canvas_put(c, y, x, str_of(piece), ROLE_TEXT, MARK_STRONG);
		break;
	}
}

static void test_anything(void)
{
	struct canvas c;
	bool good = true;
	struct chance dice = {1};
	canvas_init(&c, 8, 24);
	for (int i = 0; i < 20000 && good; i++) {
		draw_something(&c, &dice);
		good = sound(&c);
	}
	OK(good, "twenty thousand drawings leave a sound canvas each");
	canvas_done(&c);
}

int main(void)
{
	test_put();
	test_far();
	test_filter();
	test_wide();
	test_flag();
	test_clip_and_halves();
	test_marks_on_letters();
	test_field();
	test_paint();
	test_lines();
	test_small_frames();
	test_cursor();
	test_anything();
	return t_end();
}
