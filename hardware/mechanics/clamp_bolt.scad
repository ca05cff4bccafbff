// Clamp bolt: locks the lid between the posts, through the gauge pin. A flat bar of brass or steel, 6 x 3 mm, with a printed handle. Two.
include <design.scad>

handle_gap = 2;
handle_length = 10;
bolt_tip = insert_width / 2 + post_width + 4;
bolt_handle = -insert_width / 2 - post_width - handle_gap;

// Pushed home from the front.
module clamp_bolt() {
    z = axis_height + latch_height;
    color("gold") translate([clamp_x, 0, z]) {
        box([-bolt[0] / 2, bolt[0] / 2], [bolt_handle - handle_length / 2, bolt_tip], [-bolt[1] / 2, bolt[1] / 2]);
        box([-7, 7], [bolt_handle - handle_length, bolt_handle], [-5, 5]);
    }
}

// The operator's end of the handle when the bolt is home.
function bolt_handle_front() = bolt_handle - handle_length;

translate([-clamp_x, 0, -axis_height - latch_height + 5]) clamp_bolt();
