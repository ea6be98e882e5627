#include "base/words.h"

#include "config.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>

void words_close(void)
{
	setlocale(LC_MESSAGES, "C");
}

#ifdef ENABLE_NLS
#include <libintl.h>

static const char domain[] = "roster";

/* Another encoding has letters that would not arrive: ASCII has "ue" for an umlaut. A locale that nobody set counts as
 * UTF-8. */
static const char *encoding(void)
{
	const char *own = nl_langinfo(CODESET);
	bool utf8 = !strcmp(own, "UTF-8") || !strcmp(own, "ANSI_X3.4-1968");
	return utf8 ? "UTF-8" : "ASCII//TRANSLIT";
}

void words_open(void)
{
	const char *folder = getenv("ROSTER_LOCALEDIR");
	bindtextdomain(domain, folder && *folder ? folder : LOCALEDIR);
	bind_textdomain_codeset(domain, encoding());
	static const char head[] = "";
	/* This also reads it, for a process that shuts its doors later. */
	if (dgettext(domain, head) == head)
		words_close();
}

const char *tr(const char *text)
{
	return *text ? dgettext(domain, text) : text;
}

const char *trn(const char *one, const char *many, size_t n)
{
	return dngettext(domain, one, many, (unsigned long)n);
}

#else

void words_open(void)
{
	words_close();
}

const char *tr(const char *text)
{
	return text;
}

const char *trn(const char *one, const char *many, size_t n)
{
	return n == 1 ? one : many;
}

#endif

enum { LONGEST = 1000 };

struct str words_of(struct str text)
{
	char copy[LONGEST];
	if (text.n == 0 || text.n >= sizeof copy)
		return text;
	memcpy(copy, text.p, text.n);
	copy[text.n] = '\0';
	const char *found = tr(copy);
	return found == copy ? text : str_of(found);
}
