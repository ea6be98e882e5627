/* role.h -- what a piece of text is. Everything above the terminal speaks in roles; a theme says
 * what a role looks like. One row: the enum's name, the name in theme files, what it is for. */
#ifndef ROSTER_RENDER_ROLE_H
#define ROSTER_RENDER_ROLE_H

#include "base/str.h"

#define ROLES(X)                                                                                   \
	X(TEXT, "text", "Plain text")                                                              \
	X(DIM, "dim", "What matters less")                                                         \
	X(HEADING1, "heading1", "Headings of level 1")                                             \
	X(HEADING2, "heading2", "Headings of level 2")                                             \
	X(HEADING3, "heading3", "Headings of level 3 and below")                                   \
	X(CODE, "code", "Code within a line")                                                      \
	X(LINK, "link", "The text of a link")                                                      \
	X(URL, "url", "Where a link leads")                                                        \
	X(QUOTE, "quote", "Quoted text and its bar")                                               \
	X(BULLET, "bullet", "Bullets, numbers and boxes of lists")                                 \
	X(RULE, "rule", "Thematic breaks")                                                         \
	X(TABLE, "table", "The lines of a table")                                                  \
	X(TABLE_HEAD, "table-head", "The first row of a table")                                    \
	X(HTML, "html", "HTML, shown as it is written")                                            \
	X(CODE_TEXT, "code-text", "Code in a fence")                                               \
	X(CODE_FRAME, "code-frame", "The bar and the language beside a fence")                     \
	X(CODE_KEYWORD, "code-keyword", "Keywords")                                                \
	X(CODE_STRING, "code-string", "Strings and characters")                                    \
	X(CODE_ESCAPE, "code-escape", "Escapes in strings")                                        \
	X(CODE_NUMBER, "code-number", "Numbers")                                                   \
	X(CODE_CONSTANT, "code-constant", "Constants, true, null")                                 \
	X(CODE_COMMENT, "code-comment", "Comments")                                                \
	X(CODE_TYPE, "code-type", "Types")                                                         \
	X(CODE_FUNCTION, "code-function", "Functions")                                             \
	X(CODE_VARIABLE, "code-variable", "Variables and parameters")                              \
	X(CODE_PROPERTY, "code-property", "Members and keys")                                      \
	X(CODE_OPERATOR, "code-operator", "Operators")                                             \
	X(CODE_PUNCTUATION, "code-punctuation", "Brackets and separators")                         \
	X(CODE_TAG, "code-tag", "Tags of markup")                                                  \
	X(CODE_ATTRIBUTE, "code-attribute", "Attributes, labels, preprocessor")                    \
	X(CARD_LABEL, "card-label", "Labels of the card")                                          \
	X(CARD_TEXT, "card-text", "Values on the card")                                            \
	X(CARD_RULE, "card-rule", "The line under the card")                                       \
	X(SPEAKER_USER, "speaker-user", "The user's turn of an example")                           \
	X(SPEAKER_AGENT, "speaker-agent", "The assistant's turn of an example")                    \
	X(SPEAKER_NOTE, "speaker-note", "Context and commentary of an example")                    \
	X(DIFF_ADD, "diff-add", "Added lines")                                                     \
	X(DIFF_CUT, "diff-cut", "Removed lines")                                                   \
	X(DIFF_ADD_PART, "diff-add-part", "The added part of a changed line")                      \
	X(DIFF_CUT_PART, "diff-cut-part", "The removed part of a changed line")                    \
	X(DIFF_PLACE, "diff-place", "Where a change stands")                                       \
	X(ERROR, "error", "Errors")                                                                \
	X(WARNING, "warning", "Warnings")                                                          \
	X(HINT, "hint", "Hints")                                                                   \
	X(GOOD, "good", "What is in order")                                                        \
	X(TITLE, "title", "The first row of the screen")                                           \
	X(HINTS, "hints", "The last row: what the hinted keys do")                                 \
	X(HINT_KEY, "hint-key", "A key in the last row")                                           \
	X(MESSAGE, "message", "The row above it: the message")                                     \
	X(BORDER, "border", "Lines between panes")                                                 \
	X(BORDER_FOCUS, "border-focus", "The same, around the pane in use")                        \
	X(GROUP, "group", "Group headers in the list")                                             \
	X(ROW, "row", "A row of the list")                                                         \
	X(ROW_SELECTED, "row-selected", "The selected row")                                        \
	X(ROW_SELECTED_FAR, "row-selected-far", "The selected row of a pane not in use")           \
	X(MATCH, "match", "What a search found")                                                   \
	X(MATCH_CURRENT, "match-current", "The hit the search stands on")                          \
	X(LINK_CURRENT, "link-current", "The link that is selected")                               \
	X(LABEL, "label", "A field's name")                                                        \
	X(LABEL_FOCUS, "label-focus", "The name of the field in use")                              \
	X(FIELD, "field", "A field's value")                                                       \
	X(FIELD_FOCUS, "field-focus", "The value of the field in use")                             \
	X(FIELD_EMPTY, "field-empty", "What stands where a field has no value")                    \
	X(CHANGED, "changed", "What is changed and not saved")

#define ROLE_ENUM(id, name, help) ROLE_##id,
enum role { ROLES(ROLE_ENUM) ROLE_COUNT };
#undef ROLE_ENUM

/* Marks lie over a role: bold, italic, struck out, underlined. */
enum { MARK_STRONG = 1, MARK_EMPH = 2, MARK_STRIKE = 4, MARK_UNDERLINE = 8, MARKS_ALL = 15 };

/* Above them a run of a sheet may carry the number of the link that it belongs to: from 1 those that cmark finds,
 * from LINK_BARE on addresses in plain text, which are their own targets. */
enum { LINK_SHIFT = 4, LINK_BARE = 0xc00, LINK_MOST = 0xfff };

const char *role_name(enum role role);
const char *role_help(enum role role);
/* False when no role has that name. */
bool role_find(struct str name, enum role *out);

#endif
