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

static bool is_set(const char *name)
{
	const char *value = getenv(name);
	return value && *value;
}

/* Does the environment ask for another language than English? Reading a locale is a fifth of a short start. */
static bool is_asked(void)
{
	const char *name = is_set("LC_ALL") ? "LC_ALL"
		: is_set("LC_MESSAGES")     ? "LC_MESSAGES"
					    : "LANG";
	const char *locale = is_set(name) ? getenv(name) : "C";
	if (!strcmp(locale, "C") || !strcmp(locale, "POSIX"))
		return false;
	const char *language = is_set("LANGUAGE") ? getenv("LANGUAGE") : locale;
	return strncmp(language, "C.", 2) != 0 && strcmp(language, "en") != 0 &&
		strncmp(language, "en_", 3) != 0;
}

/* Another encoding has letters that would not arrive: ASCII has "ue" for an umlaut. A locale that nobody set counts as
 * UTF-8. */
static const char *encoding(void)
{
	const char *own = setlocale(LC_CTYPE, "") ? nl_langinfo(CODESET) : "UTF-8";
	bool utf8 = !strcmp(own, "UTF-8") || !strcmp(own, "ANSI_X3.4-1968");
	return utf8 ? "UTF-8" : "ASCII//TRANSLIT";
}

void words_open(void)
{
	static const char head[] = "";
	const char *folder = getenv("ROSTER_LOCALEDIR");
	if (!is_asked() || !setlocale(LC_MESSAGES, ""))
		return;
	bindtextdomain(domain, folder && *folder ? folder : LOCALEDIR);
	bind_textdomain_codeset(domain, encoding());
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
