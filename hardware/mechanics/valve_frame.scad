// Valve frame: a table over servo and cam. The stopcock lies in its top, the handle hangs through the slot, and the cap holds it down. It
// can be taken out at Mix only. Two pegs below stop the plug 95 degrees either side of Mix. Printed upside down.
include <design.scad>
use <holes.scad>
use <valve_coupler.scad>

feet_height = 8;
clearance = 0.25;

module valve_frame() {
    x = valve_frame_x / 2;
    color("slategray") difference() {
        union() {
            bar([-x, x], 2 * valve_leg_y[1], [frame_bottom, axis_height]);
            for (side = [0, 180]) rotate([0, 0, side]) {
                box([-x, x], valve_leg_y, [0, frame_bottom + 1]);
                box([-x, x], [valve_leg_y[0], valve_leg_y[1] + 14], [0, feet_height]);
            }
            // The coupler's arm runs against these.
            for (place = peg_places()) translate([place[0], place[1], frame_bottom - peg_height()]) cylinder(d = peg_width(), h = peg_height() + 1);
        }
        ports();
        translate([0, 0, frame_bottom - 1]) cylinder(d = stopcock_body + 2 * clearance, h = 20);
        // The handle passes when it stands as at Mix.
        translate([-handle[0] / 2 - 0.5, -handle[1] / 2 - 0.5, frame_bottom - 1]) cube([handle[0] + 1, handle[1] + 1, 20]);
        through(cap_screws, insert_m5, frame_bottom, axis_height);
        through(valve_feet, hole_m5, 0, feet_height);
        shelf_screws(hole_m4);
    }
}

// The channel of ports A and B, and that of port C.
module ports() {
    width = stopcock_port_width + 2 * clearance;
    translate([0, 0, axis_height]) {
        rotate([0, 90, 0]) cylinder(d = width, h = valve_frame_x + 2, center = true);
        rotate([-90, 0, 0]) cylinder(d = width, h = 80);
    }
}

// Horizontal screws through the legs into the shelves and the sensor brackets, M4.
module shelf_screws(width) {
    for (x = valve_shelf_holes, z = [middle(servo_shelf_z), middle(bearing_shelf_z)]) across(x, z, width);
    for (z = sensor_bracket_screws()) hull() for (x = [-2, 2]) across(x, z, width);
}

module across(x, z, width) { translate([x, 0, z]) rotate([90, 0, 0]) cylinder(d = width, h = 120, center = true); }

function middle(range) = (range[0] + range[1]) / 2;
function sensor_bracket_screws() = [cam_z + cam_thickness / 2 - 5, cam_z + cam_thickness / 2 + 5];

rotate([180, 0, 0]) translate([0, 0, -axis_height]) valve_frame();
