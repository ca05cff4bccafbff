// The syringes: access to the exported dimensions, and the syringe itself as an envelope.
include <syringes.scad>

// The row of a model; an unknown id must not draw anything.
function syringe(model) =
    let (row = syringes[search([model], syringes)[0]])
    assert(!is_undef(row), str("There is no syringe '", model, "' in syringes.scad."))
    row;

function of(model, column) = syringe(model)[column];

// From the shoulder, where the tip begins, to the rear face of the thumb rest of an empty syringe.
function empty_length(model) = of(model, BARREL_LENGTH) + of(model, EMPTY_PROJECTION);

// Barrel with flange and tip; axis along +x, shoulder at x = 0, tip toward -x.
module barrel(model) {
    wall_inside = of(model, BORE);
    rotate([0, 90, 0]) difference() {
        union() {
            cylinder(d = of(model, BARREL), h = of(model, BARREL_LENGTH));
            translate([0, 0, of(model, BARREL_LENGTH) - of(model, FLANGE_THICKNESS)])
                cylinder(d = of(model, FLANGE_WIDTH), h = of(model, FLANGE_THICKNESS));
            // The tip is drawn to where the stopcock's port begins.
            translate([0, 0, -4]) cylinder(d = 4.2, h = 4.01);
        }
        translate([0, 0, 1]) cylinder(d = wall_inside, h = of(model, BARREL_LENGTH));
    }
}

// Plunger, drawn out by `stroke` mm from empty; in the frame of `barrel`.
module plunger(model, stroke) {
    rear = empty_length(model);
    rest = of(model, THUMB_REST_THICKNESS);
    translate([stroke, 0, 0]) rotate([0, 90, 0]) {
        translate([0, 0, 1.2]) cylinder(d = of(model, BORE) - 0.2, h = 6);
        translate([0, 0, 7]) cylinder(d = of(model, BORE) - 2, h = rear - rest - 6.9);
        translate([0, 0, rear - rest]) cylinder(d = of(model, THUMB_REST), h = rest);
    }
}
