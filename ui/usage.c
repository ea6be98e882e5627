#include "ui/usage.h"

#include "base/words.h"
#include "ui/batch.h"
#include "ui/looks.h"
#include "ui/term/keymap.h"

#include <stdio.h>

const struct option_row usage_options[] = {
	{"--plain", NULL,
		N_("no screen: lines to type and lines to hear, for screen readers, any terminal and pipes")},
	{"--review", NULL,
		N_("look at files of others, or - for standard input, then place them; nothing is overwritten")},
	{"--demo", NULL, N_("open a folder with one file for each of the commonest failures")},
	{"--theme", "NAME", N_("show it in that theme")},
	{"--print-config", NULL, N_("print every setting, and where its value comes from")},
	{"--keys", NULL, N_("list every key and what it does")},
	{"--help", NULL, N_("what can be typed; after a command, what that command takes")},
	{"--version", NULL, N_("the version")},
	{NULL, NULL, NULL},
};

int usage_print(void)
{
	const struct command *c;
	printf("%s",
		tr("roster -- see every agent, why it does or does not load, and edit its fields\n\n"
		   "usage: roster [PATH...]            browse; without PATH: the agents found here and at home\n"
		   "       roster COMMAND [ARG...]     print and end; roster COMMAND --help says more\n\n"));
	for (size_t i = 0; (c = batch_command(i)); i++)
		printf("  %-8s %s\n", c->name, tr(c->help));
	printf("\n");
	for (const struct option_row *row = usage_options; row->name; row++)
		printf("  %-14s %s\n", row->name, tr(row->help));
	printf("\n%s\n",
		tr("Exit status: 0 done, 1 findings or a difference, 2 wrong usage or failure."));
	return batch_finish(BATCH_OK);
}

static void print_place(const struct keymap *keymap, enum key_place place)
{
	printf("%s\n", keymap_place_name(place));
	for (int a = ACT_NONE + 1; a < ACTION_END; a++) {
		struct buf keys = {0};
		keymap_keys(keymap, place, (enum action)a, &keys);
		struct buf name = {0}; /* as the keys file has it */
		buf_printf(&name, "%s.%s", keymap_place_word(place), action_name((enum action)a));
		if (keys.n)
			printf("  %-20s %-24s %s\n", buf_text(&keys), buf_text(&name),
				action_help((enum action)a));
		buf_done(&name);
		buf_done(&keys);
	}
}

int usage_print_keys(void)
{
	struct config config;
	struct keymap keymap;
	config_load(&config, NULL);
	keymap_init(&keymap);
	looks_keys(&config, &keymap);
	for (size_t i = 0; i < config.troubles.n; i++)
		batch_fail(STR(""), config.troubles.v[i].p);
	for (int place = PLACE_EVERYWHERE; place < PLACES_END; place++)
		print_place(&keymap, (enum key_place)place);
	keymap_done(&keymap);
	config_done(&config);
	return batch_finish(BATCH_OK);
}
