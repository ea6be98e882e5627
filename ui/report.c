#include "ui/report.h"

#include "base/path.h"

static const struct report_format *const formats[] = {&report_text, &report_json, &report_sarif,
	&report_gcc, &report_github};

const struct report_format *report_format(struct str name)
{
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
		if (str_is(name, formats[i]->name))
			return formats[i];
	}
	return NULL;
}

void report_file(struct report *r, const struct report_file *f)
{
	r->files++;
	report_more(r, f);
}

void report_more(struct report *r, const struct report_file *f)
{
	for (size_t i = 0; i < f->n; i++) {
		r->counts[report_severity(r, f->v[i])]++;
		r->fixed[report_severity(r, f->v[i])] += f->read_only;
	}
	r->format->file(r, f);
}

void report_failed(struct report *r, struct str path, const char *why)
{
	r->failed = true;
	if (r->format->failed)
		r->format->failed(r, path, why);
}

void report_end(struct report *r)
{
	if (r->format->end)
		r->format->end(r);
}

enum severity report_severity(const struct report *r, const struct problem *p)
{
	return r->strict && p->severity == SEVERITY_WARNING ? SEVERITY_ERROR : p->severity;
}

void report_place(struct buf *out, struct str path)
{
	struct buf here = {0};
	path_here(&here);
	if (here.n > 1)
		buf_putc(&here, '/');
	while (str_starts(path, STR("./")) && path.n > 2)
		path = str_from(path, 2);
	buf_put(out, str_from(path, str_starts(path, buf_str(&here)) ? here.n : 0));
	buf_done(&here);
}
