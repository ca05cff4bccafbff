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
    public Sentence LeftAs => _visit.LeftAs;

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
        Sentence limit = DriftLimit(_limits.HomingDriftSteps);
        HomingRepeatability worst = axes.MaxBy(axis => axis.MaxSteps)!;
        Sentence found = axes.Select(Describe).Aggregate(Both);
        if (worst.MaxSteps <= _limits.HomingDriftSteps)
            _items.Pass(HomingName, found, limit);
        else
            _items.Fail(HomingName, AilmentOf(worst, found), limit);
    }

    // A switch that scatters comes back: its drifts add up to little. Lost steps stay lost.
    private static Ailment AilmentOf(HomingRepeatability axis, Sentence found)
    {
        bool staysAway = Math.Abs(axis.DriftSteps.Sum()) >= 0.75 * axis.MaxSteps;
        SyringeSide side = axis.Side;
        return staysAway
            ? new Ailment(
                Sentence.Of("ailment.drift", $"axis {side} loses steps"),
                found,
                Sentence.Of("ailment.drift.remedy", $"Check coupling and clamps of axis {side}, its motor's supply, and that the carriage moves freely."))
            : new Ailment(
                Sentence.Of("ailment.scatter", $"home switch {side} scatters"),
                found,
                Sentence.Of("ailment.scatter.remedy", $"Check that home switch {side} is tight and its wire sound; replace it if it stays so."));
    }

    private static Sentence DriftLimit(long steps) => Sentence.Of("selftest.drift.limit", $"drift at most {steps} steps");

    private static Sentence Both(Sentence first, Sentence second) => Sentence.Of("selftest.both", $"{first}; {second}");

    private static Sentence Describe(HomingRepeatability axis)
    {
        (SyringeSide side, double mean, double deviation, long most, double micrometers) = (axis.Side, axis.MeanSteps, axis.DeviationSteps, axis.MaxSteps, axis.MaxMicrometers);
        return Sentence.Of("selftest.drift", $"{side} drift mean {mean:+0.0;-0.0;0.0}, SD {deviation:0.0}, max {most} steps ({micrometers:0} µm)");
    }

    private void JudgeValve(List<ValveTurned> turns)
    {
        double longest = turns.Max(turn => turn.DurationMicroseconds) / 1_000.0;
        Sentence limit = TurnLimit(_limits.ValveTurnMilliseconds);
        Sentence found = Turns(turns.Count, turns.Average(turn => turn.DurationMicroseconds) / 1_000, longest);
        if (longest <= _limits.ValveTurnMilliseconds)
            _items.Pass(ValveName, found, limit);
        else
            _items.Fail(ValveName, new Ailment(
                Sentence.Of("ailment.slowValve", "valve turns slowly"),
                found,
                Sentence.Of("ailment.slowValve.remedy", "Check the servo's supply, and that the stopcock turns freely; grease or replace it.")), limit);
    }

    private static Sentence TurnLimit(long milliseconds) => Sentence.Of("selftest.turns.limit", $"at most {milliseconds} ms a turn");

    private static Sentence Turns(int count, double mean, double longest) =>
        Sentence.Of("selftest.turns", $"{count} turns, {mean:0} ms on average, {longest:0} ms the longest");
}
