using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Link;

public sealed class ReconnectionTests
{
    private readonly DeviceUnderTest _device = new();

    [Fact]
    public void After_a_silence_every_event_comes_exactly_once_and_in_order()
    {
        RunPlan plan = Plans.Tessari(10);
        plan.LinkLoss = LinkLossChoice.FinishRun;
        _device.BringTo(DeviceState.Mixing, plan);

        _device.HostIsSilent = true;
        _device.RunFor(5);
        _device.HostIsSilent = false;
        _device.UntilState(DeviceState.Finished);
        _device.RunFor(2);

        IReadOnlyList<uint> sequences = _device.Host.Sequences;
        Assert.Equal(Enumerable.Range(1, sequences.Count).Select(i => (uint)i), sequences);
        Assert.Equal(_device.Status.NewestSequence, sequences[^1]);
        Assert.Empty(_device.Host.Lost);
    }

    [Fact]
    public void A_new_host_gets_what_the_old_one_had_not_stored_and_the_run_goes_on()
    {
        _device.BringTo(DeviceState.Mixing, Plans.Tessari(10));
        _device.Host.Acknowledges = false;
        _device.RunFor(2);
        uint stored = _device.Status.OldestSequence - 1;
        uint[] known = [.. _device.Host.Sequences];

        _device.ReplaceHost(session: 8);
        _device.UntilState(DeviceState.Finished);
        _device.RunFor(2);

        IReadOnlyList<uint> sequences = _device.Host.Sequences;
        Assert.Equal(Enumerable.Range((int)stored + 1, sequences.Count).Select(i => (uint)i), sequences);
        Assert.True(known[^1] > stored);
        Assert.Equal(8u, _device.Status.Session);
        Assert.Empty(_device.Host.Events<FaultRaised>());
        Assert.Equal(10, Assert.Single(_device.Host.Events<RunEnded>()).Passes);
    }

    [Fact]
    public void A_second_host_is_told_that_the_device_is_busy_while_the_first_one_speaks()
    {
        _device.BringTo(DeviceState.Ready, Plans.Tessari());
        TestHost first = _device.Host;
        _device.ReplaceHost(session: 8);

        _device.Turns(20);
        Assert.True(_device.Host.Endpoint.IsBusy);
        Assert.Equal(7u, _device.Status.Session);

        _device.Until(() => _device.Host.Endpoint.State == HostLinkState.Open, "the first host's silence", 3);
        Assert.NotSame(first, _device.Host);
        Assert.Equal(DeviceState.Ready, _device.State);
    }

    [Fact]
    public void A_journal_that_runs_over_loses_its_oldest_events_and_says_which()
    {
        RunPlan plan = Plans.Tessari(200);
        plan.LinkLoss = LinkLossChoice.FinishRun;
        plan.FastDurationMicroseconds = 500_000;
        _device.BringTo(DeviceState.Mixing, plan);
        uint before = _device.Host.Sequences[^1];

        _device.HostIsSilent = true;
        _device.RunFor(130);
        _device.HostIsSilent = false;
        _device.UntilState(DeviceState.Finished);
        _device.RunFor(5);

        (uint first, uint last) = Assert.Single(_device.Host.Lost);
        Assert.Equal(before + 1, first);
        IReadOnlyList<uint> sequences = _device.Host.Sequences;
        uint newest = _device.Status.NewestSequence;
        uint[] expected = [.. Sequence(1, first - 1), .. Sequence(last + 1, newest)];
        Assert.Equal(expected, sequences);
        Assert.Equal(200, Assert.Single(_device.Host.Events<RunEnded>()).Passes);
        _device.AssertNoMistakes();
    }

    [Fact]
    public void The_transmit_FIFO_is_never_overfilled_even_when_the_whole_journal_goes_out()
    {
        RunPlan plan = Plans.Tessari(100);
        plan.LinkLoss = LinkLossChoice.FinishRun;
        plan.FastDurationMicroseconds = 500_000;
        _device.BringTo(DeviceState.Mixing, plan);
        _device.HostIsSilent = true;
        _device.RunFor(70);

        _device.HostIsSilent = false;
        int events = _device.Host.Sequences.Count;
        _device.RunFor(5);

        Assert.True(_device.Host.Sequences.Count > events + 90);
        Assert.Equal(0, _device.Chip.Uart(2).OverrunBytes);
        _device.AssertNoMistakes();
    }

    private static IEnumerable<uint> Sequence(uint first, uint last) =>
        Enumerable.Range((int)first, (int)(last - first + 1)).Select(i => (uint)i);
}
