using CsCheck;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class RecorderPropertyTests
{
    [Fact]
    public void Whatever_happens_every_event_of_a_run_stands_in_its_record_once_or_in_a_declared_gap()
    {
        Gen.UInt.Sample(Tell, iter: 60, threads: 1);
    }

    /// <summary>The closing of one run and the acceptance of the next, both lost because the journal ran over while the store failed.</summary>
    [Fact]
    public void Events_after_a_lost_acceptance_are_not_taken_for_those_of_the_run_before()
    {
        Tell(434_483);
    }

    private static void Tell(uint seed)
    {
        var story = new BadLuckStory(seed);
        story.Play();
        story.Check();
    }
}
