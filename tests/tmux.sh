#!/bin/sh
# Bars of tables and between panes stand below each other, whatever script is beside them: in a real terminal,
# by its own count of columns. tmux's copy mode finds a character and says in which column it is.
set -u
. "$ROSTER_SRCDIR/tests/tap.sh"
if ! command -v tmux >/dev/null; then
	echo "ok 1 - bars stand below each other in a terminal # SKIP tmux is not installed"
	echo "1..1"
	exit
fi

# A socket's path must be short.
folder=$(mktemp -d /tmp/roster-tmux.XXXXXX) || exit 1
trap 'on_server kill-server 2>/dev/null; rm -rf "$folder"' EXIT
unset TMUX_PANE
server=0
on_server() { # COMMAND...
	TMUX_TMPDIR=$folder tmux -u -L "$server" -f /dev/null "$@"
}

why() {
	on_server capture-pane -p 2>&1 | sed 's/^/# /'
	sed 's/^/# bar: /' bars
}

# --- what is shown ---

# NAME TEXT: text in octal where it holds what an editor would not show.
samples() {
	cat <<'END'
han 漢字評論
kana カタｶﾅ
fullwidth ＡＢ！
hangul 한국어
jamo \341\204\222\341\205\241\341\206\253\341\204\200\341\205\240
emoji 😀🚀✅
family \360\237\221\250\342\200\215\360\237\221\251\342\200\215\360\237\221\247
skin \360\237\221\215\360\237\217\275
heart \342\235\244\357\270\217
telephone \342\230\216\357\270\216
keycap 1\357\270\217\342\203\243#\357\270\217\342\203\243
flags 🇩🇪🇯🇵
half-flag 🇩x
england \360\237\217\264\363\240\201\247\363\240\201\242\363\240\201\245\363\240\201\256\363\240\201\247\363\240\201\277
combining e\314\201a\314\210
stacked x\314\200\314\201\314\202\314\203\314\204\314\205
devanagari क्षि हिन्दी
tamil நி தமிழ்
bengali বাংলা কো
thai ที่ น้ำ กำ
lao ລາວ ກຳ
khmer ខ្មែរ
myanmar မြန်မာ
tibetan བོད་
sinhala ශ්‍රී
hebrew שָׁלוֹם
arabic مَرْحَبًا
persian می\342\200\214خواهم
new-emoji \360\237\253\250\360\237\253\251
newest \360\237\252\212\360\237\253\237
ambiguous ±①…“”
hidden a\342\200\213b
controls a\033[31mb
END
}

write_files() {
	mkdir -p agents
	{
		printf -- '---\nname: 1-all\ndescription: Every sample in one table.\n---\n| script | text | end |\n|--|--|--:|\n'
		samples | while read -r name text; do
			printf '| %s | %b | 1 |\n| %b | %s | 22 |\n' "$name" "$text" "$text" "$name"
		done
		printf '\nLast line.\n'
	} >agents/all.md
	samples | while read -r name text; do
		printf -- '---\nname: 2-%b\ndescription: It is %b, %s.\n---\n| a | b |\n|--|--|\n| %b | x |\n\n> %b\n' \
			"$text" "$text" "$name" "$text" "$text" >"agents/$name.md"
	done
}

# --- the terminal ---

start() { # COLUMNS ROWS ARGUMENT... : roster in a window of that size
	columns=$1 rows=$2
	shift 2
	server=$((server + 1))
	on_server new-session -d -x "$columns" -y "$rows" "exec '$ROSTER_BUILDDIR/roster' $*"
	on_server set-option -g mode-keys vi
	on_server set-option -g status off
	on_server resize-window -x "$columns" -y "$rows"
}

until_shown() { # TEXT WHAT
	tries=$((${PTY_LIMIT-90} * 20))
	while ! on_server capture-pane -p | grep -qF -e "$1"; do
		tries=$((tries - 1))
		if [ $tries -le 0 ]; then
			ok 1 "$2"
			return 1
		fi
		sleep 0.05
	done
}

# "ROW COLUMN" of each such character on the screen.
find_all() { # CHARACTER
	n=$(on_server capture-pane -p | grep -o -e "$1" | wc -l)
	{
		echo 'copy-mode'
		echo 'send-keys -X top-line'
		echo 'send-keys -X start-of-line'
		echo "send-keys -X search-forward '$1'"
		while [ "$n" -gt 0 ]; do
			echo 'display-message -p "#{copy_cursor_y} #{copy_cursor_x}"'
			echo 'send-keys -X search-again'
			n=$((n - 1))
		done
		echo 'send-keys -X cancel'
	} >order
	on_server source-file "$PWD/order"
}

# The columns of bars, each once, in order: "0 29 79".
columns_of_bars() {
	find_all '│' >bars
	awk '{ print $2 }' bars | sort -nu | tr '\n' ' ' | sed 's/ $//'
}

# The rows that have bars, and those of them that have all of these columns.
whole_rows() { # COLUMN...
	awk -v want="$*" '
		{ has[$1, $2] = 1; row[$1] = 1 }
		END {
			n = split(want, column, " ")
			for (r in row) {
				all++
				for (i = 1; i <= n && (r, column[i]) in has; i++)
					;
				whole += i > n
			}
			print whole + 0, all + 0
		}' bars
}

# --- what must hold ---

table_bars() { # WHAT : the reader, with a window full of one table
	seen=$(columns_of_bars)
	# shellcheck disable=SC2086  # columns are words
	got=$(whole_rows $seen)
	[ "$(echo "$seen" | wc -w)" -eq 2 ] && [ "${got% *}" = "${got#* }" ] && [ "${got% *}" -gt 15 ]
	ok $? "$1: bars stand in columns $seen of ${got% *} rows of ${got#* }"
}

pane_bars() { # WHAT : the edges of panes, and what divides them; inside there may be other bars
	divider=$(find_all '┬' | awk 'NR == 1 { print $2 }')
	find_all '├' >joints
	columns_of_bars >/dev/null
	awk -v want="0 $divider $((columns - 1))" '
		FILENAME == "joints" { joint[$1] = 1; next }
		!joint[$1] { has[$1, $2] = 1; row[$1] = 1 }
		END {
			split(want, column, " ")
			for (r in row) {
				n++
				for (i = 1; i <= 3; i++)
					bad += !((r, column[i]) in has)
			}
			exit bad || n < 15
		}' joints bars
	ok $? "$1: edges and divider stand in columns 0, $divider and $((columns - 1)) of every row"
}

search() { # TEXT
	on_server send-keys /
	on_server send-keys -l "$1"
	on_server send-keys Enter
	until_shown "/$1   1 of " "$1 is found"
}

in_reader() { # COLUMNS ROWS
	start "$1" "$2" agents/all.md
	until_shown 'Every sample in one table.' "the reader opens" || return
	for name in emoji devanagari khmer newest; do
		search $name && table_bars "$1x$2, $name"
	done
	on_server send-keys G k k j j
	until_shown 'Last line.' "the end" && table_bars "$1x$2, the end"
	on_server kill-server
}

in_panes() { # COLUMNS ROWS
	start "$1" "$2" agents
	until_shown 'Every sample in one table.' "the panes open" || return
	pane_bars "$1x$2, panes"
	on_server send-keys j j j j j j j j j j
	until_shown ', flags.' "the tenth row" && pane_bars "$1x$2, panes at the tenth row"
	on_server send-keys G
	until_shown ', tibetan.' "the last row" && pane_bars "$1x$2, panes at the last row"
	on_server kill-server
}

cd "$TMPDIR" || exit 1
: >bars
write_files
in_reader 80 24
in_panes 80 24
in_reader 120 40
in_panes 120 40
plan
