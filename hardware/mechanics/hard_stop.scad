// Hard stop: the carriage plate runs against its head before the carriages leave the rail or the nut meets a bearing block. A rubber pad of
// 1 mm is glued to its face. One M6 x 80 through it. Eight, all alike. Printed as it stands.
include <design.scad>
use <holes.scad>

width = 18;
pad = 1;
clear = rail_riser + rail_height + 1; // The head passes above the rail.

// `face` is where the plate stops; `toward` is the side on which the plate is: 1 for +x.
module hard_stop(face, toward, y) {
    column = [-hard_stop_head, hard_stop_foot - hard_stop_head];
    head = [-hard_stop_head, -pad];
    color("firebrick") translate([face, y, 0]) mirror([toward > 0 ? 0 : 1, 0, 0]) difference() {
        union() {
            bar(column, width, [0, plate_top]);
            // A slope instead of an overhang that needs support.
            hull() {
                bar(column, width, [clear, clear + 1]);
                bar(head, width, [clear + 9, plate_top]);
            }
        }
        through([[column[0] + hard_stop_foot / 2, 0]], 6.6, 0, plate_top);
    }
}

hard_stop(0, 1, 0);
