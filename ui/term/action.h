/* action.h -- everything a key can do. One row: the enum's name, the name a person types, the word
 * in the hint bar, the sentence in the help. Help screen, hint bar, `roster --keys` and the man page
 * all come from here and from keymap.h. */
#ifndef ROSTER_UI_TERM_ACTION_H
#define ROSTER_UI_TERM_ACTION_H

#include "base/str.h"

#define ACTIONS(X)                                                                                 \
	X(MOVE_DOWN, "move-down", "move", "Go one row down")                                       \
	X(MOVE_UP, "move-up", "up", "Go one row up")                                               \
	X(MOVE_FIRST, "move-first", "first", "Go to the start")                                    \
	X(MOVE_LAST, "move-last", "last", "Go to the end")                                         \
	X(HALF_DOWN, "half-down", "half down", "Go half a page down")                              \
	X(HALF_UP, "half-up", "half up", "Go half a page up")                                      \
	X(PAGE_DOWN, "page-down", "page", "Go a page down")                                        \
	X(PAGE_UP, "page-up", "page up", "Go a page up")                                           \
	X(PREVIEW_DOWN, "preview-down", "scroll", "Scroll the preview down; the selection stays")  \
	X(PREVIEW_UP, "preview-up", "scroll up", "Scroll the preview up; the selection stays")     \
	X(READ, "read", "read", "Read the selected file in the whole window")                      \
	X(UNFOLD, "unfold", "unfold", "Show what is folded away")                                  \
	X(BACK, "back", "back", "Back to the list")                                                \
	X(FOLD, "fold", "fold",                                                                    \
		"Fold away what the row is in; from the preview, back to the list")                \
	X(NEXT_PANE, "next-pane", "pane", "Go to the next pane")                                   \
	X(PREVIOUS_PANE, "previous-pane", "pane", "Go to the previous pane")                       \
	X(VIEW_RENDERED, "view-rendered", "rendered", "Show the file rendered")                    \
	X(VIEW_SOURCE, "view-source", "source", "Show the file as it is written")                  \
	X(VIEW_PROBLEMS, "view-problems", "problems", "Show what is wrong with the file")          \
	X(VIEW_DIFF, "view-diff", "diff", "Show what differs from what git has")                   \
	X(VIEW_CAN_DO, "view-can-do", "can do",                                                    \
		"Show what the agent may do, and what it comes by")                                \
	X(ZOOM, "zoom", "zoom", "Give the pane in use the whole window, and back")                 \
	X(DIVIDER_LEFT, "divider-left", "narrower", "Move the divider to the left")                \
	X(DIVIDER_RIGHT, "divider-right", "wider", "Move the divider to the right")                \
	X(TREE, "tree", "tree", "Show folders as a tree, or flat")                                 \
	X(FILTER, "filter", "filter",                                                              \
		"Show only the rows that hold some words or terms (model:opus)")                   \
	X(DROP_FILTER, "drop-filter", "drop filter", "Drop the filter: show all rows again")       \
	X(DROP_MARKS, "drop-marks", "drop marks", "Drop all marks")                                \
	X(COMPLETE, "complete", "complete",                                                        \
		"Complete the term that is being typed: key, then value")                          \
	X(SEARCH_BODIES, "search-bodies", "all texts", "Search the texts of all files")            \
	X(SEARCH, "search", "search", "Search the text")                                           \
	X(FIND_NEXT, "find-next", "next", "Go to the next match")                                  \
	X(FIND_PREVIOUS, "find-previous", "previous", "Go to the previous match")                  \
	X(NEXT_HEADING, "next-heading", "heading", "Go to the next heading")                       \
	X(PREVIOUS_HEADING, "previous-heading", "heading", "Go to the previous heading")           \
	X(OUTLINE, "outline", "outline", "Show the headings, to go to one")                        \
	X(NEXT_LINK, "next-link", "link", "Select the next link")                                  \
	X(PREVIOUS_LINK, "previous-link", "link", "Select the previous link")                      \
	X(FOLLOW, "follow", "follow", "Follow the selected link, or copy it")                      \
	X(SHOW_HIDDEN, "show-hidden", "hidden", "Show characters that nobody sees, and back")      \
	X(CODE_LEFT, "code-left", "code left", "Scroll code to the left")                          \
	X(CODE_RIGHT, "code-right", "code", "Scroll code to the right")                            \
	X(WRAP_CODE, "wrap-code", "wrap code", "Wrap long lines of code, and back")                \
	X(NEXT_CHANGE, "next-change", "change", "Go to the next part that changed on the disk")    \
	X(PREVIOUS_CHANGE, "previous-change", "change", "Go to the previous such part")            \
	X(NEXT_PROBLEM, "next-problem", "problem",                                                 \
		"Go to the next problem, in this file or the next")                                \
	X(PREVIOUS_PROBLEM, "previous-problem", "problem", "Go to the previous problem")           \
	X(ONLY_PROBLEMS, "only-problems", "only problems",                                         \
		"Show only files with errors or warnings")                                         \
	X(ALL_PROBLEMS, "all-problems", "all problems", "List the problems of all files")          \
	X(POWERS, "powers", "powers", "Show what all agents may do, side by side")                 \
	X(SORT_COLUMN, "sort-column", "sort",                                                      \
		"Sort by the column in use; the same again reverses")                              \
	X(SORT_PATH, "sort-path", "path", "Sort by path; the same again reverses")                 \
	X(SORT_NAME, "sort-name", "name", "Sort by name; the same again reverses")                 \
	X(SORT_MODEL, "sort-model", "model", "Sort by model; the same again reverses")             \
	X(SORT_TOOLS, "sort-tools", "tools",                                                       \
		"Sort by the number of tools, the most first; again reverses")                     \
	X(SORT_COST, "sort-cost", "cost",                                                          \
		"Sort by the tokens every session pays, the most first; again reverses")           \
	X(SORT_USE, "sort-use", "use",                                                             \
		"Sort by the tokens paid on use, the most first; again reverses")                  \
	X(SORT_AGE, "sort-age", "age",                                                             \
		"Sort by the last change, the newest first; again reverses")                       \
	X(SORT_VERDICT, "sort-verdict", "verdict",                                                 \
		"Sort by verdict and problems, the worst first; again reverses")                   \
	X(SORT_KIND, "sort-kind", "kind", "Sort by kind; the same again reverses")                 \
	X(MARK, "mark", "mark", "Mark the row, or take its mark off, and go on")                   \
	X(MARK_RANGE, "mark-range", "range", "Begin a range of marks; the same again ends it")     \
	X(MARK_OTHERS, "mark-others", "invert",                                                    \
		"Mark what is not marked, and the other way round")                                \
	X(FIX, "fix", "fix", "Show what fixes the problem, then do it")                            \
	X(FIX_ALL, "fix-all", "all fixes",                                                         \
		"Show what all safe fixes of the file change, then do them in one step")           \
	X(EDIT_FIELDS, "edit-fields", "edit", "Edit the fields of the file in a form")             \
	X(EDIT_MARKED, "edit-marked", "edit marked",                                               \
		"Edit the fields of all marked files side by side, in a grid")                     \
	X(EDIT_FILE, "edit-file", "editor", "Open the whole file in $VISUAL or $EDITOR")           \
	X(COMMIT_SCREEN, "before-commit", "commit", "Show what is about to be committed")          \
	X(HISTORY, "history", "history", "Show the commits that changed the file")                 \
	X(STAGE, "stage", "stage", "Stage the file or field, or take it out of the next commit")   \
	X(STAGE_ALL, "stage-all", "stage all",                                                     \
		"Stage all agents; where all are staged, take them out of the next commit")        \
	X(SWITCH_DIFF, "switch-diff", "as text", "Show what differs by field, or as text")         \
	X(DISCARD, "discard", "discard", "Discard the change in the file; undo brings it back")    \
	X(COMMIT_MESSAGE, "commit-message", "message", "Write the message of the commit")          \
	X(COMMIT, "commit", "commit", "Commit what is staged, by git, with its hooks")             \
	X(RESTORE, "restore", "restore",                                                           \
		"Give the file, or the field, what it had in that commit")                         \
	X(ADD, "add", "add", "Make a new file: of which kind, and where")                          \
	X(RENAME, "rename", "rename", "Rename the file, with its name and what refers to it")      \
	X(MOVE_FILE, "move-file", "move to",                                                       \
		"Move or copy the file to another place, or duplicate (clone) it beside itself")   \
	X(DISABLE, "disable", "disable", "Switch the file off without deleting it, or on again")   \
	X(TRASH, "delete", "delete", "Delete the file; it goes to the trash, undo brings it back") \
	X(SHOW_ALL, "show-all", "show all",                                                        \
		"Show disabled files and those of plugins, or leave them out")                     \
	X(UNDO, "undo", "undo", "Take the last change back")                                       \
	X(REDO, "redo", "redo", "Make it again")                                                   \
	X(COPY_PATH, "copy-path", "copy path", "Copy the file's path")                             \
	X(COPY_NAME, "copy-name", "copy name", "Copy its name")                                    \
	X(COPY_DESCRIPTION, "copy-description", "copy description", "Copy its description")        \
	X(COPY_BODY, "copy-body", "copy body", "Copy its text below the frontmatter")              \
	X(COPY_CODE, "copy-code", "copy code",                                                     \
		"Copy the code at the top of the window, or the next below")                       \
	X(ACTIONS_BY_NAME, "actions", "all", "Every action by its name")                           \
	X(REREAD, "reread", "re-read", "Read the files and the settings again")                    \
	X(THEMES, "themes", "themes", "Choose a theme; it shows while you move")                   \
	X(HELP, "help", "help", "Show the keys of this place")                                     \
	X(LEAVE, "leave", "back", "Leave search, filter or pane, one step at a time; never quits") \
	X(CLOSE, "close", "quit", "Close this view; at the top, quit")                             \
	X(QUIT, "quit", "quit", "Quit roster")                                                     \
	X(SUSPEND, "suspend", "suspend", "Back to the shell for a while")                          \
	X(REDRAW, "redraw", "redraw", "Draw the screen anew")                                      \
	X(NEXT_FIELD, "next-field", "next", "Go to the next field")                                \
	X(PREVIOUS_FIELD, "previous-field", "previous", "Go to the previous field")                \
	X(CHOOSE, "choose", "choose",                                                              \
		"Open the choices; unfold or fold a map; else go to the next field")               \
	X(NEW_LINE, "new-line", "new line", "Begin a new line in a long text")                     \
	X(TOGGLE, "toggle", "toggle", "Switch on or off; unfold or fold a map")                    \
	X(EDIT_CELL, "edit-cell", "edit", "Edit the value, or open its choices")                   \
	X(FILL_DOWN, "fill-down", "fill down", "Give all files below the same value")              \
	X(REPLACE, "replace", "replace", "Find and replace in this field of all files")            \
	X(CLEAR_CELL, "clear-cell", "take out", "Take the field out of the file")                  \
	X(CELL_LEFT, "cell-left", "left", "Go a field to the left")                                \
	X(CELL_RIGHT, "cell-right", "field", "Go a field to the right")                            \
	X(SHOW_CHANGES, "show-changes", "changes", "Show what saving changes")                     \
	X(SAVE, "save", "save", "Save")                                                            \
	X(ACCEPT, "accept", "make the change", "Make the change that is shown")                    \
	X(FIELD_RESET, "field-reset", "as on disk", "Give the field the value it has on disk")     \
	X(FIELD_FIX, "field-fix", "fix field",                                                     \
		"Fix the field's first problem that has a ready fix")                              \
	X(FIELD_EDITOR, "field-editor", "in editor", "Edit this value in $VISUAL or $EDITOR")      \
	X(FIELD_RAW, "field-raw", "as YAML", "Edit this value as YAML, and back")                  \
	X(MOUSE, "mouse", "mouse", "Leave the mouse to the terminal, and take it back; is kept")   \
	X(TEXT_LEFT, "text-left", "left", "Move the caret left")                                   \
	X(TEXT_RIGHT, "text-right", "right", "Move the caret right")                               \
	X(TEXT_WORD_LEFT, "text-word-left", "word left", "Move the caret a word left")             \
	X(TEXT_WORD_RIGHT, "text-word-right", "word right", "Move the caret a word right")         \
	X(TEXT_START, "text-start", "start", "Move the caret to the start of the line")            \
	X(TEXT_END, "text-end", "end", "Move the caret to the end of the line")                    \
	X(CUT_BACK, "cut-back", "cut", "Take out the character before the caret")                  \
	X(CUT_HERE, "cut-here", "cut", "Take out the character under the caret")                   \
	X(CUT_WORD, "cut-word", "cut word", "Take out the word before the caret")                  \
	X(CUT_TO_START, "cut-to-start", "cut", "Take out the line up to the caret")                \
	X(CUT_TO_END, "cut-to-end", "cut", "Take out the line from the caret on")

#define ACTION_ENUM(id, name, hint, help) ACT_##id,
enum action { ACT_NONE, ACTIONS(ACTION_ENUM) ACTION_END };
#undef ACTION_ENUM

const char *action_name(enum action a);
const char *action_hint(enum action a); /* one or two words */
const char *action_help(enum action a); /* a sentence without full stop */

#endif
