#!/usr/bin/env bash
# Renders the parts with OpenSCAD. Needs Debian's `openscad`; pictures need `xvfb` too.
#   bash render.sh stl [FOLDER]        every part, and the parts of each syringe model, as STL; FOLDER is out/ unless said otherwise
#   bash render.sh pictures [FOLDER]   the pictures of README.md; FOLDER is pictures/ unless said otherwise
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

parts="base_plate pedestal clamp_bolt coupler_base carriage_plate nut_bracket rail_riser block_riser hard_stop switch_bracket switch_flag motor_mount
valve_frame valve_cap valve_coupler bearing_shelf servo_shelf sensor_bracket guard interlock_bracket"
parts_of_a_model="holder_insert clamp_lid gauge_pin coupler_insert"

usage() { sed -n '2,4s/^# \{0,1\}//p' "$0" >&2; exit 2; }

models() { sed -nE 's/^ *\["([^"]+)".*/\1/p' "$here/syringes.scad"; }

stl() {
  local folder=$1 part model
  for part in $parts; do
    echo "$part"
    openscad -q -o "$folder/$part.stl" -D '$fn=64' "$here/$part.scad"
  done
  for model in $(models); do
    for part in $parts_of_a_model; do
      echo "$part, $model"
      openscad -q -o "$folder/$part-$model.stl" -D '$fn=64' -D "model=\"$model\"" "$here/$part.scad"
    done
  done
}

# picture NAME FILE ARGUMENTS...: xvfb gives OpenSCAD the display that it needs for pictures, and only for them.
picture() {
  local name=$1 file=$2
  shift 2
  echo "$name"
  xvfb-run -a openscad -q -o "$name.png" --colorscheme=Tomorrow -D '$fn=48' "$@" "$here/$file.scad"
}

pictures() {
  local folder=$1 part
  for part in $parts $parts_of_a_model; do
    picture "$folder/$part" "$part" --imgsize=480,360 --autocenter --viewall --camera=0,0,0,60,0,30,400
  done
  picture "$folder/assembly" assembly --imgsize=1200,700 --camera=0,0,60,62,0,20,1650
  picture "$folder/assembly-above" assembly --imgsize=1200,330 --camera=0,0,50,0,0,0,1000 --projection=o -D with_guard=false
  picture "$folder/syringes" assembly --imgsize=900,600 --camera=40,0,70,65,0,25,560 -D with_guard=false
  picture "$folder/valve" assembly --imgsize=900,600 --camera=0,0,60,75,0,65,330 -D with_guard=false -D 'side_components=[]'
}

command -v openscad >/dev/null || { echo "render.sh: openscad is not installed. On Debian: apt-get install --no-install-recommends openscad xvfb" >&2; exit 1; }
case "${1:-}" in
  stl) folder=${2:-$here/out} ;;
  pictures) folder=${2:-$here/pictures} ;;
  *) usage ;;
esac
mkdir -p "$folder"
"$1" "$folder"
