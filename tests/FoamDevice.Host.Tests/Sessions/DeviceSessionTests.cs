using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class DeviceSessionTests
{
    private static readonly ConfirmRequest SyringesOut = new() { SyringesOut = true };

    [Fact]
    public void An_open_session_knows_the_device_its_settings_and_its_status()
    {
        var bench = new SessionBench().Open();

        Assert.Equal("TEST-0001", bench.Session.Device!.DeviceId);
        Assert.True(bench.Session.Device.IsSimulated);
        Assert.Equal(80u, bench.Session.Machine!.StepsPerMillimeter);
        Assert.Equal(1_500u, bench.Session.Calibration!.ServoMixMicroseconds);
        Assert.Equal(SelfTestState.Passed, bench.Session.Status.SelfTest);
        Assert.Equal(SessionNoticeKind.Opened, Assert.Single(bench.Notices).Kind);
    }

    [Fact]
    public void A_device_without_settings_is_ready_too_and_its_settings_are_null()
    {
        var bench = new SessionBench { Device = new ScriptedDevice { Machine = null } }.Open();

        Assert.True(bench.Session.IsReady);
        Assert.Null(bench.Session.Machine);
        Assert.Null(bench.Session.Calibration);
    }

    [Fact]
    public void Settings_are_read_again_when_the_device_stores_new_ones()
    {
        var bench = new SessionBench().Open();

        bench.Device.Machine!.TravelMicrometers = 120_000;
        bench.Device.Tell(EventType.SettingsStored, new SettingsStored { Kind = SettingsKind.Machine, Generation = 2 });
        bench.Run(0.5);

        Assert.True(bench.Session.IsReady);
        Assert.Equal(120_000u, bench.Session.Machine!.TravelMicrometers);
    }

    [Fact]
    public void No_request_is_taken_before_the_session_is_ready()
    {
        var bench = new SessionBench();
        bench.Session.Open(0);

        Assert.False(bench.Session.Request(RequestType.Home, SyringesOut));
        Assert.Equal(RequestOutcome.None, bench.Session.Outcome);
    }

    [Fact]
    public void A_request_whose_replies_are_lost_is_repeated_and_acts_once()
    {
        var bench = new SessionBench().Open();
        ulong mended = bench.Now + 800_000;
        bench.ToHost = bytes => bench.Now < mended ? [] : bytes;

        RequestOutcome outcome = bench.Request(RequestType.Home, SyringesOut);

        Assert.Equal(RequestOutcome.Done, outcome);
        Assert.Single(bench.Device.Carried, RequestType.Home);
    }

    [Fact]
    public void Only_one_request_is_under_way_at_a_time()
    {
        var bench = new SessionBench().Open();

        Assert.True(bench.Session.Request(RequestType.Home, SyringesOut));
        Assert.False(bench.Session.Request(RequestType.Stop, null));
    }

    [Fact]
    public void A_refusal_is_kept_with_its_reason()
    {
        var bench = new SessionBench().Open();

        RequestOutcome outcome = bench.Request(RequestType.Start);

        Assert.Equal(RequestOutcome.Refused, outcome);
        Assert.Equal(RefusalCode.WrongState, bench.Session.LastRefusal!.Code);
        Assert.Equal((long)DeviceState.Idle, bench.Session.LastRefusal.Value);
    }

    [Fact]
    public void The_status_counts_only_when_it_came_after_the_request_had_its_effect()
    {
        var bench = new SessionBench().Open();

        bench.Request(RequestType.Home, SyringesOut);
        Assert.False(bench.Session.HasStatus);
        bench.RunUntil(() => bench.Session.HasStatus);

        Assert.Equal(DeviceState.Homing, bench.Session.Status.State);
    }

    [Fact]
    public void A_lost_link_is_noticed_within_a_second_and_comes_back_by_itself()
    {
        var bench = new SessionBench().Open();

        bench.CutLine();
        bench.Run(1.3);
        Assert.Equal(HostLinkState.Greeting, bench.Session.Link);
        bench.MendLine();
        bench.Run(0.5);

        Assert.True(bench.Session.IsReady);
        Assert.Equal([SessionNoticeKind.Opened, SessionNoticeKind.LinkLost, SessionNoticeKind.LinkBack], bench.Notices.Select(notice => notice.Kind));
    }

    [Fact]
    public void A_port_that_is_opened_again_counts_as_a_lost_link()
    {
        var bench = new SessionBench().Open();

        bench.Session.Open(bench.Now);
        bench.Run(0.5);

        Assert.Equal([SessionNoticeKind.Opened, SessionNoticeKind.LinkLost, SessionNoticeKind.LinkBack], bench.Notices.Select(notice => notice.Kind));
    }

    [Fact]
    public void A_restarted_device_is_noticed_its_settings_are_read_again_and_the_request_under_way_is_unknown()
    {
        var bench = new SessionBench().Open();
        bench.ToHost = _ => [];
        bench.Session.Request(RequestType.Home, SyringesOut);
        bench.Run(0.5);

        bench.Device.Restart(bench.Now);
        bench.Device.Machine!.TravelMicrometers = 120_000;
        bench.MendLine();
        bench.RunUntil(() => bench.Session.IsReady && bench.Session.BootId == 2);

        Assert.Equal(RequestOutcome.DeviceRestarted, bench.Session.Outcome);
        Assert.Equal(120_000u, bench.Session.Machine!.TravelMicrometers);
        Assert.Contains(bench.Notices, notice => notice.Kind == SessionNoticeKind.DeviceRestarted);
    }

    [Fact]
    public void A_device_in_another_session_is_busy_until_the_other_host_falls_silent()
    {
        var other = new SessionBench(session: 1).Open();
        other.Run(0.2);
        var bench = new SessionBench(other.Store, session: 2) { Device = other.Device, Now = other.Now };

        bench.Session.Open(bench.Now);
        bench.Run(0.1);
        Assert.True(bench.Session.IsBusy);
        bench.RunUntil(() => bench.Session.IsReady, withinSeconds: 3);

        Assert.Equal([SessionNoticeKind.Busy, SessionNoticeKind.Opened], bench.Notices.Select(notice => notice.Kind));
    }

    [Theory]
    [InlineData(2, 3, "This program is the older side", "git pull")]
    [InlineData(0, 9, "The device's firmware is the older side", "foam flash")]
    public void Another_version_is_refused_in_words_that_name_both_the_older_side_and_the_command(byte major, byte minor, string older, string command)
    {
        var bench = new SessionBench { ToHost = _ => HelloReplyOf(major, minor) };

        bench.Session.Open(bench.Now);
        bench.Run(0.1);

        Assert.Equal(HostLinkState.Refused, bench.Session.Link);
        string text = Assert.Single(bench.Notices).Text;
        Assert.Contains($"{major}.{minor}", text);
        Assert.Contains($"{ProtocolVersion.Major}.{ProtocolVersion.Minor}", text);
        Assert.Contains(older, text);
        Assert.Contains(command, text);
    }

    [Fact]
    public void An_abort_is_repeated_until_the_device_confirms_it()
    {
        var bench = new SessionBench().Open();
        bench.CutLine();
        bench.Session.Abort();
        bench.Run(0.5);
        Assert.Equal(0, bench.Device.Aborts);

        bench.MendLine();
        bench.RunUntil(() => !bench.Session.AbortPending);

        Assert.Equal(1, bench.Device.Aborts);
        bench.RunUntil(() => bench.Session.Status.Fault == FaultCode.Aborted);
    }

    [Fact]
    public void Turns_with_nothing_to_do_allocate_nothing()
    {
        var bench = new SessionBench().Open();
        bench.Run(0.5);
        byte[] frame = new byte[FrameFormat.MaxWireBytes];
        byte[] status = bench.Device.Output(bench.Now + 250_000);
        ulong now = bench.Now;

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int turn = 0; turn < 10_000; turn++)
        {
            now += 10_000;
            bench.Session.Receive(status, 0, status.Length, now);
            bench.Session.Poll(now);
            while (bench.Session.Output(frame, now) > 0)
            {
            }
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(bench.Session.IsReady);
    }

    private static byte[] HelloReplyOf(byte major, byte minor)
    {
        var writer = new FrameWriter();
        writer.Begin(FrameKind.HelloReply, 0);
        writer.Payload.U8(major);
        writer.Payload.U8(minor);
        byte[] frame = new byte[FrameFormat.MaxWireBytes];
        return frame[..writer.End(frame, 0)];
    }
}
