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

/* In one piece it would be a trigraph. */
#define NOT_SORTED                                                                                 \
	"??????"                                                                                   \
	"---"

#define DAVILA "davila7__claude-code-templates/cli-tool/components/"
#define WSHOBSON "wshobson__agents/plugins/"
#define AFFAAN "affaan-m__everything-claude-code/"
#define AGENCY "msitarzewski__agency-agents/"
#define COPILOT "github__awesome-copilot/agents/"

/* Every agent, command, skill and prompt of the corpus; rules and instructions have no powers. */
static const struct file_row real[] = {
	/* a description that goes on without indentation: no YAML, and not loaded */
	{AFFAAN "docs/ja-JP/agents/go-reviewer.md", "claude-agent", "---------"},
	/* Read, Grep, Glob in brackets */
	{AFFAAN "docs/zh-CN/agents/type-design-analyzer.md", "claude-agent", "L--------"},
	/* skills limit nothing; one whose description begins with "@", one with ": " in it, both rescued */
	{AFFAAN "docs/ja-JP/skills/swiftui-patterns/SKILL.md", "claude-skill", "AAAAAA---"},
	{AFFAAN "docs/zh-CN/skills/laravel-verification/SKILL.md", "claude-skill", "AAAAAA---"},
	{AFFAAN "skills/repo-scan/SKILL.md", "claude-skill", "AAAAAA---"},
	{AFFAAN "skills/motion-foundations/SKILL.md", "claude-skill", "AAAAAA---"},
	/* a command and a prompt without tools have all of their agents' */
	{AFFAAN ".opencode/commands/go-test.md", "opencode-command", "AAAAAA---"},
	{AFFAAN ".github/prompts/code-review.prompt.md", "copilot-prompt", "AAAAAA---"},
	/* permissionMode acceptEdits still asks before commands */
	{DAVILA "agents/api-graphql/graphql-security-specialist.md", "claude-agent", "LLL------"},
	/* Read, Write, Edit, WebSearch, WebFetch, Bash */
	{DAVILA "agents/deep-research-team/technical-researcher.md", "claude-agent", "LLLL-----"},
	/* Read, Bash, Grep, Glob, Edit, Write, WebFetch, WebSearch */
	{DAVILA "agents/development-tools/thinking-beast-mode.md", "claude-agent", "LLLL-----"},
	/* Read, Write, Edit, Bash, Grep, Glob */
	{DAVILA "agents/development-tools/codebase-explorer.md", "claude-agent", "LLL------"},
	{DAVILA "agents/development-tools/unused-code-cleaner.md", "claude-agent", "LLL------"},
	{DAVILA "agents/security/ad-security-reviewer.md", "claude-agent", "LLL------"},
	/* a description with ": " on one line is rescued; no tools */
	{DAVILA "agents/expert-advisors/architect-review.md", "claude-agent", "AAAAAA---"},
	{"davila7__claude-code-templates/.claude/agents/agent-expert.md", "claude-agent",
		"AAAAAA---"},
	/* ": " in a line that goes on from another is not rescued: not loaded */
	{DAVILA "agents/data-ai/prompt-engineer.md", "claude-agent", "---------"},
	/* a lone star */
	{DAVILA "agents/data-ai/monday-bug-fixer.md", "claude-agent", "AAAAAA---"},
	/* names of another tool's tools, none of which Claude Code knows */
	{DAVILA "agents/expert-advisors/gpt-5-beast-mode.md", "claude-agent", "---------"},
	{DAVILA "agents/data-ai/simple-app-idea-generator.md", "claude-agent", "---------"},
	/* a command's list: nothing is taken away, Bash(git add:*) and so on need no asking */
	{DAVILA "commands/git-workflow/commit.md", "claude-command", "AAAAAAP--"},
	/* Bash, WebFetch; Read, Write, Edit; Bash, Read, Write, Edit; Read, Edit, Bash */
	{DAVILA "commands/documentation/load-llms-txt.md", "claude-command", "AAAAAAL--"},
	{DAVILA "commands/nextjs-vercel/vercel-edge-function.md", "claude-command", "AAAAAAL--"},
	{DAVILA "commands/google-workspace/gws-sheets-read.md", "claude-command", "AAAAAAL--"},
	{DAVILA "commands/automation/act.md", "claude-command", "AAAAAAL--"},
	{DAVILA "commands/marketing/publisher-devto.md", "claude-command", "AAAAAAL--"},
	{DAVILA "commands/deployment/rollback-deploy.md", "claude-command", "AAAAAAL--"},
	/* no block */
	{DAVILA "commands/utilities/clean.md", "claude-command", "AAAAAA---"},
	{DAVILA "skills/ai-research/distributed-training-pytorch-fsdp/SKILL.md", "claude-skill",
		"AAAAAA---"},
	{DAVILA "skills/document-processing/obsidian-markdown/SKILL.md", "claude-skill",
		"AAAAAA---"},
	{DAVILA "skills/development/mermaid-diagram-specialist/SKILL.md", "claude-skill",
		"AAAAAA---"},
	/* Read, Glob, Grep, Bash, Agent; TeamCreate is gone, the lists of tasks start nothing */
	{WSHOBSON "agent-teams/agents/team-lead.md", "claude-plugin-agent", "L-L-L----"},
	/* [] is all of them */
	{WSHOBSON "arm-cortex-microcontrollers/agents/arm-cortex-expert.md", "claude-plugin-agent",
		"AAAAAA---"},
	/* two tools of a server */
	{WSHOBSON "meigen-ai-design/agents/gallery-researcher.md", "claude-plugin-agent",
		"-----L---"},
	/* Read, Grep, Glob */
	{WSHOBSON "plugin-eval/agents/eval-judge.md", "claude-plugin-agent", "L--------"},
	/* no tools */
	{WSHOBSON "api-scaffolding/agents/backend-architect.md", "claude-plugin-agent",
		"AAAAAA---"},
	{WSHOBSON "web-scripting/agents/ruby-pro.md", "claude-plugin-agent", "AAAAAA---"},
	{WSHOBSON "accessibility-compliance/agents/ui-visual-validator.md", "claude-plugin-agent",
		"AAAAAA---"},
	{WSHOBSON "c4-architecture/agents/c4-code.md", "claude-plugin-agent", "AAAAAA---"},
	/* commands: nothing listed; a list over two lines; no block, twice */
	{WSHOBSON "c4-architecture/commands/c4-architecture.md", "claude-command", "AAAAAA---"},
	{WSHOBSON "startup-business-analyst/commands/financial-projections.md", "claude-command",
		"AAAAAAL--"},
	{WSHOBSON "api-testing-observability/commands/api-mock.md", "claude-command", "AAAAAA---"},
	{WSHOBSON "context-management/commands/context-save.md", "claude-command", "AAAAAA---"},
	/* no tools, names with blanks; the steward's description has ": " and is rescued */
	{AGENCY "engineering/engineering-mobile-app-builder.md", "claude-agent", "AAAAAA---"},
	{AGENCY "marketing/marketing-zhihu-strategist.md", "claude-agent", "AAAAAA---"},
	{AGENCY "specialized/specialized-french-consulting-market.md", "claude-agent", "AAAAAA---"},
	{AGENCY "specialized/zk-steward.md", "claude-agent", "AAAAAA---"},
	{AGENCY "engineering/engineering-ai-data-remediation-engineer.md", "claude-agent",
		"AAAAAA---"},
	/* read, edit, shell, elastic-mcp/ and a star; a server of its own */
	{COPILOT "elasticsearch-observability.agent.md", "copilot-agent", "LLL--L--F"},
	/* read, search, web, context7/ and a star, agent/runSubagent; a server of its own */
	{COPILOT "context7.agent.md", "copilot-agent", "L--LLL--F"},
	/* codebase, findTestFiles, search, usages read; fetch and githubRepo are of the web */
	{COPILOT "planner.agent.md", "copilot-agent", "L--L-----"},
	/* all tools of a server; "github" alone is none that is known */
	{COPILOT "new-relic-incident-response.agent.md", "copilot-agent", "-----L---"},
	/* read/..., edit/editFiles, execute/..., web, agent, and tools of extensions */
	{COPILOT "dotnet-self-learning-architect.agent.md", "copilot-agent", "LLLLLL---"},
	/* execute, read, agent, edit, search, web, and three servers */
	{COPILOT "azure-verified-modules-owner-triage.agent.md", "copilot-agent", "LLLLLL---"},
	/* a skill for whatever program: which tools that has nobody knows */
	{"github__awesome-copilot/skills/quality-playbook/SKILL.md", "agent-skill", NOT_SORTED},
	/* a map in which nine tools are true, which takes away no other and need not ask for these; keys such as id
	 * make it V1, where "permissions" is not read */
	{"darrenhinde__OpenAgents/.opencode/agent/meta/repo-manager.md", "opencode-agent",
		"AAAAAAL--"},
	/* no tools */
	{"humanlayer__humanlayer/.claude/commands/create_worktree.md", "claude-command",
		"AAAAAA---"},
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
