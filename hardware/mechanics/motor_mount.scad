// Motor mount for NEMA 23: a plate with a foot. Aluminium angle, or printed in a stiff filament. Two. Printed on its face.
include <design.scad>
use <holes.scad>

width = 64;
gusset = 5;

module motor_mount() {
    x = motor_face - mount_thickness;
    color("slategray") difference() {
        union() {
            bar([x, motor_face], width, [0, screw_height + nema23_square / 2 + 4]);
            bar([motor_face - motor_mount_foot, motor_face], width, [0, mount_thickness]);
            for (side = [-1, 1]) translate([0, side * (width - gusset) / 2, 0]) hull() {
                bar([motor_face - motor_mount_foot, motor_face], gusset, [0, mount_thickness]);
                bar([x, motor_face], gusset, [0, screw_height + 10]);
            }
        }
        translate([x, 0, screw_height]) rotate([0, 90, 0]) {
            translate([0, 0, -1]) cylinder(d = nema23_pilot + 0.5, h = mount_thickness + 2);
            for (y = [-1, 1], z = [-1, 1]) translate([z * nema23_bolt_pitch / 2, y * nema23_bolt_pitch / 2, -1]) cylinder(d = 5.3, h = mount_thickness + 2);
        }
        through(motor_mount_feet(), hole_m5, 0, mount_thickness);
    }
}

rotate([0, 90, 0]) translate([-motor_face, 0, 0]) motor_mount();
