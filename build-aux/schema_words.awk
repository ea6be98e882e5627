# Prints what a person reads in schemas as messages of a .po file. A text stands on one line, as in all of ours.
#   awk -f build-aux/schema_words.awk FILE...
BEGIN {
	keys = "\"(description|title|empty|other-keys|pattern-words|portable-words|says|taken-words)\": *\""
	print "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
}

# The length of the JSON string whose first byte stands behind the quote.
function length_of(rest,  i, c) {
	for (i = 1; (c = substr(rest, i, 1)) != "\"" && c != ""; i++)
		i += c == "\\"
	return i - 1
}

{
	rest = $0
	while (match(rest, keys)) {
		rest = substr(rest, RSTART + RLENGTH)
		text = substr(rest, 1, length_of(rest))
		if (text !~ /[A-Za-z]/)
			continue
		if (!(text in files))
			order[++n] = text
		if (index(files[text], FILENAME " ") == 0)
			files[text] = files[text] FILENAME " "
	}
}

END {
	for (i = 1; i <= n; i++)
		printf "#: %s\nmsgid \"%s\"\nmsgstr \"\"\n\n", files[order[i]], order[i]
}
