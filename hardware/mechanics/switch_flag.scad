// Switch flag: on both sides of a carriage plate, presses the rollers of the switches. Its edges are where home and ends are. Four.
// Printed as it stands.
include <design.scad>
use <holes.scad>

ramp = switch_overlap;

module switch_flag(position, side) {
    color("plum") translate([coupler_face(position), 0, 0]) mirror([0, side > 0 ? 0 : 1, 0]) difference() {
        union() {
            hull() {
                box(flag_x, [flag_y, flag_y + 1], [plate_bottom, plate_top]);
                box([flag_x[0] + ramp, flag_x[1] - ramp], [flag_y, flag_y + flag_width], [plate_bottom, plate_top]);
            }
            box(flag_x, [flag_y - 2 * flag_screw_inset, flag_y + 1], [plate_top, plate_top + 3]);
        }
        through([for (x = flag_screws) [x, flag_y - flag_screw_inset]], hole_m4, plate_top, plate_top + 3);
    }
}

translate([-coupler_face(0), -flag_y, -plate_bottom]) switch_flag(0, 1);
