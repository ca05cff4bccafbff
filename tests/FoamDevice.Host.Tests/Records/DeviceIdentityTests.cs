using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class DeviceIdentityTests
{
    [Theory]
    [InlineData("VIRTUAL", true)]
    [InlineData("ESP32_PSRAM_REV3", false)]
    [InlineData("virtual", false)]
    public void A_device_is_simulated_when_its_hello_says_so(string target, bool simulated)
    {
        var hello = new HelloReply { DeviceId = "X", Target = target, FirmwareMajor = 1, FirmwareMinor = 2, FirmwarePatch = 3, ProtocolMajor = 4, ProtocolMinor = 5 };

        var identity = DeviceIdentity.From(hello);

        Assert.Equal(simulated, identity.IsSimulated);
        Assert.Equal(("1.2.3", "4.5"), (identity.FirmwareVersion, identity.ProtocolVersion));
    }
}
