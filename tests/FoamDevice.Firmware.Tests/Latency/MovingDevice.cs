using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Firmware.Tests.Latency;

/// <summary>A device brought to a moment of a run, its host silent from then on, its turns counted.</summary>
internal sealed class MovingDevice
{
    private const ulong LookMicroseconds = 64;
    private const double ByteMicroseconds = 1e7 / 115_200;

    private readonly DeviceUnderTest _device;
    private readonly TurnCounter _turns;

    public MovingDevice(Moment moment, ulong turnMicroseconds, int phase)
    {
        _device = new DeviceUnderTest(new SimulatorOptions { TurnMicroseconds = turnMicroseconds });
        BringTo(moment);
        _device.HostIsSilent = true;

        // Another instant of a turn each time, and the host's last bytes are off the line.
        Advance(20_000 + ((ulong)phase * 3_400));
        _turns = new TurnCounter(_device.Chip.Board!);
        _device.Chip.Board = _turns;
        _device.RecordTrains();
    }

    public SimulatedDevice Bench => _device.Device;

    /// <summary>ENABLE as the drivers see it.</summary>
    public bool EnableIsHigh => _device.EnableIsHigh;

    /// <summary>A frame of the host's open conversation.</summary>
    public byte[] Request(ushort ahead, RequestType type) => Frame(FrameKind.Request, (ushort)(1_000 + ahead), writer =>
    {
        writer.U32(_device.Host.Endpoint.Device.Conversation);
        writer.U8((byte)type);
    });

    public static byte[] Frame(FrameKind kind, ushort sequence, Action<PayloadWriter> fill)
    {
        var writer = new FrameWriter();
        writer.Begin(kind, sequence);
        fill(writer.Payload);
        byte[] frame = new byte[FrameFormat.MaxWireBytes];
        return frame[..writer.End(frame, 0)];
    }

    /// <summary>Sends bytes back to back; turns are counted from the last byte of the first <paramref name="before"/> and <paramref name="frame"/>.</summary>
    public void Send(byte[] before, byte[] frame, byte[] after)
    {
        byte[] all = [.. before, .. frame, .. after];
        _turns.From = _device.Chip.UptimeMicroseconds + (ulong)Math.Ceiling(ByteMicroseconds * (before.Length + frame.Length));
        _device.Device.Send(all, 0, all.Length);
    }

    /// <summary>Turns are counted from now.</summary>
    public void Mark() => _turns.From = _device.Chip.UptimeMicroseconds;

    /// <summary>Turns that began since, up to and with the one in which ENABLE fell; a hundred when it did not.</summary>
    public int TurnsUntilEnableFalls()
    {
        for (ulong end = _device.Device.NowMicroseconds + 1_000_000; _device.Device.NowMicroseconds < end && _turns.AtEnableLow is null;)
            Advance(LookMicroseconds);
        return _turns.AtEnableLow ?? 100;
    }

    /// <summary>Turns that began since, up to and with the one in which the last train was sent; 0 when none was.</summary>
    public int TurnsUntilLastTrain(double seconds)
    {
        Advance((ulong)(seconds * 1e6));
        return _device.Trains.Count == 0 ? 0 : _turns.CountUpTo(_device.Trains[^1].StartMicroseconds);
    }

    private void Advance(ulong microseconds) => _device.Device.AdvanceTo(_device.Device.NowMicroseconds + microseconds);

    private static RunPlan Plan()
    {
        RunPlan plan = Plans.Slow(6);
        plan.LastSlowPass = 2;
        plan.SlowDurationMicroseconds = 3_000_000;
        plan.SlowRampPartsPerMillion = 200_000;
        plan.FastDurationMicroseconds = 2_000_000;
        plan.GapMicroseconds = 500_000;
        plan.Purges = 1;
        plan.FillDwellMilliseconds = 3_000;
        plan.LinkGraceMilliseconds = 60_000;
        return plan;
    }

    private void BringTo(Moment moment)
    {
        RunPlan plan = Plan();
        switch (moment)
        {
            case Moment.Homing:
                _device.BringToMotionIn(DeviceState.Homing, plan);
                break;
            case Moment.Positioning:
                _device.BringTo(DeviceState.Homing, plan);
                _device.Until(() => _device.Host.Count(EventType.HomeFound) == 2, "home");
                _device.Until(() => _device.IsPulsing, "the way to the loading places");
                break;
            case Moment.ValveTurn:
                _device.BringTo(DeviceState.Filling, plan);
                break;
            case Moment.Purge:
                _device.BringToMotionIn(DeviceState.Filling, plan);
                break;
            case Moment.FillDwell:
                _device.BringTo(DeviceState.Filling, plan);
                _device.Until(() => _device.Host.Events<MoveCompleted>().Any(move => move.Purpose == MovePurpose.GasDraw), "the gas");
                break;
            case Moment.Unloading:
                _device.BringToMotionIn(DeviceState.Unloading, plan);
                break;
            default:
                BringToPass(moment, plan);
                break;
        }
    }

    private void BringToPass(Moment moment, RunPlan plan)
    {
        int passesBefore = moment switch { Moment.FirstPass => 0, Moment.FastPass => 2, _ => 1 };
        _device.BringTo(DeviceState.Mixing, plan);
        _device.Until(() => _device.Host.Count(EventType.PassCompleted) == passesBefore, "the pass before");
        if (moment == Moment.Gap)
            return;
        _device.RunFor(0.1);
        _device.Until(() => _device.IsPulsing, $"{moment}");
    }

    /// <summary>Counts turns by the watchdog's edges, one a turn.</summary>
    private sealed class TurnCounter(VirtualEsp32.IVirtualBoard board) : VirtualEsp32.IVirtualBoard
    {
        private readonly List<ulong> _turns = [];

        public ulong From { get; set; } = ulong.MaxValue;

        public int? AtEnableLow { get; private set; }

        public ulong NextWakeMicroseconds => board.NextWakeMicroseconds;

        public void Wake(ulong uptimeMicroseconds) => board.Wake(uptimeMicroseconds);

        public void OutputChanged(int pin, bool level, ulong uptimeMicroseconds)
        {
            board.OutputChanged(pin, level, uptimeMicroseconds);
            if (pin == PinMap.WatchdogFeed)
                _turns.Add(uptimeMicroseconds);
            if (pin == PinMap.Enable && !level && uptimeMicroseconds > From)
                AtEnableLow ??= CountUpTo(uptimeMicroseconds);
        }

        public int CountUpTo(ulong uptimeMicroseconds) => _turns.Count(turn => turn > From && turn <= uptimeMicroseconds);
    }
}
