"""sarif.py LOG -- is it a SARIF 2.1.0 log as roster means it? Says what is not, and fails.

Run in the folder of the files that the log names. Fixes are made, by bytes and by lines and columns.
"""
import json
import os
import re
import sys

LEVELS = {"error", "warning", "note"}
faults = []


def expect(good, what):
    if not good:
        faults.append(what)


def text_of(message, what):
    expect(isinstance(message, dict) and isinstance(message.get("text"), str), what + " has a text")


def offset(data, line, column):
    """Of a line and a column in code points, both from 1, in bytes; ends are LF and CR LF."""
    lines = data.decode("utf-8", "surrogateescape").split("\n")
    before = "".join(each + "\n" for each in lines[: line - 1]) + lines[line - 1][: column - 1]
    return len(before.encode("utf-8", "surrogateescape"))


def read(artifact):
    uri = artifact["uri"]
    expect(re.fullmatch(r"(file://)?[A-Za-z0-9._~/%-]+", uri), "the URI is encoded: " + uri)
    path = os.fsencode(re.sub("^file://", "", uri))
    path = re.sub(rb"%([0-9A-F]{2})", lambda m: bytes([int(m.group(1), 16)]), path)
    with open(path, "rb") as file:
        return file.read()


def check_region(region, data):
    start = offset(data, region["startLine"], region["startColumn"])
    end = offset(data, region["endLine"], region["endColumn"])
    expect(start == region["byteOffset"], "line and column are the offset: %r" % region)
    expect(end - start == region["byteLength"], "the ends agree: %r" % region)


def check_fix(fix):
    text_of(fix["description"], "a fix")
    expect(fix["artifactChanges"], "a fix changes something")
    for change in fix["artifactChanges"]:
        data = read(change["artifactLocation"])
        last = 0
        expect(change["replacements"], "a change replaces something")
        for each in change["replacements"]:
            region = each["deletedRegion"]
            check_region(region, data)
            expect(region["byteOffset"] >= last, "replacements are in order")
            last = region["byteOffset"] + region["byteLength"]
            if "insertedContent" in each:
                text_of(each["insertedContent"], "inserted content")


def check_result(result, rules):
    expect(rules[result["ruleIndex"]]["id"] == result["ruleId"], "ruleIndex is ruleId's")
    expect(result["level"] in LEVELS, "a level is one of SARIF's")
    text_of(result["message"], "a result")
    expect(len(result["locations"]) == 1, "a result has one place")
    place = result["locations"][0]["physicalLocation"]
    check_region(place["region"], read(place["artifactLocation"]))
    expect(re.fullmatch("[0-9a-f]{16}", result["partialFingerprints"]["rosterLine/v1"]), "a print")
    for fix in result.get("fixes", []):
        check_fix(fix)


def check_tool(driver):
    expect(driver["name"] == "roster" and driver["version"], "the tool has a name and a version")
    for rule in driver["rules"]:
        for key in "shortDescription", "fullDescription", "help":
            text_of(rule[key], rule["id"])
        expect(isinstance(rule["defaultConfiguration"]["enabled"], bool), "a rule is on or off")
    ids = [rule["id"] for rule in driver["rules"]]
    expect(len(ids) == len(set(ids)) > 0, "rules have ids of their own")


def check_run(run):
    rules = run["tool"]["driver"]["rules"]
    check_tool(run["tool"]["driver"])
    expect(run["columnKind"] == "unicodeCodePoints", "what columns count is said")
    for invocation in run["invocations"]:
        told = invocation.get("toolExecutionNotifications", [])
        expect(invocation["executionSuccessful"] or told, "a failure is told")
        for each in told:
            text_of(each["message"], "a notification")
    for result in run["results"]:
        check_result(result, rules)


with open(sys.argv[1], encoding="utf-8") as log_file:
    log = json.load(log_file)
expect(log["version"] == "2.1.0" and log["$schema"].startswith("https://"), "version and schema")
expect(len(log["runs"]) == 1, "one run")
for one in log["runs"]:
    check_run(one)
for fault in faults:
    print("not so:", fault)
print("%d results, %d fixes" % (
    sum(len(one["results"]) for one in log["runs"]),
    sum(len(each.get("fixes", [])) for one in log["runs"] for each in one["results"])))
sys.exit(1 if faults else 0)
