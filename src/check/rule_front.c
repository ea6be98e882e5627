/* Rules over the fences: where the frontmatter begins and ends. */
#include "check/look.h"

#include "base/path.h"
#include "base/words.h"
#include "doc/scalar.h"
#include "text/lines.h"

#include <dirent.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct span first_line(const struct front_look *look)
{
	struct str text = doc_text(look->doc);
	size_t end = lines_next(text, 0);
	while (end && (text.p[end - 1] == '\n' || text.p[end - 1] == '\r'))
		end--;
	return (struct span){0, end};
}

/* The first line that says something: "# Title" gives "Title". */
static struct str first_words(struct str body)
{
	struct str line;
	while (str_next_line(&body, &line)) {
		line = str_trim(line);
		while (line.n && *line.p == '#')
			line = str_from(line, 1);
		line = str_trim(line);
		if (line.n && !str_starts(line, STR("```")) && !str_starts(line, STR("<")))
			return line;
	}
	return STR("");
}

static void put_field(struct buf *out, struct str key, struct str text, struct str end)
{
	enum written styles[SCALAR_STYLES];
	const struct scalar_place place = {.ending = end};
	size_t n = scalar_styles(text, NULL, styles);
	buf_put(out, key);
	buf_puts(out, ": ");
	for (size_t i = 0; i < n && !scalar_write(out, text, styles[i], &place); i++)
		;
	buf_put(out, end);
}

enum { MOST_WORDS = 16 * 1024 }; /* of a description: a longer block is read by nobody */

/* A block with the fields that must be there, from the file's name and its first words. */
static void offer_block(const struct front_look *look, struct problems *out)
{
	const struct schema *schema = look->kind->schema;
	struct str text = doc_text(look->doc), end = lines_ending(text, 0);
	struct str words = first_words(doc_body(look->doc));
	bool told = words.n > 0 && words.n <= MOST_WORDS;
	struct buf block = {0};
	buf_printf(&block, "---%.*s", STR_ARG(end));
	for (size_t i = 0; schema && i < schema->n; i++) {
		const struct field *f = &schema->fields[i];
		if (f->part == PART_NAME && f->required)
			put_field(&block, f->key, look->stem, end);
		if (f->part == PART_DESCRIPTION)
			put_field(&block, f->key, told ? words : look->stem, end);
	}
	buf_printf(&block, "---%.*s%s", STR_ARG(end), text.n ? end.p : "");
	size_t at = look->doc->parse.fence.body;
	problems_offer_edit(out, TR("Begin it with a frontmatter"),
		(struct edit){{at, at}, buf_str(&block)}, 0);
	buf_done(&block);
}

enum { NEIGHBOURS = 8 };

/* Is it a file that can be read, and does it begin with "---"? */
static bool look_into(const char *path, bool *block)
{
	char first[3] = {0};
	struct stat st;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	bool file = fd >= 0 && fstat(fd, &st) == 0 && S_ISREG(st.st_mode);
	*block = file && read(fd, first, sizeof first) == 3 && memcmp(first, "---", 3) == 0;
	if (fd >= 0)
		close(fd);
	return file;
}

/* A folder of notes: most of the first few Markdown files beside it begin without a block, too. */
static bool lies_among_bare_files(const struct front_look *look)
{
	struct buf folder = {0};
	struct dirent *entry;
	size_t bare = 0, n = 0;
	buf_put(&folder, path_dir(look->path));
	DIR *dir = look_is_placed(look) ? opendir(buf_text(&folder)) : NULL;
	while (dir && n < NEIGHBOURS && (entry = readdir(dir))) {
		struct buf path = {0};
		struct str name = str_of(entry->d_name);
		bool block;
		path_join(&path, buf_str(&folder), name);
		if (str_ends(name, STR(".md")) && !str_eq(name, path_base(look->path)) &&
			look_into(buf_text(&path), &block)) {
			n++;
			bare += !block;
		}
		buf_done(&path);
	}
	if (dir)
		closedir(dir);
	buf_done(&folder);
	return bare * 2 > n;
}

static bool is_note(const struct front_look *look)
{
	return verdict_is_note(look->stem) || lies_among_bare_files(look);
}

void rule_fm_missing(const struct front_look *look, struct problems *out)
{
	const struct fence *f = &look->doc->parse.fence;
	enum fate bare = look->kind->bare;
	if (f->kind != FENCE_NONE || f->miss != FENCE_MISS_NONE || look_is_wide(look))
		return;
	if (bare == FATE_PLAIN || bare == FATE_LOADS || bare == FATE_UNKNOWN)
		return;
	if (is_note(look)) {
		problems_add(out, "fm-missing", SEVERITY_HINT, first_line(look),
			"No frontmatter: taken as a note that lies beside the agents.");
		return;
	}
	problems_add(out, "fm-missing", look_front_severity(look), first_line(look),
		bare == FATE_DROPPED ? N_("No frontmatter, so this is no %.*s: it is not loaded.")
				     : N_("No frontmatter: this %.*s loads without its fields."),
		STR_ARG(look->kind->title));
	if (!str_starts(doc_text(look->doc), STR("+++")))
		offer_block(look, out);
}

/* Where a line of three dashes stands below other lines, blanks before it or not. */
static struct span late_fence(struct str text)
{
	struct str line;
	for (size_t at = 0; at < text.n; at = lines_next(text, at)) {
		struct str rest = str_from(text, at);
		str_next_line(&rest, &line);
		if (str_is(str_trim(line), "---"))
			return (struct span){at, lines_next(text, at)};
	}
	return (struct span){text.n, text.n};
}

/* Put the block first, and below it what stood before it. A code fence around the block goes. */
static void offer_first(const struct front_look *look, struct problems *out)
{
	struct str text = doc_text(look->doc);
	struct span open = late_fence(text);
	struct str before = str_cut(text, look->doc->parse.fence.bom ? 3 : 0, open.at);
	struct buf moved = {0};
	buf_printf(&moved, "---%.*s%.*s", STR_ARG(lines_ending(text, open.at)),
		STR_ARG(str_from(text, open.end)));
	const struct fence f = fence_find(buf_str(&moved));
	if (f.kind == FENCE_BLOCK) {
		bool listing = str_starts(str_trim(before), STR("```"));
		struct str body = str_from(buf_str(&moved), f.body), line, rest = body;
		if (listing && str_next_line(&rest, &line) && str_starts(line, STR("```")))
			buf_splice(&moved, f.body, moved.n - rest.n, STR(""));
		else if (str_trim(before).n)
			buf_splice(&moved, f.body, f.body, before);
		problems_offer_edit(out, TR("Move it to the top"),
			(struct edit){{0, text.n}, buf_str(&moved)}, 0);
	}
	buf_done(&moved);
}

void rule_fm_not_first(const struct front_look *look, struct problems *out)
{
	const struct fence *f = &look->doc->parse.fence;
	if (f->miss != FENCE_MISS_LATE)
		return;
	size_t at = f->kind == FENCE_BLOCK ? f->open.at : 0;
	size_t line = lines_place(doc_text(look->doc), at).line;

	if (line > 1)
		problems_add(out, "fm-not-first", look_front_severity(look), f->open,
			"The first --- stands on line %zu. It must be line 1, or nothing of it is read.",
			line);
	else
		problems_add(out, "fm-not-first", look_front_severity(look), first_line(look),
			"Something stands before the first ---. It must be line 1, or nothing of it is read.");
	offer_first(look, out);
}

/* A line "..." in a block that is never closed; false when there is none. */
static bool find_dots(const struct front_look *look, struct span *dots)
{
	struct str text = doc_text(look->doc), line;
	for (size_t at = look->doc->parse.fence.front.at; at < text.n; at = lines_next(text, at)) {
		struct str rest = str_from(text, at);
		str_next_line(&rest, &line);
		*dots = (struct span){at, at + 3};
		if (str_is(str_trim_end(line), "..."))
			return true;
	}
	return false;
}

static void add_first_line(const struct front_look *look, struct problems *out)
{
	const struct fence *f = &look->doc->parse.fence;
	struct span line = first_line(look);
	struct str text = str_trim_blank(str_span(doc_text(look->doc), line));
	enum severity severity = look_front_severity(look);
	if (f->miss == FENCE_MISS_DASHES) {
		problems_add(out, "fm-fence", severity, line,
			"The frontmatter opens with %zu dashes; only three are read.", text.n);
		problems_offer_edit(out, TR("Write three dashes"), (struct edit){line, STR("---")},
			0);
	}
	if (f->miss == FENCE_MISS_TEXT) {
		text = problems_brief(out, text);
		problems_add(out, "fm-fence", severity, line,
			"The first line is \"%.*s\"; only --- alone opens a frontmatter.",
			STR_ARG(text));
	}
}

/* The closing line may have as many dashes as the opening one. */
static void offer_both_fences(const struct front_look *look, struct problems *out)
{
	struct str text = doc_text(look->doc);
	struct span first = first_line(look);
	struct str dashes = str_trim_blank(str_span(text, first)), line;
	struct str rest = str_from(text, lines_next(text, 0));
	while (dashes.n && str_next_line(&rest, &line)) {
		size_t at = (size_t)(line.p - text.p);
		if (str_eq(str_trim_end(line), dashes) && dashes.n < 3) {
			problems_offer_also(out, (struct edit){{at, at + dashes.n}, STR("---")});
			break;
		}
	}
}

void rule_fm_fence(const struct front_look *look, struct problems *out)
{
	const struct fence *f = &look->doc->parse.fence;
	struct span dots;
	add_first_line(look, out);
	if (f->miss == FENCE_MISS_DASHES)
		offer_both_fences(look, out);
	if (f->kind != FENCE_OPEN || !find_dots(look, &dots))
		return;
	problems_add(out, "fm-fence", look_front_severity(look), dots,
		"\"...\" does not end the frontmatter; only --- does.");
	problems_offer_edit(out, TR("Write ---"), (struct edit){dots, STR("---")}, 0);
}

static bool is_key_line(struct str line)
{
	size_t colon = str_find_byte(line, 0, ':');
	return colon != STR_NONE && str_find_any(str_cut(line, 0, colon), 0, " \t#") == STR_NONE;
}

/* The last line of what looks like frontmatter, behind an opening line that none closes: fields and
 * what is indented below them; behind a blank line only fields. */
static size_t last_front_line(struct str text, size_t at)
{
	size_t last = at ? at - 1 : 0;
	bool blank = false;
	struct str rest = str_from(text, at), line;
	while (str_next_line(&rest, &line)) {
		size_t next = text.n - rest.n;
		bool key = is_key_line(line), below = line.n && strchr(" \t-#", *line.p);
		if (line.n && !key && (blank || !below))
			break;
		if (line.n)
			last = next - 1;
		blank = line.n == 0 || (blank && !key);
	}
	return last;
}

static void offer_end(const struct front_look *look, size_t last, struct problems *out)
{
	struct str text = doc_text(look->doc), end = lines_ending(text, 0);
	size_t at = lines_next(text, last);
	bool cut = at && text.p[at - 1] != '\n';
	struct str line =
		arena_printf(&out->arena, "%.*s---%.*s", cut ? (int)end.n : 0, end.p, STR_ARG(end));
	problems_offer_edit(out, TR("End it there"), (struct edit){{at, at}, line}, 0);
}

void rule_fm_unclosed(const struct front_look *look, struct problems *out)
{
	const struct fence *f = &look->doc->parse.fence;
	struct span dots;
	if (f->kind != FENCE_OPEN || find_dots(look, &dots))
		return;
	size_t last = last_front_line(doc_text(look->doc), f->front.at);
	problems_add(out, "fm-unclosed", look_front_severity(look), f->open,
		"The frontmatter never ends: none of it is read. Add a line --- after line %zu.",
		lines_place(doc_text(look->doc), last).line);
	offer_end(look, last, out);
}
