using FoamDevice.Architecture.Tests.Repository;

namespace FoamDevice.Architecture.Tests.Chip;

/// <summary>Calls that compile for the chip and then do harm there, read from the compiled code.</summary>
public sealed class ForbiddenCallTests
{
    /// <summary>Member, and why not.</summary>
    public static TheoryData<string, string> Forbidden => new()
    {
        { "System.Device.Pwm.PwmChannel.Stop", "later changes on every channel are stored, not applied" },
        { "Iot.Device.ServoMotor.ServoMotor.Stop", "it calls PwmChannel.Stop" },
        { "nanoFramework.Hardware.Esp32.Rmt.RmtChannel.get_IsChannelIdle", "it is always true" },
        { "nanoFramework.Hardware.Esp32.Rmt.TransmitterChannel.get_IsChannelIdle", "it is always true" },
        { "System.DateTime.get_Now", "all time is HighResTimer" },
        { "System.DateTime.get_UtcNow", "all time is HighResTimer" },
        { "System.IO.Ports.SerialPort.ReadLine", "it blocks" },
        { "System.IO.Ports.SerialPort.WriteLine", "it blocks" },
    };

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void Firmware_and_protocol_do_not_call(string member, string reason)
    {
        using var firmware = new ChipAssembly("FoamDevice.Firmware");
        using var protocol = new ChipAssembly("FoamDevice.Protocol");

        Assert.False(firmware.MembersUsed.Contains(member) || protocol.MembersUsed.Contains(member), $"{member}: {reason}.");
    }

    [Fact]
    public void The_calls_that_are_made_are_seen()
    {
        using var firmware = new ChipAssembly("FoamDevice.Firmware");

        Assert.Contains("nanoFramework.Hardware.Esp32.Rmt.TransmitterChannel.SendData", firmware.MembersUsed);
        Assert.Contains("System.IO.Ports.SerialPort.Write", firmware.MembersUsed);
        Assert.Contains("System.Threading.Thread.Sleep", firmware.MembersUsed);
    }
}
