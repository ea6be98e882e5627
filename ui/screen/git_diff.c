#include "ui/screen/git_diff.h"

#include "base/words.h"
#include "store/moved.h"
#include "ui/screen/versus.h"

/* Git's; they differ where a file has a new name, staged or not. */
struct paths {
	struct str now, in_index, in_head;
};

struct step_between {
	struct vcs_version old, now;
	const char *title, *of;
};

static void put_title(struct sheet_maker *m, const char *title)
{
	sheet_put(m, str_of(tr(title)), ROLE_HEADING2, MARK_STRONG);
	sheet_end_line(m, 0, SHEET_HEADING);
}

/* Where differences are put, and what becomes of them. */
struct telling {
	struct sheet_maker m;
	struct renderer *renderer;
	size_t width;
	size_t told;
	bool partly; /* the renderer has yet to answer */
};

static void put_step(struct telling *t, const struct version_source *from,
	const struct paths *paths, const struct step_between *step)
{
	struct versus v = {.renderer = t->renderer,
		.place = VERSUS_PLACE + 2 * (unsigned)(step->old.side == VCS_REV)};
	struct str old = step->old.side == VCS_REV ? paths->in_head : paths->in_index;
	struct str now = step->now.side == VCS_INDEX ? paths->in_index : paths->now;
	versus_take(&v, from, &(struct versus_pair){old, now, step->old, step->now});
	bool same = !v.trouble.text[0] && v.was.n == 0 &&
		str_eq(buf_str(&v.old.bytes), buf_str(&v.now.bytes)) &&
		!v.old.subject.doc == !v.now.subject.doc;
	if (!same) {
		t->partly = !versus_lay_out(&v, t->width) || t->partly;
		put_title(&t->m, step->title);
		versus_put(&v, &t->m, t->width, step->of);
		sheet_end_line(&t->m, 0, 0);
		t->told++;
	}
	versus_done(&v);
}

static void put_steps(struct telling *t, const struct version_source *from,
	const struct paths *paths)
{
	static const struct step_between steps[] = {{{VCS_INDEX, NULL}, {VCS_WORK, NULL},
							    N_("Not staged"),
							    N_("in the file on the disk")},
		{{VCS_REV, "HEAD"}, {VCS_INDEX, NULL}, N_("Staged"), N_("in what is staged")}};
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
		put_step(t, from, paths, &steps[i]);
	if (t->told)
		return;
	sheet_puts(&t->m, tr("The file is as it was committed last."), ROLE_GOOD);
	sheet_end_line(&t->m, 0, 0);
}

static void put_file(struct telling *t, const struct version_source *from, struct str path)
{
	struct buf in_index = {0}, in_head = {0};
	moved_in_index(from, path, &in_index);
	moved_in_head(from, path, &in_head);
	put_steps(t, from, &(struct paths){path, buf_str(&in_index), buf_str(&in_head)});
	buf_done(&in_index);
	buf_done(&in_head);
}

bool git_diff_sheet(struct ctx *c, unsigned id, size_t width, struct sheet *out)
{
	struct telling t = {.renderer = c->renderer, .width = width};
	struct store *s = c->store;
	struct buf path = {0};
	struct err e = {.text = ""};
	struct vcs *git = vcs_open(store_row(s, id)->path, VCS_PATIENT_MS, &e);
	if (git && !vcs_path(git, store_row(s, id)->path, &path))
		err_set(&e, "it lies outside of the work tree");
	if (e.text[0]) {
		sheet_puts(&t.m, e.text, ROLE_WARNING);
		sheet_end_line(&t.m, 0, 0);
	} else {
		const struct version_source from = {git, &s->schemas->kinds, &s->memo};
		put_file(&t, &from, buf_str(&path));
	}
	sheet_finish(&t.m, out);
	vcs_close(git);
	buf_done(&path);
	return !t.partly;
}
