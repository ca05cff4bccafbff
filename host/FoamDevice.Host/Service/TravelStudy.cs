using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Measures how well home repeats, and where the far ends are. Leaves the device unloaded, home and idle.</summary>
public sealed class TravelStudy
{
    private readonly Conversation _talk;
    private readonly TravelPlan _plan;
    private readonly ServiceVisit _visit;
    private readonly RepeatedHoming _homing;

    /// <summary>Prepares the study; nothing happens before <see cref="Run"/>.</summary>
    /// <param name="talk">An open talk.</param>
    /// <param name="person">The person at the bench.</param>
    /// <param name="plan">What to measure.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 2 homings, or more than 100.</exception>
    public TravelStudy(Conversation talk, IServiceOperator person, TravelPlan plan)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(plan.Homings, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(plan.Homings, 100);
        _talk = talk;
        _plan = plan;
        _visit = new ServiceVisit(talk, person);
        _homing = new RepeatedHoming(talk, _visit.Motion, person);
    }

    /// <summary>What was measured; null before it was.</summary>
    public TravelReport? Report { get; private set; }

    /// <summary>Measures.</summary>
    /// <exception cref="DeviceFaultException">A fault ended it, or a far end was not found.</exception>
    /// <exception cref="StoppedException">The operator ended it.</exception>
    public IEnumerable<Turn> Run() => _visit.During(Work);

    private IEnumerable<Turn> Work()
    {
        foreach (Turn turn in _homing.Do(_plan.Homings))
            yield return turn;

        long? endA = null;
        long? endB = null;
        if (_plan.FindsEnds)
        {
            foreach (Turn turn in FindEnd(SyringeSide.A, found => endA = found))
                yield return turn;

            foreach (Turn turn in FindEnd(SyringeSide.B, found => endB = found))
                yield return turn;
        }

        Report = new TravelReport
        {
            Homing = _homing.Figures,
            DriftToleranceSteps = _talk.Machine.DriftToleranceSteps,
            EndAMicrometers = endA,
            EndBMicrometers = endB,
            OldTravelMicrometers = _talk.Machine.TravelMicrometers,
        };
    }

    private IEnumerable<Turn> FindEnd(SyringeSide side, Action<long> found)
    {
        foreach (Turn turn in _visit.Motion.FindTravelEnd(side))
            yield return turn;

        TravelEndFound end = _visit.Motion.LastTravelEnd!;
        long position = PlungerGeometry.MicrometersOf(end.Steps, _talk.Machine.StepsPerMillimeter);
        if (!end.Found)
        {
            throw new DeviceRefusedException(NoEnd(side, position / 1_000.0));
        }

        found(position);
        foreach (Turn turn in _visit.Recover(TaskAfter(side, position)))
            yield return turn;
    }

    private static Sentence NoEnd(SyringeSide side, double position) => Sentence.Of(
        "travel.noEnd",
        $"Axis {side} crept to {position:0.0} mm and the safety chain did not open: end switch {side} is missing, misplaced or not wired into the chain. "
        + $"Nothing stops this axis at its far end: mend it before anything else.");

    private static ServiceTask TaskAfter(SyringeSide side, long micrometers)
    {
        double position = micrometers / 1_000.0;
        var request = Sentence.Of(
            "task.endReached",
            $"Axis {side} reached its end switch at {position:0.0} mm; the drivers are off and the safety chain is latched. "
            + $"Push carriage {side} back off the switch by hand, and reset the chain. Is it done?");
        return new ServiceTask(ServiceTaskKind.FreeCarriageAndResetChain, side, request.Text) { Request = request };
    }
}
