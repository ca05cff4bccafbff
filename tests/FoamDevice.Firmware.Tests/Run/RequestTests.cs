using FoamDevice.Protocol;

namespace FoamDevice.Firmware.Tests.Run;

public sealed class RequestTests
{
    private static readonly RequestType[] All =
    [
        RequestType.Prepare, RequestType.ConfirmLoaded, RequestType.Start, RequestType.Stop, RequestType.ConfirmUnloaded, RequestType.Home,
        RequestType.WriteMachine, RequestType.WriteCalibration, RequestType.EnterService, RequestType.Jog, RequestType.TurnValve, RequestType.SetServo,
        RequestType.FindTravelEnd, RequestType.WriteIdentity, RequestType.Restart, RequestType.MeasureAmbient,
    ];

    private readonly DeviceUnderTest _device = new();

    [Theory]
    [InlineData(DeviceState.Idle, RequestType.Prepare, RequestType.Home, RequestType.EnterService, RequestType.WriteMachine, RequestType.WriteCalibration, RequestType.WriteIdentity, RequestType.Restart, RequestType.MeasureAmbient)]
    [InlineData(DeviceState.Homing, RequestType.Stop)]
    [InlineData(DeviceState.Loading, RequestType.Stop, RequestType.ConfirmLoaded, RequestType.MeasureAmbient)]
    [InlineData(DeviceState.Ready, RequestType.Stop, RequestType.Start, RequestType.MeasureAmbient)]
    [InlineData(DeviceState.Filling, RequestType.Stop)]
    [InlineData(DeviceState.Mixing, RequestType.Stop)]
    [InlineData(DeviceState.Finished, RequestType.ConfirmUnloaded, RequestType.MeasureAmbient)]
    [InlineData(DeviceState.Unloading)]
    [InlineData(DeviceState.Service, RequestType.Stop, RequestType.ConfirmUnloaded, RequestType.Home, RequestType.Jog, RequestType.TurnValve, RequestType.SetServo, RequestType.FindTravelEnd, RequestType.MeasureAmbient)]
    public void A_request_in_the_wrong_state_is_refused_and_changes_nothing(DeviceState state, params RequestType[] allowed)
    {
        if (state == DeviceState.Idle)
            _device.UntilTested();
        else if (state == DeviceState.Service)
            _device.EnterService();
        else
            _device.BringTo(state, Plans.Slow(1));
        int events = _device.Host.Count(EventType.StateChanged);

        foreach (RequestType type in All.Except(allowed))
        {
            Assert.Equal(RefusalCode.WrongState, _device.RefusalOf(type, BodyOf(type)));
            Assert.Equal((long)state, _device.Host.LastRefusal!.Value);
        }

        Assert.Equal(events, _device.Host.Count(EventType.StateChanged));
        Assert.Empty(_device.Host.Events<FaultRaised>());
    }

    [Theory]
    [InlineData(RequestType.Prepare)]
    [InlineData(RequestType.Home)]
    public void Homing_asks_for_the_word_that_the_syringes_are_out(RequestType type)
    {
        _device.Until(() => _device.Status.SelfTest == SelfTestState.Passed, "self-test");
        PrepareRequest prepare = DeviceUnderTest.PrepareOf(Plans.Tessari());
        prepare.SyringesOut = false;

        Assert.Equal(RefusalCode.SyringesNotOut, _device.RefusalOf(type, type == RequestType.Prepare ? prepare : new ConfirmRequest()));

        Assert.False(_device.EnableIsHigh);
    }

    [Theory]
    [InlineData(RequestType.Prepare)]
    [InlineData(RequestType.Home)]
    public void With_the_safety_chain_open_nothing_starts(RequestType type)
    {
        _device.Until(() => _device.Status.SelfTest == SelfTestState.Passed, "self-test");
        _device.Device.Operator.PressEmergencyStop();

        Assert.Equal(RefusalCode.SafetyChainOpen, _device.RefusalOf(type, BodyOf(type)));

        Assert.Empty(_device.Host.Events<FaultRaised>());
    }

    [Fact]
    public void Unloading_asks_for_the_word_that_the_syringes_are_out()
    {
        _device.BringTo(DeviceState.Finished, Plans.Tessari(1));

        Assert.Equal(RefusalCode.SyringesNotOut, _device.RefusalOf(RequestType.ConfirmUnloaded, new ConfirmRequest()));
        _device.RunFor(1);

        Assert.Equal(DeviceState.Finished, _device.State);
    }

    [Fact]
    public void Loading_begins_when_the_carriages_stand_at_their_places_and_nothing_moves_in_it()
    {
        _device.RecordTrains();
        _device.BringTo(DeviceState.Homing, Plans.Tessari());
        _device.Until(() => _device.Host.Types.Contains(EventType.MoveCompleted), "the first of two ways to the loading places");
        Assert.Equal(RefusalCode.WrongState, _device.RefusalOf(RequestType.ConfirmLoaded));

        _device.UntilState(DeviceState.Loading);
        int trains = _device.Trains.Count;
        _device.RunFor(5);

        Assert.Equal(trains, _device.Trains.Count);
        Assert.Equal(100.0, _device.Device.Bench.B.CarriageMillimeters, 0.1);
        Assert.Equal(100 - (2_000 / 198.56), _device.Device.Bench.A.CarriageMillimeters, 0.1);
    }

    [Fact]
    public void A_request_that_this_firmware_does_not_know_is_refused_by_its_number()
    {
        Assert.Equal(RefusalCode.UnknownRequest, _device.RefusalOf((RequestType)200));
        Assert.Equal(200, _device.Host.LastRefusal!.Value);
    }

    [Theory]
    [InlineData(RequestType.Prepare)]
    [InlineData(RequestType.Home)]
    [InlineData(RequestType.ClearFault)]
    [InlineData(RequestType.WriteMachine)]
    [InlineData(RequestType.EnterService)]
    [InlineData(RequestType.Jog)]
    [InlineData(RequestType.TurnValve)]
    [InlineData(RequestType.SetServo)]
    [InlineData(RequestType.FindTravelEnd)]
    [InlineData(RequestType.WriteIdentity)]
    public void A_body_that_is_too_short_is_refused(RequestType type)
    {
        _device.Until(() => _device.Status.SelfTest == SelfTestState.Passed, "self-test");

        Assert.Equal(RefusalCode.Malformed, _device.RefusalOf(type));
    }

    [Fact]
    public void Clearing_a_fault_that_is_not_latched_is_refused()
    {
        Assert.Equal(RefusalCode.NoFault, _device.RefusalOfClearing(FaultCode.Aborted));
    }

    [Fact]
    public void Clearing_no_fault_is_refused_too_and_ends_no_run()
    {
        _device.BringTo(DeviceState.Ready, Plans.Tessari());

        Assert.Equal(RefusalCode.NoFault, _device.RefusalOfClearing(FaultCode.None));

        _device.RunFor(0.5);
        Assert.Equal(DeviceState.Ready, _device.State);
    }

    [Fact]
    public void Clearing_another_fault_than_the_latched_one_is_refused_and_says_which_it_is()
    {
        Abort(DeviceState.Ready);

        Assert.Equal(RefusalCode.NoFault, _device.RefusalOfClearing(FaultCode.HostLost));

        Assert.Equal((long)FaultCode.Aborted, _device.Host.LastRefusal!.Value);
        Assert.Equal(DeviceState.Faulted, _device.State);
    }

    [Theory]
    [InlineData(RequestType.WriteMachine)]
    [InlineData(RequestType.WriteCalibration)]
    public void Settings_are_not_written_while_another_fault_than_missing_settings_is_latched(RequestType type)
    {
        Abort(DeviceState.Ready);

        Assert.Equal(RefusalCode.WrongState, _device.RefusalOf(type, BodyOf(type)));
    }

    [Fact]
    public void Settings_are_not_written_while_the_self_test_sends_a_train()
    {
        _device.Until(() => _device.Chip.RisingEdges(PinMap.StepA) > 16 + 256, "the longest train of the self-test");

        Assert.Equal(RefusalCode.WrongState, _device.RefusalOf(RequestType.WriteMachine, ReferenceMachine.Profile()));
    }

    [Fact]
    public void A_run_is_accepted_with_the_checksum_of_the_plan_as_it_was_sent()
    {
        _device.BringTo(DeviceState.Homing, Plans.Tessari());

        byte[] bytes = new byte[FrameFormat.MaxPayloadBytes];
        var writer = new PayloadWriter();
        writer.Begin(bytes, 0, bytes.Length);
        Plans.Tessari().Write(writer);
        Assert.Equal(Checksum.Of(bytes, 0, writer.Count), Assert.Single(_device.Host.Events<RunAccepted>()).PlanChecksum);
    }

    private void Abort(DeviceState state)
    {
        _device.BringTo(state, Plans.Tessari());
        _device.Host.Endpoint.Abort();
        _device.UntilState(DeviceState.Faulted);
    }

    private static Message? BodyOf(RequestType type) => type switch
    {
        RequestType.Prepare => DeviceUnderTest.PrepareOf(Plans.Tessari()),
        RequestType.Home or RequestType.ConfirmUnloaded or RequestType.EnterService => new ConfirmRequest { SyringesOut = true },
        RequestType.WriteMachine => ReferenceMachine.Profile(),
        RequestType.WriteCalibration => ReferenceMachine.NominalCalibration(),
        RequestType.Jog => new JogRequest { Side = SyringeSide.A, Steps = 100, SpeedMicrometersPerSecond = 10_000 },
        RequestType.TurnValve => new TurnValveRequest { Position = ValvePosition.Mix },
        RequestType.SetServo => new SetServoRequest { PulseMicroseconds = 1_500 },
        RequestType.FindTravelEnd => new FindTravelEndRequest { Side = SyringeSide.A, SyringesOut = true },
        RequestType.WriteIdentity => new WriteIdentityRequest { DeviceId = "FD-0002", Force = true },
        _ => null,
    };
}
