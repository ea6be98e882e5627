#include "ui/screen/place.h"

#include "base/vec.h"

void file_places_done(struct file_places *f)
{
	for (size_t i = 0; i < f->n; i++)
		buf_done(&f->v[i].path);
	vec_done(f);
}

static struct file_place *find(const struct file_places *f, struct str path)
{
	for (size_t i = 0; i < f->n; i++) {
		if (str_eq(buf_str(&f->v[i].path), path))
			return &f->v[i];
	}
	return NULL;
}

void file_places_keep(struct file_places *f, struct str path, struct leaf_place place)
{
	struct file_place *known = find(f, path);
	if (!known) {
		vec_push(f, (struct file_place){0});
		known = &f->v[f->n - 1];
		buf_put(&known->path, path);
	}
	known->place = place;
}

bool file_places_find(const struct file_places *f, struct str path, struct leaf_place *out)
{
	const struct file_place *known = find(f, path);
	if (known)
		*out = known->place;
	return known != NULL;
}
