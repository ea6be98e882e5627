#include "ui/looks.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/vec.h"
#include "base/words.h"
#include "ui/term/rebind.h"
#include "ui/themes.h"
#include "ui/widget/layout.h"

#include <unistd.h>

enum { KEYS_BYTES = 256 * 1024 };

static const char first_theme[] = "terminal";

static bool show_theme(struct looks *l, struct str name, struct err *e)
{
	if (!themes_find(name, &l->theme, e))
		return false;
	buf_set(&l->shown, name);
	l->changed = true;
	return true;
}

static struct str wanted_theme(const struct looks *l)
{
	if (!l->config)
		return str_of(first_theme);
	return config_has_colours(l->config) ? config_text(l->config, CONFIG_THEME) : STR("mono");
}

static void take_theme(struct looks *l)
{
	struct err e;
	if (!show_theme(l, wanted_theme(l), &e) && !show_theme(l, str_of(first_theme), &e))
		die("the built-in theme is missing");
}

static void take_switches(struct looks *l)
{
	l->mouse = !l->config || config_is(l->config, CONFIG_MOUSE);
	l->layouts = !l->config || config_is(l->config, CONFIG_LAYOUTS);
}

void looks_init(struct looks *l, struct config *config, struct schemas *schemas)
{
	*l = (struct looks){.config = config, .schemas = schemas};
	take_theme(l);
	take_switches(l);
}

void looks_done(struct looks *l)
{
	pick_done(&l->pick);
	buf_done(&l->shown);
	buf_done(&l->before);
}

/* --- keys ------------------------------------------------------------------------------------- */

static void bind_all(struct config *c, struct keymap *k, struct str path, struct str text)
{
	struct rebind r;
	struct err e;
	rebind_begin(&r, k, text);
	while (rebind_next(&r, &e))
		config_tell(c, path, r.kv.line, e.text);
}

void looks_keys(struct config *c, struct keymap *k)
{
	struct buf folder = {0}, path = {0}, text = {0};
	struct err e;
	path_config(&folder);
	if (folder.n)
		path_join(&path, buf_str(&folder), STR("keys"));
	if (path.n && access(buf_text(&path), F_OK) == 0) {
		if (file_read(buf_text(&path), KEYS_BYTES, &text, &e))
			bind_all(c, k, buf_str(&path), buf_str(&text));
		else
			config_tell(c, buf_str(&path), 0, e.text);
	}
	buf_done(&folder);
	buf_done(&path);
	buf_done(&text);
}

/* --- again ------------------------------------------------------------------------------------ */

void looks_reload(struct looks *l, struct ctx *c, struct keymap *k)
{
	if (!l->config)
		return;
	config_reload(l->config);
	keymap_done(k);
	keymap_init(k);
	looks_keys(l->config, k);
	if (l->schemas)
		config_rules(l->config, &l->schemas->settings, &l->schemas->arena);
	c->measure = config_measure(l->config);
	take_theme(l);
	take_switches(l);
}

void looks_tell(const struct looks *l, struct ctx *c)
{
	if (l->config && l->config->troubles.n)
		ctx_note(c, ROLE_WARNING, "%.*s", STR_ARG(l->config->troubles.v[0]));
}

/* --- the mouse -------------------------------------------------------------------------------- */

static bool keep_mouse(struct looks *l, struct err *e)
{
	struct buf path = {0};
	bool kept = !l->config ||
		config_keep(l->config, CONFIG_MOUSE, l->mouse ? STR("yes") : STR("no"), &path, e);
	buf_done(&path);
	return kept;
}

void looks_switch_mouse(struct looks *l, struct ctx *c, const char *key)
{
	struct err e;
	l->mouse = !l->mouse;
	if (l->mouse)
		ctx_note(c, ROLE_MESSAGE, "the mouse selects, scrolls and opens");
	else
		ctx_note(c, ROLE_MESSAGE, "the mouse is left to the terminal; %s takes it back",
			key);
	if (!keep_mouse(l, &e))
		ctx_note(c, ROLE_WARNING, "%s until roster ends: %s",
			l->mouse ? "mouse = yes" : "mouse = no", e.text);
}

/* --- the box ---------------------------------------------------------------------------------- */

void looks_choose(struct looks *l, struct ctx *c)
{
	struct theme_names names = {0};
	if (l->config && !config_has_colours(l->config)) {
		ctx_note(c, ROLE_MESSAGE, "no colours are wanted (%.*s)",
			STR_ARG(l->config->v[CONFIG_COLOR].origin));
		return;
	}
	themes_list(&names);
	buf_set(&l->before, buf_str(&l->shown));
	pick_begin(&l->pick, false, false);
	for (size_t i = 0; i < names.n; i++)
		pick_add(&l->pick, names.v[i], str_eq(names.v[i], buf_str(&l->shown)));
	pick_ready(&l->pick);
	theme_names_done(&names);
}

static void keep(struct looks *l, struct ctx *c)
{
	struct buf path = {0}, shown = {0};
	struct err e;
	if (!l->config || str_eq(buf_str(&l->shown), buf_str(&l->before)))
		return;
	if (config_keep(l->config, CONFIG_THEME, buf_str(&l->shown), &path, &e)) {
		path_short(&shown, buf_str(&path), STR(""));
		ctx_note(c, ROLE_MESSAGE, "theme = %s is in %s", buf_text(&l->shown),
			buf_text(&shown));
	} else {
		ctx_note(c, ROLE_WARNING, "%s until roster ends: %s", buf_text(&l->shown), e.text);
	}
	buf_done(&path);
	buf_done(&shown);
}

/* What is highlighted is shown at once. */
static void follow(struct looks *l, struct ctx *c)
{
	struct err e;
	struct str name = l->pick.shown.n ? pick_choice(&l->pick) : buf_str(&l->before);
	if (!str_eq(name, buf_str(&l->shown)) && !show_theme(l, name, &e))
		ctx_note(c, ROLE_WARNING, "%s", e.text);
}

static void go_on(struct looks *l, struct ctx *c, enum pick_outcome outcome)
{
	struct err e;
	if (outcome == PICK_LEFT)
		show_theme(l, buf_str(&l->before), &e);
	else
		follow(l, c);
	if (outcome == PICK_TAKEN)
		keep(l, c);
}

void looks_key(struct looks *l, struct ctx *c, uint32_t key)
{
	go_on(l, c, pick_key(&l->pick, key));
}

void looks_mouse(struct looks *l, struct ctx *c, const struct mouse *m)
{
	go_on(l, c, pick_mouse(&l->pick, m));
}

void looks_say(const struct looks *l, struct buf *out)
{
	if (pick_is_typed(&l->pick))
		pick_says(&l->pick, out);
	else
		buf_puts(out,
			tr("arrows show a theme, Enter keeps it, Esc goes back; typing finds"));
}

void looks_draw(struct looks *l, struct canvas *cv)
{
	struct rect size = pick_size(&l->pick);
	int h = size.h < cv->h - 4 ? size.h : cv->h - 4, w = size.w < cv->w ? size.w : cv->w;
	pick_draw(&l->pick, cv, (struct rect){1 + (cv->h - 3 - h) / 2, (cv->w - w) / 2, h, w});
}
