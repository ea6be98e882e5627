#include "ui/screen/links.h"

#include "base/path.h"
#include "base/words.h"

#include <string.h>
#include <sys/stat.h>

static int digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

void link_put(struct buf *out, struct str text)
{
	for (size_t i = 0; text.p && i < text.n; i++) {
		bool escape = text.p[i] == '%' && i + 2 < text.n && digit(text.p[i + 1]) >= 0 &&
			digit(text.p[i + 2]) >= 0;
		buf_putc(out,
			escape ? (char)(digit(text.p[i + 1]) * 16 + digit(text.p[i + 2]))
			       : text.p[i]);
		i += escape ? 2 : 0;
	}
}

bool link_leads_out(struct str target)
{
	size_t colon = str_find_byte(target, 0, ':');
	return str_starts(target, STR("//")) ||
		(colon != STR_NONE && str_find_any(target, 0, "/#?") > colon);
}

static bool is_readable(const struct ctx *c, struct str path)
{
	static const char *const endings[] = {".md", ".mdc", ".markdown"};
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		struct str ending = str_of(endings[i]);
		if (path.n > ending.n &&
			str_same_letters(str_from(path, path.n - ending.n), ending))
			return true;
	}
	return kind_by_place(&c->store->schemas->kinds, path, NULL) != NULL;
}

const char *link_file(const struct ctx *c, unsigned id, struct str path, struct buf *out)
{
	struct buf plain = {0}, beside = {0};
	struct stat st;
	struct err e;
	link_put(&plain, path);
	path_join(&beside, path_dir(store_row(c->store, id)->path), buf_str(&plain));
	bool whole = strlen(buf_text(&beside)) == beside.n;
	bool there =
		whole && path_real(out, buf_text(&beside), &e) && stat(buf_text(out), &st) == 0;
	buf_done(&plain);
	buf_done(&beside);
	return !there                           ? tr("no such file")
		: S_ISDIR(st.st_mode)           ? tr("a folder, not a file")
		: !S_ISREG(st.st_mode)          ? tr("not a regular file")
		: !is_readable(c, buf_str(out)) ? tr("neither Markdown nor an agent's file")
						: NULL;
}
