using FoamDevice.Protocol;
using FoamDevice.Simulator;

namespace FoamDevice.Campaigns;

/// <summary>
/// An engineer in Service, before the run: jogs a plunger to where a syringe can be mounted, mounts it, draws and expels, asks now and then for what
/// must be refused, and leaves: by a stop, by unloading, or by simply going away.
/// </summary>
public sealed class ServiceVisit : LineProgram
{
    // A turn of a line program is a step of the world.
    private const double SecondsPerTurn = World.StepMicroseconds * 1e-6;
    private const double PatienceSeconds = 40;

    // Of a 12 mL barrel of 15.9 mm, the widest that is mounted: 60 mm before the bottom at 100 mm.
    private const int LeastMountedSteps = 3_400;
    private const int MostSteps = 8_000;

    // From where the silence of a host ends Service, and a little.
    private const double AwaySeconds = 14;

    private readonly BenchOperator _person;
    private readonly Random _random;
    private readonly Action<string> _tell;
    private readonly SyringeSide _side;
    private readonly IEnumerator<Pause> _script;
    private bool _isOver;
    private bool _hasEntered;

    /// <summary>Starts the visit.</summary>
    /// <param name="world">Where.</param>
    /// <param name="random">Draws what is done.</param>
    public ServiceVisit(World world, Random random)
        : base(world.DrawSession(), world.NowMicroseconds)
    {
        _person = world.Device.Operator;
        _random = random;
        _tell = what => world.Chronicle.Tell(world.NowMicroseconds, "engineer", what);
        _side = random.Next(2) == 0 ? SyringeSide.A : SyringeSide.B;
        _script = Script().GetEnumerator();
    }

    private enum Pause
    {
        Turn,
    }

    /// <inheritdoc/>
    public override bool IsOver => _isOver;

    /// <summary>How long nobody talks to the device afterwards, s.</summary>
    public double AwayForSeconds { get; private set; }

    private int Position => _side == SyringeSide.A ? Session.Status.PositionA : Session.Status.PositionB;

    private ValvePosition OwnPort => _side == SyringeSide.A ? ValvePosition.LiquidPort : ValvePosition.GasPort;

    private ValvePosition OtherPort => _side == SyringeSide.A ? ValvePosition.GasPort : ValvePosition.LiquidPort;

    private bool IsThrownOut => _hasEntered && Session.Status.State is DeviceState.Idle or DeviceState.Faulted;

    /// <inheritdoc/>
    protected override void Act()
    {
        // The script ends the visit too, when it waits in vain.
        if (!_isOver && (IsThrownOut || !_script.MoveNext()))
            _isOver = true;
    }

    private IEnumerable<Pause> Script()
    {
        foreach (Pause turn in Until(() => Session.IsReady && Session.HasStatus && Session.Status.SelfTest == SelfTestState.Passed))
            yield return turn;

        _person.TakeOutSyringes();
        foreach (Pause turn in Ask(RequestType.EnterService, new ConfirmRequest { SyringesOut = true }))
            yield return turn;

        if (Session.Outcome == RequestOutcome.Refused)
            yield break;

        foreach (Pause turn in Until(() => Session.Status.State == DeviceState.Service))
            yield return turn;

        _hasEntered = true;
        foreach (Pause turn in Work())
            yield return turn;

        foreach (Pause turn in Leave())
            yield return turn;
    }

    private IEnumerable<Pause> Work()
    {
        foreach (Pause turn in TurnValve(OwnPort))
            yield return turn;

        foreach (Pause turn in JogTo(_random.Next(LeastMountedSteps + 1_000, MostSteps)))
            yield return turn;

        Mount();
        for (int left = _random.Next(1, 6); left > 0; left--)
        {
            foreach (Pause turn in _random.NextDouble() < 0.3 ? Mischief() : JogTo(_random.Next(LeastMountedSteps, MostSteps + 1)))
                yield return turn;
        }
    }

    private void Mount()
    {
        _tell($"mounts a syringe on side {_side}");
        _person.MountEmptySyringe(_side);
        if (_random.Next(2) == 0)
            _person.ConnectWater();
        else
            _person.ConnectGasBag();
    }

    // What the device has to refuse: a way that is not open, a target beyond the limits.
    private IEnumerable<Pause> Mischief()
    {
        if (_random.Next(2) == 0)
        {
            foreach (Pause turn in Ask(RequestType.Jog, Jog(MostSteps)))
                yield return turn;
        }
        else
        {
            foreach (Pause turn in TurnValve(_random.Next(2) == 0 ? ValvePosition.Mix : OtherPort))
                yield return turn;

            foreach (Pause turn in Ask(RequestType.Jog, Jog(-200)))
                yield return turn;

            foreach (Pause turn in TurnValve(OwnPort))
                yield return turn;
        }
    }

    private IEnumerable<Pause> Leave()
    {
        double pick = _random.NextDouble();
        if (pick < 0.2)
        {
            _tell("goes away");
            AwayForSeconds = AwaySeconds;
            yield break;
        }

        if (pick < 0.7)
        {
            foreach (Pause turn in Ask(RequestType.Stop, null))
                yield return turn;

            foreach (Pause turn in Until(() => Session.Status.State == DeviceState.Unloading))
                yield return turn;
        }

        _tell("takes the syringe out");
        _person.TakeOutSyringes();
        foreach (Pause turn in Ask(RequestType.ConfirmUnloaded, new ConfirmRequest { SyringesOut = true }))
            yield return turn;

        foreach (Pause turn in Until(() => Session.Status.State == DeviceState.Idle))
            yield return turn;
    }

    private IEnumerable<Pause> TurnValve(ValvePosition position)
    {
        foreach (Pause turn in Ask(RequestType.TurnValve, new TurnValveRequest { Position = position }))
            yield return turn;

        foreach (Pause turn in Until(() => Session.Status.Valve == position))
            yield return turn;
    }

    private IEnumerable<Pause> JogTo(int steps)
    {
        foreach (Pause turn in Ask(RequestType.Jog, Jog(steps - Position)))
            yield return turn;

        if (Session.Outcome != RequestOutcome.Done)
            yield break;

        foreach (Pause turn in Until(() => Position == steps && !Session.Status.Flags.HasFlag(DeviceFlags.Moving)))
            yield return turn;
    }

    private JogRequest Jog(int steps) => new() { Side = _side, Steps = steps, SpeedMicrometersPerSecond = (uint)_random.Next(2_000, 20_001) };

    private IEnumerable<Pause> Ask(RequestType type, Message? body)
    {
        foreach (Pause turn in Until(() => Session.Request(type, body)))
            yield return turn;

        foreach (Pause turn in Until(() => Session.Outcome != RequestOutcome.Pending && Session.HasStatus))
            yield return turn;
    }

    // Who waits in vain gives up: the shell looks after the device.
    private IEnumerable<Pause> Until(Func<bool> holds)
    {
        double waited = 0;
        while (!_isOver && !holds())
        {
            waited += SecondsPerTurn;
            _isOver = waited > PatienceSeconds;
            yield return Pause.Turn;
        }
    }
}
