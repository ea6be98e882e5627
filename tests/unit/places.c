/* Which kind a file is by where it lies, and which it was meant to be where its program does not look. */
#include "tests/agent.h"
#include "tests/stage.h"
#include "tests/t.h"

/* Names below the project, of which plugin/ is a plugin's folder. Kind "": of none by its place. */
static const struct {
	const char *path, *kind, *missed;
} rows[] = {
	{".claude/agents/a.md", "claude-agent", ""},
	{".claude/agents/deep/er/a.md", "claude-agent", ""},
	{".claude/agents/README.md", "claude-agent", ""},
	{".claude/agents/a.MD", "", "claude-agent"},
	{".claude/agents/deep/a.markdown", "", "claude-agent"},
	{".claude/skills/x/SKILL.md", "claude-skill", ""},
	{"sub/.claude/skills/x/SKILL.md", "claude-skill", ""},
	{".claude/skills/x/skill.md", "", "claude-skill"},
	{".claude/skills/x/Skill.md", "", "claude-skill"},
	{".claude/skills/x/SKILL.MD", "", "claude-skill"},
	{".claude/skills/SKILL.md", "", "claude-skill"},
	{".claude/skills/group/x/SKILL.md", "", "claude-skill"},
	{".claude/skills/a/b/c/SKILL.md", "", "claude-skill"},
	{".claude/skills/x/agents/a.md", "", ""},
	{".claude/skills/x/notes.md", "", ""},
	{".claude/commands/git/push.md", "claude-command", ""},
	{".claude/rules/sql.md", "claude-rule", ""},
	{".claude/output-styles/terse.md", "claude-output-style", ""},
	{"plugin/agents/a.md", "claude-plugin-agent", ""},
	{"plugin/agents/deep/a.md", "claude-plugin-agent", ""},
	{"plugin/skills/x/SKILL.md", "claude-skill", ""},
	{"plugin/skills/x/agents/a.md", "", ""},
	{"plugin/commands/a.md", "claude-command", ""},
	{"plugin/output-styles/a.md", "claude-output-style", ""},
	{"agents/a.md", "", ""},
	{".agents/skills/x/SKILL.md", "agent-skill", ""},
	{"skills/group/x/SKILL.md", "agent-skill", ""},
	{".github/agents/a.md", "copilot-agent", ""},
	{".github/agents/README.md", "", ""},
	{".github/agents/deep/a.md", "", ""},
	{"anywhere/a.agent.md", "copilot-agent", ""},
	{".github/chatmodes/a.chatmode.md", "copilot-agent", ""},
	{".github/prompts/a.prompt.md", "copilot-prompt", ""},
	{".github/copilot-instructions.md", "copilot-instructions", ""},
	{".github/instructions/a.instructions.md", "copilot-instructions", ""},
	{".opencode/agent/deep/a.md", "opencode-agent", ""},
	{".opencode/modes/a.md", "opencode-agent", ""},
	{".opencode/commands/a.md", "opencode-command", ""},
	{".config/opencode/agents/a.md", "opencode-agent", ""},
	{".cursor/agents/a.md", "cursor-agent", ""},
	{".cursor/agents/AGENTS.md", "", ""},
	{".cursor/rules/a.mdc", "cursor-rule", ""},
	{".gemini/agents/a.md", "gemini-agent", ""},
	{".gemini/agents/_a.md", "", ""},
	{".gemini/agents/README.md", "", ""},
	{".gemini/agents/deep/a.md", "", ""},
	{".qwen/agents/a.md", "qwen-agent", ""},
	{".factory/droids/a.md", "factory-droid", ""},
	{".kiro/agents/a.md", "kiro-agent", ""},
	{".kiro/steering/a.md", "kiro-steering", ""},
	{".devin/agents/a/AGENT.md", "devin-agent", ""},
	{".windsurf/rules/a.md", "devin-rule", ""},
	{".clinerules/a.md", "cline-rule", ""},
	{".augment/agents/a.md", "augment-agent", ""},
	{".augment/rules/a.md", "augment-rule", ""},
	{".junie/agents/a.md", "junie-agent", ""},
	{".junie/agents/CLAUDE.md", "", ""},
	{".kilo/agents/a.md", "kilo-agent", ""},
	{".goose/agents/a.md", "goose-agent", ""},
	{".continue/rules/a.md", "continue-rule", ""},
	{".continue/prompts/a.md", "continue-prompt", ""},
	{".agents/checks/a.md", "amp-check", ""},
	{"README.md", "", ""},
};

static void test_missed(const struct kind *kind, struct str path)
{
	struct agent a = {.kind = kind, .stem = path};
	doc_open(&a.doc, STR("---\nname: x\ndescription: What it is for, and when.\n---\nText.\n"));
	agent_judge(&a);
	EQUAL(a.reading.verdict, VERDICT_DROPPED, "  it is not loaded");
	OK(agent_problem(&a, "set-unread"), "  which is told");
	agent_done(&a);
}

static void test_row(const struct schemas *s, struct str path, size_t i, struct kind_memo *memo)
{
	struct str says = {"", 0};
	const struct kind *kind = kind_by_place(&s->kinds, path, NULL);
	IS(kind ? kind->id : STR(""), rows[i].kind, rows[i].path);
	OK(kind_by_place(&s->kinds, path, memo) == kind, "  the same beside others");
	kind = kind ? NULL : kind_missed(&s->kinds, path, &says);
	IS(kind ? kind->id : STR(""), rows[i].missed, "  what was meant");
	OK(!kind || says.n > 0, "  and what is wrong");
	if (kind)
		test_missed(kind, path);
}

int main(void)
{
	struct stage stage;
	struct schemas s;
	struct buf path = {0};
	struct kind_memo memo = {0};
	stage_open(&stage);
	agent_load_schemas(&s);
	stage_put(&stage, STR("plugin/.claude-plugin/plugin.json"), STR("{}"));
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		stage_path(&stage, str_of(rows[i].path), &path);
		test_row(&s, buf_str(&path), i, &memo);
	}
	kind_memo_done(&memo);
	buf_done(&path);
	schemas_done(&s);
	stage_close(&stage);
	return t_end();
}
