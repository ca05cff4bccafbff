// Clamp lid, one for each model: presses the barrel into its V over a pad of adhesive foam, stands on two dowels and is held down by
// the bolt through the posts. It is taken off with the syringe. Printed upside down.
include <design.scad>
use <holes.scad>
use <engraving.scad>

model = "norm-ject-10";
gap = 1;                  // Above the insert.
top = axis_height + latch_height + 8;
pin_hole = 10.4;

module clamp_lid(model) {
    x = [clamp_x - clamp_length / 2, clamp_x + clamp_length / 2];
    apex = v_depth(model) + clamp_pad * sqrt(2);
    color("orange") difference() {
        bar(x, insert_width - 0.8, [axis_height + gap, top]);
        // The upper V, wider by the pad.
        translate([x[0] - 1, 0, axis_height + apex]) rotate([225, 0, 0]) cube([clamp_length + 2, (apex + 0.5) * sqrt(2), (apex + 0.5) * sqrt(2)]);
        translate([clamp_x - pin_hole / 2, -pin_hole / 2, axis_height]) cube([pin_hole, pin_hole, 60]);
        bar([clamp_x - bolt[0] / 2 - 0.3, clamp_x + bolt[0] / 2 + 0.3], insert_width + 2,
            [axis_height + latch_height - bolt[1] / 2 - 0.3, axis_height + latch_height + bolt[1] / 2 + 0.3]);
        through(lid_dowels, 4.2, axis_height, axis_height + 10);
        translate([clamp_x, -insert_width / 2 + 8, top]) engraved(model, 3, "center");
    }
}

rotate([180, 0, 0]) translate([-clamp_x, 0, -top]) clamp_lid(model);
