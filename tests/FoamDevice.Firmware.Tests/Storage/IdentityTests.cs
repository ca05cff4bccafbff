using FoamDevice.Protocol;
using FoamDevice.Simulator;
using FoamDevice.VirtualEsp32;

namespace FoamDevice.Firmware.Tests.Storage;

/// <summary>Who the device is: written once, changed only by force, in force with the next start.</summary>
public sealed class IdentityTests
{
    private readonly DeviceUnderTest _device = new();

    private HelloReply Hello => _device.Host.Endpoint.Device;

    [Fact]
    public void A_board_without_an_identity_says_so_and_takes_one()
    {
        BeUnprovisioned();
        Assert.Equal(("UNPROVISIONED", "", ""), (Hello.DeviceId, Hello.SerialNumber, Hello.Board));

        _device.Demand(RequestType.WriteIdentity, Identity());
        Assert.Equal("UNPROVISIONED", Hello.DeviceId);
        Assert.Equal(1, _device.Host.Count(EventType.IdentityStored));
        Restart();

        Assert.Equal(("FD-0042", "2026-42", "rev B"), (Hello.DeviceId, Hello.SerialNumber, Hello.Board));
    }

    [Fact]
    public void A_second_identity_is_refused_even_before_the_first_is_in_force()
    {
        BeUnprovisioned();
        _device.Demand(RequestType.WriteIdentity, Identity());

        Assert.Equal(RefusalCode.AlreadyProvisioned, _device.RefusalOf(RequestType.WriteIdentity, Identity("FD-0043")));
        Restart();

        Assert.Equal("FD-0042", Hello.DeviceId);
        Assert.Equal(RefusalCode.AlreadyProvisioned, _device.RefusalOf(RequestType.WriteIdentity, Identity("FD-0043")));
    }

    [Fact]
    public void By_force_another_identity_takes_its_place()
    {
        _device.UntilTested();

        _device.Demand(RequestType.WriteIdentity, Identity("FD-0043", force: true));
        Restart();

        Assert.Equal("FD-0043", Hello.DeviceId);
    }

    [Theory]
    [InlineData("", "", "", 1, 0, 1)]
    [InlineData("SEVENTEEN-LETTERS", "", "", 1, 17, 16)]
    [InlineData("FD-0042", "SEVENTEEN-LETTERS", "", 2, 17, 16)]
    [InlineData("FD-0042", "", "SEVENTEEN-LETTERS", 3, 17, 16)]
    public void Names_that_are_missing_or_too_long_are_refused_with_their_length(string id, string serial, string board, int field, long length, long limit)
    {
        BeUnprovisioned();

        var answer = RefusalOfRaw(id, serial, board);

        Assert.Equal((RefusalCode.SettingsRefused, field, length, limit), (answer.Code, answer.Field, answer.Value, answer.Limit));
    }

    [Fact]
    public void A_flash_that_can_not_be_written_is_told_and_the_old_identity_stays()
    {
        _device.UntilTested();
        string before = Hello.DeviceId;
        _device.Chip.Options.Flash.WritesFail = true;

        Assert.Equal(RefusalCode.StorageFailed, _device.RefusalOf(RequestType.WriteIdentity, Identity(force: true)));
        Assert.Equal(0, _device.Host.Count(EventType.IdentityStored));
        _device.Chip.Options.Flash.WritesFail = false;
        Restart();

        Assert.Equal(before, Hello.DeviceId);
    }

    [Fact]
    public void A_device_whose_identity_is_corrupt_takes_another_without_force_and_works_after_a_restart()
    {
        _device.UntilTested();
        _device.Demand(RequestType.WriteIdentity, Identity("FD-0043", force: true));
        foreach (string copy in new[] { "identity.a", "identity.b" })
        {
            if (_device.Chip.Options.Flash.Exists(copy))
                _device.Chip.Options.Flash.FlipBits(copy, 9, 1);
        }

        Press(_device.Device.PressReset);
        Assert.Equal((FaultCode.StorageCorrupt, (int)StoredThing.Identity), (_device.Status.Fault, _device.Status.FaultValue));
        _device.Demand(RequestType.WriteIdentity, Identity("FD-0044"));
        Restart();

        Assert.Equal(("FD-0044", FaultCode.None), (Hello.DeviceId, _device.Status.Fault));
    }

    private static WriteIdentityRequest Identity(string id = "FD-0042", bool force = false) =>
        new() { DeviceId = id, SerialNumber = "2026-42", Board = "rev B", Force = force };

    // The protocol's own writer cuts a name short; another client may not.
    private static Refusal RefusalOfRaw(string id, string serial, string board)
    {
        var refusal = new Refusal();
        VirtualFlash flash = new();
        new VirtualChip(new VirtualChipOptions { Flash = flash }).Run(() =>
        {
            using var machine = new BareMachine();
            var writer = new PayloadWriter();
            byte[] bytes = new byte[FrameFormat.MaxPayloadBytes];
            writer.Begin(bytes, 0, bytes.Length);
            writer.Text(id);
            writer.Text(serial);
            writer.Text(board);
            writer.U8(0);
            var reader = new PayloadReader();
            reader.Begin(bytes, 0, writer.Count);
            machine.Upkeep(new IdentityStore()).WriteIdentity(reader, refusal);
        });
        return refusal;
    }

    private void BeUnprovisioned()
    {
        new VirtualChip(new VirtualChipOptions { Flash = _device.Chip.Options.Flash }).Run(() =>
        {
            foreach (string copy in new[] { "I:\\identity.a", "I:\\identity.b" })
            {
                if (File.Exists(copy))
                    File.Delete(copy);
            }
        });
        Press(_device.Device.PressReset);
        _device.UntilTested();
    }

    private void Restart() => Press(() => _device.Demand(RequestType.Restart));

    private void Press(Action restart)
    {
        uint boot = _device.Host.BootId;
        restart();
        _device.Until(() => _device.Device.State == FirmwareState.Running && _device.Host.BootId > boot, "the next start");
        _device.RunFor(0.5);
    }
}
