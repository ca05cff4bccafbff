// Switch bracket: carries a micro switch beside the carriage's way; moved along its slots until the switch trips where it must. Six.
// Printed as it stands.
include <design.scad>
use <holes.scad>

foot = 6;
way = 8;
top = (plate_bottom + plate_top) / 2 - switch_body[2] / 2 - 0.2;

// `roller` is the x of the switch's roller, `side` the side of the carriage.
module switch_bracket(roller, side) {
    middle = [roller - roller_width / 2 + switch_body[0] / 2, side * (switch_y + switch_body[1] / 2)];
    color("plum") translate([middle[0], middle[1], 0]) difference() {
        union() {
            bar([-switch_body[0] / 2 - 2, switch_body[0] / 2 + 2], switch_body[1] + 2, [0, top]);
            bar([-switch_bracket_foot - 10, switch_bracket_foot + 10], switch_body[1] + 2, [0, foot]);
        }
        bar([-switch_body[0] / 2 + 2, switch_body[0] / 2 - 2], switch_body[1] - 6, [-1, top - 12]);
        for (end = [-1, 1]) slot([end * switch_bracket_foot, 0], hole_m5, way, 0, foot);
        through([for (end = [-1, 1]) [end * switch_hole_pitch / 2, side * 3]], 2.5, top - 13, top);
    }
}

module carriage_switch(roller, side, lever = true) {
    translate([roller, side * switch_y, (plate_bottom + plate_top) / 2]) mirror([0, side > 0 ? 0 : 1, 0]) micro_switch(lever);
}

switch_bracket(0, 1);
