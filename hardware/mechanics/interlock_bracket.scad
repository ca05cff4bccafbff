// Interlock bracket: holds the coded safety switch of the guard at the front edge of the base plate, its actuator sits on the lid. Envelope of the
// switch 36 x 26 x 13 mm [A]. One. Printed as it stands.
include <design.scad>
use <holes.scad>

plate = [60, 5, 46];
switch_holes = 22;
front = -guard_inner_width / 2 + 14; // Room for the switch between bracket and lid.

module interlock_bracket() {
    color("plum") difference() {
        union() {
            box([-plate[0] / 2, plate[0] / 2], [front, front + plate[1]], [0, plate[2]]);
            box([-plate[0] / 2, plate[0] / 2], [front, front + 22], [0, plate[1]]);
        }
        for (side = [-1, 1]) translate([side * switch_holes / 2, front - 1, plate[2] - 14]) rotate([-90, 0, 0]) cylinder(d = hole_m4, h = plate[1] + 2);
        through(interlock_feet(), hole_m5, 0, plate[1]);
    }
}

translate([0, -front, 0]) interlock_bracket();
