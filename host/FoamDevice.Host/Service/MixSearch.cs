using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>
/// Makes a device home whose servo pulse for Mix is off: homing wants the valve at Mix, so a pulse width is sought at which the sensors show it. The
/// device keeps the trial in its calibration until <see cref="Restore"/>; nothing else of the calibration is touched.
/// </summary>
internal sealed class MixSearch(Conversation talk, IServiceOperator person)
{
    // A window of ±3° is 60 µs wide at 10 µs a degree, so a step of 45 can't miss it.
    private const int StepMicroseconds = 45;
    private const int Tries = 6;
    private const ulong AbortPatienceMicroseconds = 3_000_000;
    private const uint LeastMicroseconds = 500;
    private const uint MostMicroseconds = 2_500;

    private Calibration? _original;

    /// <summary>Homes, with other pulse widths for Mix where the present one is not it. The holders are empty.</summary>
    /// <exception cref="DeviceRefusedException">Mix was not found; the calibration is as before.</exception>
    public IEnumerable<Turn> Home()
    {
        bool isHome = false;
        foreach (Turn turn in TryToHome(home => isHome = home))
            yield return turn;

        uint present = talk.Calibration.ServoMixMicroseconds;
        foreach (uint pulse in isHome ? [] : Trials(present))
        {
            person.Tell(Sentence.Of("valve.tryMix", $"The sensors do not show Mix there; trying {pulse} µs instead of {present}"));
            foreach (Turn turn in Write(pulse))
                yield return turn;

            foreach (Turn turn in TryToHome(home => isHome = home))
                yield return turn;

            if (isHome)
                yield break;
        }

        if (isHome)
            yield break;

        foreach (Turn turn in Restore())
            yield return turn;

        long most = StepMicroseconds * Tries;
        throw new DeviceRefusedException(Sentence.Of(
            "valve.noMix",
            $"The valve's sensors did not show Mix within {most} µs of {present} µs. Check the servo's supply, the coupling, both sensors and the cam between them."));
    }

    /// <summary>Writes back the calibration that was in force before the search; nothing when none was changed. A device that takes none at present is told of.</summary>
    public IEnumerable<Turn> Restore()
    {
        if (_original is not { } original)
            yield break;

        _original = null;
        if (talk.Status.State != DeviceState.Idle || talk.Session.Link != HostLinkState.Open)
        {
            uint pulse = original.ServoMixMicroseconds;
            person.Tell(Sentence.Of(
                "valve.trialLeft",
                $"The device still has a trial value for Mix in its calibration, and takes no other at present. Once it is idle: foam device config set servoMixMicroseconds={pulse}"));
            yield break;
        }

        foreach (Turn turn in talk.Request(RequestType.WriteCalibration, original))
            yield return turn;
    }

    private static IEnumerable<uint> Trials(uint present)
    {
        return Enumerable.Range(1, Tries)
            .SelectMany(far => (long[])[present + (far * StepMicroseconds), present - (far * StepMicroseconds)])
            .Where(pulse => pulse is >= LeastMicroseconds and <= MostMicroseconds)
            .Select(pulse => (uint)pulse);
    }

    private IEnumerable<Turn> Write(uint mixMicroseconds)
    {
        _original ??= MessageFields.Copy(talk.Calibration);
        Calibration trial = MessageFields.Copy(_original);
        trial.ServoMixMicroseconds = mixMicroseconds;
        return talk.Request(RequestType.WriteCalibration, trial);
    }

    private IEnumerable<Turn> TryToHome(Action<bool> done)
    {
        foreach (Turn turn in talk.Request(RequestType.Home, new ConfirmRequest { SyringesOut = true }))
            yield return turn;

        foreach (Turn turn in talk.WhileMoving())
            yield return turn;

        FaultCode fault = talk.Status.Fault;
        done(fault == FaultCode.None);
        if (fault == FaultCode.None)
            yield break;

        if (fault is not (FaultCode.ValveTimeout or FaultCode.ValveSensorsDisagree or FaultCode.ValvePassageUnseen))
            throw new DeviceFaultException(talk.Status);

        // The valve's fault can't be cleared while its cause lasts, and that is what is being sought. An abort takes its place, and with it the positions.
        foreach (Turn turn in talk.Abort())
            yield return turn;

        foreach (Turn turn in talk.Until(() => talk.Status.Fault == FaultCode.Aborted, AbortPatienceMicroseconds, "aborting"))
            yield return turn;

        foreach (Turn turn in talk.Request(RequestType.ClearFault, new ClearFaultRequest { Code = FaultCode.Aborted }))
            yield return turn;
    }
}
