using OpenCvSharp;

namespace FoamDevice.MicrographTrials;

/// <summary>
/// The baselines, for each class with the settings that did best on pictures of that class with other seeds than the trial's: the command <c>tune</c> finds them. No class
/// has to do with settings that suit another.
/// </summary>
public static class Baselines
{
    private static readonly Dictionary<string, (HoughSettings Hough, ThresholdSettings Threshold)> Chosen = new()
    {
        ["monodisperse"] = (new(HoughModes.GradientAlt, 150, 0.45, 1), new(false, 0.7)),
        ["log-normal"] = (new(HoughModes.GradientAlt, 150, 0.3, 2), new(false, 0.5)),
        ["dense"] = (new(HoughModes.GradientAlt, 150, 0.6, 2), new(false, 0)),
        ["overlapping"] = (new(HoughModes.GradientAlt, 300, 0.75, 1), new(true, 0.7)),
        ["blurred"] = (new(HoughModes.Gradient, 100, 40, 2), new(true, 0.3)),
        ["noisy"] = (new(HoughModes.GradientAlt, 300, 0.45, 1), new(true, 0.5)),
        ["uneven light"] = (new(HoughModes.GradientAlt, 150, 0.3, 2), new(true, 0.3)),
        ["debris"] = (new(HoughModes.GradientAlt, 300, 0.45, 2), new(false, 0.3)),
        ["magnifications"] = (new(HoughModes.GradientAlt, 150, 0.45, 2), new(false, 0.5)),
        ["wide sizes"] = (new(HoughModes.GradientAlt, 150, 0.75, 2), new(false, 0.3)),
        ["all at once"] = (new(HoughModes.GradientAlt, 150, 0.45, 2), new(true, 0)),
    };

    /// <summary>Hough circles.</summary>
    public static IBubbleFinder Hough(MicrographClass kind) => new HoughCirclesFinder(Chosen[kind.Name].Hough);

    /// <summary>Threshold and connected components.</summary>
    public static IBubbleFinder Threshold(MicrographClass kind) => new ThresholdComponentsFinder(Chosen[kind.Name].Threshold);
}
