#include "ui/screen/screen.h"

#include "base/vec.h"
#include "base/words.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

struct step step_stay(void)
{
	return (struct step){.kind = STEP_STAY};
}

struct step step_back(bool accepted)
{
	return (struct step){.kind = STEP_BACK, .accepted = accepted};
}

struct step step_open(enum screen_id screen, unsigned id)
{
	return (struct step){.kind = STEP_OPEN, .screen = screen, .id = id};
}

void ctx_done(struct ctx *c)
{
	buf_done(&c->note);
	buf_done(&c->clip);
	buf_done(&c->value);
	buf_done(&c->folder);
	vec_done(&c->many);
	vec_done(&c->together);
	journal_done(&c->journal);
	vec_done(&c->chosen);
	fresh_file_done(&c->fresh);
	buf_done(&c->go_to);
	buf_done(&c->anchor);
	buf_done(&c->goal_words);
	file_places_done(&c->places);
	remember_done(&c->remember);
	buf_done(&c->proposal.title);
	buf_done(&c->proposal.before);
	buf_done(&c->proposal.after);
	buf_done(&c->proposal.title_all);
	buf_done(&c->proposal.after_all);
	buf_done(&c->fixed);
}

void ctx_note(struct ctx *c, enum role role, const char *format, ...)
{
	va_list args;
	char *text = NULL;
	va_start(args, format);
	int n = vasprintf(&text, tr(format), args);
	va_end(args);
	buf_set(&c->note, (struct str){n >= 0 ? text : "", n >= 0 ? (size_t)n : 0});
	free(n >= 0 ? text : NULL);
	c->note_role = role;
}

void ctx_wrap_code(struct ctx *c)
{
	c->wrap_code = !c->wrap_code;
	ctx_note(c, ROLE_MESSAGE,
		c->wrap_code ? N_("code is wrapped") : N_("code is cut at the edge"));
}

void ctx_tell_saving(struct ctx *c, struct str name)
{
	ctx_note(c, ROLE_MESSAGE, "saving %.*s", STR_ARG(name));
	if (c->show)
		c->show(c->show_owner);
}
