# Turns the decimal bytes that `od -An -v -tu1` prints into lines of C string literal.
#   od -An -v -tu1 FILE | awk -f build-aux/literal.awk
# Bytes that are not plain printable ASCII become three octal digits, so that nothing that follows
# can join them; a question mark is escaped because of trigraphs.
BEGIN {
	for (i = 0; i < 256; i++)
		as_text[i] = i >= 32 && i < 127 ? sprintf("%c", i) : sprintf("\\%03o", i)
	as_text[9] = "\\t"
	as_text[10] = "\\n"
	as_text[34] = "\\\""
	as_text[63] = "\\?"
	as_text[92] = "\\\\"
}
{
	for (i = 1; i <= NF; i++) {
		line = line as_text[$i]
		if ($i == 10 || length(line) > 90) {
			print "\t\t\"" line "\""
			line = ""
		}
	}
}
END {
	if (line != "" || NR == 0)
		print "\t\t\"" line "\""
}
