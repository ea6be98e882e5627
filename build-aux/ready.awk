# ready.awk -- read JSON files while the program is built, and print the C tables of base/ready.h.
#   cd SRCDIR && LC_ALL=C awk -f build-aux/ready.awk FILE... (in the order of their paths)
# tests/unit/ready.c compares what comes of it with what jansson reads. Values of a list, and keys and
# values of a map, stand in rows behind one another, so they are printed when it ends.

function fail(why) {
	print "ready.awk: " FILENAME ": " FNR ": " why >"/dev/stderr"
	failed = 1
	exit 1
}

function octal(byte) { return sprintf("\\%03o", byte) }

# The literal of one character; `size` grows by its bytes.
function utf8(hex,   i, code) {
	for (i = 1; i <= 4; i++)
		code = code * 16 + index("0123456789abcdef", substr(hex, i, 1)) - 1
	if (code >= 55296 && code < 57344)
		fail("half a character: \\u" hex)
	size += code < 128 ? 1 : code < 2048 ? 2 : 3
	if (code < 128)
		return octal(code)
	if (code < 2048)
		return octal(192 + int(code / 64)) octal(128 + code % 64)
	return octal(224 + int(code / 4096)) octal(128 + int(code / 64) % 64) octal(128 + code % 64)
}

# What stands between the quotes of JSON as it stands between those of C; its bytes are counted in `size`.
function literal(text,   out, c) {
	size = 0
	while (match(text, /\\./)) {
		out = out substr(text, 1, RSTART - 1)
		size += RSTART - 1
		c = substr(text, RSTART + 1, 1)
		text = substr(text, RSTART + 2)
		if (c == "u") {
			out = out utf8(tolower(substr(text, 1, 4)))
			text = substr(text, 5)
		} else {
			out = out (c == "/" ? c : "\\" c)
			size++
		}
	}
	size += length(text)
	out = out text
	gsub(/\?/, "\\?", out)
	return out
}

# Where the text stands among all texts; `size` gets its bytes.
function place(text) {
	text = literal(text)
	if (!(text in places)) {
		places[text] = texts_size
		texts[n_texts++] = text
		texts_size += size + 1
	}
	return places[text]
}

function add(kind, n, at) {
	rows[depth] = rows[depth] "\t{JSON_" kind ", " n ", " at "},\n"
	count[depth]++
}

function begin(kind) {
	depth++
	kinds[depth] = kind
	rows[depth] = ""
	count[depth] = 0
}

function end(kind,   at) {
	if (depth == 0 || kinds[depth] != kind)
		fail("nothing to end here")
	at = written
	printf "%s", rows[depth]
	written += count[depth]
	depth--
	add(kind, kind == "MAP" ? count[depth + 1] / 2 : count[depth + 1], at)
}

function take(token,   c, at) {
	c = substr(token, 1, 1)
	if (c == "{" || c == "[")
		begin(c == "{" ? "MAP" : "LIST")
	else if (c == "}" || c == "]")
		end(c == "}" ? "MAP" : "LIST")
	else if (c == "t" || c == "f")
		add("BOOL", c == "t", 0)
	else if (c == "n")
		add("NO_VALUE", 0, 0)
	else {
		at = place(c == "\"" ? substr(token, 2, length(token) - 2) : token)
		add(c == "\"" ? "TEXT" : "NUMBER", size, at)
	}
}

# The value of the file that was read is the last row of it.
function finish() {
	if (depth != 0 || count[0] != 1)
		fail("not one whole value")
	printf "%s", rows[0]
	if (n_files && path <= paths[n_files - 1])
		fail("out of order: " path)
	roots[n_files] = written++
	paths[n_files++] = path
	rows[0] = ""
	count[0] = 0
}

BEGIN {
	written = texts_size = n_files = 0
	print "/* Made by build-aux/ready.awk from files of the source tree. */"
	print "#include \"base/ready.h\"\n"
	print "#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n"
	print "const struct ready ready_rows[] = {"
}

FNR == 1 && NR > 1 { finish() }
{ path = FILENAME }

{
	rest = $0
	sub(/^[ \t\r]+/, "", rest)
	while (rest != "") {
		if (!match(rest, /^("([^"\\]|\\.)*"|[][{}]|-?[0-9][-+.0-9eE]*|true|false|null)/))
			fail("no JSON: " rest)
		token = substr(rest, 1, RLENGTH)
		rest = substr(rest, RLENGTH + 1)
		take(token)
		sub(/^[ \t\r,:]+/, "", rest)
	}
}

END {
	if (failed)
		exit 1
	if (NR)
		finish()
	# A table may not be empty in C: each ends in a row that does not count.
	print "\t{JSON_NONE, 0, 0},\n};\n\nconst char ready_texts[] ="
	for (i = 0; i < n_texts; i++)
		print "\t\"" texts[i] "\\0\""
	print "\t\"\";\n\nconst struct ready_file ready_files[] = {"
	for (i = 0; i < n_files; i++)
		print "\t{\"" paths[i] "\", " roots[i] "},"
	print "\t{\"\", 0},\n};\n\nconst size_t ready_file_count = " n_files ";"
	print "const size_t ready_count = " written ";"
}
