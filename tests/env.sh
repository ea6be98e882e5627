# What a test may rely on; sourced before each. ROSTER_SRCDIR and ROSTER_BUILDDIR are set already
# (absolute), and a test is started in the build folder.
# shellcheck shell=sh
scratch=$ROSTER_BUILDDIR/tests/scratch
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
unset ROSTER_GRAMMARS
