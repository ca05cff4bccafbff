using FoamDevice.Protocol;

namespace FoamDevice.Campaigns.Tests;

/// <summary>Each invariant about requests, events and the store sees a forged violation.</summary>
public sealed class ConversationInvariantTests
{
    [Fact]
    public void An_effect_without_a_request_is_seen()
    {
        Forged step = new Forged(DeviceState.Filling).Notes(EventType.StateChanged, new StateChanged { From = DeviceState.Ready, To = DeviceState.Filling });

        Assert.NotNull(step.Check(new OneEffectPerRequest()));
    }

    [Fact]
    public void A_repeated_request_that_acts_twice_is_seen()
    {
        var invariant = new OneEffectPerRequest();
        Forged step = new Forged(DeviceState.Mixing).Hears(FrameKind.Request, RequestType.Stop).Hears(FrameKind.Request, RequestType.Stop);

        Assert.Null(step.Check(invariant));
        Assert.Null(step.Next().Notes(EventType.StopAccepted).Check(invariant));
        Assert.NotNull(step.Next().Notes(EventType.StopAccepted).Check(invariant));
    }

    [Theory]
    [InlineData(9_000_000, true)]
    [InlineData(10_000_000, false)]
    public void A_stop_in_Service_that_nobody_asked_for_is_seen_unless_the_host_was_silent(ulong silentMicroseconds, bool isSeen)
    {
        var invariant = new OneEffectPerRequest();
        Forged step = new Forged(DeviceState.Service).Hears(FrameKind.HostBeat);
        step.Check(invariant);

        Assert.Equal(isSeen, step.Next(silentMicroseconds).Notes(EventType.StopAccepted).Check(invariant) is not null);
    }

    [Fact]
    public void A_run_that_is_accepted_twice_is_seen()
    {
        var invariant = new OneEffectPerRequest();
        Forged step = new Forged(DeviceState.Homing).Hears(FrameKind.Request, RequestType.Prepare, 1).Hears(FrameKind.Request, RequestType.Prepare, 2);
        step.Check(invariant);
        var accepted = new RunAccepted { RunToken = 5 };

        Assert.Null(step.Next().Notes(EventType.RunAccepted, accepted).Check(invariant));
        Assert.NotNull(step.Next().Notes(EventType.RunAccepted, accepted).Check(invariant));
    }

    [Fact]
    public void A_fault_that_goes_by_itself_is_seen()
    {
        Forged step = new Forged(DeviceState.Idle).Notes(EventType.FaultCleared, new FaultCleared { Code = FaultCode.SafetyChainOpen });

        Assert.NotNull(step.Check(new FaultsStayUntilCleared()));
    }

    [Fact]
    public void A_fault_that_an_earlier_request_clears_is_seen()
    {
        var invariant = new FaultsStayUntilCleared();
        Forged step = new Forged(DeviceState.Faulted).Hears(FrameKind.Request, RequestType.ClearFault);
        step.Check(invariant);

        Assert.Null(step.Next().Notes(EventType.FaultRaised, new FaultRaised { Code = FaultCode.DriverAlarm }).Check(invariant));
        Assert.NotNull(step.Next().Notes(EventType.FaultCleared, new FaultCleared { Code = FaultCode.DriverAlarm }).Check(invariant));
    }

    [Fact]
    public void A_device_that_leaves_Faulted_without_a_word_is_seen()
    {
        var step = new Forged(DeviceState.Faulted);
        step.Now.State = DeviceState.Idle;

        Assert.NotNull(step.Check(new FaultsStayUntilCleared()));
    }

    [Fact]
    public void A_second_pass_after_a_stop_is_seen()
    {
        var invariant = new StopEndsAfterTheMove();
        Forged step = new Forged(DeviceState.Mixing).Notes(EventType.StopAccepted).Notes(EventType.PassCompleted, new PassCompleted());

        Assert.Null(step.Check(invariant));
        Assert.NotNull(step.Next().Notes(EventType.PassCompleted, new PassCompleted()).Check(invariant));
    }

    [Fact]
    public void A_train_that_starts_without_the_host_is_seen_where_the_plan_says_to_stop()
    {
        var invariant = new LinkLossChoiceIsKept();
        Forged step = new Forged(DeviceState.Mixing).Notes(EventType.RunAccepted, new RunAccepted { RunToken = 1 }).Hears(FrameKind.HostBeat);
        step.Now.LinkLoss = LinkLossChoice.StopAfterPass;
        step.Now.GraceMicroseconds = 1_000_000;
        step.Check(invariant);
        step.Next(2_000_000);
        step.Check(invariant);
        step.Next().Now.IsMoving = true;

        Assert.NotNull(step.Check(invariant));
    }

    [Fact]
    public void A_run_that_is_ended_without_the_host_is_seen_where_the_plan_says_to_finish()
    {
        Forged step = new Forged(DeviceState.Mixing)
            .Notes(EventType.RunAccepted, new RunAccepted { RunToken = 1 })
            .Notes(EventType.FaultRaised, new FaultRaised { Code = FaultCode.HostLost });
        step.Now.LinkLoss = LinkLossChoice.FinishRun;

        Assert.NotNull(step.Check(new LinkLossChoiceIsKept()));
    }

    [Fact]
    public void A_run_that_is_told_complete_before_its_last_pass_is_seen()
    {
        Forged step = new Forged(DeviceState.Finished)
            .Notes(EventType.PassCompleted, new PassCompleted { Pass = 1 })
            .Notes(EventType.RunEnded, new RunEnded { Outcome = RunOutcome.Completed, Passes = 1 });

        Assert.NotNull(step.Check(new EndsAreToldTruly()));
    }

    [Fact]
    public void A_pass_that_counted_other_steps_than_it_sent_is_seen()
    {
        Forged step = new Forged(DeviceState.Mixing).Notes(EventType.PassCompleted, new PassCompleted { Pass = 1, CommandedStepsA = 100, CountedStepsA = 99 });

        Assert.NotNull(step.Check(new EndsAreToldTruly()));
    }

    [Fact]
    public void An_event_that_is_acknowledged_before_it_is_stored_is_seen()
    {
        var step = new Forged(DeviceState.Mixing);
        step.Now.AcknowledgedSequence = 5;
        step.Now.StoredSequence = 4;

        Assert.NotNull(step.Check(new AcknowledgedIsStored()));
    }

    [Fact]
    public void What_the_store_complains_about_is_seen()
    {
        var step = new Forged(DeviceState.Mixing);
        step.Now.StoreComplaint = "Event 3 was stored after event 4.";

        Assert.NotNull(step.Check(new AcknowledgedIsStored()));
    }
}
