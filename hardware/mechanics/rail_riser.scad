// Rail riser: aluminium bar under each rail; the rail's own M4 screws go through it into the base plate. Four.
include <design.scad>
use <holes.scad>

width = 24;

module rail_riser(side) {
    color("lightgray") difference() {
        translate([0, side * rail_y, 0]) bar([rail_start, rail_start + rail_length], width, [0, rail_riser]);
        through(rail_holes(), hole_m4, 0, rail_riser);
    }
}

translate([-rail_start, -rail_y, 0]) rail_riser(1);
