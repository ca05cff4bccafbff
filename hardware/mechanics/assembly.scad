// The machine with everything at its place. `show` is "all", or the name of one component: those of a side are drawn on side B.
include <design.scad>
use <base_plate.scad>
use <pedestal.scad>
use <holder_insert.scad>
use <clamp_lid.scad>
use <gauge_pin.scad>
use <clamp_bolt.scad>
use <coupler_base.scad>
use <coupler_insert.scad>
use <carriage_plate.scad>
use <nut_bracket.scad>
use <rail_riser.scad>
use <block_riser.scad>
use <hard_stop.scad>
use <switch_bracket.scad>
use <switch_flag.scad>
use <motor_mount.scad>
use <valve_frame.scad>
use <valve_cap.scad>
use <valve_coupler.scad>
use <bearing_shelf.scad>
use <servo_shelf.scad>
use <sensor_bracket.scad>
use <guard.scad>
use <interlock_bracket.scad>
use <holes.scad>

show = "all";
model_a = "norm-ject-10";
model_b = "norm-ject-10";
position_a = 50;
position_b = 100;
valve_angle = mix;
guard_open = 70;
with_guard = true;
bare_switches = false;    // Without the levers, which give way.

$engrave = false;
$fn = 48;

// Of side B; side A has the same.
side_components = [
    "pedestal", "holder_insert", "clamp_lid", "gauge_pin", "clamp_bolt", "barrel", "plunger", "coupler_insert", "coupler_base", "coupler_switch",
    "carriage_plate", "nut_bracket", "ball_nut", "screw", "bearing_blocks", "block_risers", "rail_risers", "rails", "rail_blocks", "hard_stops",
    "switch_brackets", "switches", "switch_flags", "motor_mount", "motor", "coupling"];
middle_components = [
    "base_plate", "valve_frame", "valve_cap", "valve_coupler", "stopcock", "stopcock_handle", "bearing", "bearing_shelf", "servo_shelf", "servo",
    "sensor_brackets", "slot_sensors", "interlock_bracket", "guard_fixed", "guard_lid"];

module side_component(name, model, position) {
    if (name == "pedestal") pedestal();
    if (name == "holder_insert") holder_insert(model);
    if (name == "clamp_lid") clamp_lid(model);
    if (name == "gauge_pin") gauge_pin(model);
    if (name == "barrel") translate([shoulder, 0, axis_height]) color("ivory") barrel(model);
    if (name == "plunger") translate([shoulder, 0, axis_height]) color("lightgray") plunger(model, empty_position - position);
    if (name == "coupler_insert") coupler_insert(model, position);
    if (name == "coupler_base") coupler_base(position);
    if (name == "coupler_switch") coupler_switch(position, !bare_switches);
    if (name == "carriage_plate") carriage_plate(position);
    if (name == "nut_bracket") nut_bracket(position);
    if (name == "ball_nut") translate([coupler_face(position) + nut_face(), 0, screw_height]) ball_nut();
    if (name == "screw") translate([inner_block, 0, screw_height]) rotate([0, 90, 0]) color("silver") cylinder(d = screw_width, h = screw_end - inner_block);
    if (name == "bearing_blocks") {
        translate([inner_block, 0, block_riser]) bearing_block(floating_block_length);
        translate([outer_block, 0, block_riser]) bearing_block(fixed_block_length);
    }
    if (name == "block_risers") {
        block_riser(inner_block, floating_block_length);
        block_riser(outer_block, fixed_block_length);
    }
    if (name == "rail_risers") for (side = [-1, 1]) rail_riser(side);
    if (name == "rails") color("silver") for (side = [-1, 1])
        translate([rail_start, side * rail_y - rail_width / 2, rail_riser]) cube([rail_length, rail_width, rail_height]);
    if (name == "rail_blocks") for (side = [-1, 1]) translate([coupler_face(position) + block_middle(), side * rail_y, rail_riser]) rail_block();
    if (name == "hard_stops") for (side = [-1, 1]) {
        hard_stop(inner_stop, 1, side * rail_y);
        hard_stop(outer_stop, -1, side * rail_y);
    }
    if (name == "switch_brackets") for (at = switch_places) switch_bracket(at[0], at[1]);
    if (name == "switches") for (at = switch_places) carriage_switch(at[0], at[1], !bare_switches);
    if (name == "switch_flags") for (side = [-1, 1]) switch_flag(position, side);
    if (name == "motor_mount") motor_mount();
    if (name == "motor") translate([motor_face, 0, screw_height]) nema23();
    if (name == "coupling") translate([outer_block + fixed_block_length + 2, 0, screw_height]) rotate([0, 90, 0]) color("gray") difference() {
        cylinder(d = coupling_width, h = coupling_length);
        translate([0, 0, -1]) cylinder(d = screw_width + 0.1, h = coupling_length + 2);
    }
}

// Home on one side, the two ends of the safety chain on the other.
switch_places = [[home_roller, -1], [outer_end_roller, 1], [inner_end_roller, 1]];

module middle_component(name) {
    if (name == "base_plate") base_plate();
    if (name == "valve_frame") valve_frame();
    if (name == "valve_cap") valve_cap();
    if (name == "valve_coupler") valve_coupler(valve_angle);
    if (name == "stopcock") translate([0, 0, axis_height]) stopcock();
    if (name == "stopcock_handle") translate([0, 0, axis_height]) stopcock_handle(valve_angle);
    if (name == "bearing") translate([0, 0, bearing_shelf_z[1] - bearing_depth()]) color("silver") difference() {
        cylinder(d = bearing[1], h = bearing[2]);
        translate([0, 0, -1]) cylinder(d = bearing[0], h = bearing[2] + 2);
    }
    if (name == "bearing_shelf") bearing_shelf();
    if (name == "servo_shelf") servo_shelf();
    if (name == "servo") translate([0, 0, horn_top]) servo();
    if (name == "sensor_brackets") for (angle = [sensor_1, sensor_2]) sensor_bracket(angle);
    if (name == "slot_sensors") for (angle = [sensor_1, sensor_2]) slot_sensor_at(angle);
    if (name == "interlock_bracket") interlock_bracket();
    if (name == "guard_fixed") guard_fixed();
    if (name == "guard_lid") guard_lid(guard_open);
}

// A bolt is pushed home from the front on both sides: on side A that is the other end of its holder.
module bolt_of(side) { translate([(side - 1) * clamp_x, 0, 0]) clamp_bolt(); }

function is_one_of(name, names) = len([for (other = names) if (other == name) other]) > 0;

module component(name) {
    if (name == "clamp_bolt") bolt_of(1);
    else if (is_one_of(name, side_components)) side_component(name, model_b, position_b);
    else middle_component(name);
}

module all() {
    for (name = side_components) if (name != "clamp_bolt") {
        side_component(name, model_b, position_b);
        rotate([0, 0, 180]) side_component(name, model_a, position_a);
    }
    if (is_one_of("clamp_bolt", side_components)) for (side = [-1, 1]) bolt_of(side);
    for (name = middle_components) if (with_guard || !is_one_of(name, ["guard_fixed", "guard_lid"])) middle_component(name);
}

if (show == "all") all();
else component(show);
