// Holder insert, one for each model: a V that puts the barrel's axis at the valve's height, a slot that holds its flange both ways, and
// two posts for the clamp's bolt. A narrower barrel lies lower in it: see gauge_pin.scad. Printed as it stands.
include <design.scad>
use <holes.scad>
use <engraving.scad>

model = "norm-ject-10";
flange_clearance = 0.15;

// Where a model's flange ends, and where its insert does.
function flange_rear(model) = shoulder + of(model, BARREL_LENGTH);
function insert_rear(model) = flange_rear(model) + insert_rear_wall;

module holder_insert(model) {
    color("steelblue") difference() {
        union() {
            bar([pedestal_x[0], insert_rear(model)], insert_width, [pedestal_height, axis_height]);
            for (side = [-1, 1]) post(side);
        }
        barrel_groove(model);
        flange_slot(model);
        through(insert_holes, hole_m4, pedestal_height, axis_height);
        through(lid_dowels, 4, axis_height - 10, axis_height);
        label(model);
    }
}

// Carries the bolt that holds the lid down.
module post(side) {
    difference() {
        box([clamp_x - 7, clamp_x + 7], side > 0 ? [insert_width / 2, insert_width / 2 + post_width] : [-insert_width / 2 - post_width, -insert_width / 2],
            [pedestal_height, axis_height + latch_height + 8]);
        bar([clamp_x - bolt[0] / 2 - 0.3, clamp_x + bolt[0] / 2 + 0.3], 2 * insert_width,
            [axis_height + latch_height - bolt[1] / 2 - 0.3, axis_height + latch_height + bolt[1] / 2 + 0.3]);
    }
}

module barrel_groove(model) {
    depth = v_depth(model);
    side = (depth + 0.5) * sqrt(2); // Ends above the insert, and below the posts' height.
    translate([pedestal_x[0] - 1, 0, axis_height - depth]) rotate([45, 0, 0]) cube([insert_rear(model) - pedestal_x[0] + 2, side, side]);
}

module flange_slot(model) {
    half = of(model, FLANGE_WIDTH) / 2 + 0.5;
    bar([flange_rear(model) - of(model, FLANGE_THICKNESS) - flange_clearance, flange_rear(model) + flange_clearance], 2 * half,
        [axis_height - half, axis_height + 1]);
}

module label(model) {
    translate([clamp_x, -insert_width / 2 - post_width, pedestal_height + 2]) rotate([90, -90, 0]) engraved(model, 3.8);
}

translate([-pedestal_x[0], 0, -pedestal_height]) holder_insert(model);
