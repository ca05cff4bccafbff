using CsCheck;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class RecorderPropertyTests
{
    [Fact]
    public void Whatever_happens_every_event_of_a_run_stands_in_its_record_once_or_in_a_declared_gap()
    {
        Gen.UInt.Sample(
            seed =>
            {
                var story = new BadLuckStory(seed);
                story.Play();
                story.Check();
            },
            iter: 60,
            threads: 1);
    }
}
