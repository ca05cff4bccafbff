// Coupler insert, one for each model: a cup for its thumb rest, a neck that puts every empty plunger at the same carriage position, and the stem
// with the break-away. Two M6 spring plungers are screwed into the stem from both sides and set, on a scale, so that it lets go at the engraved
// force: 150 kPa on the bore, and the plunger's friction on top. The setting stays with the insert. It is taken out with the syringe.
// Printed upside down.
include <design.scad>
use <engraving.scad>

model = "norm-ject-10";
cup_wall = 4;
cup_floor = 5;
spring_plunger_tap = 5;   // M6.

// Where the rear face of an empty plunger's thumb rest stands, from the coupler's face.
function thumb_rest_rear(model) = shoulder + empty_length(model) - coupler_face_empty;

module coupler_insert(model, position) {
    translate([coupler_face(position), 0, axis_height]) color("darkorange") difference() {
        union() {
            stem_with_collar();
            bar([thumb_rest_rear(model) + 0.01, 1], stem - 4, [-stem / 2, stem / 2]);
            cup(model);
        }
        // Spring plungers, from both sides.
        translate([detent_x, 0, 0]) rotate([90, 0, 0]) cylinder(d = spring_plunger_tap, h = stem + 2, center = true);
        translate([3, 0, stem / 2]) engraved(model, 4);
        translate([16, -6, stem / 2]) engraved(str(round(10 * of(model, BREAK_AWAY_NEWTONS)) / 10, " N"), 4);
    }
}

module stem_with_collar() {
    difference() {
        bar([0, stem_end], stem, [-stem / 2, stem / 2]);
        // The end that lifts the switch's roller.
        translate([stem_end, stem / 2, 0]) rotate([0, 0, 45]) cube([stem_chamfer * sqrt(2), stem_chamfer * sqrt(2), stem + 2], center = true);
    }
    bar([collar_x, collar_x + collar_length], collar, [-collar / 2, stem / 2]);
}

// Open above: the thumb rest drops in. The opening for the plunger's rod is as wide as the bore: wider than any rod, narrower than the thumb rest.
module cup(model) {
    rear = thumb_rest_rear(model);
    slot = of(model, THUMB_REST_THICKNESS) + thumb_clearance;
    half = of(model, THUMB_REST) / 2 + thumb_clearance;
    difference() {
        bar([rear - slot - lip, rear + cup_floor], 2 * (half + cup_wall), [-half - cup_wall, stem / 2]);
        upward_slot(rear - slot, rear, half);
        upward_slot(rear - slot - lip - 1, rear, of(model, BORE) / 2);
    }
}

// A slot with a round floor.
module upward_slot(from, to, half) {
    translate([from, 0, 0]) rotate([0, 90, 0]) cylinder(r = half, h = to - from);
    bar([from, to], 2 * half, [0, 100]);
}

translate([0, 0, stem / 2]) rotate([180, 0, 0]) translate([-coupler_face(0), 0, -axis_height]) coupler_insert(model, 0);
