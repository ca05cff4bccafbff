using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Web.Run;

/// <summary>What the bar at the page's foot offers, by how the bench stands.</summary>
/// <param name="IsShown">Something goes on that can be ended.</param>
/// <param name="CanStop">It can end in order; not so when that was asked for already, and when only the unloading is left.</param>
/// <param name="StateKey">Text that says how the wish to end stands; null when nobody has any.</param>
public sealed record StopOffer(bool IsShown, bool CanStop, string? StateKey)
{
    private static readonly StopOffer _nothing = new(false, false, null);

    /// <summary>Decides.</summary>
    public static StopOffer Of(DeskView view)
    {
        if (view.Run is { Result: null } run)
            return OfRun(run);

        if (view.Service is { IsOver: false })
            return new StopOffer(true, true, null);

        return view.Status is { } status && status.Flags.HasFlag(DeviceFlags.Moving) ? new StopOffer(true, false, null) : _nothing;
    }

    private static StopOffer OfRun(DeskRun run)
    {
        if (run.IsAborting)
            return new StopOffer(true, false, "run.aborting");

        if (run.IsStopping)
            return new StopOffer(true, false, run.Phase == ConductorPhase.Mixing ? "run.stopping.pass" : "run.stopping.now");

        // After the last pass, at a host's stop a run leaves with the syringes in: that is the question's own "no", never a key pressed late.
        bool isOver = run.Phase is ConductorPhase.Finished or ConductorPhase.Unloading or ConductorPhase.Faulted or ConductorPhase.Closed;
        return new StopOffer(true, !isOver, isOver ? "run.stop.nothing" : null);
    }
}
