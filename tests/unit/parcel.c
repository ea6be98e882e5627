/* What is asked of the render process and what it answers, as bytes and back. */
#include "render/parcel.h"

#include "base/pack.h"
#include "tests/t.h"

static const char text[] = "# Top\n\n[a](b.md)\n\n```sh\nls\n```\n\nTwo\n===\n";

static void test_asks(void)
{
	const struct card_row rows[] = {{.label = STR("Name"), .text = STR("x"), .line = 2},
		{.label = STR(""), .text = STR("long\ntext"), .role = ROLE_DIM, .dialogue = true}};
	const struct render_ask ask = {.rows = rows,
		.n_rows = 2,
		.text = STR(text),
		.first_line = 7,
		.width = 61,
		.measure = 50,
		.budget_ms = 9,
		.reveal = true,
		.number_links = true,
		.whole_code = true};
	struct render_ask got;
	struct parcel_rows got_rows = {0};
	struct buf bytes = {0}, again = {0};
	parcel_put_ask(&bytes, &ask);
	OK(parcel_ask(buf_str(&bytes), &got, &got_rows), "an ask is read");
	parcel_put_ask(&again, &got);
	OK(str_eq(buf_str(&again), buf_str(&bytes)), "and is the same to its last byte");
	for (size_t n = 0; n < bytes.n; n++) {
		got_rows.n = 0;
		if (!parcel_ask(str_cut(buf_str(&bytes), 0, n), &got, &got_rows))
			continue;
		OK(false, "a part of an ask is none");
		break;
	}
	vec_done(&got_rows);
	buf_done(&bytes);
	buf_done(&again);
}

static void make(struct rendered *r)
{
	const struct render_ask ask = {.text = STR(text),
		.width = 40,
		.first_line = 1,
		.outline = &r->outline};
	*r = (struct rendered){.outcome = RENDER_DONE};
	r->outcome = render_sheet(&ask, &r->sheet, &r->why);
}

static void test_answers(void)
{
	struct rendered made, got;
	struct buf bytes = {0}, again = {0};
	make(&made);
	parcel_put_answer(&bytes, &made);
	if (OK(parcel_answer(buf_str(&bytes), &got), "an answer is read")) {
		EQUAL(got.outline.headings_n, 2, "with its headings");
		IS(got.outline.headings[1].slug, "two", "their names");
		EQUAL(got.outline.links_n, 1, "links");
		IS(got.outline.code[0].info, "sh", "and code");
		EQUAL(sheet_count(&got.sheet), sheet_count(&made.sheet), "and all lines");
		parcel_put_answer(&again, &got);
		OK(str_eq(buf_str(&again), buf_str(&bytes)), "it is the same");
		rendered_done(&got);
	}
	size_t taken = 0;
	for (size_t n = 0; n < bytes.n; n++)
		taken += parcel_answer(str_cut(buf_str(&bytes), 0, n), &got);
	EQUAL(taken, 0, "no part of an answer is one");
	rendered_done(&made);
	buf_done(&bytes);
	buf_done(&again);
}

/* Whatever byte of an answer is another: it is refused, or what is in it is sound. */
static void test_damage(void)
{
	struct rendered made, got;
	struct buf bytes = {0};
	size_t unsound = 0;
	make(&made);
	parcel_put_answer(&bytes, &made);
	for (size_t i = 0; i < bytes.n * 2; i++) {
		bytes.p[i / 2] ^= i % 2 ? 0x01 : (char)0x80;
		if (parcel_answer(buf_str(&bytes), &got)) {
			unsound += !sheet_valid(&got.sheet);
			rendered_done(&got);
		}
		bytes.p[i / 2] ^= i % 2 ? 0x01 : (char)0x80;
	}
	EQUAL(unsound, 0, "a damaged answer is refused or sound");
	rendered_done(&made);
	buf_done(&bytes);
}

int main(void)
{
	test_asks();
	test_answers();
	test_damage();
	return t_end();
}
