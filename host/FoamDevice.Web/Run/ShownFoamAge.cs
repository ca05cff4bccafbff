using FoamDevice.Host;

namespace FoamDevice.Web.Run;

/// <summary>How old the foam is, and how that stands to the age up to which the method would use it.</summary>
/// <param name="Age">Since the end of the last pass.</param>
/// <param name="UseBy">The method's limit; null when it names none.</param>
/// <param name="IsHeard">The device tells the age. Otherwise it was counted on from when the last pass ended.</param>
public sealed record ShownFoamAge(TimeSpan Age, TimeSpan? UseBy, bool IsHeard)
{
    // The last fifth of the time is announced: enough to take the foam out.
    private const double SoonShare = 0.8;

    /// <summary>How the age stands to the limit.</summary>
    public FoamFreshness Freshness => UseBy is not { } limit ? FoamFreshness.Unlimited
        : Age > limit ? FoamFreshness.Past
        : Age >= limit * SoonShare ? FoamFreshness.Soon
        : FoamFreshness.InTime;

    /// <summary>Left until the limit; negative past it; null without a limit.</summary>
    public TimeSpan? Left => UseBy - Age;

    /// <summary>The clock of a bench; null without foam, and when nothing tells its age.</summary>
    /// <param name="view">The bench.</param>
    /// <param name="now">The computer's time.</param>
    public static ShownFoamAge? Of(DeskView view, DateTimeOffset now)
    {
        if (view.Run is not { } run || run.Phase == ConductorPhase.Mixing)
            return null;

        TimeSpan? useBy = run.Method?.UseBySeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
        if (view.Status?.FoamAge is { } told)
            return new ShownFoamAge(told, useBy, true);

        // Simulated foam ages in simulated time: without the device's word nobody knows how old it is.
        return run.FoamBornAt is { } born && !view.IsSimulated && now >= born ? new ShownFoamAge(now - born, useBy, false) : null;
    }
}
