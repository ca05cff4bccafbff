// Carriage plate: aluminium, 10 mm. Carries the coupler base and the nut bracket, runs on two rail carriages. Two.
include <design.scad>
use <holes.scad>
use <nut_bracket.scad>

module carriage_plate(position) {
    color("silver") translate([coupler_face(position), 0, plate_bottom]) linear_extrude(plate_thickness) difference() {
        translate([plate_offset, -plate_width / 2]) square([plate_length, plate_width]);
        drilled(coupler_feet, 4.2);
        // Countersunk from above, which is not drawn: the coupler base stands on these screws.
        drilled(nut_bracket_holes(), hole_m5);
        drilled(block_holes(), hole_m4);
        drilled(flag_holes(), 3.3);
    }
}

// From the coupler's face.
function block_middle() = plate_offset + plate_length / 2;
function block_holes() = [for (x = [-1, 1], y = [-rail_y, rail_y], side = [-1, 1]) [block_middle() + x * block15_holes / 2, y + side * block15_holes / 2]];
function flag_holes() = [for (side = [-1, 1], x = flag_screws) [x, side * (flag_y - flag_screw_inset)]];

translate([-coupler_face(0), 0, -plate_bottom]) carriage_plate(0);
