namespace FoamDevice.MicrographTrials;

/// <summary>
/// The baselines with the parameters that did best (mean F1 over all classes) on pictures of other seeds than the trial's; the command <c>tune</c> shows how they were chosen.
/// </summary>
public static class Baselines
{
    /// <summary>Plain Hough circles.</summary>
    public static IBubbleFinder Hough { get; } = new HoughCirclesFinder(25, 200);

    /// <summary>Threshold and connected components.</summary>
    public static IBubbleFinder Threshold { get; } = new ThresholdComponentsFinder(0.5);
}
