// Bearing shelf: between the frame's legs; holds the coupler's bearing 6804. Printed as it stands.
include <design.scad>
use <valve_frame.scad>

module bearing_shelf() {
    x = valve_frame_x / 2 - 0.5;
    y = valve_leg_y[0] - 0.2;
    color("darkkhaki") difference() {
        bar([-x, x], 2 * y, bearing_shelf_z);
        translate([0, 0, bearing_shelf_z[1] - bearing_depth()]) cylinder(d = bearing[1] + 0.1, h = bearing[2] + 1);
        translate([0, 0, bearing_shelf_z[0] - 1]) cylinder(d = bearing[1] - 4, h = 10);
        intersection() {
            shelf_screws(insert_m4);
            for (side = [-1, 1]) bar_at(side, y);
        }
    }
}

// The bearing lies a little below the shelf's top: the coupler's collar touches its inner ring only.
function bearing_depth() = bearing[2] + 0.2;

// Heat-set inserts reach 9 mm in from either end.
module bar_at(side, y) {
    translate([0, side * (y - 4), 0]) cube([200, 9, 400], center = true);
}

translate([0, 0, -bearing_shelf_z[0]]) bearing_shelf();
