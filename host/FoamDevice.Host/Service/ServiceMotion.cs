using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Moves, valve turns and homing in <see cref="DeviceState.Service"/>; each waits until the device tells that it is done, and keeps what it told.</summary>
public sealed class ServiceMotion
{
    private const ulong HomingPatienceMicroseconds = 120_000_000;

    // The device's own time-outs are shorter: it tells a fault before.
    private const ulong ValvePatienceMicroseconds = 15_000_000;

    // ENABLE's settling, the pauses between the legs of a long move, and the event's way.
    private const ulong MoveMarginMicroseconds = 5_000_000;
    private readonly Conversation _talk;
    private readonly Action _beforeMove;

    /// <summary>Serves a visit.</summary>
    /// <param name="talk">An open talk.</param>
    /// <param name="beforeMove">Is called before each move; an exception of its keeps the move from being made.</param>
    internal ServiceMotion(Conversation talk, Action beforeMove)
    {
        _talk = talk;
        _beforeMove = beforeMove;
    }

    /// <summary>A move was asked for and has not been told to be over.</summary>
    public bool IsMoving { get; private set; }

    /// <summary>The last move; null before the first.</summary>
    public MoveCompleted? LastMove { get; private set; }

    /// <summary>The last turn of the valve; null before the first.</summary>
    public ValveTurned? LastTurn { get; private set; }

    /// <summary>The last pulse width that the servo settled at; null before the first.</summary>
    public ServoSet? LastServo { get; private set; }

    /// <summary>What the last creep to a travel end found; null before the first.</summary>
    public TravelEndFound? LastTravelEnd { get; private set; }

    /// <summary>What the last homing found, axis A and B in the order of the device.</summary>
    public IReadOnlyList<HomeFound> LastHomes { get; private set; } = [];

    /// <summary>The position of a plunger, steps from home toward the stopcock.</summary>
    public int PositionOf(SyringeSide side) => side == SyringeSide.A ? _talk.Status.PositionA : _talk.Status.PositionB;

    /// <summary>Turns the valve, if it is not there already.</summary>
    /// <exception cref="DeviceFaultException">It did not get there.</exception>
    public IEnumerable<Turn> TurnValve(ValvePosition position)
    {
        if (_talk.Status.Valve == position)
            yield break;

        foreach (Turn turn in Do<ValveTurned>(RequestType.TurnValve, new TurnValveRequest { Position = position }, ValvePatienceMicroseconds, "turning the valve", told => LastTurn = told))
            yield return turn;
    }

    /// <summary>Sends the servo to a pulse width, µs; the valve's position is unknown from then on.</summary>
    public IEnumerable<Turn> SetServo(uint pulseMicroseconds)
    {
        return Do<ServoSet>(RequestType.SetServo, new SetServoRequest { PulseMicroseconds = pulseMicroseconds }, ValvePatienceMicroseconds, "moving the servo", told => LastServo = told);
    }

    /// <summary>Moves one plunger; the valve has to stand where its liquid or gas has a way out.</summary>
    /// <param name="side">The axis.</param>
    /// <param name="steps">Logical steps, positive toward the stopcock; 0 moves nothing.</param>
    /// <param name="speedMicrometersPerSecond">Plunger speed, µm/s.</param>
    /// <exception cref="DeviceRefusedException">Beyond the soft limits, too fast, or the valve stands elsewhere; says the nearest that is allowed.</exception>
    /// <exception cref="DeviceFaultException">A fault ended it.</exception>
    public IEnumerable<Turn> Jog(SyringeSide side, int steps, uint speedMicrometersPerSecond)
    {
        if (steps == 0)
            yield break;

        var request = new JogRequest { Side = side, Steps = steps, SpeedMicrometersPerSecond = speedMicrometersPerSecond };
        ulong lasting = (ulong)PlungerGeometry.MicrometersOf(Math.Abs((long)steps), _talk.Machine.StepsPerMillimeter) * 1_000_000 / Math.Max(speedMicrometersPerSecond, 1);
        foreach (Turn turn in Do<MoveCompleted>(RequestType.Jog, request, (2 * lasting) + MoveMarginMicroseconds, "moving a plunger", told => LastMove = told))
            yield return turn;
    }

    /// <summary>Moves one plunger to a position, steps from home.</summary>
    public IEnumerable<Turn> MoveTo(SyringeSide side, int positionSteps, uint speedMicrometersPerSecond) =>
        Jog(side, positionSteps - PositionOf(side), speedMicrometersPerSecond);

    /// <summary>Homes both axes; the holders have to be empty.</summary>
    public IEnumerable<Turn> Home()
    {
        int mark = _talk.Events.Count;
        bool IsDone() => _talk.Status.State == DeviceState.Service && Since<HomeFound>(mark).Count() >= 2;
        return Moving(RequestType.Home, new ConfirmRequest { SyringesOut = true }, Until(IsDone, HomingPatienceMicroseconds, "homing"), () => LastHomes = [.. Since<HomeFound>(mark)]);
    }

    /// <summary>Creeps to the far travel end until the safety chain opens there: the chain then stays latched and the device faulted. The holders have to be empty.</summary>
    public IEnumerable<Turn> FindTravelEnd(SyringeSide side)
    {
        int mark = _talk.Events.Count;
        var request = new FindTravelEndRequest { Side = side, SyringesOut = true };

        // The end that was found is followed by the chain's own fault, and the status tells that one a beat later.
        bool IsOver() => Since<TravelEndFound>(mark).FirstOrDefault() is { } end
            ? !end.Found || _talk.Status.Fault != FaultCode.None
            : _talk.Status.Fault is not (FaultCode.None or FaultCode.SafetyChainOpen);
        return Moving(
            RequestType.FindTravelEnd,
            request,
            _talk.Until(IsOver, HomingPatienceMicroseconds, "looking for the travel end"),
            () => LastTravelEnd = Since<TravelEndFound>(mark).FirstOrDefault() ?? throw new DeviceFaultException(_talk.Status));
    }

    /// <summary>Waits for something, or for a fault.</summary>
    /// <exception cref="DeviceFaultException">A fault came.</exception>
    internal IEnumerable<Turn> Until(Func<bool> isSo, ulong patienceMicroseconds, string doing)
    {
        foreach (Turn turn in _talk.Until(() => isSo() || _talk.Status.Fault != FaultCode.None, patienceMicroseconds, doing))
            yield return turn;

        if (_talk.Status.Fault != FaultCode.None)
            throw new DeviceFaultException(_talk.Status);
    }

    private IEnumerable<T> Since<T>(int mark) => _talk.Events.Skip(mark).Select(heard => heard.Message).OfType<T>();

    private IEnumerable<Turn> Do<TEvent>(RequestType type, Message body, ulong patienceMicroseconds, string doing, Action<TEvent> keep)
        where TEvent : Message
    {
        int mark = _talk.Events.Count;
        bool IsDone() => Since<TEvent>(mark).Any() && IsAtRest();
        return Moving(type, body, Until(IsDone, patienceMicroseconds, doing), () => keep(Since<TEvent>(mark).Last()));
    }

    private IEnumerable<Turn> Moving(RequestType type, Message body, IEnumerable<Turn> wait, Action keep)
    {
        _beforeMove();
        IsMoving = true;
        try
        {
            foreach (Turn turn in _talk.Request(type, body))
                yield return turn;

            foreach (Turn turn in wait)
                yield return turn;

            keep();
        }
        finally
        {
            IsMoving = false;
        }
    }

    // The status lags behind the events by up to a beat, and positions are read from it.
    private bool IsAtRest() => (_talk.Status.Flags & DeviceFlags.Moving) == 0 && _talk.Status.NewestSequence >= _talk.Events[^1].Sequence;
}
