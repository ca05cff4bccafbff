using FoamDevice.MicrographTrials;
using Xunit;

namespace FoamDevice.Quality.Tests;

/// <summary>
/// A short trial on synthetic micrographs whose bubbles are known, drawn by code that shares nothing with the detector. The long one is the program FoamDevice.MicrographTrials.
/// </summary>
public sealed class ShortTrialTests
{
    // Not the seeds of the published table.
    private const int FirstSeed = 501;
    private const int Pictures = 1;

    public static TheoryData<string> Classes => [.. MicrographClasses.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Classes))]
    public void D32_is_as_near_as_is_aimed_at_and_nearly_every_bubble_is_found(string name)
    {
        MicrographClass kind = MicrographClasses.Find(name)!;

        ClassScore score = MicrographTrials.Trials.Run(kind, Enumerable.Range(FirstSeed, Pictures), [new FoamDeviceFinder()])[0];

        Assert.InRange(score.MeanD32Error, 0, kind.LargestD32Error);
        Assert.InRange(score.MeanF1, 0.9, 1);
    }
}
