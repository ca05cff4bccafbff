// Gauge pin, one for each model: stands on the barrel in the clamp lid. Only when the barrel's top is where this model's is, its window
// stands at the bolt, and the bolt goes home. A bolt that stands out keeps the guard from closing. Printed lying.
include <design.scad>

model = "norm-ject-10";
side = 10;
head = [14, 3];
head_gap = 3;             // Above the lid: a pin that drops is not caught before its window has left the bolt.

module gauge_pin(model) {
    foot = axis_height + of(model, BARREL) / 2;
    lid_top = axis_height + latch_height + 8;
    color("crimson") translate([clamp_x, 0, 0]) difference() {
        union() {
            bar([-side / 2, side / 2], side, [foot, lid_top + head_gap + head[1]]);
            bar([-head[0] / 2, head[0] / 2], head[0], [lid_top + head_gap, lid_top + head_gap + head[1]]);
        }
        bar([-bolt[0] / 2 - 0.4, bolt[0] / 2 + 0.4], side + 2,
            [axis_height + latch_height - bolt[1] / 2 - bolt_window, axis_height + latch_height + bolt[1] / 2 + bolt_window]);
    }
}

translate([0, 0, side / 2]) rotate([0, 90, 0]) translate([-clamp_x, 0, -axis_height]) gauge_pin(model);
