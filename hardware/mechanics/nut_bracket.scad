// Nut bracket: holds the ball nut below the carriage plate. Aluminium, or printed in a stiff filament with M5 heat-set inserts. Two.
// Printed with the bore upright.
include <design.scad>
use <holes.scad>

bracket_x = [plate_offset + 12, plate_offset + 12 + nut_body_length];
bracket_width = 56;

// From the coupler's face.
function nut_bracket_holes() = [for (x = [bracket_x[0] + 8, bracket_x[1] - 8], y = [-20, 20]) [x, y]];
function nut_face() = bracket_x[1] + nut_flange[0];

module nut_bracket(position) {
    color("tan") translate([coupler_face(position), 0, 0]) difference() {
        bar(bracket_x, bracket_width, [screw_height - 24, plate_bottom]);
        translate([bracket_x[0] - 1, 0, screw_height]) rotate([0, 90, 0]) cylinder(d = nut_body + 0.4, h = nut_body_length + 2);
        // The flange's six screws, M5.
        for (angle = [0, 45, 135, 180, 225, 315])
            translate([bracket_x[1] - 14, 0, screw_height]) rotate([angle, 0, 0]) translate([0, nut_bolt_circle / 2, 0])
                rotate([0, 90, 0]) cylinder(d = 4.2, h = 20);
        through(nut_bracket_holes(), insert_m5, plate_bottom - 8, plate_bottom);
    }
}

rotate([0, 90, 0]) translate([-coupler_face(0) - bracket_x[1], 0, -screw_height]) nut_bracket(0);
