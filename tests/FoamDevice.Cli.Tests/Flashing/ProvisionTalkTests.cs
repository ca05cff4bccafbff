using FoamDevice.Cli.Runs;
using FoamDevice.Host;
using FoamDevice.Simulator;

namespace FoamDevice.Cli.Tests.Flashing;

/// <summary>The talk that provisions, in virtual time: the device's new start comes whenever it comes.</summary>
public sealed class ProvisionTalkTests
{
    private static readonly ProvisionOrder Order = new("FD-0001", "17", "rev C", Settings: null, Force: true, new HashSet<string>());

    [Fact]
    public void It_does_not_matter_where_in_its_beat_the_device_starts_anew()
    {
        for (ulong phase = 0; phase < 300_000; phase += SimulatedLink.TurnMicroseconds)
        {
            SimulatedLink link = Link(phase);
            var provision = new ProvisionTalk(Order);

            Run(link, provision.Run);

            Assert.Equal("FD-0001", link.Session.Device!.DeviceId);
            Assert.Contains(provision.Facts, fact => fact.StartsWith("It is FD-0001", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_device_that_loses_its_power_for_good_is_said_to_hold_what_was_written()
    {
        SimulatedLink link = Link(0);

        DeviceSilentException silence = Assert.Throws<DeviceSilentException>(() => Run(link, talk => CutAtRestart(link.Device, new ProvisionTalk(Order).Run(talk))));

        Assert.Contains("did not come back", silence.Message);
        Assert.Contains("Everything is stored", silence.Message);
    }

    private static SimulatedLink Link(ulong phaseMicroseconds)
    {
        var device = new SimulatedDevice(new SimulatorOptions { DeviceId = "SIM-BEFORE" });
        device.AdvanceTo(3_000_000 + phaseMicroseconds);
        return new SimulatedLink(device, new DeviceSession(7, recorder: null));
    }

    private static IEnumerable<Turn> CutAtRestart(SimulatedDevice device, IEnumerable<Turn> talk)
    {
        foreach (Turn turn in talk)
        {
            if (device.State == FirmwareState.Booting)
                device.CutPower();

            yield return turn;
        }
    }

    private static void Run(SimulatedLink link, Func<Conversation, IEnumerable<Turn>> talk)
    {
        var conversation = new Conversation(link.Session, "the bench");
        conversation.Begin(link.NowMicroseconds);
        foreach (Turn _ in talk(conversation))
        {
            link.Flush();
            link.Turn();
            conversation.Begin(link.NowMicroseconds);
        }
    }
}
