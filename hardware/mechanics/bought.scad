// Bought parts as envelopes: what must fit, not what they look like. Dimensions are those usual for the type and unverified: check
// them against the data sheet of what was bought. Lengths in mm.

// Stopcock: three female Luer ports, T-bore, handle below. [A]
stopcock_port = 18;       // From the plug's axis to the end of a port.
stopcock_port_width = 8.5;
stopcock_body = 13;
stopcock_half_height = 8; // Of the body, above and below the ports' axis.
handle = [8, 30, 8];      // A straight handle that stands across ports A and B at Mix.

// Closed-loop stepper, NEMA 23: 56.4 mm square, bolts 47.14 mm apart, 38.1 mm pilot. [P] NEMA ICS 16; length with encoder [A]
nema23_square = 56.4;
nema23_bolt_pitch = 47.14;
nema23_pilot = 38.1;
nema23_length = 100;

// Ball screw 16 x 20 with its bearing blocks BK12 and BF12: shaft height 25, 60 wide, 43 high. [A]
screw_width = 16;
block_shaft_height = 25;
block_width = 60;
block_height = 43;
fixed_block_length = 25;
floating_block_length = 20;
nut_body = 28;
nut_flange = [10, 48, 40]; // Thickness, width, and width across the flats, which lie up and down.
nut_body_length = 35;
nut_bolt_circle = 38;

// Shaft coupling, clamped on both sides. [A]
coupling_width = 30;
coupling_length = 35;

// Rail 15 with carriage HGH15CA: 28 high, 34 wide, holes 26 x 26. [A]
rail_width = 15;
rail_height = 15;
rail_length = 200;
rail_hole_pitch = 60;
block15 = [61.4, 34, 28];
block15_gap = 4.3;
block15_holes = 26;

// Micro switch V15 with roller lever: 27.8 x 15.9 x 10.3, holes 22.2 apart. [A]
switch_body = [27.8, 15.9, 10.3];
switch_hole_pitch = 22.2;
switch_hole = 3.1;
roller_width = 4.8;
roller_reach = 6;         // From the body to the far side of the roller.

// Servo of standard size; the spline stands off the body's centre. [A]
servo_body = [20.2, 40.6, 38];
servo_spline_offset = 10.2;
servo_ears = [20.2, 55, 2.6];
servo_ear_height = 28;    // From the bottom to the underside of the ears.
servo_horn = [24, 4];     // Diameter and height of the round horn, which stands on the body's top.

// Ball bearing 6804: 20 x 32 x 7. [P] ISO 15, dimension series 18
bearing = [20, 32, 7];

// Slotted optical switch of the TCST1103 kind, slot 3.1 mm. [A]
slot_sensor = [6.3, 10.8, 24.5]; // Tangential, radial, along the disc's axis.
slot_sensor_gap = 3.1;
slot_sensor_depth = 7.8;
slot_sensor_beam = 3;     // From the open end to the beam.
slot_sensor_hole_pitch = 19;

module box(x, y, z) { translate([x[0], y[0], z[0]]) cube([x[1] - x[0], y[1] - y[0], z[1] - z[0]]); }

// A box that is centred in y.
module bar(x, width, z) { box(x, [-width / 2, width / 2], z); }

module stopcock() {
    color("white") {
        translate([0, 0, -stopcock_half_height]) cylinder(d = stopcock_body, h = 2 * stopcock_half_height);
        rotate([0, 90, 0]) cylinder(d = stopcock_port_width, h = 2 * stopcock_port, center = true);
        rotate([-90, 0, 0]) cylinder(d = stopcock_port_width, h = stopcock_port);
    }
}

// The handle turns with the plug: 0 degrees is Mix.
module stopcock_handle(angle) {
    color("royalblue") rotate([0, 0, angle])
        translate([-handle[0] / 2, -handle[1] / 2, -stopcock_half_height - handle[2]]) cube(handle);
}

// Shaft along -x, mounting face at x = 0.
module nema23() {
    color("dimgray") bar([0, nema23_length], nema23_square, [-nema23_square / 2, nema23_square / 2]);
    color("silver") rotate([0, -90, 0]) cylinder(d = nema23_pilot, h = 1.6);
}

// A bearing block, foot at z = 0, beginning at x = 0.
module bearing_block(length) {
    color("dimgray") difference() {
        bar([0, length], block_width, [0, block_height]);
        translate([-1, 0, block_shaft_height]) rotate([0, 90, 0]) cylinder(d = screw_width + 2, h = length + 2);
    }
}

// Flange toward +x, its outer face at x = 0.
module ball_nut() {
    color("silver") difference() {
        union() {
            rotate([0, -90, 0]) cylinder(d = nut_body, h = nut_body_length + nut_flange[0]);
            intersection() {
                rotate([0, -90, 0]) cylinder(d = nut_flange[1], h = nut_flange[0]);
                bar([-nut_flange[0], 0], nut_flange[1], [-nut_flange[2] / 2, nut_flange[2] / 2]);
            }
        }
        rotate([0, 90, 0]) cylinder(d = screw_width + 1, h = 200, center = true);
    }
}

// Foot at z = 0, centred in x and y.
module rail_block() {
    color("dimgray") difference() {
        translate([-block15[0] / 2, -block15[1] / 2, block15_gap]) cube([block15[0], block15[1], block15[2] - block15_gap]);
        cube([block15[0] + 1, rail_width + 0.6, 2 * (rail_height + 0.3)], center = true);
    }
}

// Lying flat: body from y = 0 toward +y, roller reaching toward -y at x = 0; centred in z.
module micro_switch(lever = true) {
    h = switch_body[2];
    color("black") translate([-roller_width / 2, 0, -h / 2]) cube(switch_body);
    // The lever gives way: without it, what must never be touched is left.
    if (lever) color("orange") {
        translate([0, roller_width / 2 - roller_reach, -2]) cylinder(d = roller_width, h = 4);
        translate([0, -1.5, -2]) cube([switch_body[0] - 8, 0.6, 4]);
    }
}

// Spline's axis at the origin, horn's top face at z = 0.
module servo() {
    top = -servo_horn[1];
    color("dimgray") {
        translate([-servo_body[0] / 2, -servo_spline_offset, top - servo_body[2]]) cube(servo_body);
        translate([-servo_ears[0] / 2, servo_body[1] / 2 - servo_spline_offset - servo_ears[1] / 2, top - servo_body[2] + servo_ear_height]) cube(servo_ears);
    }
    color("white") translate([0, 0, top]) cylinder(d = servo_horn[0], h = servo_horn[1]);
}

// Open end at y = 0, body toward +y; the disc runs at z = 0.
module slot_sensor_switch() {
    color("black") difference() {
        translate([-slot_sensor[0] / 2, 0, -slot_sensor[2] / 2]) cube(slot_sensor);
        translate([-slot_sensor[0], -1, -slot_sensor_gap / 2]) cube([2 * slot_sensor[0], slot_sensor_depth + 1, slot_sensor_gap]);
        for (up = [-1, 1]) translate([0, -1, up * 9.5]) cube([slot_sensor[0] + 1, 2 * (slot_sensor_depth + 1), 7], center = true);
    }
}
