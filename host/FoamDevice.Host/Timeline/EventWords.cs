using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What an event of a run tells, as a line of its course.</summary>
internal sealed class EventWords
{
    private readonly RunRecord _record;
    private readonly PlanSteps _steps = new();

    public EventWords(RunRecord record)
    {
        _record = record;
        _steps.Set(record.Plan, record.Machine, record.Calibration);
    }

    /// <summary>The line.</summary>
    /// <param name="type">The event's type.</param>
    /// <param name="message">Its fields; null for none.</param>
    /// <returns>Null for what is told elsewhere, such as a single pass, or not known.</returns>
    public (TimelineSubject Subject, string Text)? Of(EventType type, Message? message) => message switch
    {
        RunAccepted => (TimelineSubject.Run, "plan accepted by the device"),
        Booted booted => (TimelineSubject.Run, booted.RunWasOpen ? "the device started anew, with a run open" : "the device started"),
        StateChanged changed => (TimelineSubject.State, $"{NameOf(changed.From)} → {NameOf(changed.To)}"),
        HomeFound home => (TimelineSubject.Home, $"home of axis {home.Side} found"),
        DriftMeasured drift => (TimelineSubject.Home, $"drift A {drift.DriftStepsA}, B {drift.DriftStepsB} steps; {drift.ToleranceSteps} allowed"),
        ValveTurned turned => (TimelineSubject.Valve, Valve(turned)),
        MoveCompleted move => Gas(move),
        AmbientMeasured measured => (TimelineSubject.Ambient, AmbientReading.Of(measured).ToString()),
        RunEnded ended => (TimelineSubject.Run, Ended(ended)),
        RunClosed => (TimelineSubject.Run, "closed by the device"),
        FaultRaised raised => (TimelineSubject.Fault, Raised(raised)),
        FaultCleared cleared => (TimelineSubject.Fault, $"fault {(int)cleared.Code} cleared"),
        _ => Of(type),
    };

    private static (TimelineSubject Subject, string Text)? Of(EventType type) => type switch
    {
        EventType.HostSilent => (TimelineSubject.Host, "the device heard nothing from the host"),
        EventType.HostHeard => (TimelineSubject.Host, "the device heard the host again"),
        EventType.StopAccepted => (TimelineSubject.Run, "stop after this pass accepted"),
        _ => null,
    };

    private static string Valve(ValveTurned turned) => turned.From == turned.To
        ? $"stays at {NameOf(turned.To)}"
        : FormattableString.Invariant($"{NameOf(turned.From)} → {NameOf(turned.To)} in {turned.DurationMicroseconds / 1e6:0.00} s{(turned.SawBetween ? "" : ", not seen in between")}");

    // Positioning without a syringe moves nothing that matters here.
    private (TimelineSubject Subject, string Text)? Gas(MoveCompleted move)
    {
        string milliliters = FormattableString.Invariant(
            $"{PlungerGeometry.NanolitersOf(Math.Abs((long)move.ToSteps - move.FromSteps), _steps.AreaB, _record.Machine.StepsPerMillimeter) / 1e6:0.000} mL");
        return move.Purpose switch
        {
            MovePurpose.PurgeDraw => (TimelineSubject.Gas, $"purge: {milliliters} drawn"),
            MovePurpose.PurgeExpel => (TimelineSubject.Gas, $"purge: {milliliters} vented"),
            MovePurpose.GasDraw => (TimelineSubject.Gas, $"{milliliters} drawn for the charge"),
            _ => null,
        };
    }

    private static string Ended(RunEnded ended)
    {
        string foam = ended.FoamIn == SyringeSide.None ? "" : $", charge in syringe {ended.FoamIn}";
        string fault = ended.Fault == FaultCode.None ? "" : $", fault {(int)ended.Fault}";
        return $"run ended: {NameOf(ended.Outcome)} after {ended.Passes} passes{foam}{fault}";
    }

    private static string Raised(FaultRaised raised)
    {
        var text = FaultText.Of(raised.Code);
        return $"fault {(int)raised.Code}, {text.Name}: {text.Cause}";
    }

    // GasPort is read as "gas port".
    private static string NameOf(Enum value) =>
        string.Concat(value.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
