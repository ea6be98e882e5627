# Long lines of code are cut at the edge, scrolled sideways, found beyond it, and wrapped where that is asked for.
file .claude/agents/build.md
> ---
> name: build
> description: Builds the program and says what is wrong. Use it after each change.
> tools: Bash
> ---
> 
> Some words stand above the code, so many of them that they do not fit into one line of the window.
> 
> ```bash
> make all
> find . -name '*.c' -newer stamp -print0 | xargs -0 -n 1 -P 4 cc -std=c11 -Wall -c && touch needle
> 	echo 日本語日本語日本語日本語日本語日本語日本語 end
> ```
> 
> - In a list:
> 
>   ```
>   one line that is a good deal longer than sixty columns, for all to see
>   ```
size 60x24
keys Enter
| build   build.md             [1 rendered] 2  3  4  5   all
| verdict      loads (Claude Code agent)
| name         build
| description  Builds the program and says what is wrong.
|              Use it after each change.
| can do       only run commands
| tools        execute: Bash
| ──────────────────────────────────────────────────────────
|
| Some words stand above the code, so many of them that they
| do not fit into one line of the window.
|
| ┌─ bash
| │ make all
| │ find . -name '*.c' -newer stamp -print0 | xargs -0 -n 1»
| │     echo 日本語日本語日本語日本語日本語日本語日本語 end
|
| • In a list:
|
|   │ one line that is a good deal longer than sixty column»
|
|
| loads
| Space page  / search  h back  ? help  e edit  o outline
keys >
| build   build.md             [1 rendered] 2  3  4  5   all
| verdict      loads (Claude Code agent)
| name         build
| description  Builds the program and says what is wrong.
|              Use it after each change.
| can do       only run commands
| tools        execute: Bash
| ──────────────────────────────────────────────────────────
|
| Some words stand above the code, so many of them that they
| do not fit into one line of the window.
|
| ┌─ bash
| │ «
| │ «p -print0 | xargs -0 -n 1 -P 4 cc -std=c11 -Wall -c &&»
| │ « 語日本語日本語日本語 end
|
| • In a list:
|
|   │ «onger than sixty columns, for all to see
|
|
| loads
| Space page  / search  h back  ? help  e edit  o outline
keys > > >
| build   build.md             [1 rendered] 2  3  4  5   all
| verdict      loads (Claude Code agent)
| name         build
| description  Builds the program and says what is wrong.
|              Use it after each change.
| can do       only run commands
| tools        execute: Bash
| ──────────────────────────────────────────────────────────
|
| Some words stand above the code, so many of them that they
| do not fit into one line of the window.
|
| ┌─ bash
| │ «
| │ «xargs -0 -n 1 -P 4 cc -std=c11 -Wall -c && touch needle
| │ « 語日本語 end
|
| • In a list:
|
|   │ «ixty columns, for all to see
|
|
| loads
| Space page  / search  h back  ? help  e edit  o outline
keys <
| build   build.md             [1 rendered] 2  3  4  5   all
| verdict      loads (Claude Code agent)
| name         build
| description  Builds the program and says what is wrong.
|              Use it after each change.
| can do       only run commands
| tools        execute: Bash
| ──────────────────────────────────────────────────────────
|
| Some words stand above the code, so many of them that they
| do not fit into one line of the window.
|
| ┌─ bash
| │ «
| │ «'*.c' -newer stamp -print0 | xargs -0 -n 1 -P 4 cc -st»
| │ «語日本語日本語日本語日本語日本語日本語 end
|
| • In a list:
|
|   │ « is a good deal longer than sixty columns, for all t»
|
|
| loads
| Space page  / search  h back  ? help  e edit  o outline
keys g < < <
| build   build.md             [1 rendered] 2  3  4  5   all
| verdict      loads (Claude Code agent)
| name         build
| description  Builds the program and says what is wrong.
|              Use it after each change.
| can do       only run commands
| tools        execute: Bash
| ──────────────────────────────────────────────────────────
|
| Some words stand above the code, so many of them that they
| do not fit into one line of the window.
|
| ┌─ bash
| │ make all
| │ find . -name '*.c' -newer stamp -print0 | xargs -0 -n 1»
| │     echo 日本語日本語日本語日本語日本語日本語日本語 end
|
| • In a list:
|
|   │ one line that is a good deal longer than sixty column»
|
|
| loads
| Space page  / search  h back  ? help  e edit  o outline
# A hit beyond the edge is brought into sight, and back.
keys /
type needle
keys Enter
| build   build.md             [1 rendered] 2  3  4  5   all
| verdict      loads (Claude Code agent)
| name         build
| description  Builds the program and says what is wrong.
|              Use it after each change.
| can do       only run commands
| tools        execute: Bash
| ──────────────────────────────────────────────────────────
|
| Some words stand above the code, so many of them that they
| do not fit into one line of the window.
|
| ┌─ bash
| │ «
| │ «xargs -0 -n 1 -P 4 cc -std=c11 -Wall -c && touch needle
| │ « 語日本語 end
|
| • In a list:
|
|   │ «ixty columns, for all to see
|
|
| /needle   1 of 1
| n next  N previous  / search  Esc back  ? help
keys /
keys ^U
type make all
keys Enter
| build   build.md             [1 rendered] 2  3  4  5   all
| verdict      loads (Claude Code agent)
| name         build
| description  Builds the program and says what is wrong.
|              Use it after each change.
| can do       only run commands
| tools        execute: Bash
| ──────────────────────────────────────────────────────────
|
| Some words stand above the code, so many of them that they
| do not fit into one line of the window.
|
| ┌─ bash
| │ make all
| │ find . -name '*.c' -newer stamp -print0 | xargs -0 -n 1»
| │     echo 日本語日本語日本語日本語日本語日本語日本語 end
|
| • In a list:
|
|   │ one line that is a good deal longer than sixty column»
|
|
| /make all   1 of 1
| n next  N previous  / search  Esc back  ? help
keys Esc
# Wrapped, there is nothing to scroll; the choice holds for the next file and the list.
keys w
| build   build.md             [1 rendered] 2  3  4  5   all
| verdict      loads (Claude Code agent)
| name         build
| description  Builds the program and says what is wrong.
|              Use it after each change.
| can do       only run commands
| tools        execute: Bash
| ──────────────────────────────────────────────────────────
|
| Some words stand above the code, so many of them that they
| do not fit into one line of the window.
|
| ┌─ bash
| │ make all
| │ find . -name '*.c' -newer stamp -print0 | xargs -0 -n 1
| ¦ -P 4 cc -std=c11 -Wall -c && touch needle
| │     echo 日本語日本語日本語日本語日本語日本語日本語 end
|
| • In a list:
|
|   │ one line that is a good deal longer than sixty
|   ¦ columns, for all to see
| code is wrapped
| Space page  / search  h back  ? help  e edit  o outline
keys >
message loads
keys q
| roster  .claude/agents  1 agent
|┌─ Agents 1 ───────────────┬─ build ──────────[1 rendered]─┐
|│>    build                │ verdict                       │
|│                          │   loads (Claude Code agent)   │
|│                          │ name                          │
|│                          │   build                       │
|│                          │ description                   │
|│                          │   Builds the program and says │
|│                          │   what is wrong. Use it after │
|│                          │   each change.                │
|│                          │ can do                        │
|│                          │   only run commands           │
|│                          │ tools                         │
|│                          │   execute: Bash               │
|│                          │ ───────────────────────────── │
|│                          │                               │
|│                          │ Some words stand above the    │
|│                          │ code, so many of them that    │
|│                          │ they do not fit into one line │
|│                          │ of the window.                │
|│                          │                               │
|└──────────────────────────┴───────────────────────────────┘
| build: loads
| Enter read  e edit  / filter  ? help  q quit  : all  j move
keys w Tab z G
| roster  .claude/agents  1 agent
| verdict      loads (Claude Code agent)
| name         build
| description  Builds the program and says what is wrong.
|              Use it after each change.
| can do       only run commands
| tools        execute: Bash
| ──────────────────────────────────────────────────────────
|
| Some words stand above the code, so many of them that they
| do not fit into one line of the window.
|
| ┌─ bash
| │ make all
| │ find . -name '*.c' -newer stamp -print0 | xargs -0 -n 1»
| │     echo 日本語日本語日本語日本語日本語日本語日本語 end
|
| • In a list:
|
|   │ one line that is a good deal longer than sixty column»
|
|
| build: loads
| j move  z zoom  ? help  Enter read  1 rendered  2 source
keys >
| roster  .claude/agents  1 agent
| verdict      loads (Claude Code agent)
| name         build
| description  Builds the program and says what is wrong.
|              Use it after each change.
| can do       only run commands
| tools        execute: Bash
| ──────────────────────────────────────────────────────────
|
| Some words stand above the code, so many of them that they
| do not fit into one line of the window.
|
| ┌─ bash
| │ «
| │ «p -print0 | xargs -0 -n 1 -P 4 cc -std=c11 -Wall -c &&»
| │ « 語日本語日本語日本語 end
|
| • In a list:
|
|   │ «onger than sixty columns, for all to see
|
|
| build: loads
| j move  z zoom  ? help  Enter read  1 rendered  2 source
keys <
| roster  .claude/agents  1 agent
| verdict      loads (Claude Code agent)
| name         build
| description  Builds the program and says what is wrong.
|              Use it after each change.
| can do       only run commands
| tools        execute: Bash
| ──────────────────────────────────────────────────────────
|
| Some words stand above the code, so many of them that they
| do not fit into one line of the window.
|
| ┌─ bash
| │ make all
| │ find . -name '*.c' -newer stamp -print0 | xargs -0 -n 1»
| │     echo 日本語日本語日本語日本語日本語日本語日本語 end
|
| • In a list:
|
|   │ one line that is a good deal longer than sixty column»
|
|
| build: loads
| j move  z zoom  ? help  Enter read  1 rendered  2 source
