using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class CalibrationLimitsTests
{
    [Fact]
    public void The_shipped_limits_are_0_2_percent_at_half_and_full_volume_and_say_that_they_are_unverified()
    {
        var limits = CalibrationLimits.Load();

        Assert.Equal((1.0, 0.2, 0.2), (limits.At(10).SystematicErrorPercent, limits.At(50).SystematicErrorPercent, limits.At(100).SystematicErrorPercent));
        Assert.Contains("unverified", limits.Source);
    }

    [Theory]
    [InlineData("minReplicates: 3", "minReplicates: 1", "minReplicates: 1 replicates is out of range. Write 2 to 50 replicates.")]
    [InlineData("levelPercent: 50", "levelPercent: 60", "levels: the levels must be 10, 50 and 100 %. Write each once, in this order.")]
    [InlineData("systematicErrorPercent: 1.0", "systematicErrorPercent: 1,0", "levels[1].systematicErrorPercent: '1,0' is no number.")]
    [InlineData("source: Assumed for this machine; unverified", "", "source: the field is missing.")]
    [InlineData("maxOffsetPercent", "maxOfsetPercent", "maxOffsetPercent: the field is missing.")]
    [InlineData("minReplicates: 3", "minReplicates: 3\nreplicates: 10", "replicates: no such field.")]
    public void A_mistake_in_a_file_of_limits_is_named(string sound, string mistaken, string words)
    {
        string yaml = CalibrationLimits.ShippedText.Replace(sound, mistaken);

        Assert.Contains(words, Assert.Throws<VolumeCalibrationException>(() => CalibrationLimits.Parse(yaml, "limits.yaml")).Message);
    }
}
