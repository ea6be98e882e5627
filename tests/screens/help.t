# What the keys of each place do, from the action table.
size 70x20
keys ?
| help for the list                                                 0%
| List
|   J                   Scroll the preview down; the selection stays
|   K                   Scroll the preview up; the selection stays
|   Enter l Right       Read the selected file in the whole window
|   h Left              Fold away what the row is in; from the
|                       preview, back to the list
|   Tab                 Go to the next pane
|   Shift-Tab           Go to the previous pane
|   z                   Give the pane in use the whole window, and
|                       back
|   <                   Move the divider to the left
|   >                   Move the divider to the right
|   t                   Show folders as a tree, or flat
|   /                   Show only the rows that hold some words or
|                       terms (model:opus)
|   ^G                  Search the texts of all files
|   !                   Show only files with errors or warnings
| / and a word: only what is about it; man roster says more
| Esc back  j move  / search  } heading
keys G
| help for the list                                               100%
| What a filter understands
|   word                In name, path, description, tools or model;
|                       letters may be left out of names
|   "two words"         As they stand, with the blank; also
|                       description:"two words"
|   model:opus          The model; so do name: path: description:
|                       kind: scope:
|   tool:Bash           May use that tool, listed or inherited;
|                       tool:all inherits all there are
|   is:error            Also warning, hint, sound, loads, rescued,
|                       dropped, partial, shadowed, plain, unknown,
|                       unreadable, changed (in git)
|   can:execute         May run commands; also read, write, network,
|                       spawn, external, runs-without-asking, hooks,
|                       mcp
|   -term !term         Turns any of them round
|
| / and a word: only what is about it; man roster says more
| Esc back  j move  / search  } heading
keys g /
type disabled
shows x                   Disabled
keys ^U
type fix
message about: fix   (2)
cursor about: fix|
keys Enter n
message about: fix   (2)
keys Esc Esc
title roster  .  0 agents
keys F1
title help for the list                                                 0%
keys ?
title roster  .  0 agents
keys q
title roster  .  0 agents
file .claude/agents/reviewer.md
> ---
> name: reviewer
> description: Reviews changes before they are merged.
> ---
> You do it.
open
keys Enter ?
| help for the reader                                               0%
| Reader
|   Space               Go a page down
|   b                   Go a page up
|   h Left              Back to the list
|   ^G                  Search the texts of all files
|   /                   Search the text
|   }                   Go to the next heading
|   {                   Go to the previous heading
|   o                   Show the headings, to go to one
|   Tab                 Select the next link
|   Shift-Tab           Select the previous link
|   Enter               Follow the selected link, or copy it
|   I                   Show characters that nobody sees, and back
|   <                   Scroll code to the left
|   >                   Scroll code to the right
|   )                   Go to the next part that changed on the disk
|   (                   Go to the previous such part
| / and a word: only what is about it; man roster says more
| Esc back  j move  / search  } heading
keys Esc Esc e
type ?
message W name-chars: "reviewer?": Claude Code t...  ^X ^F: Name it reviewer
keys ^_ F1
| help for the form                                                 0%
| Form, in a line
|   Enter               Go to the next field
|
| Form
|   Down                Go one row down
|   Up                  Go one row up
|   PgDn                Go a page down
|   PgUp                Go a page up
|   ^_                  Take the last change back
|   ^R                  Make it again
|   Tab                 Go to the next field
|   Shift-Tab           Go to the previous field
|   Enter               Open the choices; unfold or fold a map; else
|                       go to the next field
|   Space               Switch on or off; unfold or fold a map
|   ^O                  Show what saving changes
|   ^S                  Save
| / and a word: only what is about it; man roster says more
| Esc back  j move  / search  } heading
keys G
| help for the form                                               100%
| What a filter understands
|   word                In name, path, description, tools or model;
|                       letters may be left out of names
|   "two words"         As they stand, with the blank; also
|                       description:"two words"
|   model:opus          The model; so do name: path: description:
|                       kind: scope:
|   tool:Bash           May use that tool, listed or inherited;
|                       tool:all inherits all there are
|   is:error            Also warning, hint, sound, loads, rescued,
|                       dropped, partial, shadowed, plain, unknown,
|                       unreadable, changed (in git)
|   can:execute         May run commands; also read, write, network,
|                       spawn, external, runs-without-asking, hooks,
|                       mcp
|   -term !term         Turns any of them round
|
| / and a word: only what is about it; man roster says more
| Esc back  j move  / search  } heading
keys q
title edit  reviewer.md   nothing changed                            loads
size 40x12
keys F1
| help for the form                   0%
|Form, in a line
|  Enter       Go to the next field
|
|Form
|  Down        Go one row down
|  Up          Go one row up
|  PgDn        Go a page down
|  PgUp        Go a page up
|  ^_          Take the last change back
| / and a word: only what is about it; …
| Esc back  j move  / search  } heading
