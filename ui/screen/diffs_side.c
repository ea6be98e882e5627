/* The two versions that a difference is between. */
#include "base/path.h"
#include "ui/screen/diffs.h"

void diff_side_done(struct diff_side *s)
{
	doc_done(&s->doc);
	buf_done(&s->bytes);
	buf_done(&s->place);
	buf_done(&s->shown);
	*s = (struct diff_side){0};
}

void diff_side_judge(struct diff_side *s, const struct kinds *kinds, struct kind_memo *memo)
{
	doc_open(&s->doc, buf_str(&s->bytes));
	const struct kind *kind = check_kind(kinds, buf_str(&s->place), &s->doc, memo);
	s->subject = (struct subject){&s->doc, kind, buf_str(&s->place), 0};
}

bool diff_side_read(struct diff_side *s, const struct version_source *from, struct vcs_version v,
	struct str path, struct err *e)
{
	*s = (struct diff_side){0};
	path_join(&s->place, vcs_root(from->git), path);
	enum vcs_found found = vcs_read(from->git, v, path, &s->bytes, e);
	if (found == VCS_FOUND)
		diff_side_judge(s, from->kinds, from->memo);
	return found != VCS_FAILED;
}
