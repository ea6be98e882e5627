"""words.py TEMPLATE ALLOWED FILE... -- print the sentences of C files that no translator is given.

A sentence is a literal of two words or more that the template (build-aux/pot.sh) does not hold. ALLOWED has, one a
line as FILE: TEXT, those that are not for a person, and those that stay as they are; what it has and no file holds is
printed, too."""
import re
import sys

WORDS = re.compile(r"""[A-Za-z%][a-z]*['"’):;,.]* ['"(]?[a-z%]|^ ?[a-z]{3,}[ :]+$|^[a-z]+ %|[a-z] $""")
PART = re.compile(r'"((?:[^"\\\n]|\\.)*)"')


def literals(path):
    """The literals of a file, what stands side by side joined."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    text = re.sub(r"^#include.*", "", text, flags=re.M)
    token = re.compile(r"""/\*.*?\*/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)'|\s+|\\\n|.""", re.S)
    joined = None
    for match in token.finditer(text):
        part = PART.fullmatch(match.group())
        if part:
            joined = (joined or "") + part.group(1)
        elif joined is not None and not match.group().isspace() and match.group() != "\\\n":
            yield joined
            joined = None


def messages(template):
    """What a .pot file holds, with its escapes."""
    with open(template, encoding="utf-8") as file:
        text = re.sub(r'"\n"', "", file.read())
    return set(re.findall(r'^msgid(?:_plural)? "(.*)"$', text, flags=re.M))


def is_sentence(text):
    plain = re.sub(r"\\[xuU][0-9a-f]+|\\[^\"']", "~", text)
    return WORDS.search(plain) and re.search(r"[A-Za-z]{2}", re.sub(r"%[-+.*0-9]*[lz]*[a-z]", "", plain))


def main():
    known = messages(sys.argv[1])
    with open(sys.argv[2], encoding="utf-8") as file:
        allowed = {line.rstrip("\n") for line in file if line.strip() and not line.startswith("#")}
    unused = set(allowed)
    whole = {line[:-3] for line in allowed if line.endswith(": *")}
    for path in sys.argv[3:]:
        for text in literals(path):
            line = path + ": " + text
            unused -= {line, path + ": *"}
            if text not in known and line not in allowed and path not in whole and is_sentence(text):
                print(line)
    for line in sorted(unused):
        print("not there: " + line)


main()
