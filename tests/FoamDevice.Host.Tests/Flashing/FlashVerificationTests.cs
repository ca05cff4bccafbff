using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class FlashVerificationTests
{
    // The scripted device leaves the fields of its firmware version at zero.
    private const string ItsVersion = "0.0.0";

    private readonly SessionBench _bench = new();
    private readonly DeviceBeforeFlash _before = new(BenchTalk.Port);

    [Fact]
    public void The_same_device_in_a_new_start_with_the_right_version_is_verified()
    {
        LookThenFlash();

        FlashVerification verification = Verify();

        Assert.Equal("TEST-0001", verification.Device!.DeviceId);
        Assert.Contains("TEST-0001 runs firmware 0.0.0, protocol 1.1, on VIRTUAL.", verification.Facts);
        Assert.Contains("Its boot self-test passed.", verification.Facts);
    }

    [Fact]
    public void A_device_that_has_not_started_anew_is_not_believed()
    {
        BenchTalk.Run(_bench, _before.Look);

        Assert.Contains("has not started anew since it was flashed. Press the board's reset button", Fails());
        Assert.InRange(_bench.Now, 30_000_000u, 32_000_000u);
    }

    [Fact]
    public void A_device_that_does_not_come_back_is_said_to_be_silent()
    {
        BenchTalk.Run(_bench, _before.Look);
        _bench.CutLine();

        Assert.Contains("did not come back", Fails());
    }

    [Fact]
    public void Another_version_than_this_hosts_is_told_with_both()
    {
        LookThenFlash();

        Assert.Contains("runs firmware 0.0.0, and this host belongs to 7.8.9", Fails("7.8.9"));
    }

    [Fact]
    public void Another_device_on_the_port_is_noticed()
    {
        LookThenFlash();
        _bench.Device.DeviceId = "TEST-0002";

        Assert.Contains("Before, TEST-0001 answered on /dev/link; now it is TEST-0002", Fails());
    }

    [Fact]
    public void A_wiped_flash_asks_for_a_new_identity_and_warns_that_starts_count_from_1()
    {
        LookThenFlash();
        _bench.Device.DeviceId = FlashVerification.NoIdentity;

        FlashVerification verification = Verify();

        string wiped = Assert.Single(verification.Facts, fact => fact.Contains("wiped", StringComparison.Ordinal));
        Assert.Contains("it was TEST-0001", wiped);
        Assert.Contains("count from 1 again", wiped);
        Assert.Contains("foam device provision --port /dev/link --id NEW --serial 1 --board test", wiped);
    }

    [Fact]
    public void A_new_board_is_told_how_to_get_its_identity()
    {
        _bench.Device.DeviceId = FlashVerification.NoIdentity;

        FlashVerification verification = Verify();

        Assert.Contains(verification.Facts, fact => fact.Contains("It has no identity yet: foam device provision", StringComparison.Ordinal));
    }

    [Fact]
    public void A_self_test_that_failed_is_a_failure()
    {
        LookThenFlash();
        _bench.Device.SelfTest = SelfTestState.Failed;

        Assert.Contains("its boot self-test failed", Fails());
    }

    [Fact]
    public void A_self_test_that_never_ends_is_told()
    {
        LookThenFlash();
        _bench.Device.SelfTest = SelfTestState.Pending;

        Assert.Contains("its self-test does not end", Fails());
    }

    [Fact]
    public void A_fault_that_the_new_start_latched_is_told_with_its_advice()
    {
        LookThenFlash();
        _bench.Device.RaiseFault(FaultCode.SettingsInvalid);

        FlashVerification verification = Verify();

        Assert.Contains(verification.Facts, fact => fact.StartsWith("It reports fault 601", StringComparison.Ordinal));
    }

    private void LookThenFlash()
    {
        BenchTalk.Run(_bench, _before.Look);
        _bench.Device.Restart(_bench.Now);
    }

    private FlashVerification Verify(string version = ItsVersion)
    {
        var verification = new FlashVerification(_before, version, BenchTalk.Port);
        SessionBench host = _bench.NextHost(afterSeconds: 0);
        host.ToHost = _bench.ToHost;
        host.ToDevice = _bench.ToDevice;
        try
        {
            BenchTalk.Run(host, verification.Run);
        }
        finally
        {
            _bench.Now = host.Now;
        }

        return verification;
    }

    private string Fails(string version = ItsVersion) => Assert.Throws<FlashException>(() => Verify(version)).Message;
}
