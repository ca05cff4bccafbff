using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests.Explanations;

public sealed class DeviceWordsTests
{
    public static TheoryData<DeviceState> States => [.. Enum.GetValues<DeviceState>()];

    [Theory]
    [MemberData(nameof(States))]
    public void Every_state_has_words_of_its_own(DeviceState state)
    {
        string words = DeviceWords.State(state);

        Assert.DoesNotContain("state ", words);
        Assert.Single(Enum.GetValues<DeviceState>(), other => DeviceWords.State(other) == words);
    }

    [Fact]
    public void A_state_of_a_newer_device_is_told_by_its_number() => Assert.Equal("state 99", DeviceWords.State((DeviceState)99));
}
