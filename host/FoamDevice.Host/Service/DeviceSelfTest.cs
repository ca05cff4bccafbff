using System.Runtime.ExceptionServices;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>
/// Tests a device from its start to a dry run: restart with the boot self-test, storage, inputs, ambient sensor, how home repeats, valve cycles, and a
/// run without syringes. A failure ends what would move on, and is named. Nothing may be mounted.
/// </summary>
public sealed class DeviceSelfTest
{
    private const string DryRunName = "Dry run";

    private readonly Conversation _talk;
    private readonly IServiceOperator _person;
    private readonly SelfTestItems _items;
    private readonly StandingChecks _standing;
    private readonly MovingChecks _moving;
    private readonly DryRun _dryRun;
    private Sentence _leftAs = Sentence.Of("left.started", "The device is left as it was after its start; nothing moved.");

    /// <summary>Prepares the test; nothing happens before <see cref="Run"/>.</summary>
    /// <param name="talk">An open talk.</param>
    /// <param name="person">The person at the bench.</param>
    /// <param name="limits">What the machine is held against.</param>
    /// <param name="runToken">Names the dry run; random, not 0.</param>
    public DeviceSelfTest(Conversation talk, IServiceOperator person, SelfTestLimits limits, ulong runToken)
    {
        _talk = talk;
        _person = person;
        _items = new SelfTestItems(person);
        _standing = new StandingChecks(talk, person, limits, _items);
        _moving = new MovingChecks(talk, person, limits, _items);
        _dryRun = new DryRun(talk, person, runToken);
    }

    /// <summary>What was found; null before the end.</summary>
    public SelfTestReport? Report { get; private set; }

    /// <summary>Tests.</summary>
    /// <exception cref="DeviceRefusedException">The device is in the middle of a run, or still has one in hand.</exception>
    /// <exception cref="StoppedException">The operator ended it, or would not confirm that the holders are empty.</exception>
    public IEnumerable<Turn> Run()
    {
        if (_talk.Status.State is not (DeviceState.Idle or DeviceState.Faulted))
            throw new DeviceRefusedException(NotIdle(_talk.Status.State));

        if (_talk.Status.RunToken != 0)
        {
            throw new DeviceRefusedException(
                Sentence.Of(
                    "selftest.runInHand",
                    "The device still has a run in hand, and what it noted of it would be lost, for a self-test starts it anew. Bring it home first: foam runs recover; "
                    + "or, after a self-test's own dry run: foam clear, then foam home"));
        }

        foreach (Turn turn in _standing.Do())
            yield return turn;

        if (!_items.HasFailed)
        {
            foreach (Turn turn in Try(_moving.Do(), () => _moving.Trying, () => _moving.Mark))
                yield return turn;

            _leftAs = _moving.LeftAs;
        }

        if (!_items.HasFailed)
        {
            foreach (Turn turn in TryDryRun())
                yield return turn;
        }

        _items.LeaveOut(MovingChecks.HomingName, MovingChecks.ValveName, DryRunName);
        Report = new SelfTestReport(_talk.Session.Device!, _items.All, _leftAs);
    }

    private IEnumerable<Turn> TryDryRun()
    {
        int mark = _talk.Events.Count;
        foreach (Turn turn in Try(_dryRun.Do(), () => DryRunName, () => mark))
            yield return turn;

        if (!_items.HasFailed)
            JudgeDryRun();

        _leftAs = _talk.Status.Fault == FaultCode.None ? DeviceLeft.Home : DeviceLeft.Faulted;
    }

    private void JudgeDryRun()
    {
        MachineProfile machine = _talk.Machine;
        var found = FoundOf(_dryRun.Passes, _dryRun.StepError, _dryRun.MaxSkewMicroseconds / 1_000.0, _dryRun.Drift);
        var limit = LimitOf(machine.MaxSkewMicroseconds / 1_000.0, machine.DriftToleranceSteps);
        if (_dryRun is { StepError: 0, Passes: DryRunPlan.Passes })
            _items.Pass(DryRunName, found, limit);
        else
            _items.Fail(DryRunName, new Ailment(
                Sentence.Of("ailment.dryRun", "steps or passes missing in a run"),
                found,
                Sentence.Of("ailment.dryRun.remedy", "Check the STEP loop-back wires, and report it with the events (foam device events).")), limit);
    }

    private static Sentence NotIdle(DeviceState found)
    {
        var state = Sentence.Of($"state.{found}", $"{found}");
        return Sentence.Of("selftest.notIdle", $"The device is in {state}: a self-test starts it anew, so it begins in Idle. Finish or stop the run first.");
    }

    private static Sentence FoundOf(int passes, long wrong, double skew, DriftMeasured? drift)
    {
        if (drift is null)
            return Sentence.Of("selftest.dryRun.noDrift", $"{passes} passes, {wrong} steps wrong, start skew at most {skew:0.00} ms");

        (int a, int b) = (drift.DriftStepsA, drift.DriftStepsB);
        return Sentence.Of("selftest.dryRun", $"{passes} passes, {wrong} steps wrong, start skew at most {skew:0.00} ms, drift A {a:+0;-0;0}, B {b:+0;-0;0} steps");
    }

    private static Sentence LimitOf(double skew, uint drift) => Sentence.Of("selftest.dryRun.limit", $"0 steps wrong, skew {skew:0.0} ms, drift {drift} steps");

    // A fault, or a refusal, is what the test is there to find; the operator's end, and silence, are not.
    private IEnumerable<Turn> Try(IEnumerable<Turn> work, Func<string> name, Func<int> mark)
    {
        ExceptionDispatchInfo? trouble = null;
        foreach (Turn turn in work.Catching(failure => trouble = failure))
            yield return turn;

        switch (trouble?.SourceException)
        {
            case DeviceFaultException:
                _items.Fail(name(), Diagnosis.Of(_talk, mark()));
                break;
            case DeviceRefusedException or PlanRefusedException:
                _items.Fail(name(), new Ailment(
                    Sentence.Of("ailment.refuses", "the device refuses"),
                    Sentence.Of(trouble.SourceException),
                    Sentence.Of("ailment.refuses.remedy", "Do what the refusal says, then test again.")));
                break;
            default:
                trouble?.Throw();
                break;
        }
    }
}
