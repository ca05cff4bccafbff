using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What a self-test tries with motion, in Service: how home repeats, and how long the valve takes.</summary>
internal sealed class MovingChecks
{
    public const string HomingName = "Homing";
    public const string ValveName = "Valve";

    private static readonly ValvePosition[] Cycle = [ValvePosition.GasPort, ValvePosition.Mix, ValvePosition.LiquidPort, ValvePosition.Mix];

    private readonly Conversation _talk;
    private readonly SelfTestLimits _limits;
    private readonly SelfTestItems _items;
    private readonly ServiceVisit _visit;
    private readonly RepeatedHoming _homing;

    public MovingChecks(Conversation talk, IServiceOperator person, SelfTestLimits limits, SelfTestItems items)
    {
        _talk = talk;
        _limits = limits;
        _items = items;
        _visit = new ServiceVisit(talk, person);
        _homing = new RepeatedHoming(talk, _visit.Motion, person);
    }

    /// <summary>How the device was left.</summary>
    public string LeftAs => _visit.LeftAs;

    /// <summary>What is being tried: a fault is this item's.</summary>
    public string Trying { get; private set; } = HomingName;

    /// <summary>The first event of it.</summary>
    public int Mark { get; private set; }

    /// <summary>Does both.</summary>
    public IEnumerable<Turn> Do()
    {
        Mark = _talk.Events.Count;
        return _visit.During(Work);
    }

    private IEnumerable<Turn> Work()
    {
        foreach (Turn turn in _homing.Do(_limits.Homings))
            yield return turn;

        JudgeHoming(_homing.Figures);
        Trying = ValveName;
        Mark = _talk.Events.Count;
        var turns = new List<ValveTurned>();
        for (int i = 0; i < _limits.ValveCycles; i++)
        {
            foreach (Turn turn in TurnThrough(turns))
                yield return turn;
        }

        JudgeValve(turns);
    }

    private IEnumerable<Turn> TurnThrough(List<ValveTurned> turns)
    {
        foreach (ValvePosition position in Cycle.Where(position => position != _talk.Status.Valve))
        {
            foreach (Turn turn in _visit.Motion.TurnValve(position))
                yield return turn;

            turns.Add(_visit.Motion.LastTurn!);
        }
    }

    private void JudgeHoming(IReadOnlyList<HomingRepeatability> axes)
    {
        string limit = $"drift at most {_limits.HomingDriftSteps} steps";
        HomingRepeatability worst = axes.MaxBy(axis => axis.MaxSteps)!;
        string found = string.Join("; ", axes.Select(Describe));
        if (worst.MaxSteps <= _limits.HomingDriftSteps)
            _items.Pass(HomingName, found, limit);
        else
            _items.Fail(HomingName, AilmentOf(worst, found), limit);
    }

    // A switch that scatters comes back: its drifts add up to little. Lost steps stay lost.
    private static Ailment AilmentOf(HomingRepeatability axis, string found)
    {
        bool staysAway = Math.Abs(axis.DriftSteps.Sum()) >= 0.75 * axis.MaxSteps;
        return staysAway
            ? new Ailment($"axis {axis.Side} loses steps", found, $"Check coupling and clamps of axis {axis.Side}, its motor's supply, and that the carriage moves freely.")
            : new Ailment($"home switch {axis.Side} scatters", found, $"Check that home switch {axis.Side} is tight and its wire sound; replace it if it stays so.");
    }

    private static string Describe(HomingRepeatability axis) => FormattableString.Invariant(
        $"{axis.Side} drift mean {axis.MeanSteps:+0.0;-0.0;0.0}, SD {axis.DeviationSteps:0.0}, max {axis.MaxSteps} steps ({axis.MaxMicrometers:0} µm)");

    private void JudgeValve(List<ValveTurned> turns)
    {
        double longest = turns.Max(turn => turn.DurationMicroseconds) / 1_000.0;
        string limit = $"at most {_limits.ValveTurnMilliseconds} ms a turn";
        string found = FormattableString.Invariant($"{turns.Count} turns, {turns.Average(turn => turn.DurationMicroseconds) / 1_000:0} ms on average, {longest:0} ms the longest");
        if (longest <= _limits.ValveTurnMilliseconds)
            _items.Pass(ValveName, found, limit);
        else
            _items.Fail(ValveName, new Ailment("valve turns slowly", found, "Check the servo's supply, and that the stopcock turns freely; grease or replace it."), limit);
    }
}
