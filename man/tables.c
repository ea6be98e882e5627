/* tables.c -- print a table of the program as mdoc, for man/roster.1: commands, options, keys, rules,
 * settings.
 * Used by man/make.sh alone. */
#include "check/rule.h"
#include "ui/batch.h"
#include "ui/conf.h"
#include "ui/term/keymap.h"
#include "ui/usage.h"

#include <stdio.h>
#include <string.h>

/* Text that no macro line or escape may come out of. */
static void put_bytes(const char *text, size_t n)
{
	for (; n--; text++) {
		if (*text == '\\')
			fputs("\\e", stdout);
		else if (*text == '-')
			fputs("\\-", stdout);
		else if (*text == '^')
			fputs("\\(ha", stdout);
		else if (*text == '~')
			fputs("\\(ti", stdout);
		else if (*text == '\'')
			fputs("\\(aq", stdout);
		else if (*text == '`')
			fputs("\\(ga", stdout);
		else
			putchar(*text);
	}
}

static void put(const char *text)
{
	put_bytes(text, strlen(text));
}

/* The same as one argument of a macro. */
static void put_argument(const char *text)
{
	/* A bracket or a full stop alone would be taken for punctuation. */
	fputs("\"\\&", stdout);
	for (; *text; text++)
		put(*text == '"' ? "\\(dq" : (char[2]){*text, '\0'});
	putchar('"');
}

/* A sentence, in lines of fewer than 80 bytes. */
static void put_sentence(const char *text)
{
	size_t column = 0, n = strlen(text);
	/* A line that starts with a dot or a quote would be a request. */
	fputs(*text == '.' || *text == '\'' ? "\\&" : "", stdout);
	for (size_t at = 0; at < n;) {
		size_t word = strcspn(text + at, " ");
		if (column + word > 70) {
			putchar('\n');
			column = 0;
		} else if (at) {
			putchar(' ');
		}
		put_bytes(text + at, word);
		column += word + 1;
		at += word + (text[at + word] == ' ');
	}
	puts(n && text[n - 1] != '.' ? "." : "");
}

static void put_options(const struct option_row *rows)
{
	if (!rows->name)
		return;
	puts(".Bl -tag -width Ds -compact");
	for (; rows->name; rows++) {
		printf(".It Fl Fl %s", rows->name + 2);
		if (rows->value) {
			fputs(" Ns = Ns Ar ", stdout);
			put_argument(rows->value);
		}
		putchar('\n');
		put_sentence(rows->help);
	}
	puts(".El");
}

static void put_commands(void)
{
	const struct command *c;
	puts(".Bl -tag -width Ds");
	for (size_t i = 0; (c = batch_command(i)); i++) {
		printf(".It Cm %s Ar ", c->name);
		put_argument(c->usage);
		putchar('\n');
		put_sentence(c->help);
		put_options(c->options);
	}
	puts(".El");
}

static void put_place(const struct keymap *keymap, enum key_place place)
{
	printf(".Ss ");
	put(keymap_place_name(place));
	puts("\n.Bl -tag -width \"Shift-Tab xx\" -compact");
	for (int a = ACT_NONE + 1; a < ACTION_END; a++) {
		struct buf keys = {0};
		keymap_keys(keymap, place, (enum action)a, &keys);
		if (keys.n) {
			fputs(".It ", stdout);
			put_argument(buf_text(&keys));
			putchar('\n');
			put_sentence(action_help((enum action)a));
		}
		buf_done(&keys);
	}
	puts(".El");
}

static void put_keys(void)
{
	struct keymap keymap;
	keymap_init(&keymap);
	for (int place = PLACE_EVERYWHERE; place < PLACES_END; place++)
		put_place(&keymap, (enum key_place)place);
	keymap_done(&keymap);
}

static void put_rules(void)
{
	const struct rule *rule;
	puts(".Bl -tag -width \"tools-duplicate\" -compact");
	for (size_t i = 0; (rule = rule_at(i)); i++) {
		fputs(".It Cm ", stdout);
		put_argument(rule->id);
		putchar('\n');
		put_sentence(rule->help);
	}
	puts(".El");
}

static void put_setting(const char *key, const char *otherwise, const char *help)
{
	fputs(".It Cm ", stdout);
	put_argument(key);
	putchar('\n');
	put_sentence(help);
	if (*otherwise) {
		fputs("Else\n.Cm ", stdout);
		put_argument(otherwise);
		puts(".");
	}
}

static void put_settings(void)
{
	const struct config_row *own;
	const struct setting_row *rule;
	puts(".Bl -tag -width \"known-tools\" -compact");
	for (size_t i = 0; (own = config_row(i)); i++)
		put_setting(own->key, own->otherwise, own->help);
	for (size_t i = 0; (rule = setting_at(i)); i++)
		put_setting(rule->key, "", rule->help);
	puts(".El");
}

static void put_places(void)
{
	for (int i = PLACE_EVERYWHERE; i < PLACES_END; i++)
		printf("%s.Cm %s", i ? " ,\n" : "", keymap_place_word((enum key_place)i));
	puts(" .");
}

int main(int argc, char *argv[])
{
	const char *table = argc == 2 ? argv[1] : "";
	if (strcmp(table, "commands") == 0)
		put_commands();
	else if (strcmp(table, "options") == 0)
		put_options(usage_options);
	else if (strcmp(table, "keys") == 0)
		put_keys();
	else if (strcmp(table, "rules") == 0)
		put_rules();
	else if (strcmp(table, "settings") == 0)
		put_settings();
	else if (strcmp(table, "places") == 0)
		put_places();
	else
		return 2;
	return 0;
}
