/* The sum of the cases: every rule is found in one, and is not in one very like it; and what needs a
 * folder is tried in unit/check_places.c. A new rule without a case fails here. */
#include "tests/t.h"

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "check/rule.h"

#include <dirent.h>

static void put_top(struct buf *out)
{
	const char *top = getenv("ROSTER_SRCDIR");
	buf_puts(out, top ? top : ".");
}

static void read_file(struct str folder, const char *name, struct buf *out)
{
	struct buf path = {0};
	struct err e;
	path_join(&path, folder, str_of(name));
	if (!file_read(buf_text(&path), FILE_VIEW_LIMIT, out, &e))
		die("%s", e.text);
	buf_done(&path);
}

/* Is the rule one of those found? Its line is "PLACE SEVERITY RULE", and may go on. */
static bool is_found(struct str told, const char *rule)
{
	struct str line;
	while (str_next_line(&told, &line)) {
		if (line.n == 0 || *line.p < '0' || *line.p > '9')
			continue;
		size_t at = str_find_byte(line, 0, ' ');
		at = at == STR_NONE ? at : str_find_byte(line, at + 1, ' ');
		struct str id = at == STR_NONE ? STR("") : str_from(line, at + 1);
		if (str_is(str_cut(id, 0, str_find_byte(id, 0, ' ')), rule))
			return true;
	}
	return false;
}

/* How often the rule was met as RULE.*.out and found there, and as RULE-not.*.out and not found. */
struct tally {
	int found, spared;
};

/* The pair of a rule: its files begin with its id. */
static void count_file(struct str folder, const char *name, const char *rule, struct tally *t)
{
	struct str stem = path_stem(str_of(name));
	bool other = str_ends(stem, STR("-not"));
	struct buf told = {0};
	if (!str_ends(str_of(name), STR(".out")) ||
		!str_is(str_cut(stem, 0, other ? stem.n - strlen("-not") : stem.n), rule))
		return;
	read_file(folder, name, &told);
	bool found = is_found(buf_str(&told), rule);
	if (OK(found != other, name))
		*(other ? &t->spared : &t->found) += 1;
	buf_done(&told);
}

static void count_folder(const char *name, const char *rule, struct tally *t)
{
	struct dirent **names = NULL;
	struct buf folder = {0};
	put_top(&folder);
	buf_printf(&folder, "/tests/cases/%s", name);
	int n = scandir(buf_text(&folder), &names, NULL, alphasort);
	for (int i = 0; i < n; i++) {
		count_file(buf_str(&folder), names[i]->d_name, rule, t);
		free(names[i]);
	}
	free(names);
	buf_done(&folder);
}

/* Named as a text of the test that has a folder for it. */
static bool is_in_places(const char *rule)
{
	struct buf folder = {0}, text = {0}, quoted = {0};
	put_top(&folder);
	buf_puts(&folder, "/tests/unit");
	read_file(buf_str(&folder), "check_places.c", &text);
	buf_printf(&quoted, "\"%s\"", rule);
	bool named = str_find(buf_str(&text), 0, buf_str(&quoted)) != STR_NONE;
	buf_done(&folder);
	buf_done(&text);
	buf_done(&quoted);
	return named;
}

/* Rules over several files have tests of their own. */
static bool is_over_one_file(const struct rule *rule)
{
	return rule->front || rule->value || rule->body;
}

int main(void)
{
	static const char *const folders[] = {"rules", "check-off", "check-own"};
	const struct rule *rule;
	int n = 0;
	for (size_t i = 0; (rule = rule_at(i)); i++) {
		struct tally t = {0};
		if (!is_over_one_file(rule))
			continue;
		n++;
		for (size_t f = 0; f < sizeof folders / sizeof *folders; f++)
			count_folder(folders[f], rule->id, &t);
		OK((t.found && t.spared) || is_in_places(rule->id), rule->id);
	}
	OK(n > 80, "all rules were looked for");
	return t_end();
}
