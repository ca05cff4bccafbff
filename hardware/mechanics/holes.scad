// Holes that two parts share: both take them from here.
include <design.scad>

module through(places, width, bottom, top) {
    for (place = places) translate([place[0], place[1], bottom - 1]) cylinder(d = width, h = top - bottom + 2);
}

// The same in the plane.
module drilled(places, width) {
    for (place = places) translate(place) circle(d = width);
}

// A hole that lets a part be moved along x.
module slot(place, width, way, bottom, top) {
    hull() for (x = [-way / 2, way / 2]) translate([place[0] + x, place[1], bottom - 1]) cylinder(d = width, h = top - bottom + 2);
}

function rail_holes() =
    [for (n = [0 : floor((rail_length - 1) / rail_hole_pitch)], y = [-rail_y, rail_y])
        [rail_start + (rail_length - rail_hole_pitch * floor((rail_length - 1) / rail_hole_pitch)) / 2 + n * rail_hole_pitch, y]];

function block_feet(start, length) = [for (y = [-23, 23]) [start + length / 2, y]];

function hard_stop_holes() =
    [for (y = [-rail_y, rail_y], x = [inner_stop - hard_stop_head + hard_stop_foot / 2, outer_stop + hard_stop_head - hard_stop_foot / 2]) [x, y]];

function motor_mount_feet() = [for (x = [motor_face - 30, motor_face - 16], y = [-20, 20]) [x, y]];

function switch_middle(roller) = roller - roller_width / 2 + switch_body[0] / 2;
function switch_bracket_feet() =
    [for (turn = [-1, 1], at = [[home_roller, -1], [outer_end_roller, 1], [inner_end_roller, 1]])
        [switch_middle(at[0]) + turn * switch_bracket_foot, at[1] * (switch_y + switch_body[1] / 2)]];

function interlock_feet() = [for (x = [-20, 20]) [x, -guard_inner_width / 2 + 28]];
