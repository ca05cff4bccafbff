using FoamDevice.Protocol;

namespace FoamDevice.Hardware.Tests;

/// <summary>The components of the assembly at their places: side B and what stands in the middle. Side A is side B turned by half a turn.</summary>
internal static class MachineDrawing
{
    /// <summary>What the carriage carries; drawn at position 0 and moved.</summary>
    public static IReadOnlyList<string> OnCarriage { get; } =
        ["coupler_base", "coupler_switch", "carriage_plate", "nut_bracket", "ball_nut", "rail_blocks", "switch_flags"];

    /// <summary>What belongs to a syringe model and is taken out with the syringe.</summary>
    public static IReadOnlyList<string> Kit { get; } = ["clamp_lid", "gauge_pin", "clamp_bolt", "barrel", "plunger", "coupler_insert"];

    /// <summary>What stands still on a side, whatever syringe is mounted.</summary>
    public static IReadOnlyList<string> Fixed { get; } =
    [
        "pedestal", "screw", "bearing_blocks", "block_risers", "rail_risers", "rails", "hard_stops", "switch_brackets", "switches", "motor_mount", "motor",
        "coupling",
    ];

    /// <summary>What stands in the middle or around everything; the guard is closed.</summary>
    public static IReadOnlyList<string> Middle { get; } =
    [
        "base_plate", "valve_frame", "valve_cap", "valve_coupler", "stopcock", "stopcock_handle", "bearing", "bearing_shelf", "servo_shelf", "servo",
        "sensor_brackets", "slot_sensors", "interlock_bracket", "guard_fixed", "guard_lid",
    ];

    /// <summary>A component that is the same for all models, with the carriage at 0 and the valve at Mix.</summary>
    public static Solid Component(string name) => OpenScad.Render("assembly.scad", $"show=\"{name}\"", "position_b=0", "guard_open=0", "bare_switches=true");

    /// <summary>A component of a syringe model, with the syringe empty at the empty position.</summary>
    public static Solid Component(string name, string model) =>
        OpenScad.Render("assembly.scad", $"show=\"{name}\"", $"model_b=\"{model}\"", $"position_b={EmptyPosition}");

    /// <summary>Carriage position of an empty syringe, mm.</summary>
    public static double EmptyPosition { get; } = ReferenceMachine.Profile().EmptyPositionMicrometers / 1_000.0;

    /// <summary>Travel, mm.</summary>
    public static double Travel { get; } = ReferenceMachine.Profile().TravelMicrometers / 1_000.0;

    /// <summary>A solid of the carriage, drawn at one position, at another: greater positions are nearer to the valve.</summary>
    public static Solid AtPosition(Solid drawn, double drawnAt, double position) => drawn.Moved(drawnAt - position, 0, 0);
}
