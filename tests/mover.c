/* mover ACTION FROM [TO] -- one deed of store/deeds.h, for tests that make its system calls fail: move, apart;
 * back: to the trash, and out of it again. */
#include "base/mem.h"
#include "base/move.h"
#include "store/deeds.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static bool act(const char *action, struct str from, const char *to, struct err *e)
{
	struct deeds d = {0};
	if (!strcmp(action, "apart"))
		return move_apart(from.p, to, e) == MOVE_DONE;
	if (!strcmp(action, "move"))
		deeds_move(&d, from, str_of(to));
	else
		deeds_trash(&d, from);
	bool done = deeds_do(&d, e) && (!d.v[0].kept.n || deeds_undo(&d, e)) && !*e->text;
	deeds_done(&d);
	return done;
}

int main(int argc, char *argv[])
{
	struct err e = {.text = ""};
	if (argc < 3)
		die("mover ACTION FROM [TO]");
	/* Here a trace begins to count. */
	if (access(argv[2], F_OK) != 0)
		die("%s is not there", argv[2]);
	if (act(argv[1], str_of(argv[2]), argc > 3 ? argv[3] : "", &e))
		return 0;
	fprintf(stderr, "roster: %s: %s\n", argv[2], e.text);
	return 2;
}
