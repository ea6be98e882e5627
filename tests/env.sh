# shellcheck shell=sh
# What a test may rely on; sourced before each. ROSTER_SRCDIR and ROSTER_BUILDDIR (absolute) and
# ROSTER_TEST (its log) are set already, and a test is started in the build folder. By hand:
#   ROSTER_SRCDIR=$PWD ROSTER_BUILDDIR=$PWD; export ROSTER_SRCDIR ROSTER_BUILDDIR; . tests/env.sh
scratch=$ROSTER_BUILDDIR/tests/scratch/${ROSTER_TEST:-hand}
[ ! -e "$scratch" ] || chmod -R u+rwX "$scratch"
rm -rf "$scratch"
mkdir -p "$scratch/home" "$scratch/tmp"
HOME=$scratch/home
TMPDIR=$scratch/tmp
XDG_CONFIG_HOME=$HOME/.config XDG_STATE_HOME=$HOME/.local/state XDG_CACHE_HOME=$HOME/.cache
XDG_DATA_HOME=$HOME/.local/share
LC_ALL=C.UTF-8 TZ=UTC TERM=xterm-256color
GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null
export HOME TMPDIR XDG_CONFIG_HOME XDG_STATE_HOME XDG_CACHE_HOME XDG_DATA_HOME
export LC_ALL TZ TERM GIT_CONFIG_NOSYSTEM GIT_CONFIG_GLOBAL
unset LINES COLUMNS COLORTERM NO_COLOR ESCDELAY VISUAL EDITOR LANG LANGUAGE XDG_RUNTIME_DIR
unset TMUX ROSTER_GRAMMARS ROSTER_LOCALEDIR
