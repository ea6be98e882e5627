#include "ui/screen/recover.h"

#include "base/path.h"
#include "base/words.h"
#include "check/check.h"
#include "ui/screen/fields.h"

bool recover_text(const struct draft *d, const struct kinds *kinds, struct buf *out, struct err *e)
{
	struct opened o = {0};
	struct fields fields;
	struct kind_memo memo = {0};
	size_t at;
	if (d->cut_off) {
		buf_put(out, d->after);
		return true;
	}
	doc_open(&o.doc, d->base);
	const struct kind *kind = check_kind(kinds, d->path, &o.doc, &memo);
	struct str stem = kind_stem(kind, d->path);
	o.reading = verdict_read(&o.doc, kind, stem);
	fields_make(&fields, &o, kind, stem);
	fields_from_draft(&fields, d, &o.doc);
	bool done = fields_apply(&fields, &o.doc, &at, e);
	if (done)
		buf_put(out, doc_text(&o.doc));
	fields_done(&fields);
	doc_done(&o.doc);
	kind_memo_done(&memo);
	return done;
}

bool recover_propose(struct ctx *c, const struct draft *d)
{
	struct buf after = {0};
	struct err e = {.text = ""};
	bool done = recover_text(d, &c->store->schemas->kinds, &after, &e);
	if (done) {
		buf_clear(&c->proposal.title);
		buf_printf(&c->proposal.title,
			d->cut_off ? tr("what the save of %.*s was to change")
				   : tr("what the draft of %.*s changes"),
			STR_ARG(path_base(d->path)));
		buf_set(&c->proposal.before, d->base);
		buf_set(&c->proposal.after, buf_str(&after));
		c->proposal.asks = false;
		c->proposal.is_draft = true;
		c->proposal.is_cut_off = d->cut_off;
	} else {
		ctx_note(c, ROLE_ERROR, "it cannot be shown: %s", e.text);
	}
	buf_done(&after);
	return done;
}
