using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Homes both axes again and again in Service and keeps the drifts.</summary>
internal sealed class RepeatedHoming(Conversation talk, ServiceMotion motion, IServiceOperator person)
{
    private readonly List<int> _driftsA = [];
    private readonly List<int> _driftsB = [];

    /// <summary>The figures of both axes, A first.</summary>
    public IReadOnlyList<HomingRepeatability> Figures =>
    [
        HomingRepeatability.Of(SyringeSide.A, _driftsA, talk.Machine.StepsPerMillimeter),
        HomingRepeatability.Of(SyringeSide.B, _driftsB, talk.Machine.StepsPerMillimeter),
    ];

    /// <summary>Homes; entering Service was the first homing, so each has one before it.</summary>
    /// <param name="homings">How often.</param>
    public IEnumerable<Turn> Do(int homings)
    {
        for (int i = 1; i <= homings; i++)
        {
            foreach (Turn turn in motion.Home())
                yield return turn;

            int driftA = DriftOf(SyringeSide.A);
            int driftB = DriftOf(SyringeSide.B);
            _driftsA.Add(driftA);
            _driftsB.Add(driftB);
            person.Tell(Sentence.Of("service.homing", $"Homing {i} of {homings}: drift A {driftA:+0;-0;0} steps, B {driftB:+0;-0;0} steps"));
        }
    }

    private int DriftOf(SyringeSide side)
    {
        HomeFound found = motion.LastHomes.First(home => home.Side == side);
        return found.DriftKnown
            ? found.DriftSteps
            : throw new DeviceRefusedException($"The device did not know where axis {side} was before it homed, so there is no drift to measure. Begin again.");
    }
}
