// Valve coupler: fork, cam and bearing seat in one piece, so that the sensors see what turns the plug and not the servo. The fork grips the
// stopcock's handle; a round servo horn is screwed to its lower end. The arm runs against two pegs of the frame 95 degrees either side of
// Mix: no slip turns the plug further. Printed upside down: the spigot's end is up.
include <design.scad>

fork_clearance = 0.2;
fork_top = frame_bottom - 1;
horn_screw_circle = 14;
arm_reach = 21.5;         // Ends before the barrels' shoulders.
arm_thickness = 5;        // At the fork's top: passes above the sensors.
arm_width = 6;
peg = 5;
peg_radius = 21;
arm_angle = 0;            // Points to side B at Mix.

module valve_coupler(angle = 0) {
    color("gold") rotate([0, 0, angle]) difference() {
        union() {
            translate([0, 0, cam_z]) cylinder(r = fork_radius, h = fork_top - cam_z);
            translate([0, 0, cam_z]) cam();
            translate([0, 0, bearing_shelf_z[1] + 0.5]) cylinder(d = bearing[0] + 5, h = cam_z - bearing_shelf_z[1]);
            translate([0, 0, horn_top]) cylinder(d = bearing[0] - 0.05, h = cam_z - horn_top);
            rotate([0, 0, arm_angle]) translate([0, -arm_width / 2, fork_top - arm_thickness]) cube([arm_reach, arm_width, arm_thickness]);
        }
        // The handle's slot, open above.
        translate([-handle[0] / 2 - fork_clearance, -50, handle_bottom - 0.5]) cube([handle[0] + 2 * fork_clearance, 100, 50]);
        // Horn screws, M2.5 self-tapping; and the spline's screw is reached from above.
        for (turn = [0 : 90 : 270]) rotate([0, 0, turn + 45]) translate([horn_screw_circle / 2, 0, horn_top - 1]) cylinder(d = 2.1, h = 12);
        translate([0, 0, horn_top - 1]) cylinder(d = 8, h = 60);
    }
}

// Opaque but for three windows; a sensor sees a window within the tolerance either side of its beam.
module cam() {
    difference() {
        cylinder(r = cam_radius, h = cam_thickness);
        for (window = cam_windows) rotate([0, 0, window]) window();
    }
}

module window() {
    inner = fork_radius + 2;
    outer = cam_radius - 1;
    t = tan(sensor_tolerance);
    translate([0, 0, -1]) linear_extrude(cam_thickness + 2) polygon([[inner, -inner * t], [outer, -outer * t], [outer, outer * t], [inner, inner * t]]);
}

// Where the pegs stand so that the arm meets them at the hard stops.
function peg_turn() = valve_hard_stop + asin(arm_width / 2 / peg_radius) + asin(peg / 2 / peg_radius);
function peg_places() = [for (side = [-1, 1]) peg_radius * [cos(arm_angle + side * peg_turn()), sin(arm_angle + side * peg_turn())]];
function peg_width() = peg;
function peg_height() = arm_thickness;

rotate([180, 0, 0]) translate([0, 0, -fork_top]) valve_coupler();
