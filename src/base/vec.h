/* vec.h -- typed growable arrays: any struct with the members `v` (pointer), `n` and `cap`.
 *
 *	struct ids { unsigned *v; size_t n, cap; };
 *	struct ids ids = {0};
 *	vec_push(&ids, 7u);
 *	vec_done(&ids);
 */
#ifndef ROSTER_BASE_VEC_H
#define ROSTER_BASE_VEC_H

#include <stddef.h>

/* Return `items`, moved if need be, with room for `need` items of `size` bytes. */
void *vec_room(void *items, size_t *cap, size_t need, size_t size);
void vec_free(void *items);
/* Return `items`, moved if need be, with room for those `n` alone. */
void *vec_fitted(void *items, size_t *cap, size_t n, size_t size);
/* Close the gap left by taking out item `at` of `n`. */
void vec_shift(void *items, size_t at, size_t n, size_t size);

#define vec_reserve(vec, more)                                                                     \
	((vec)->v = vec_room((vec)->v, &(vec)->cap, (vec)->n + (more), sizeof *(vec)->v))
#define vec_push(vec, item) (vec_reserve(vec, 1), (vec)->v[(vec)->n++] = (item))
/* Give back the room that no item takes. */
#define vec_fit(vec) ((vec)->v = vec_fitted((vec)->v, &(vec)->cap, (vec)->n, sizeof *(vec)->v))
#define vec_remove(vec, at)                                                                        \
	(vec_shift((vec)->v, (at), (vec)->n, sizeof *(vec)->v), (void)(vec)->n--)
#define vec_done(vec) (vec_free((vec)->v), (vec)->v = NULL, (vec)->n = (vec)->cap = 0)

#endif
