#include "ui/term/latin.h"

#include "ui/term/key.h"

#include <string.h>

/* Letters in a row of Unicode, and for each what an American keyboard has in its place: as on the usual
 * Russian, Ukrainian, Belarusian, Greek, Hebrew and Arabic keyboards. A blank: on none of them. */
static const struct {
	uint32_t first;
	const char *latin;
} rows[] = {
	{0x0391, "ABGDEZHUIKLMNJOPR STYFXCV"}, {0x03b1, "abgdezhuiklmnjoprwstyfxcv"},
	{0x0400, " ~  \" S}      O "}, {0x0410, "F<DULT:PBQRKVYJGHCNEA{WXIO}SM\">Z"},
	{0x0430, "f,dult;pbqrkvyjghcnea[wxio]sm'.z"}, {0x0450, " `  ' s]      o "}, {0x0490, "|\\"},
	{0x05d0, "tcdsvuzjyhlfkonibxg;p.mera,"}, {0x060c, "K"}, {0x061b, "P"}, {0x061f, "?"},
	{0x0621, "xNHcYzhfmje[po]`v.sawq'/uy"}, {0x0640, "Jtr;glki,ndWRSQEA~X"},
	{0xfef5, "B G T b"}, /* lam and alef, which are one key */
};

uint32_t latin_key(uint32_t key)
{
	uint32_t alt = key & KEYS_ALT, code = key & ~(uint32_t)KEYS_ALT;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (code < rows[i].first || code - rows[i].first >= strlen(rows[i].latin))
			continue;
		char latin = rows[i].latin[code - rows[i].first];
		return latin == ' ' ? 0 : (unsigned char)latin | alt;
	}
	return 0;
}
