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
    private string _leftAs = "The device is left as it was after its start; nothing moved.";

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
            throw new DeviceRefusedException($"The device is in {_talk.Status.State}: a self-test starts it anew, so it begins in Idle. Finish or stop the run first.");

        if (_talk.Status.RunToken != 0)
        {
            throw new DeviceRefusedException(
                "The device still has a run in hand, and what it noted of it would be lost, for a self-test starts it anew. Bring it home first: foam runs recover; "
                + "or, after a self-test's own dry run: foam clear, then foam home");
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

        _leftAs = _talk.Status.Fault == FaultCode.None ? "The device is left unloaded, home and idle." : "The device is left with its fault latched.";
    }

    private void JudgeDryRun()
    {
        MachineProfile machine = _talk.Machine;
        string found = FormattableString.Invariant($"{_dryRun.Passes} passes, {_dryRun.StepError} steps wrong, start skew at most {_dryRun.MaxSkewMicroseconds / 1_000.0:0.00} ms, ")
            + $"drift A {_dryRun.Drift?.DriftStepsA:+0;-0;0}, B {_dryRun.Drift?.DriftStepsB:+0;-0;0} steps";
        string limit = FormattableString.Invariant($"0 steps wrong, skew {machine.MaxSkewMicroseconds / 1_000.0:0.0} ms, drift {machine.DriftToleranceSteps} steps");
        if (_dryRun is { StepError: 0, Passes: DryRunPlan.Passes })
            _items.Pass(DryRunName, found, limit);
        else
            _items.Fail(DryRunName, new Ailment("steps or passes missing in a run", found, "Check the STEP loop-back wires, and report it with the events (foam device events)."), limit);
    }

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
                _items.Fail(name(), new Ailment("the device refuses", trouble.SourceException.Message, "Do what the refusal says, then test again."));
                break;
            default:
                trouble?.Throw();
                break;
        }
    }
}
