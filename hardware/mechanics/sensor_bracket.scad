// Sensor bracket: holds a slotted optical switch over the cam's rim, screwed to a leg of the valve frame; the leg's slots turn it by some 5 degrees
// either way. Two. Printed lying on its side.
include <design.scad>
use <valve_frame.scad>

width = 14;
height = 26;
open_end = beam_radius - slot_sensor_beam;

// `angle` is where it stands around the plug: +90 or -90.
module sensor_bracket(angle) {
    middle = cam_z + cam_thickness / 2;
    color("mediumpurple") rotate([0, 0, angle - 90]) difference() {
        box([-width / 2, width / 2], [open_end + slot_sensor[1], valve_leg_y[0]], [middle - height / 2, middle + height / 2]);
        for (z = sensor_bracket_screws()) translate([0, 0, z]) rotate([-90, 0, 0]) cylinder(d = insert_m4 - 2.3, h = 80);
        // M3 thread-forming screws of the sensor.
        for (side = [-1, 1]) translate([0, 0, middle + side * slot_sensor_hole_pitch / 2])
            rotate([-90, 0, 0]) cylinder(d = 2.5, h = open_end + slot_sensor[1] + 8);
    }
}

module slot_sensor_at(angle) {
    rotate([0, 0, angle - 90]) translate([0, open_end, cam_z + cam_thickness / 2]) slot_sensor_switch();
}

translate([0, 0, width / 2]) rotate([0, 90, 0]) translate([0, -valve_leg_y[0], -cam_z]) sensor_bracket(90);
