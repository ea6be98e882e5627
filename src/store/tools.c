#include "store/tools.h"

#include "text/glob.h"
#include "text/match.h"

static bool occurs(struct str text, struct str word)
{
	struct span hit;
	return match_find(text, word, 0, &hit);
}

static bool begins(struct str text, struct str word)
{
	return str_same_letters(str_cut(text, 0, word.n), word);
}

bool tools_denied(const struct row *row, struct str tool)
{
	struct str rest = row_text(row, ROW_DENIED), name;
	while (str_next_line(&rest, &name)) {
		if (str_eq(name, tool) || glob_match(name, tool))
			return true;
	}
	return false;
}

bool tools_all(const struct row *row)
{
	if (row->state != ROW_READ || row->verdict == VERDICT_DROPPED)
		return false;
	if (grants_packed_sorted(row->grants))
		return grants_packed_all(row->grants);
	bool agent = row->kind && schema_part(row->kind->schema, PART_TOOLS);
	return agent && row->verdict != VERDICT_PLAIN && row->tools == ROW_ALL_TOOLS;
}

static bool lists(const struct row *row, struct str word)
{
	struct str rest = row_text(row, ROW_TOOL_NAMES), entry;
	while (row->tools != ROW_ALL_TOOLS && str_next_line(&rest, &entry)) {
		if (occurs(entry, word) && !tools_denied(row, host_tool_name(entry)))
			return true;
	}
	return false;
}

/* Tools that have no fixed names, as those of MCP servers: "mcp__*". */
static bool fits_pattern(const struct row *row, struct str glob, struct str word)
{
	size_t star = str_find_byte(glob, 0, '*');
	struct str start = str_cut(glob, 0, star);
	if (star == STR_NONE || tools_denied(row, glob) || tools_denied(row, word))
		return false;
	return begins(start, word) || (word.n > start.n && begins(word, start));
}

/* One that its program has, and that is not taken away. */
static bool finds(const struct row *row, const struct facts *facts, struct str word)
{
	const struct words *external = &facts->powers.of[POWER_EXTERNAL];
	for (size_t i = 0; i < facts->known.n; i++) {
		struct str tool = facts->known.v[i];
		if (occurs(tool, word) && !tools_denied(row, tool))
			return true;
	}
	for (size_t i = 0; i < external->n; i++) {
		if (fits_pattern(row, external->v[i], word))
			return true;
	}
	return false;
}

static bool inherits(const struct row *row, struct str word, struct tools_memo *memo)
{
	static const struct row none;
	const struct host *host = row->kind->host;
	if (memo->host != host)
		*memo = (struct tools_memo){host, finds(&none, &host->tools, word)};
	return memo->has && (row_text(row, ROW_DENIED).n == 0 || finds(row, &host->tools, word));
}

bool tools_fit(const struct row *row, struct str word, struct tools_memo *memo)
{
	bool all = tools_all(row);
	if (row->state != ROW_READ || row->verdict == VERDICT_DROPPED)
		return false;
	if (lists(row, word) || (all && begins(STR("all"), word)))
		return true;
	return all && grants_packed_sorted(row->grants) && inherits(row, word, memo);
}
