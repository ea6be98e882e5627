"""What tests/schemas.sh asks of schemas/ and of man/roster-schema.5, by other programs' eyes: Python's
for JSON, jsonschema's for schemas. Prints TAP."""

import datetime
import json
import os
import re
import subprocess
import sys

from jsonschema import Draft7Validator, Draft202012Validator

TOP = os.environ["ROSTER_SRCDIR"]
ROSTER = os.path.join(os.environ["ROSTER_BUILDDIR"], "roster")
SCRATCH = os.environ["TMPDIR"]

# Every kind that users and scripts are promised, and where a file of it lies.
PLACES = {
    "claude-agent": ".claude/agents/NAME.md",
    "claude-plugin-agent": "plugin/agents/NAME.md",
    "claude-skill": ".claude/skills/notes/SKILL.md",
    "claude-command": ".claude/commands/NAME.md",
    "claude-rule": ".claude/rules/NAME.md",
    "claude-output-style": ".claude/output-styles/NAME.md",
    "agent-skill": ".agents/skills/notes/SKILL.md",
    "copilot-agent": ".github/agents/NAME.agent.md",
    "copilot-prompt": ".github/prompts/NAME.prompt.md",
    "copilot-instructions": ".github/instructions/NAME.instructions.md",
    "opencode-agent": ".opencode/agents/NAME.md",
    "opencode-command": ".opencode/commands/NAME.md",
    "cursor-agent": ".cursor/agents/NAME.md",
    "cursor-rule": ".cursor/rules/NAME.mdc",
    "gemini-agent": ".gemini/agents/NAME.md",
    "qwen-agent": ".qwen/agents/NAME.md",
    "factory-droid": ".factory/droids/NAME.md",
    "kiro-agent": ".kiro/agents/NAME.md",
    "kiro-steering": ".kiro/steering/NAME.md",
    "devin-rule": ".devin/rules/NAME.md",
    "continue-rule": ".continue/rules/NAME.md",
    "goose-agent": ".goose/agents/NAME.md",
    "junie-agent": ".junie/agents/NAME.md",
    "augment-agent": ".augment/agents/NAME.md",
}
# Words whose members are fields of the file, not words.
FREE = {"needs", "required-unless", "colours", "servers"}
# Words whose value is one of those that the manual names.
CLOSED = {"widget", "role", "forms", "identity", "bare", "unreadable", "reader", "retry", "missing",
          "nothing", "facts", "scope", "same-name", "rule", "severity", "from", "split", "unknown-keys", "unknown"}


class Tap:
    """Points, each with what is wrong below it."""

    def __init__(self):
        self.n = self.failed = 0

    def point(self, what, wrong=()):
        self.n += 1
        self.failed += bool(wrong)
        print(f"{'not ok' if wrong else 'ok'} {self.n} - {what}")
        for line in wrong:
            print(f"# {line}")

    def end(self):
        print(f"1..{self.n}")
        return 1 if self.failed else 0


def read(path):
    with open(os.path.join(TOP, path), encoding="utf-8") as f:
        return f.read()


def load(folder):
    names = sorted(n for n in os.listdir(os.path.join(TOP, folder)) if n.endswith(".json"))
    return {name[: -len(".json")]: json.loads(read(f"{folder}/{name}")) for name in names}


def is_day(text):
    try:
        return datetime.date.fromisoformat(text) is not None
    except (TypeError, ValueError):
        return False


# --- one schema by itself ---------------------------------------------------------------------------


def judge_head(name, schema):
    own = schema.get("x-roster", {})
    if schema.get("$schema") != Draft202012Validator.META_SCHEMA["$id"]:
        yield "$schema is not 2020-12's"
    if schema.get("$id") != f"urn:roster:schema:{name}":
        yield f"$id is {schema.get('$id')}"
    for word in ("title", "description"):
        if not schema.get(word):
            yield f"no {word}"
    if own.get("kind") != name:
        yield f"x-roster.kind is {own.get('kind')}"
    if not is_day(own.get("checked")):
        yield "x-roster.checked is no day"
    if not own.get("places"):
        yield "no places: no file is of it"


def judge_meta(schema):
    """Editors know draft 7, so no word may need a newer one."""
    for validator in (Draft202012Validator, Draft7Validator):
        for error in validator(validator.META_SCHEMA).iter_errors(schema):
            yield f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"


def judge_fields(schema, schemas, rules):
    fields = schema["properties"]
    for key, field in fields.items():
        own = field.get("x-roster", {})
        if not own.get("widget") or not field.get("description"):
            yield f"{key}: no widget or no description"
        for other in [own.get("replaced-by"), *own.get("needs", {}), *own.get("required-unless", {})]:
            if other and other not in fields:
                yield f"{key}: there is no field {other}"
        if own.get("refers") and own["refers"] not in schemas:
            yield f"{key}: refers to no kind {own['refers']}"
        if own.get("rule") and own["rule"] not in rules:
            yield f"{key}: there is no rule {own['rule']}"
        for value in field.get("examples", []) + ([field["default"]] if "default" in field else []):
            if not Draft202012Validator(field).is_valid(value):
                yield f"{key}: does not take its own example {value!r}"
        for row in own.get("retired", []):
            if row.get("works") and not Draft202012Validator(field).is_valid(row["value"]):
                yield f"{key}: {row['value']!r} works and is not taken"


# --- words ------------------------------------------------------------------------------------------


def table(title):
    """The manual's words below one heading: {word: the words that its text names}."""
    words, word = {}, None
    part = read("man/roster-schema.5").split(f".Ss {title}\n")[1]
    for line in re.split(r"^\.S[hs] ", part, flags=re.M)[0].splitlines():
        item = re.match(r"\.It Cm (.*)", line)
        if item:
            word = item[1].replace("\\-", "-")
            words[word] = set()
        elif word and re.match(r"\.(Pq )?Cm ", line):
            words[word].update(re.findall(r"[a-z][a-z-]+", line.split("Cm ", 1)[1]))
    return words


def strings(value):
    if isinstance(value, list):
        return [s for item in value for s in strings(item)]
    return [value] if isinstance(value, str) else []


def judge_word(where, word, value, known):
    if word not in known:
        yield f"{where}: the manual knows no word {word}"
        return
    yield from judge_members(f"{where}.{word}", word, value, known[word])


def judge_members(where, word, value, named):
    if word in CLOSED:
        yield from (f"{where}: no value {s}" for s in strings(value) if s not in named)
    elif isinstance(value, list):
        for item in value:
            yield from judge_members(where, "", item, named)
    elif isinstance(value, dict) and word not in FREE:
        for member, inner in value.items():
            if member not in named:
                yield f"{where}: the manual knows no member {member}"
            yield from judge_members(f"{where}.{member}", member, inner, named)


def own_words(schema):
    """Every x-roster of a schema below its head, with the place."""
    def walk(node, path):
        if isinstance(node, dict):
            for key, inner in node.items():
                if key == "x-roster" and path:
                    yield "/".join(path), inner
                else:
                    yield from walk(inner, path + [key])
        elif isinstance(node, list):
            for inner in node:
                yield from walk(inner, path)
    return walk(schema, [])


def judge_words(schema, kinds, fields):
    for word, value in schema["x-roster"].items():
        yield from judge_word("x-roster", word, value, kinds)
    for where, own in own_words(schema):
        for word, value in own.items():
            yield from judge_word(where, word, value, fields)


def judge_manual(kinds, fields, hosts):
    """What the program reads is in the manual, and the other way round."""
    source = "".join(read(f"src/{room}/{name}") for room in ("schema", "check")
                     for name in sorted(os.listdir(os.path.join(TOP, "src", room)))
                     if name.endswith((".c", ".h")))
    read_here = set(re.findall(r'json_(?:\w+_)?in\(own,\s*"([^"]+)"', source))
    of_hosts = {word for line in read("src/schema/host.c").splitlines() if "json_" in line or "read_" in line
                for word in re.findall(r'"([a-z-]+)"', line)}
    told = set(kinds) | set(fields)
    told_of_hosts = set(hosts).union(*hosts.values())
    yield from (f"{word} is read, and not in the manual" for word in sorted(read_here - told))
    yield from (f"{word} is read of a host, and not in the manual"
                for word in sorted(of_hosts - told_of_hosts))
    for words in (kinds, fields, hosts):
        for word, named in words.items():
            for text in sorted({word} | named):
                if f'"{text}"' not in source and text not in ("csv", "ssv"):
                    yield f"{text} is in the manual (at {word}), and is not read"


# --- files, judged twice ----------------------------------------------------------------------------


def run(*words):
    done = subprocess.run([ROSTER, *words], capture_output=True, text=True, check=False)
    if done.returncode > 1:
        sys.exit(f"Bail out! roster {' '.join(words)}: {done.stderr}")
    return done.stdout


def put(path, text):
    full = os.path.join(SCRATCH, "tree", path)
    os.makedirs(os.path.dirname(full), exist_ok=True)
    with open(full, "w", encoding="utf-8") as f:
        f.write(text)
    return full


def roster_says(path):
    """Kind, verdict, and the fields with an error or a warning."""
    said = json.loads(run("check", "--format=json", path))["files"][0]
    bad = {p["field"] for p in said["problems"] if p["severity"] != "hint" and not p["rule"].startswith("ref-")}
    return said["kind"], said["verdict"], bad


def jsonschema_says(schema, path):
    """The fields with an error, of the values that roster reads there."""
    read_here = json.loads(run("get", "--json", path))
    values = {f["key"]: f["value"] for f in read_here["fields"]}
    bad = set()
    for error in Draft202012Validator(schema).iter_errors(values):
        if error.absolute_path:
            bad.add(error.absolute_path[0])
        elif error.validator == "required":
            bad.update(set(error.validator_value) - set(values))
        elif error.validator == "additionalProperties":
            bad.update(set(values) - set(schema["properties"]))
    return bad


def judge_sample(kind, schema, want_good):
    name = "good" if want_good else "bad"
    path = put(PLACES[kind].replace("NAME", "sample"), read(f"tests/cases/schemas/{name}.{kind}.md"))
    found, verdict, by_roster = roster_says(path)
    by_jsonschema = jsonschema_says(schema, path)
    if found != kind:
        yield f"it is taken for {found}"
    if by_roster != by_jsonschema:
        yield f"roster finds fault with {sorted(by_roster, key=str)}, jsonschema with {sorted(by_jsonschema)}"
    if want_good != (not by_roster):
        yield f"faults: {sorted(by_roster, key=str)}"
    if want_good and verdict != "loads":
        yield f"verdict {verdict}"


# --- the manual's example ---------------------------------------------------------------------------


def examples():
    """The literal blocks of the manual: {first line of the text above it: block}."""
    text = read("man/roster-schema.5")
    for block in re.findall(r"^\.Bd -literal[^\n]*\n(.*?)^\.Ed", text, re.M | re.S):
        yield block.replace("\\&", "").replace("\\-", "-").replace("\\e", "\\")


def judge_example(tap, kinds, fields):
    blocks = list(examples())
    schema_text = next(b for b in blocks if b.startswith("{") and '"x-roster"' in b)
    file_text = next(b for b in blocks if b.startswith("---"))
    schema = json.loads(schema_text)
    kind = schema["x-roster"]["kind"]
    tap.point("the manual's example is a schema",
              [*judge_meta(schema), *judge_head(kind, schema), *judge_words(schema, kinds, fields),
               *judge_fields(schema, {}, [])])
    folder = os.path.join(os.environ["XDG_CONFIG_HOME"], "roster", "schemas")
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, f"{kind}.json"), "w", encoding="utf-8") as f:
        f.write(schema_text)
    path = put("runbooks/restore.md", file_text)
    found, verdict, bad = roster_says(path)
    wrong = [] if (found, verdict, bad) == (kind, "loads", {"severity"}) else [f"{found}, {verdict}, {bad}"]
    tap.point("a file of the manual's kind is judged as the manual says", wrong)
    bad = jsonschema_says(schema, path)
    tap.point("and by jsonschema too", [] if bad == {"severity"} else [f"{bad}"])
    program = next(b for b in blocks if b.startswith("import json"))
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", program, os.path.join(folder, f"{kind}.json"), path],
                          env={**os.environ, "PATH": f"{os.path.dirname(ROSTER)}:{os.environ['PATH']}"},
                          capture_output=True, text=True, check=False)
    tap.point("the manual's program says so, too", [] if done.stdout.startswith("$.severity 'hgih'") and
              done.stdout.count("\n") == 1 else [done.stdout, done.stderr])
    said = run("check", path)
    shown = next(b for b in blocks if b.startswith("$ roster check")).splitlines()[1:]
    tap.point("in the words that the manual shows", [line for line in shown if line not in said])


def main():
    tap = Tap()
    schemas, hosts = load("schemas"), load("schemas/hosts")
    kinds, fields, host_words = (table(t) for t in ("Of a kind", "Of a field", "Of a host"))
    rules = re.findall(r'^\w+\("([a-z-]+)"', read("src/check/rule_rows.h"), re.M)
    tap.point("every kind has its schema", [f"{kind} has none" for kind in PLACES if kind not in schemas])
    tap.point("the manual names the words that are read", list(judge_manual(kinds, fields, host_words)))
    for name, schema in schemas.items():
        own = schema.get("x-roster", {})
        wrong = [*judge_meta(schema), *judge_head(name, schema), *judge_fields(schema, schemas, rules),
                 *judge_words(schema, kinds, fields)]
        if own.get("host") not in (None, *(h["host"] for h in hosts.values())):
            wrong.append(f"there is no host {own['host']}")
        tap.point(f"{name}: the schema is sound, and holds no word that is not read", wrong)
    for name, host in hosts.items():
        wrong = [w for word, value in host.items() for w in judge_word(name, word, value, host_words)]
        tap.point(f"hosts/{name}: holds no word that is not read", wrong)
    put("plugin/.claude-plugin/plugin.json", '{"name": "plugin"}\n')
    for kind in PLACES:
        if os.path.exists(os.path.join(TOP, f"tests/cases/schemas/good.{kind}.md")):
            tap.point(f"{kind}: a good file is good to both", list(judge_sample(kind, schemas[kind], True)))
            tap.point(f"{kind}: a bad file has the same faults to both",
                      list(judge_sample(kind, schemas[kind], False)))
    judge_example(tap, kinds, fields)
    return tap.end()


if __name__ == "__main__":
    sys.exit(main())
