/* What was typed before and never saved. */
#include "ui/plain.h"

#include "base/path.h"
#include "base/words.h"
#include "ui/screen/recover.h"

enum { OFFER_RESTORE = 1, OFFER_VIEW, OFFER_DISCARD };

static void put_draft(const struct draft *d, struct buf *path, struct buf *what)
{
	struct buf here = {0};
	path_here(&here);
	path_short(path, d->path, buf_str(&here));
	draft_tell(d, what);
	buf_done(&here);
}

void plain_tell_drafts(struct plain *p)
{
	struct drafts drafts = {0};
	drafts_read(&drafts);
	for (size_t i = 0; i < drafts.n; i++) {
		struct buf path = {0}, what = {0};
		put_draft(&drafts.v[i], &path, &what);
		talk_say(&p->talk,
			drafts.v[i].cut_off ? N_("%.*s, %.*s; editing the file asks what to do")
				: drafts.v[i].fresh
				? N_("draft of %.*s, %.*s; add offers it")
				: N_("draft of %.*s, %.*s; editing the file offers it"),
			STR_ARG(buf_str(&path)), STR_ARG(buf_str(&what)));
		buf_done(&path);
		buf_done(&what);
	}
	drafts_done(&drafts);
}

/* What is to be done with it; ASK_LEFT: nothing for now. */
static int ask(struct plain *p, const struct draft *d)
{
	static const struct ask_choice choices[] =
		{{'r', N_("restore it in the form, to save or not"), OFFER_RESTORE},
			{'v', N_("see what it changes"), OFFER_VIEW},
			{'d', N_("discard it for good"), OFFER_DISCARD}, {0, NULL, 0}};
	struct buf path = {0}, what = {0};
	struct ask question = {0};
	put_draft(d, &path, &what);
	ask_begin(&question, choices, "Draft of %s, %s.", buf_text(&path), buf_text(&what));
	uint32_t key = talk_choose(&p->talk, &question, N_("Enter leaves it"));
	int answer = key ? ask_key(&question, key) : ASK_LEFT;
	ask_done(&question);
	buf_done(&path);
	buf_done(&what);
	return answer;
}

/* True where it was restored: then nothing else is to be made. */
static bool offer(struct plain *p, const struct draft *d)
{
	int answer;
	while ((answer = ask(p, d)) == OFFER_VIEW) {
		if (recover_propose(&p->ctx, d))
			plain_review(p);
		plain_note(p);
	}
	if (answer == OFFER_DISCARD)
		draft_drop(d->id);
	if (answer != OFFER_RESTORE || !fresh_from_draft(&p->ctx, d))
		return false;
	p->ctx.restore = d;
	unsigned id = fresh_open(&p->ctx).id;
	plain_form(p, id);
	p->ctx.restore = NULL;
	return true;
}

bool plain_offer_drafts(struct plain *p)
{
	struct drafts drafts = {0};
	bool restored = false;
	drafts_read(&drafts);
	for (size_t i = 0; i < drafts.n && !restored && !p->talk.ended; i++)
		restored = drafts.v[i].fresh && offer(p, &drafts.v[i]);
	drafts_done(&drafts);
	return restored;
}
