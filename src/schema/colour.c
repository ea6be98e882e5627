#include "schema/colour.h"

static bool read_digit(char c, uint32_t *value)
{
	uint32_t digit;
	if (c >= '0' && c <= '9')
		digit = (uint32_t)(c - '0');
	else if (c >= 'a' && c <= 'f')
		digit = (uint32_t)(c - 'a') + 10;
	else if (c >= 'A' && c <= 'F')
		digit = (uint32_t)(c - 'A') + 10;
	else
		return false;
	*value = *value * 16 + digit;
	return true;
}

static bool read_rgb(struct str text, uint32_t *rgb)
{
	*rgb = 0;
	if (text.n != 7 || *text.p != '#')
		return false;
	for (size_t i = 1; i < text.n; i++) {
		if (!read_digit(text.p[i], rgb))
			return false;
	}
	return true;
}

void colours_read(struct field *f, const struct json *map, struct arena *a)
{
	struct str name;
	const struct json *value;
	f->coloured = json_kind(map) == JSON_MAP;
	f->tints = arena_alloc(a, (json_count(map) + 1) * sizeof *f->tints);
	for (size_t i = 0; json_member(map, i, &name, &value); i++) {
		uint32_t rgb;
		if (read_rgb(json_str(value), &rgb))
			f->tints[f->tints_n++] = (struct tint){arena_str(a, name), rgb};
	}
}

bool field_colour(const struct field *f, struct str value, uint32_t *rgb)
{
	if (!f->coloured)
		return false;
	for (size_t i = 0; i < f->tints_n; i++) {
		if (str_eq(f->tints[i].name, value)) {
			*rgb = f->tints[i].rgb;
			return true;
		}
	}
	return read_rgb(value, rgb);
}
