// Where everything stands. Frame of one side: x from the valve's axis outward along the plunger, y to the side, z up from the base
// plate's top. Side B lies in this frame; side A is the same side turned by 180 degrees, so that both are built of the same parts.
// Lengths in mm. A number that has a reason has it beside it; the others are chosen for room.
include <syringe.scad>
include <bought.scad>

// --- Heights ------------------------------------------------------------------------------------------------------------------------
axis_height = 100;        // Plungers, syringes and stopcock: room for the servo below the valve.
block_riser = 10;         // Under the bearing blocks: a NEMA 23 is 28.2 mm from shaft to edge, a block's shaft only 25 mm high.
screw_height = block_riser + block_shaft_height;
rail_riser = 32;          // The nut's flange must pass under the carriage plate.
plate_thickness = 10;
plate_bottom = rail_riser + block15[2];
plate_top = plate_bottom + plate_thickness;

// --- Along the plunger --------------------------------------------------------------------------------------------------------------
shoulder = 22;            // A barrel's shoulder: the Luer cone sits 7.5 mm deep in the port, its root stands out by some 4 mm.
longest_empty = max([for (row = syringes) empty_length(row[0])]);
insert_rear_wall = 3;     // Behind the flange.
coupler_face_empty = shoulder + longest_empty + 10; // Cup and collar of the longest syringe's coupler insert fit in 10 mm.

// Front face of the coupler base at a carriage position: 0 is retracted, `travel` nearest to the valve.
function coupler_face(position) = coupler_face_empty + empty_position - position;

end_switch_overtravel = 3; // The safety chain's end switches trip so far beyond home and travel. A test holds it against the simulated bench.
hard_stop_overtravel = 5;  // The hard stops stand so far beyond. Likewise.

plate_offset = 30;        // The carriage plate begins behind the coupler's face: the inner bearing block stays in front of it.
plate_length = 70;
plate_width = 140;
rail_y = 50;
rail_start = coupler_face(travel) + plate_offset - 10;
hole_m5 = 5.5;
hole_m4 = 4.5;
insert_m5 = 6.4;          // For heat-set inserts M5 and M4.
insert_m4 = 5.6;

inner_stop = coupler_face(travel + hard_stop_overtravel) + plate_offset;
outer_stop = coupler_face(-hard_stop_overtravel) + plate_offset + plate_length;
inner_block = inner_stop - 1 - floating_block_length;
outer_block = outer_stop + 7;
screw_end = outer_block + fixed_block_length + 15;
motor_face = outer_block + fixed_block_length + 2 + coupling_length + 6;

hard_stop_foot = 18;
hard_stop_head = 27;      // Overhangs the end of the rail.
motor_mount_foot = 38;
mount_thickness = 8;

base_length = 2 * (motor_face + nema23_length + 20);
base_width = 230;
base_thickness = 10;

// --- Syringe holder -----------------------------------------------------------------------------------------------------------------
pedestal_x = [28, coupler_face(travel + hard_stop_overtravel) - 3];
pedestal_width = 64;
pedestal_height = 74;     // The bottom of the deepest V and the widest flange stay above it.
pedestal_feet = [for (x = [40, 108], y = [-39, 39]) [x, y]];
insert_width = 60;
insert_holes = [for (x = [32, 72], y = [-26, 26]) [x, y]];
clamp_x = 52;             // The lid's middle: in front of the shortest barrel's flange.
clamp_length = 30;
post_width = 8;
latch_height = 22;        // The bolt passes so far above the axis: above the V of the widest barrel's lid.
bolt = [6, 3];            // Width and thickness: a flat bar.
bolt_window = 1;          // The gauge pin lets the bolt pass when the barrel's top is so near its height: barrels may differ by 0.8 mm.
clamp_pad = 1;            // Adhesive foam in the lid's V.
lid_dowels = [[clamp_x - 11, -24], [clamp_x + 11, 24]];

// A barrel lies in a V of 90 degrees: how deep the V's apex is below the axis.
function v_depth(model) = of(model, BARREL) / 2 * sqrt(2);

// --- Plunger coupler ----------------------------------------------------------------------------------------------------------------
coupler_length = 60;
coupler_width = 48;
stem = 20;                // Square.
stem_clearance = 0.2;
stem_chamfer = 4;         // At its end: lifts the switch's roller.
stem_end = 46;            // Behind the coupler's face.
collar_x = 6;
collar_length = 8;
collar = 32;              // Square: bears on the wall in front when the plunger is drawn.
break_away_room = 12;     // The carriage coasts so far at most when the chain has opened: v^2/2a at 300 mm/s and 4 m/s^2. [A]
detent_x = 40;            // The two spring plungers of the coupler insert, in V-grooves of the base.
detent_groove = 1.2;
coupler_foot_end = 48;    // The feet end before the screws of the rail carriages.
coupler_feet = [for (x = [35, 43], y = [-33, 33]) [x, y]];
thumb_clearance = 0.3;
lip = 3;                  // In front of the thumb rest.

// --- Switches at the carriage -------------------------------------------------------------------------------------------------------
flag_x = [plate_offset + 20, plate_offset + 50];
flag_width = 8;
flag_y = plate_width / 2;
switch_y = flag_y + flag_width + 2;
switch_overlap = roller_reach - 2; // The roller stands so far in the flag's way.
switch_bracket_foot = 24; // From a switch's middle to the slots of its bracket.
flag_screws = [flag_x[0] + 11, flag_x[1] - 11];
flag_screw_inset = 6;

// Where a switch's roller stands: the edge of the flag has come to it when it trips.
home_roller = coupler_face(0) + flag_x[1] + roller_width / 2;
outer_end_roller = coupler_face(-end_switch_overtravel) + flag_x[1] + roller_width / 2;
inner_end_roller = coupler_face(travel + end_switch_overtravel) + flag_x[0] - roller_width / 2;

// --- Valve --------------------------------------------------------------------------------------------------------------------------
valve_frame_x = 40;       // Long along the plungers: ends before the barrels' shoulders.
valve_leg_y = [42, 50];
valve_shelf_holes = [-12, 12];
valve_feet = [for (x = [-13, 13], y = [-57, 57]) [x, y]];
cap_screws = [[-14.5, -22], [14.5, 22]];
frame_bottom = axis_height - stopcock_half_height;  // Underside of the top plate.
frame_top_thickness = stopcock_half_height;
handle_top = frame_bottom;
handle_bottom = handle_top - handle[2];
fork_radius = 18;
cam_z = 70;
cam_thickness = 2.4;
cam_radius = 27;
beam_radius = 24;
bearing_shelf_z = [48, 56];
servo_shelf_z = [22, 30];
horn_top = 44;

// Valve positions, degrees, and what sensors 1 and 2 read there; 0 between them.
gas_port = -90;
mix = 0;
liquid_port = 90;
sensor_tolerance = 3;     // Either side of a position. A test holds it against the simulated bench, as the hard stops.
valve_hard_stop = 95;

// The sensors stand opposite each other; three windows 90 degrees apart give 01, 11, 10.
sensor_1 = 90;
sensor_2 = -90;
cam_windows = [sensor_1, sensor_1 - 90, sensor_1 - 180];

// --- Guard --------------------------------------------------------------------------------------------------------------------------
guard_sheet = 5;          // Polycarbonate.
guard_inner_width = base_width - 2 * guard_sheet - 8;
guard_inner_height = 165;
guard_length = base_length - 10;
bolt_rib_gap = 6;         // Between the rib on the guard and the bolt's handle when the bolt is home.
