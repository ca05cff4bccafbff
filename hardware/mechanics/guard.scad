// Guard: 5 mm polycarbonate on the base plate. Rear and ends are fixed; front and top are one lid that swings up about the rear edge. Two ribs on its
// front keep it from closing while a clamp bolt stands out. Cut from sheet; the joints are screwed to 15 mm aluminium angle, not drawn.
include <design.scad>
use <clamp_bolt.scad>

half_length = guard_length / 2;
half_width = guard_inner_width / 2;
tube_slot = [60, 30];
rib_thickness = 8;
rib_height = 24;

module guard_fixed() {
    color("lightskyblue", 0.25) difference() {
        union() {
            box([-half_length, half_length], [half_width, half_width + guard_sheet], [0, guard_inner_height]);
            for (side = [0, 180]) rotate([0, 0, side])
                box([half_length - guard_sheet, half_length], [-half_width, half_width], [0, guard_inner_height]);
        }
        // Tubes of port C, and the cables, leave at the rear.
        box([-tube_slot[0] / 2, tube_slot[0] / 2], [half_width - 1, half_width + guard_sheet + 1],
            [axis_height - tube_slot[1] / 2, axis_height + tube_slot[1] / 2]);
        for (side = [-1, 1]) translate([side * (half_length - 60), half_width - 1, 15]) rotate([-90, 0, 0]) cylinder(d = 25, h = guard_sheet + 2);
    }
}

// `open` swings it up, degrees.
module guard_lid(open = 0) {
    hinge = [0, half_width + guard_sheet, guard_inner_height];
    translate(hinge) rotate([-open, 0, 0]) translate(-hinge) {
        color("lightskyblue", 0.25) {
            box([-half_length, half_length], [-half_width - guard_sheet, half_width + guard_sheet], [guard_inner_height, guard_inner_height + guard_sheet]);
            box([-half_length, half_length], [-half_width - guard_sheet, -half_width], [2, guard_inner_height]);
        }
        // One in front of each bolt, wherever it is pushed home from the front.
        for (side = [-1, 1]) color("red") bolt_rib(side * clamp_x);
    }
}

module bolt_rib(x) {
    box([x - rib_thickness / 2, x + rib_thickness / 2], [-half_width, bolt_handle_front() - bolt_rib_gap],
        [axis_height + latch_height - rib_height / 2, axis_height + latch_height + rib_height / 2]);
}

guard_fixed();
translate([0, 0, 1]) guard_lid(60);
