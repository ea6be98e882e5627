/* What agents may do, by their fields. */
#include "check/check.h"
#include "check/grant.h"
#include "schema/schemas.h"
#include "tests/agent.h"
#include "tests/t.h"

static void expect_block(const struct schemas *schemas, const char *path, const char *fields,
	const char *want)
{
	struct doc d;
	struct buf text = {0}, got = {0};
	struct kind_memo memo = {0};
	buf_printf(&text, "---\ndescription: Plans the week.\n%s---\nYou plan.\n", fields);
	doc_open(&d, buf_str(&text));
	const struct kind *kind = check_kind(&schemas->kinds, str_of(path), &d, &memo);
	const struct subject subject = {&d, kind, str_of(path), 0};
	const struct reading reading = check_reading(&subject);
	const struct grants g = grants_of(&d, &reading, kind);
	if (!g.sorted)
		buf_puts(&got, "unsorted ");
	for (int i = 0; i < GRANT_COUNT; i++) {
		if (g.can[i])
			buf_printf(&got, "%s%s ", g.way[i] == WAY_ASKED ? "?" : "",
				grant_name((enum grant)i));
	}
	IS(str_trim(buf_str(&got)), want, *fields ? fields : path);
	kind_memo_done(&memo);
	doc_done(&d);
	buf_done(&text);
	buf_done(&got);
}

static void expect(const struct schemas *schemas, const char *path, const char *fields,
	const char *want)
{
	struct buf named = {0};
	buf_printf(&named, "name: planner\n%s", fields);
	expect_block(schemas, path, buf_text(&named), want);
	buf_done(&named);
}

/* What it comes by. */
static void tell_of(const struct schemas *schemas, const char *kind, const char *fields,
	enum grant g, const char *want)
{
	struct agent a;
	struct buf text = {0}, got = {0};
	buf_printf(&text, "---\nname: planner\ndescription: Plans the week.\n%s---\nYou plan.\n",
		fields);
	agent_open(&a, schemas, buf_str(&text), kind, "planner");
	grant_source(&got, &a.doc, &a.reading, a.kind, g);
	IS(buf_str(&got), want, *fields ? fields : "no fields");
	agent_done(&a);
	buf_done(&text);
	buf_done(&got);
}

static void tell(const struct schemas *schemas, const char *fields, enum grant g, const char *want)
{
	tell_of(schemas, "claude-agent", fields, g, want);
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

#define ALL "read write execute network spawn external"

/* Maps of tools, and permissions: of those that fit the last one counts; what says "?" asks first. */
static void test_maps(const struct schemas *s)
{
	static const char opencode[] = "/p/.opencode/agents/planner.md";
	expect(s, opencode, "", ALL);
	expect(s, opencode, "tools: {write: false}\n", "read execute network spawn external");
	expect(s, opencode, "tools: {bash: true}\n", ALL " runs-without-asking");
	expect(s, opencode, "tools: {mymcp_*: false}\n", ALL);
	expect(s, opencode, "tools: {'*': false}\n", "");
	expect(s, opencode, "tools: {'*': false, mymcp_*: true, grep: true}\n",
		"read external runs-without-asking");
	expect(s, opencode, "tools: {grep: true, '*': false}\n", "");
	expect(s, opencode, "tools: {write: true, patch: false}\n",
		"read execute network spawn external");
	expect(s, opencode, "permission: ask\n", "?read ?write ?execute ?network ?spawn ?external");
	expect(s, opencode, "permission: allow\n", ALL " runs-without-asking");
	expect(s, opencode, "permission: {edit: deny, webfetch: deny, websearch: deny}\n",
		"read execute spawn external");
	expect(s, opencode, "permission: {edit: ask, bash: ask}\n",
		"read ?write ?execute network spawn external");
	expect(s, opencode, "permission: {bash: {'*': ask, 'git *': allow}}\n",
		"read write ?execute network spawn external runs-without-asking");
	expect(s, opencode, "permission: {bash: {'git *': allow, '*': ask}}\n",
		"read write ?execute network spawn external");
	expect(s, opencode, "permission: {bash: {'*': deny, 'git *': ask}}\n",
		"read write ?execute network spawn external");
	expect(s, opencode, "permission: {bash: {'*': deny, 'git *': allow}}\n",
		ALL " runs-without-asking");
	expect(s, opencode, "tools: {bash: true}\npermission: {bash: deny}\n",
		"read write network spawn external");
	expect(s, opencode, "tools: {bash: false}\npermission: {bash: ask}\n",
		"read write ?execute network spawn external");
	expect(s, opencode, "permission: {write: deny}\n", ALL);
	expect(s, "/p/.kilo/agents/planner.md", "permission: {edit: deny}\ntools: {bash: false}\n",
		"read network spawn external");
	expect(s, "/p/.opencode/commands/plan.md", "", ALL);
}

/* Lists of rules, which only one of opencode's dialects reads; of Kiro's the strictest counts. */
static void test_rules(const struct schemas *s)
{
	static const char opencode[] = "/p/.opencode/agents/planner.md",
			  kiro[] = "/p/.kiro/agents/planner.md";
	static const char rules[] = "permissions:\n  - {action: '*', resource: '*', effect: deny}\n"
				    "  - {action: bash, resource: 'git *', effect: allow}\n"
				    "  - {action: read, resource: '*', effect: ask}\n";
	expect_block(s, opencode, rules, "?read execute runs-without-asking");
	expect(s, opencode, rules, ALL);
	expect(s, kiro, "", "unsorted");
	expect(s, kiro, "tools: [read, shell, '@git']\n", "read execute external");
	expect(s, kiro,
		"tools: [read, shell]\npermissions:\n"
		"  - {capability: shell, effect: allow, match: [git status, 'npm *']}\n",
		"read execute runs-without-asking");
	expect(s, kiro,
		"tools: [read, shell, write]\npermissions:\n"
		"  - {capability: shell, effect: deny}\n"
		"  - {capability: shell, effect: allow}\n  - {capability: write, effect: ask}\n",
		"read ?write");
}

/* Kinds with few limits, and lists of other tools' names. */
static void test_others(const struct schemas *s)
{
	static const char cursor[] = "/p/.cursor/agents/planner.md",
			  droid[] = "/p/.factory/droids/planner.md",
			  qwen[] = "/p/.qwen/agents/planner.md";
	expect(s, cursor, "", ALL);
	expect(s, cursor, "readonly: true\n", "read execute network spawn external");
	expect(s, cursor, "readonly: false\n", ALL);
	/* No tool of a droid starts another. */
	expect(s, droid, "", "read write execute network external");
	expect(s, droid, "tools: read-only\n", "read");
	expect(s, droid, "tools: [Read, ApplyPatch, FetchUrl, linear_search]\n",
		"read write network external");
	expect(s, qwen, "", ALL);
	expect(s, qwen, "tools: read_file, run_shell_command, mcp__x__y\n",
		"read execute external");
	expect(s, qwen, "tools: [replace]\ndisallowedTools: [edit]\n", "");
	expect(s, qwen, "approvalMode: yolo\ntools: [ReadFile]\n", "read runs-without-asking");
	tell_of(s, "opencode-agent", "tools: {bash: true, write: false}\n",
		(enum grant)POWER_EXECUTE, "all tools; tools: bash: true");
	tell_of(s, "opencode-agent", "permission: {bash: {'*': ask, 'git *': allow}}\n",
		(enum grant)POWER_EXECUTE, "permission: bash: ask, bash git *: allow");
	tell_of(s, "opencode-agent", "permission: {bash: {'*': ask, 'git *': allow}}\n",
		GRANT_UNASKED, "permission: bash git *: allow");
	tell_of(s, "opencode-agent", "permission: ask\n", (enum grant)POWER_READ,
		"permission: *: ask");
	tell_of(s, "cursor-agent", "readonly: true\n", (enum grant)POWER_WRITE,
		"taken away by readonly");
	tell_of(s, "cursor-agent", "readonly: true\n", (enum grant)POWER_READ, "all tools");
}

int main(void)
{
	static const char claude[] = "/p/.claude/agents/planner.md",
			  command[] = "/p/.claude/commands/plan.md",
			  kiro[] = "/p/.kiro/agents/planner.md";
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
	expect(&s, claude, "tools: Read, Agent\ndisallowedTools: Task\n", "read");
	expect(&s, command, "", "read write execute network spawn external");
	expect(&s, command, "allowed-tools: Bash(git add:*)\n",
		"read write execute network spawn external runs-without-asking");
	expect(&s, command, "disallowed-tools: Bash, PowerShell, Monitor\n",
		"read write network spawn external");
	expect(&s, kiro, "mcpServers: {x: {command: y}}\n", "unsorted mcp");
	test_maps(&s);
	test_rules(&s);
	test_others(&s);
	test_sources(&s);
	schemas_done(&s);
	return t_end();
}
