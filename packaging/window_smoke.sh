#!/usr/bin/env bash
# packaging/window_smoke.sh PROGRAM [PICTURE.png]: whether the program, as it was installed, opens its
# window on this X screen, draws something, and ends by Ctrl+Q. Needs xdotool and ImageMagick:
#
#   xvfb-run -a -s '-screen 0 1280x800x24' packaging/window_smoke.sh briefing-app
set -euo pipefail
program=$1
home=$(mktemp -d)
picture=${2:-$home/window.png}
pid=
trap '[ -z "$pid" ] || kill "$pid" 2>/dev/null || :; rm -rf "$home"' EXIT

began=$(date +%s%N)
HOME=$home XDG_CONFIG_HOME=$home QT_QPA_PLATFORM=xcb "$program" view --date 2021-08-13 &
pid=$!
# "DATASET – Briefing": before the dataset is read the title is one word.
window=$(timeout 60 xdotool search --sync --onlyvisible --pid "$pid" --name ' Briefing$' | head -n 1)
echo "window after $((($(date +%s%N) - began) / 1000000)) ms"

# Its content comes after its frame, and shapes and chart after the first of it: wait until it is not
# one colour any more, and the same for a second.
still=0
before=
for _ in $(seq 150); do
    import -window "$window" "$picture"
    read -r colours now < <(identify -format '%k %#\n' "$picture")
    if [ "$colours" -gt 200 ] && [ "$now" = "$before" ]; then still=$((still + 1)); else still=0; fi
    if [ "$still" -ge 4 ]; then break; fi
    before=$now
    sleep 0.25
done
echo "$colours colours, settled after $((($(date +%s%N) - began) / 1000000)) ms"
[ "$still" -ge 4 ]

xdotool windowfocus --sync "$window" key --window "$window" Escape
xdotool key --window "$window" ctrl+q
for _ in $(seq 100); do
    if ! kill -0 "$pid" 2>/dev/null; then
        wait "$pid"
        pid=
        echo 'ended by Ctrl+Q'
        exit 0
    fi
    sleep 0.1
done
echo 'Ctrl+Q did not end it'
exit 1
