// Servo shelf: between the frame's legs; the servo hangs in it by its ears. Printed as it stands.
include <design.scad>
use <valve_frame.scad>
use <bearing_shelf.scad>

clearance = 0.4;
ear_screw = 2.5;          // For M3 thread-forming screws.

module servo_shelf() {
    x = valve_frame_x / 2 - 0.5;
    y = valve_leg_y[0] - 0.2;
    middle = servo_body[1] / 2 - servo_spline_offset;
    color("darkkhaki") difference() {
        bar([-x, x], 2 * y, servo_shelf_z);
        translate([0, middle, 0]) cube([servo_body[0] + 2 * clearance, servo_body[1] + 2 * clearance, 200], center = true);
        for (end = [-1, 1], side = [-1, 1]) translate([side * 5, middle + end * 24.75, servo_shelf_z[0] - 1]) cylinder(d = ear_screw, h = 20);
        intersection() {
            shelf_screws(insert_m4);
            for (side = [-1, 1]) bar_at(side, y);
        }
    }
}

translate([0, 0, -servo_shelf_z[0]]) servo_shelf();
