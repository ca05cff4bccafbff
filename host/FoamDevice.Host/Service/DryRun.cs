using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A run without syringes through all its states, held against what the device measured. The device ends home and idle.</summary>
internal sealed class DryRun(Conversation talk, IServiceOperator person, ulong runToken)
{
    // Homing over the whole travel, or the whole run: both take less.
    private const ulong PatienceMicroseconds = 120_000_000;

    /// <summary>Steps sent but not counted, or the other way round, both axes, all passes and moves.</summary>
    public long StepError { get; private set; }

    /// <summary>Largest skew between the starts of the two axes, µs.</summary>
    public uint MaxSkewMicroseconds { get; private set; }

    /// <summary>Passes made.</summary>
    public int Passes { get; private set; }

    /// <summary>The drift after it; null when it was not measured.</summary>
    public DriftMeasured? Drift { get; private set; }

    /// <summary>Runs; the operator's word that the holders are empty was given before.</summary>
    /// <exception cref="DeviceFaultException">A fault ended it.</exception>
    /// <exception cref="StoppedException">The operator ended it.</exception>
    public IEnumerable<Turn> Do()
    {
        int mark = talk.Events.Count;
        var prepare = new PrepareRequest { SyringesOut = true };
        DryRunPlan.Set(prepare.Plan, talk.Machine, talk.Calibration, runToken);
        foreach (Turn turn in Step(RequestType.Prepare, prepare, DeviceState.Loading))
            yield return turn;

        foreach (Turn turn in Step(RequestType.ConfirmLoaded, null, DeviceState.Ready))
            yield return turn;

        foreach (Turn turn in Step(RequestType.Start, null, DeviceState.Finished))
            yield return turn;

        foreach (Turn turn in Step(RequestType.ConfirmUnloaded, new ConfirmRequest { SyringesOut = true }, DeviceState.Idle))
            yield return turn;

        foreach (Turn turn in talk.Until(() => talk.Events.Skip(mark).Any(heard => heard.Type == EventType.RunClosed), PatienceMicroseconds, "closing the run"))
            yield return turn;

        Sum([.. talk.Events.Skip(mark).Select(heard => heard.Message).OfType<Message>()]);
    }

    private IEnumerable<Turn> Step(RequestType type, Message? body, DeviceState until)
    {
        if (person.Interruptions > 0)
        {
            foreach (Turn turn in End())
                yield return turn;
        }

        foreach (Turn turn in talk.Request(type, body))
            yield return turn;

        bool IsOver() => talk.Status.State == until || talk.Status.Fault != FaultCode.None || person.Interruptions > 0;
        foreach (Turn turn in talk.Until(IsOver, PatienceMicroseconds, "in a dry run"))
            yield return turn;

        if (talk.Status.Fault != FaultCode.None)
            throw new DeviceFaultException(talk.Status);

        if (talk.Status.State != until)
        {
            foreach (Turn turn in End())
                yield return turn;
        }
    }

    // Nothing is mounted, so the device may home at once.
    private IEnumerable<Turn> End()
    {
        if (person.Interruptions > 1)
        {
            foreach (Turn turn in talk.Abort())
                yield return turn;

            throw new AbortedException("The dry run was aborted; the drivers were cut and the positions are lost. See that the holders are empty, then: foam clear, foam home");
        }

        if (talk.Status.State is DeviceState.Homing or DeviceState.Loading or DeviceState.Ready or DeviceState.Filling or DeviceState.Mixing)
        {
            foreach (Turn turn in talk.Request(RequestType.Stop, null))
                yield return turn;
        }

        bool Waits() => talk.Status.State is DeviceState.Finished or DeviceState.Unloading or DeviceState.Idle or DeviceState.Faulted;
        foreach (Turn turn in talk.Until(Waits, PatienceMicroseconds, "ending a dry run"))
            yield return turn;

        if (talk.Status.State is DeviceState.Finished or DeviceState.Unloading)
        {
            foreach (Turn turn in talk.Request(RequestType.ConfirmUnloaded, new ConfirmRequest { SyringesOut = true }))
                yield return turn;

            foreach (Turn turn in talk.WhileMoving())
                yield return turn;
        }

        throw new StoppedException("Stopped by the operator before it was done.");
    }

    private void Sum(Message[] told)
    {
        PassCompleted[] passes = [.. told.OfType<PassCompleted>()];
        Passes = passes.Length;
        MaxSkewMicroseconds = passes.Length == 0 ? 0 : passes.Max(pass => pass.SkewMicroseconds);
        StepError = passes.Sum(pass => Math.Abs((long)pass.CommandedStepsA - pass.CountedStepsA) + Math.Abs((long)pass.CommandedStepsB - pass.CountedStepsB))
            + told.OfType<MoveCompleted>().Sum(move => Math.Abs((long)move.CommandedSteps - move.CountedSteps));
        Drift = told.OfType<DriftMeasured>().LastOrDefault();
    }
}
