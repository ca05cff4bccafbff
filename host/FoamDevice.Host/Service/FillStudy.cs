using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>
/// Measures what the check valves' cracking pressure keeps out of a fill, and how long a fill has to dwell: gas is drawn, left to dwell, and
/// pushed back in single steps until the first bubble leaves the vent's hose under water. Leaves the device unloaded, home and idle; writes nothing.
/// </summary>
public sealed class FillStudy
{
    // One step at a time, each with time for the gas to follow.
    private const int JogSteps = 1;
    private const ulong JogPauseMicroseconds = 150_000;

    // Beyond this a bubble was missed, or the vent is blocked: 5 % of the volume are some 5 kPa, a thirtieth of what the coupler bears.
    private const double MostPushedShare = 0.05;
    private const double MostPushedMicroliters = 200;

    private readonly Conversation _talk;
    private readonly IServiceOperator _person;
    private readonly FillPlan _plan;
    private readonly ServiceVisit _visit;
    private readonly VolumeStroke _stroke;
    private readonly List<FillPoint> _points = [];

    /// <summary>Prepares the study; nothing happens before <see cref="Run"/>.</summary>
    /// <param name="talk">An open talk.</param>
    /// <param name="person">The person at the bench, who sees the bubbles.</param>
    /// <param name="plan">What to measure.</param>
    /// <exception cref="ArgumentException">Too few replicates or dwells to tell anything.</exception>
    public FillStudy(Conversation talk, IServiceOperator person, FillPlan plan)
    {
        if (plan.Replicates < 3 || plan.DwellReplicates < 2 || plan.DwellSeconds.Count == 0 || plan.DwellSeconds.Any(dwell => dwell is < 0 or > 120))
            throw new ArgumentException("A fill study needs 3 replicates of each volume, 2 of each dwell, and dwells of 0 to 120 s.", nameof(plan));

        _talk = talk;
        _person = person;
        _plan = plan;
        _visit = new ServiceVisit(talk, person);
        _stroke = new VolumeStroke(talk, _visit.Motion, SyringeSide.B, plan.BoreMicrometers);
    }

    /// <summary>What was measured; null before it was.</summary>
    public FillReport? Report { get; private set; }

    /// <summary>Measures.</summary>
    /// <exception cref="DeviceRefusedException">No bubble came, or one came too early, or the points say nothing; says what to look for.</exception>
    public IEnumerable<Turn> Run() => _visit.During(Work);

    private IEnumerable<Turn> Work()
    {
        foreach (Turn turn in SetUp())
            yield return turn;

        foreach ((uint volume, double dwell, int replicates) in Series())
        {
            for (int i = 1; i <= replicates; i++)
            {
                foreach (Turn turn in Measure(_stroke.StepsOf(volume), dwell))
                    yield return turn;

                FillPoint point = _points[^1];
                _person.Tell(Told(point.DrawnMicroliters, dwell, i, replicates, point.PushedMicroliters));
            }
        }

        Report = FillReport.Of(_points, _stroke.MicrolitersOf(JogSteps));
        if (Report.Problem is { } problem)
            throw new DeviceRefusedException(Sentence.Of("fill.notTaken", $"The fill correction was not taken. {problem}"));
    }

    // The shorter dwells last: a vent that is not watched well shows first.
    private IEnumerable<(uint VolumeMicroliters, double DwellSeconds, int Replicates)> Series()
    {
        foreach (uint part in (uint[])[4, 2, 1])
            yield return (_plan.GasMicroliters / part, _plan.LongestDwellSeconds, _plan.Replicates);

        foreach (double dwell in _plan.DwellSeconds.SkipLast(1).Reverse())
            yield return (_plan.GasMicroliters, dwell, _plan.DwellReplicates);
    }

    private IEnumerable<Turn> SetUp()
    {
        foreach (Turn turn in _stroke.Prepare())
            yield return turn;

        foreach (Turn turn in _visit.Ask(new ServiceTask(
            ServiceTaskKind.MountEmptySyringe, SyringeSide.B, "Mount the empty gas syringe in holder B, its plunger at the bottom. Is it mounted?")))
        {
            yield return turn;
        }

        foreach (Turn turn in _visit.Ask(new ServiceTask(
            ServiceTaskKind.ConnectGasAndVent,
            SyringeSide.None,
            "Connect the full gas bag, not under pressure, to port C's inlet; hang the vent's hose just below the surface of a glass of water. Is it done?")))
        {
            yield return turn;
        }
    }

    private IEnumerable<Turn> Measure(int steps, double dwellSeconds)
    {
        uint speed = _stroke.SpeedOf(_plan.FlowMicrolitersPerSecond);
        _person.WatchVent();
        foreach (Turn turn in _stroke.Draw(steps, speed))
            yield return turn;

        foreach (Turn turn in _talk.Wait((ulong)(dwellSeconds * 1e6)))
            yield return turn;

        if (_person.SawBubble)
            throw new DeviceRefusedException(Sentence.Of(
                "fill.pressure", "A bubble left the vent while gas was drawn: the gas bag is under pressure. Let it down to ambient pressure, and begin again."));

        int pushed = 0;
        foreach (Turn turn in PushToBubble(steps, count => pushed = count))
            yield return turn;

        _points.Add(new FillPoint(_stroke.MicrolitersOf(steps), dwellSeconds, _stroke.MicrolitersOf(pushed) - (_stroke.MicrolitersOf(JogSteps) / 2)));
        foreach (Turn turn in _stroke.MoveToEmpty(speed))
            yield return turn;
    }

    private IEnumerable<Turn> PushToBubble(int drawnSteps, Action<int> pushed)
    {
        int most = (int)(drawnSteps * MostPushedShare) + _stroke.StepsOf((uint)MostPushedMicroliters);
        for (int count = JogSteps; count <= Math.Min(most, drawnSteps); count += JogSteps)
        {
            foreach (Turn turn in _stroke.Dispense(JogSteps, _talk.Machine.StartSpeedMicrometersPerSecond))
                yield return turn;

            foreach (Turn turn in _talk.Wait(JogPauseMicroseconds))
                yield return turn;

            if (_person.SawBubble)
            {
                pushed(count);
                yield break;
            }
        }

        throw new DeviceRefusedException(NoBubble(_stroke.MicrolitersOf(most)));
    }

    private static Sentence Told(double volume, double dwell, int i, int replicates, double pushed) =>
        Sentence.Of("fill.point", $"{volume:0} µL, dwell {dwell:0.##} s, {i} of {replicates}: bubble after {pushed:0.0} µL");

    private static Sentence NoBubble(double volume) => Sentence.Of(
        "fill.noBubble",
        $"No bubble was seen until {volume:0} µL were pushed back. "
        + $"Check that the vent's hose hangs under water, that the vent is not blocked, and that neither syringe nor hoses leak.");
}
