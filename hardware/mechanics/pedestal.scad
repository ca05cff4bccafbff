// Pedestal of a syringe holder: an arch on the base plate that carries the holder insert. Two. Printed as it stands.
include <design.scad>
use <holes.scad>

wall = 10;
roof = 14;
foot = 8;

module pedestal() {
    color("slategray") difference() {
        union() {
            bar(pedestal_x, pedestal_width, [0, pedestal_height]);
            bar(pedestal_x, pedestal_width + 30, [0, foot]);
        }
        // Hollow below the roof: saves half a day of printing, and the screws of the feet can be reached.
        bar([pedestal_x[0] - 1, pedestal_x[1] + 1], pedestal_width - 2 * wall, [-1, pedestal_height - roof]);
        through(pedestal_feet, hole_m5, 0, foot);
        through(insert_holes, insert_m4, pedestal_height - 9, pedestal_height);
    }
}

translate([-pedestal_x[0], 0, 0]) pedestal();
