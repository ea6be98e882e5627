/* What agents may do, beside a table that was written by hand from the files and from what their tools' pages say of
 * them: the two seeds, and files of the corpus where there is one. */
#include "tests/agent.h"
#include "tests/corpus.h"
#include "tests/stage.h"
#include "tests/t.h"

#include "base/file.h"
#include "ui/screen/can_do.h"

/* A letter each for read, write, execute, network, spawn, external; without asking, hooks, MCP. */
struct file_row {
	const char *path, *kind, *letters;
};

static const struct file_row seeds[] = {
	/* Read, Write, Edit, MultiEdit, Grep, Glob, Bash */
	{"async-rust-specialist.md", "claude-agent", "LLL------"},
	/* no tools: all are inherited */
	{"rust-expert.md", "claude-agent", "AAAAAA---"},
};

#define DAVILA "davila7__claude-code-templates/cli-tool/components/"
#define WSHOBSON "wshobson__agents/plugins/"
#define AFFAAN "affaan-m__everything-claude-code/docs/"
#define COPILOT "github__awesome-copilot/agents/"

static const struct file_row real[] = {
	/* a description that goes on without indentation: no YAML, and not loaded */
	{AFFAAN "ja-JP/agents/go-reviewer.md", "claude-agent", "---------"},
	/* Read, Grep, Glob in brackets */
	{AFFAAN "zh-CN/agents/type-design-analyzer.md", "claude-agent", "L--------"},
	/* permissionMode acceptEdits still asks before commands */
	{DAVILA "agents/api-graphql/graphql-security-specialist.md", "claude-agent", "LLL------"},
	/* Read, Write, Edit, WebSearch, WebFetch, Bash */
	{DAVILA "agents/deep-research-team/technical-researcher.md", "claude-agent", "LLLL-----"},
	{DAVILA "agents/security/ad-security-reviewer.md", "claude-agent", "LLL------"},
	/* a lone star */
	{DAVILA "agents/data-ai/monday-bug-fixer.md", "claude-agent", "AAAAAA---"},
	/* names of another tool's tools, none of which Claude Code knows */
	{DAVILA "agents/expert-advisors/gpt-5-beast-mode.md", "claude-agent", "---------"},
	/* a command's list: nothing is taken away, Bash(git add:*) and so on need no asking */
	{DAVILA "commands/git-workflow/commit.md", "claude-command", "AAAAAAP--"},
	/* Read, Glob, Grep, Bash, Agent; TeamCreate is gone, the lists of tasks start nothing */
	{WSHOBSON "agent-teams/agents/team-lead.md", "claude-plugin-agent", "L-L-L----"},
	/* [] is all of them */
	{WSHOBSON "arm-cortex-microcontrollers/agents/arm-cortex-expert.md", "claude-plugin-agent",
		"AAAAAA---"},
	{WSHOBSON "meigen-ai-design/agents/gallery-researcher.md", "claude-plugin-agent",
		"-----L---"},
	/* read, edit, shell, elastic-mcp/ and a star; a server of its own */
	{COPILOT "elasticsearch-observability.agent.md", "copilot-agent", "LLL--L--F"},
	/* read, search, web, context7/ and a star, agent/runSubagent; a server of its own */
	{COPILOT "context7.agent.md", "copilot-agent", "L--LLL--F"},
	/* codebase, findTestFiles, search, usages read; fetch and githubRepo are of the web */
	{COPILOT "planner.agent.md", "copilot-agent", "L--L-----"},
};

static void look_at(const struct schemas *schemas, const char *folder, const struct file_row *row)
{
	struct buf path = {0}, text = {0};
	struct agent a;
	struct err e;
	char got[GRANT_COUNT + 1] = "";
	bool read;
	buf_printf(&path, "%s/%s", folder, row->path);
	read = file_read(buf_text(&path), 1 << 20, &text, &e);
	OK(read, row->path);
	if (!read)
		return;
	agent_open(&a, schemas, buf_str(&text), row->kind, "x");
	const struct grants g = grants_of(&a.doc, &a.reading, a.kind);
	unsigned packed = grants_pack(&g);
	for (int i = 0; i < GRANT_COUNT; i++)
		got[i] = can_do_letter(grants_packed_sorted(packed), (enum grant)i,
			grants_packed(packed, (enum grant)i));
	IS(str_of(got), row->letters, row->path);
	agent_done(&a);
	buf_done(&path);
	buf_done(&text);
}

int main(void)
{
	struct schemas s;
	struct buf folder = {0};
	agent_load_schemas(&s);
	corpus_own(&folder, "tests/cases/seeds");
	for (size_t i = 0; i < sizeof seeds / sizeof *seeds; i++)
		look_at(&s, buf_text(&folder), &seeds[i]);
	buf_clear(&folder);
	corpus_folder(&folder);
	if (access(buf_text(&folder), R_OK) == 0) {
		for (size_t i = 0; i < sizeof real / sizeof *real; i++)
			look_at(&s, buf_text(&folder), &real[i]);
	} else {
		SKIP("real files", "../shared/corpus is not there");
	}
	buf_done(&folder);
	schemas_done(&s);
	return t_end();
}
