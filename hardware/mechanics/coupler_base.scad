// Coupler base, on the carriage plate: the insert's stem drops in from above; its collar bears on the front wall when the plunger is drawn;
// its two spring plungers sit in the V-grooves and let go when it is pushed too hard. The switch behind opens the safety chain. Two.
// Printed as it stands.
include <design.scad>
use <holes.scad>

wall_top = axis_height + 16;
flange = 8;
switch_shelf = axis_height - switch_body[2] / 2 - 0.2;
switch_wall = 13.5;        // From the axis to the switch's body.

module coupler_base(position) {
    translate([coupler_face(position), 0, 0]) {
        color("seagreen") difference() {
            union() {
                bar([0, coupler_length], coupler_width, [plate_top, wall_top]);
                bar([plate_offset, coupler_foot_end], 80, [plate_top, plate_top + flange]);
                box([44, 76], [0, 27], [plate_top, switch_shelf]);
            }
            channel();
            switch_pocket();
            through(coupler_feet, hole_m5, plate_top, plate_top + flange);
        }
    }
}

// The way of the stem, the collar's pocket with room to break away, and the grooves of the spring plungers.
module channel() {
    half = stem / 2 + stem_clearance;
    bar([-1, 100], 2 * half, [axis_height - half, wall_top + 1]);
    bar([collar_x - stem_clearance, collar_x + collar_length + break_away_room + stem_clearance], collar + 2 * stem_clearance,
        [axis_height - collar / 2 - stem_clearance, wall_top + 1]);
    for (side = [-1, 1]) translate([detent_x, side * half, axis_height - half]) rotate([0, 0, 45])
        translate([-detent_groove, -detent_groove, 0] / sqrt(2)) cube([sqrt(2) * detent_groove, sqrt(2) * detent_groove, 60]);
}

module switch_pocket() {
    box([stem_end - 4, 100], [0, 60], [switch_shelf, wall_top + 1]);
    middle = switch_x() + switch_body[0] / 2 - roller_width / 2;
    through([for (end = [-1, 1]) [middle + end * switch_hole_pitch / 2, switch_wall + 8]], 2.5, switch_shelf - 10, switch_shelf);
}

// The stem's chamfered end meets the roller when it has come back by `first_touch`.
first_touch = 0.7;
function switch_x() = stem_end + stem / 2 - stem_chamfer - (switch_wall + roller_width / 2 - roller_reach) + roller_width / sqrt(2) + first_touch;

module coupler_switch(position, lever = true) {
    translate([coupler_face(position) + switch_x(), switch_wall, axis_height]) micro_switch(lever);
}

translate([-coupler_face(0), 0, -plate_top]) coupler_base(0);
