using FoamDevice.Protocol;
using FoamDevice.Simulator;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class DeskServiceTests
{
    [Fact]
    public void A_jog_moves_as_it_is_ordered_and_leaves_the_machine_home_and_idle()
    {
        using DeskBench bench = Bench();
        bench.MustDo(new BeginService(ServiceJob.Jog));
        Answer(bench, () => bench.View.Service!.Jog is not null);
        Assert.Equal(DeskMode.Service, bench.View.Mode);
        Assert.Equal("Ada", bench.View.Service!.Person);

        bench.MustDo(new Jog(new JogMove(SyringeSide.A, 5_000)));
        bench.Until(() => bench.View.Service!.Jog is { PositionAMicrometers: 5_000, LastMove: not null });
        bench.MustDo(new Jog(new JogValve(ValvePosition.Mix)));
        bench.Until(() => bench.View.Service!.Jog!.Valve == ValvePosition.Mix);
        bench.MustDo(new Jog(new JogEnd()));
        bench.ServeToTheEnd();

        Assert.Null(bench.View.Service.Failure);
        Assert.Equal(["Ada: Service Jog begun at the bench page", "Ada: Service Jog came to its end."], bench.Acts);
        Assert.Contains("unloaded, home and idle", bench.View.Service.Told[^1].Text);
        Assert.Equal((DeskMode.Idle, DeviceState.Idle), (bench.View.Mode, bench.View.Status!.State));
    }

    [Fact]
    public void An_order_that_the_device_refuses_is_told_and_the_next_one_is_obeyed()
    {
        using DeskBench bench = Bench();
        bench.MustDo(new BeginService(ServiceJob.Jog));
        Answer(bench, () => bench.View.Service!.Jog is not null);

        bench.MustDo(new Jog(new JogMove(SyringeSide.A, 5_000_000)));
        bench.Until(() => bench.View.Service!.Jog!.Refused is not null);
        bench.MustDo(new Jog(new JogMove(SyringeSide.A, 1_000)));

        bench.Until(() => bench.View.Service!.Jog is { Refused: null, PositionAMicrometers: 1_000 });
    }

    [Fact]
    public void Of_orders_in_a_hurry_only_one_waits()
    {
        using DeskBench bench = Bench();
        bench.MustDo(new BeginService(ServiceJob.Jog));
        Answer(bench, () => bench.View.Service!.Jog is not null);

        bench.MustDo(new Jog(new JogMove(SyringeSide.A, 5_000)));
        bench.MustDo(new Jog(new JogMove(SyringeSide.A, 1_000)));
        DeskAnswer third = bench.Do(new Jog(new JogMove(SyringeSide.A, 1_000)));
        bench.Until(() => bench.View.Service!.Jog!.PositionAMicrometers == 6_000);
        bench.Run(2);

        Assert.False(third.Done);
        Assert.Equal(6_000, bench.View.Service!.Jog!.PositionAMicrometers);
    }

    [Fact]
    public void A_self_test_of_a_machine_in_order_passes()
    {
        using DeskBench bench = Bench();

        bench.MustDo(new BeginService(ServiceJob.SelfTest));
        bench.ServeToTheEnd();

        var report = Assert.IsType<SelfTestReport>(bench.View.Service!.Found);
        Assert.True(report.Passed);
        Assert.True(bench.View.Service.IsOver);
        Assert.Empty(bench.View.Unfinished);
    }

    [Fact]
    public void Whoever_says_no_to_a_task_ends_the_service_and_nothing_has_moved()
    {
        using DeskBench bench = Bench();

        bench.MustDo(new BeginService(ServiceJob.Jog));
        bench.ServeToTheEnd(_ => false);

        Assert.Contains("Without a yes", bench.View.Service!.Failure!.Text);
        Assert.Equal(DeskMode.Idle, bench.View.Mode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void New_servo_pulses_are_shown_beside_the_old_and_written_after_a_yes_only(bool writes)
    {
        using DeskBench bench = Bench(new BenchParameters { ServoOffsetMicroseconds = 40 });
        Calibration before = bench.View.Settings!.Calibration;

        bench.MustDo(new BeginService(ServiceJob.CalibrateValve));
        bench.ServeToTheEnd(task => task.Kind != ServiceTaskKind.WriteValues || writes);
        bench.Run(2);

        Assert.Null(bench.View.Service!.Failure);
        Assert.IsType<ValveReport>(bench.View.Service.Found);
        Assert.Contains(bench.View.Service.Offered!, change => change.Name == "servoMixMicroseconds" && change.Old == before.ServoMixMicroseconds);
        bool isNew = bench.View.Settings!.Calibration.ServoMixMicroseconds != before.ServoMixMicroseconds;
        Assert.Equal(writes, isNew);
    }

    [Fact]
    public void Travel_is_measured_with_the_person_who_frees_the_carriages()
    {
        using DeskBench bench = Bench();

        bench.MustDo(new BeginService(ServiceJob.CalibrateTravel) { Travel = new TravelPlan(Homings: 3) });
        bench.ServeToTheEnd(task => task.Kind != ServiceTaskKind.WriteValues);

        Assert.Null(bench.View.Service!.Failure);
        Assert.NotNull(Assert.IsType<TravelReport>(bench.View.Service.Found).EndAMicrometers);
    }

    [Fact]
    public void A_fill_study_watches_the_vent()
    {
        using DeskBench bench = Bench(new BenchParameters());
        bool watched = false;

        bench.MustDo(new BeginService(ServiceJob.CalibrateFill));
        bench.Until(() =>
        {
            watched |= bench.View.Service!.WatchesVent;
            if (bench.View.Service.Task is { } task)
                bench.Work.Do(new AnswerTask(task.Number, Yes: true), DeskBench.Ada, _ => { });

            return bench.View.Service.IsOver;
        }, withinSeconds: 3_600);

        Assert.True(watched);
        Assert.Null(bench.View.Service!.Failure);
        Assert.IsType<FillReport>(bench.View.Service.Found);
        Assert.False(bench.View.Service.WatchesVent);
    }

    [Fact]
    public void Stop_ends_a_service_in_order()
    {
        using DeskBench bench = Bench();
        bench.MustDo(new BeginService(ServiceJob.CalibrateTravel));
        Answer(bench, () => bench.View.Service!.Told.Count > 0);

        bench.MustDo(new StopWork());
        bench.ServeToTheEnd();

        Assert.Contains("Stopped", bench.View.Service!.Failure!.Text);
        Assert.Equal(DeviceState.Idle, bench.View.Status!.State);
    }

    [Fact]
    public void Abort_cuts_the_drivers_in_a_service()
    {
        using DeskBench bench = Bench();
        bench.MustDo(new BeginService(ServiceJob.CalibrateTravel));
        Answer(bench, () => bench.View.Status!.State == DeviceState.Homing);

        bench.MustDo(new AbortWork());
        bench.Run(0.1);
        Assert.False(bench.Device.Bench.DriversEnabled);
        bench.Until(() => bench.View.Service!.IsOver, withinSeconds: 5);

        Assert.NotNull(bench.View.Service!.Failure);
        bench.Until(() => bench.View.Status!.FaultCode == FaultCode.Aborted, withinSeconds: 1);
    }

    [Fact]
    public void A_device_that_is_unplugged_in_a_service_ends_it_and_is_looked_for()
    {
        using DeskBench bench = Bench();
        bench.MustDo(new BeginService(ServiceJob.CalibrateTravel));
        Answer(bench, () => bench.View.Status!.State == DeviceState.Homing);

        bench.Unplug(DeskBench.Port);
        bench.Until(() => bench.View.Service!.IsOver, withinSeconds: 10);
        Assert.Contains("did not answer", bench.View.Service!.Failure!.Text);
        bench.Plug(DeskBench.Port, bench.Device);

        bench.Until(() => bench.View.Mode == DeskMode.Idle);
    }

    [Fact]
    public void A_service_that_waits_for_its_person_ends_by_itself_when_the_device_is_unplugged()
    {
        using DeskBench bench = Bench();
        bench.MustDo(new BeginService(ServiceJob.Jog));
        bench.Until(() => bench.View.Service!.Task is not null);

        bench.Unplug(DeskBench.Port);
        bench.Plug(DeskBench.OtherPort, bench.Device);
        bench.Until(() => bench.View.Service!.IsOver, withinSeconds: 10);

        Assert.Contains("Nothing is heard from the device any more", bench.View.Service!.Failure!.Text);
        bench.Until(() => bench.View.Mode == DeskMode.Idle, withinSeconds: 5);
    }

    // The desk gives a service up after seven seconds of silence, the device after ten: in between it comes back in service, and a beat of its new host keeps it there.
    [Theory]
    [InlineData(7.5, DeviceState.Service, StandstillReason.InService)]
    [InlineData(9, DeviceState.Service, StandstillReason.InService)]
    [InlineData(12, DeviceState.Unloading, StandstillReason.AwaitsUnloading)]
    public void A_device_that_comes_back_with_its_service_not_ended_is_said_to_be_in_it_until_homing_ends_it(
        double secondsWithoutCable, DeviceState state, StandstillReason reason)
    {
        using DeskBench bench = Bench();
        bench.MustDo(new BeginService(ServiceJob.Jog));
        Answer(bench, () => bench.View.Service!.Jog is not null);

        bench.Unplug(DeskBench.Port);
        bench.Run(secondsWithoutCable);
        bench.Plug(DeskBench.Port, bench.Device);
        bench.Until(() => bench.View is { Mode: DeskMode.Idle, Status: not null });
        for (int second = 0; second < 15; second++)
        {
            Assert.Equal((DeskMode.Idle, state, reason), (bench.View.Mode, bench.View.Status!.State, bench.View.Standstill!.Reason));
            bench.Run(1);
        }

        bench.MustDo(new HomeCarriages());
        bench.Until(() => bench.View is { Status.State: DeviceState.Idle, Standstill.Reason: StandstillReason.NothingAsked });
    }

    [Fact]
    public void Stop_ends_the_service_of_a_device_that_came_back_in_it()
    {
        using DeskBench bench = Bench();
        bench.MustDo(new BeginService(ServiceJob.Jog));
        Answer(bench, () => bench.View.Service!.Jog is not null);
        bench.Unplug(DeskBench.Port);
        bench.Run(7.5);
        bench.Plug(DeskBench.Port, bench.Device);
        bench.Until(() => bench.View is { Mode: DeskMode.Idle, Status.State: DeviceState.Service });

        DeskAnswer answer = bench.Do(new StopWork());

        Assert.EndsWith("It leaves service once what moves has come to its end.", answer.Text);
        bench.Until(() => bench.View is { Status.State: DeviceState.Unloading, Standstill.Reason: StandstillReason.AwaitsUnloading });
    }

    [Fact]
    public void Counters_are_read_against_what_is_due()
    {
        using DeskBench bench = Bench();

        bench.MustDo(new BeginService(ServiceJob.Counters));
        bench.ServeToTheEnd();

        Assert.Equal("SIM-0001", Assert.IsType<CountersReading>(bench.View.Service!.Found).DeviceId);
    }

    [Fact]
    public void Events_are_those_heard_lately_also_those_before_the_cable_was_out()
    {
        using DeskBench bench = Bench();
        bench.Unplug(DeskBench.Port);
        bench.Until(() => bench.View.Mode == DeskMode.Searching);
        bench.Plug(DeskBench.Port, bench.Device);
        bench.Until(() => bench.View.Mode == DeskMode.Idle);

        bench.MustDo(new BeginService(ServiceJob.Events));
        bench.ServeToTheEnd();

        var events = Assert.IsAssignableFrom<IReadOnlyList<HeardEvent>>(bench.View.Service!.Found);
        Assert.Contains(events, heard => heard.Type == EventType.SelfTestCompleted);
        Assert.Equal(events.OrderBy(heard => heard.Sequence).Select(heard => heard.Sequence), events.Select(heard => heard.Sequence));
        bench.MustDo(new Dismiss());
        Assert.Null(bench.View.Service);
    }

    private static DeskBench Bench(BenchParameters? parameters = null) => DeskBench.Found(autoOperator: false, parameters, hasHands: true);

    private static void Answer(DeskBench bench, Func<bool> isSo) => bench.Until(() =>
    {
        if (bench.View.Service?.Task is { } task)
            bench.Work.Do(new AnswerTask(task.Number, Yes: true), DeskBench.Ada, _ => { });

        return isSo();
    });
}
