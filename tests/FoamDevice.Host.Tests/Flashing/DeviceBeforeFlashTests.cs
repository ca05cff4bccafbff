using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class DeviceBeforeFlashTests
{
    private readonly SessionBench _bench = new();
    private readonly DeviceBeforeFlash _before = new(BenchTalk.Port);

    [Fact]
    public void An_idle_device_is_known_afterwards()
    {
        BenchTalk.Run(_bench, _before.Look);

        Assert.Equal("TEST-0001", _before.Identity!.DeviceId);
        Assert.Equal(1u, _before.BootId);
        Assert.Contains("TEST-0001 answers on /dev/link", _before.Finding);
    }

    [Fact]
    public void A_board_that_says_nothing_may_be_flashed()
    {
        _bench.CutLine();

        BenchTalk.Run(_bench, _before.Look);

        Assert.Null(_before.Identity);
        Assert.Contains("Nothing is heard on /dev/link", _before.Finding);
        Assert.InRange(_bench.Now, 4_500_000u, 5_000_000u);
    }

    [Fact]
    public void Words_that_are_no_frames_are_told_and_no_hindrance()
    {
        _bench.ToHost = _ => [.. "ets Jul 29 2019 12:21:46"u8];

        BenchTalk.Run(_bench, _before.Look);

        Assert.Null(_before.Identity);
        Assert.Contains("no foam device", _before.Finding);
    }

    [Fact]
    public void The_self_test_of_a_new_start_is_waited_for()
    {
        _bench.Device.SelfTest = SelfTestState.Pending;
        ulong over = _bench.Now + 2_000_000;
        _bench.ToDevice = bytes =>
        {
            _bench.Device.SelfTest = _bench.Now < over ? SelfTestState.Pending : SelfTestState.Passed;
            return bytes;
        };

        BenchTalk.Run(_bench, _before.Look);

        Assert.NotNull(_before.Identity);
        Assert.InRange(_bench.Now, over, over + 1_000_000);
    }

    [Fact]
    public void A_device_in_a_run_is_not_flashed()
    {
        _bench.Open();
        _bench.Request(RequestType.Home, new ConfirmRequest { SyringesOut = true });

        FlashException refusal = Assert.Throws<FlashException>(() => BenchTalk.Run(_bench, _before.Look));

        Assert.Contains("is Homing: flashing would cut that off", refusal.Message);
        Assert.Contains("Nothing was written", refusal.Message);
        Assert.Null(refusal.Stage);
    }

    [Fact]
    public void A_run_whose_events_nobody_has_fetched_is_brought_home_first()
    {
        _bench.Device.ClaimedRun = 0x1234;
        _bench.Device.RaiseFault(FaultCode.SafetyChainOpen);

        FlashException refusal = Assert.Throws<FlashException>(() => BenchTalk.Run(_bench, _before.Look));

        Assert.Contains("foam runs recover --port /dev/link", refusal.Message);
    }

    [Fact]
    public void A_device_in_another_hosts_session_is_not_flashed()
    {
        _bench.Open();
        var other = new SessionBench(session: 99) { Device = _bench.Device, Now = _bench.Now };
        byte[] frame = new byte[FrameFormat.MaxWireBytes];
        other.ToDevice = bytes =>
        {
            for (int count = _bench.Session.Output(frame, other.Now); count > 0; count = _bench.Session.Output(frame, other.Now))
                _bench.Device.Receive(frame[..count], other.Now);

            _bench.Session.Poll(other.Now);
            return bytes;
        };
        other.ToHost = bytes =>
        {
            _bench.Session.Receive(bytes, 0, bytes.Length, other.Now);
            return bytes;
        };

        FlashException refusal = Assert.Throws<FlashException>(() => BenchTalk.Run(other, _before.Look));

        Assert.Contains("in another host's session", refusal.Message);
    }
}
