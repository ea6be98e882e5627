/* What agents may do, by their fields. */
#include "check/check.h"
#include "check/grant.h"
#include "schema/schemas.h"
#include "tests/agent.h"
#include "tests/t.h"

static void expect(const struct schemas *schemas, const char *path, const char *fields,
	const char *want)
{
	struct doc d;
	struct buf text = {0}, got = {0};
	struct kind_memo memo = {0};
	buf_printf(&text, "---\nname: planner\ndescription: Plans the week.\n%s---\nYou plan.\n",
		fields);
	doc_open(&d, buf_str(&text));
	const struct kind *kind = check_kind(&schemas->kinds, str_of(path), &d, &memo);
	const struct subject subject = {&d, kind, str_of(path), 0};
	const struct reading reading = check_reading(&subject);
	const struct grants g = grants_of(&d, &reading, kind);
	if (!g.sorted)
		buf_puts(&got, "unsorted ");
	for (int i = 0; i < GRANT_COUNT; i++) {
		if (g.can[i])
			buf_printf(&got, "%s ", grant_name((enum grant)i));
	}
	IS(str_trim(buf_str(&got)), want, *fields ? fields : path);
	kind_memo_done(&memo);
	doc_done(&d);
	buf_done(&text);
	buf_done(&got);
}

/* What it comes by. */
static void tell(const struct schemas *schemas, const char *fields, enum grant g, const char *want)
{
	struct agent a;
	struct buf text = {0}, got = {0};
	buf_printf(&text, "---\nname: planner\ndescription: Plans the week.\n%s---\nYou plan.\n",
		fields);
	agent_open(&a, schemas, buf_str(&text), "claude-agent", "planner");
	grant_source(&got, &a.doc, &a.reading, a.kind, g);
	IS(buf_str(&got), want, *fields ? fields : "no fields");
	agent_done(&a);
	buf_done(&text);
	buf_done(&got);
}

static void test_sources(const struct schemas *s)
{
	const enum grant run = (enum grant)POWER_EXECUTE, write = (enum grant)POWER_WRITE;
	tell(s, "", run, "all tools");
	tell(s, "tools: Bash(git:*), Read, PowerShell\n", run, "tools: Bash(git:*), PowerShell");
	tell(s, "tools: Read\n", run, "");
	tell(s, "tools: Bash, Read\ndisallowedTools: [Bash]\n", run,
		"taken away by disallowedTools: Bash");
	tell(s, "disallowedTools: Bash\n", run, "all tools; taken away by disallowedTools: Bash");
	tell(s, "tools: Read, Edit\nmemory: user\n", write, "tools: Edit; memory: user");
	tell(s, "permissionMode: bypassPermissions\n", GRANT_UNASKED,
		"permissionMode: bypassPermissions");
	tell(s, "mcpServers:\n  - github\n  - mine:\n      command: x\n", GRANT_MCP,
		"mcpServers: github, mine");
	tell(s,
		"hooks:\n  PreToolUse:\n    - hooks:\n        - type: command\n          command: x\n"
		"  Stop:\n    - hooks:\n        - type: command\n          command: y\n",
		GRANT_HOOKS, "hooks: PreToolUse, Stop");
}

int main(void)
{
	static const char claude[] = "/p/.claude/agents/planner.md",
			  command[] = "/p/.claude/commands/plan.md",
			  kiro[] = "/p/.kiro/agents/planner.md",
			  qwen[] = "/p/.qwen/agents/planner.md";
	struct schemas s;
	struct err e;
	if (!schemas_load(&s, &e))
		return 1;
	expect(&s, claude, "", "read write execute network spawn external");
	expect(&s, claude, "tools: Read, Grep\n", "read");
	expect(&s, claude, "tools: Read, Bash(git *)\n", "read execute");
	expect(&s, claude, "tools: Write, WebFetch, Agent, mcp__x__y\n",
		"write network spawn external");
	expect(&s, claude, "tools: NoSuchTool\n", "");
	expect(&s, claude, "disallowedTools: Bash\ntools: Bash, Read\n", "read");
	expect(&s, claude, "tools: Read\npermissionMode: bypassPermissions\n",
		"read runs-without-asking");
	expect(&s, claude, "tools: Read\npermissionMode: plan\n", "read");
	expect(&s, claude,
		"tools: Read\nhooks:\n  PreToolUse:\n    - matcher: Bash\n      hooks:\n"
		"        - type: command\n          command: x\n",
		"read hooks");
	expect(&s, claude, "tools: Read\nmcpServers:\n  - github\n", "read mcp");
	expect(&s, claude, "tools: Read\nmcpServers: []\n", "read");
	expect(&s, claude, "tools: Grep\nmemory: project\n", "read write");
	expect(&s, claude, "tools: Grep\nmemory: everywhere\n", "read");
	expect(&s, command, "", "read write execute network spawn external");
	expect(&s, command, "allowed-tools: Bash(git add:*)\n",
		"read write execute network spawn external runs-without-asking");
	expect(&s, command, "disallowed-tools: Bash, PowerShell, Monitor\n",
		"read write network spawn external");
	expect(&s, kiro, "mcpServers: {x: {command: y}}\n", "unsorted mcp");
	expect(&s, qwen, "approvalMode: yolo\ntools: [read_file]\n",
		"unsorted runs-without-asking");
	test_sources(&s);
	schemas_done(&s);
	return t_end();
}
