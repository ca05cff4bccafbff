// Base plate: aluminium, 10 mm, sawn and drilled. All threads are M5 but those of the rails, M4.
include <design.scad>
use <holes.scad>

module base_plate() {
    color("lightgray") translate([0, 0, -base_thickness]) linear_extrude(base_thickness) difference() {
        square([base_length, base_width], center = true);
        for (side = [0, 180]) rotate(side) side_holes();
        drilled(valve_feet, m5);
        drilled(interlock_feet(), m5);
    }
}

// Tapping sizes.
m4 = 3.3;
m5 = 4.2;
m6 = 5;

module side_holes() {
    drilled(rail_holes(), m4);
    drilled(hard_stop_holes(), m6);
    drilled(pedestal_feet, m5);
    drilled(motor_mount_feet(), m5);
    drilled(block_feet(inner_block, floating_block_length), m5);
    drilled(block_feet(outer_block, fixed_block_length), m5);
    drilled(switch_bracket_feet(), m5);
}

base_plate();
