using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Web.Drawing;

/// <summary>The machine as it is drawn: plungers, valve and inputs as the device tells them, contents as they follow from these.</summary>
public sealed record DrawnMachine
{
    // Of the machine of the hardware folder: drawn before a machine has told its own.
    private const double UsualStepsPerMillimeter = 80;

    /// <summary>The liquid syringe, on the left.</summary>
    public required DrawnSyringe A { get; init; }

    /// <summary>The gas syringe, on the right.</summary>
    public required DrawnSyringe B { get; init; }

    /// <summary>The valve, as its sensors say.</summary>
    public ValvePosition Valve { get; init; }

    /// <summary>Where something flows.</summary>
    public Flow Flow { get; init; }

    /// <summary>The gas bag hangs on port C, or is to be hung there.</summary>
    public SyringePresence Bag { get; init; }

    /// <summary>Something is heard from the device at present.</summary>
    public bool IsHeard { get; init; }

    /// <summary>What is drawn of a picture of the bench.</summary>
    /// <param name="view">The picture.</param>
    /// <param name="before">What was drawn before it: the plungers' way since then tells the flow. Null for none.</param>
    public static DrawnMachine Of(DeskView view, DrawnMachine? before = null)
    {
        SyringePresence presence = PresenceOf(view);
        var drawn = new DrawnMachine
        {
            A = SyringeOf(view, SyringeSide.A, presence),
            B = SyringeOf(view, SyringeSide.B, presence),
            Valve = view.Status?.Valve ?? ValvePosition.Unknown,
            Bag = presence,
            IsHeard = view.Status is not null,
        };
        return drawn with { Flow = FlowOf(view.Status, drawn, before) };
    }

    /// <summary>One of the two syringes.</summary>
    public DrawnSyringe Side(SyringeSide side) => side == SyringeSide.A ? A : B;

    private static SyringePresence PresenceOf(DeskView view)
    {
        if (view.Run is not { } run || view.Status is not { } status)
            return SyringePresence.Absent;

        if (run.Result is { } result)
            return result.Ending == RecordEnding.Left ? SyringePresence.Unknown : SyringePresence.Absent;

        bool isMoving = status.Flags.HasFlag(DeviceFlags.Moving);
        return status.State switch
        {
            DeviceState.Loading when !isMoving => SyringePresence.Wanted,
            DeviceState.Ready or DeviceState.Filling or DeviceState.Mixing or DeviceState.Finished => SyringePresence.Mounted,
            DeviceState.Unloading when !isMoving && run.FoamIn != SyringeSide.None => SyringePresence.Mounted,
            DeviceState.Faulted => status.Pass > 0 ? SyringePresence.Mounted : SyringePresence.Unknown,
            _ => SyringePresence.Absent,
        };
    }

    private static DrawnSyringe SyringeOf(DeskView view, SyringeSide side, SyringePresence presence)
    {
        DeskStatus? status = view.Status;
        int? position = side == SyringeSide.A ? status?.PositionASteps : status?.PositionBSteps;
        return DrawnSyringe.Of(side, presence, view.Run?.Plan) with
        {
            DrawnMillimeters = position is { } steps ? DrawnOf(view, steps) : null,
            IsHome = status is { HasInputs: true } ? status.Flags.HasFlag(side == SyringeSide.A ? DeviceFlags.HomeA : DeviceFlags.HomeB) : null,
            Content = presence == SyringePresence.Mounted && position is { } known ? ContentOf(view, side, known) : null,
        };
    }

    private static double DrawnOf(DeskView view, int positionSteps)
    {
        if (view.Run?.Plungers is { } plungers)
            return plungers.DrawnMillimeters(positionSteps);

        return view.Settings is { Machine: { } machine }
            ? (machine.EmptyPositionMicrometers / 1e3) - (positionSteps / (double)machine.StepsPerMillimeter)
            : SideGeometry.HomeMillimeters - (positionSteps / UsualStepsPerMillimeter);
    }

    private static SyringeContent? ContentOf(DeskView view, SyringeSide side, int positionSteps)
    {
        if (view.Run is not { Plungers: { } plungers, Plan: { } plan } || view.Status is not { } status)
            return null;

        double held = Math.Max(0, plungers.ContentMilliliters(side, positionSteps));
        if (status.Pass > 0 || status.State is DeviceState.Finished or DeviceState.Unloading)
            return SyringeContent.Foam(held);

        if (side == SyringeSide.A)
            return SyringeContent.Liquid(held);

        // In the first pass what comes over is on its way to foam, and stands at the stopcock.
        double gas = status.State == DeviceState.Mixing ? Math.Min(held, plan.GasMicroliters / 1e3) : held;
        return new SyringeContent(0, held - gas, gas);
    }

    private static Flow FlowOf(DeskStatus? status, DrawnMachine drawn, DrawnMachine? before)
    {
        bool moves = status is not null && status.Flags.HasFlag(DeviceFlags.Moving) && drawn.B.Presence == SyringePresence.Mounted;
        if (!moves || drawn.B.DrawnMillimeters - before?.B.DrawnMillimeters is not { } way)
            return Flow.None;

        return (status!.State, way) switch
        {
            (_, 0) => before!.Flow,
            (DeviceState.Mixing, > 0) => Flow.FromAToB,
            (DeviceState.Mixing, _) => Flow.FromBToA,
            (DeviceState.Filling, > 0) => Flow.GasIn,
            (DeviceState.Filling, _) => Flow.GasOut,
            _ => Flow.None,
        };
    }
}
