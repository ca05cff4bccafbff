// Valve cap: holds the stopcock down, with two M5 thumb screws. Printed upside down.
include <design.scad>
use <holes.scad>
use <valve_frame.scad>

height = 12;

module valve_cap() {
    x = valve_frame_x / 2;
    color("orange") difference() {
        bar([-x, x], 60, [axis_height + 0.4, axis_height + height]);
        ports();
        translate([0, 0, axis_height - 1]) cylinder(d = stopcock_body + 0.5, h = height + 2);
        through(cap_screws, hole_m5, axis_height, axis_height + height);
    }
}

rotate([180, 0, 0]) translate([0, 0, -axis_height - height]) valve_cap();
