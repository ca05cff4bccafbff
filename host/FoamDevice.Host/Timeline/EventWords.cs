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
    public (TimelineSubject Subject, Sentence Said)? Of(EventType type, Message? message) => message switch
    {
        RunAccepted => (TimelineSubject.Run, Sentence.Of("course.RunAccepted", "plan accepted by the device")),
        Booted booted => (TimelineSubject.Run, booted.RunWasOpen
            ? Sentence.Of("course.Booted.open", "the device started anew, with a run open")
            : Sentence.Of("course.Booted", "the device started")),
        StateChanged changed => (TimelineSubject.State, Changed(NameOf("state", changed.From), NameOf("state", changed.To))),
        HomeFound home => (TimelineSubject.Home, Home(home.Side)),
        DriftMeasured drift => (TimelineSubject.Home, Drift(drift.DriftStepsA, drift.DriftStepsB, drift.ToleranceSteps)),
        ValveTurned turned => (TimelineSubject.Valve, Valve(turned)),
        MoveCompleted move => Gas(move),
        AmbientMeasured measured => (TimelineSubject.Ambient, AmbientReading.Of(measured).Said()),
        RunEnded ended => (TimelineSubject.Run, Ended(ended)),
        RunClosed => (TimelineSubject.Run, Sentence.Of("course.RunClosed", "closed by the device")),
        FaultRaised raised => (TimelineSubject.Fault, Raised(FaultWords.Of(raised.Code))),
        FaultCleared cleared => (TimelineSubject.Fault, Cleared((int)cleared.Code)),
        _ => Of(type),
    };

    private static (TimelineSubject Subject, Sentence Said)? Of(EventType type) => type switch
    {
        EventType.HostSilent => (TimelineSubject.Host, Sentence.Of("course.HostSilent", "the device heard nothing from the host")),
        EventType.HostHeard => (TimelineSubject.Host, Sentence.Of("course.HostHeard", "the device heard the host again")),
        EventType.StopAccepted => (TimelineSubject.Run, Sentence.Of("course.StopAccepted", "stop after this pass accepted")),
        _ => null,
    };

    private static Sentence Changed(Sentence from, Sentence to) => Sentence.Of("course.StateChanged", $"{from} → {to}");

    private static Sentence Home(SyringeSide side) => Sentence.Of("course.HomeFound", $"home of axis {side} found");

    private static Sentence Drift(int a, int b, uint allowed) => Sentence.Of("course.DriftMeasured", $"drift A {a}, B {b} steps; {allowed} allowed");

    private static Sentence Cleared(int number) => Sentence.Of("course.FaultCleared", $"fault {number} cleared");

    private static Sentence Valve(ValveTurned turned)
    {
        (Sentence from, Sentence to) = (NameOf("valve", turned.From), NameOf("valve", turned.To));
        double seconds = turned.DurationMicroseconds / 1e6;
        return turned.From == turned.To ? Sentence.Of("course.ValveTurned.stays", $"stays at {to}")
            : turned.SawBetween ? Sentence.Of("course.ValveTurned", $"{from} → {to} in {seconds:0.00} s")
            : Sentence.Of("course.ValveTurned.unseen", $"{from} → {to} in {seconds:0.00} s, not seen in between");
    }


    // Positioning without a syringe moves nothing that matters here.
    private (TimelineSubject Subject, Sentence Said)? Gas(MoveCompleted move)
    {
        double volume = PlungerGeometry.NanolitersOf(Math.Abs((long)move.ToSteps - move.FromSteps), _steps.AreaB, _record.Machine.StepsPerMillimeter) / 1e6;
        return move.Purpose switch
        {
            MovePurpose.PurgeDraw => (TimelineSubject.Gas, Sentence.Of("course.PurgeDraw", $"purge: {volume:0.000} mL drawn")),
            MovePurpose.PurgeExpel => (TimelineSubject.Gas, Sentence.Of("course.PurgeExpel", $"purge: {volume:0.000} mL vented")),
            MovePurpose.GasDraw => (TimelineSubject.Gas, Sentence.Of("course.GasDraw", $"{volume:0.000} mL drawn for the charge")),
            _ => null,
        };
    }

    private static Sentence Ended(RunEnded ended)
    {
        (SyringeSide side, int number, int passes) = (ended.FoamIn, (int)ended.Fault, ended.Passes);
        Sentence outcome = NameOf("outcome", ended.Outcome);
        Sentence foam = side == SyringeSide.None ? "" : Sentence.Of("course.foamIn", $", charge in syringe {side}");
        Sentence fault = ended.Fault == FaultCode.None ? "" : Sentence.Of("course.withFault", $", fault {number}");
        return Sentence.Of("course.RunEnded", $"run ended: {outcome} after {passes} passes{foam}{fault}");
    }

    private static Sentence Raised(FaultWords words)
    {
        int number = (int)words.Code;
        (Sentence name, Sentence cause) = (words.Name, words.Cause);
        return Sentence.Of("course.FaultRaised", $"fault {number}, {name}: {cause}");
    }

    // GasPort is read as "gas port".
    private static Sentence NameOf(string group, Enum value) => Sentence.Of(
        $"{group}.{value}",
        string.Concat(value.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}")));
}
