using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class RunTimelineTests : IDisposable
{
    private readonly RunStore _store = RunStore.OpenInMemory(new StoppedClock(FoamRun.Booted.AddSeconds(30)));

    [Fact]
    public void The_course_of_a_run_reads_in_lines()
    {
        var run = FoamRun.Stored(
            _store,
            SampleRun.New(),
            SampleRun.End(""),
            (1, 0.02, EventType.StateChanged, new StateChanged { From = DeviceState.Idle, To = DeviceState.Homing }),
            (2, 0, EventType.ValveTurned, new ValveTurned { From = ValvePosition.Mix, To = ValvePosition.GasPort, DurationMicroseconds = 280_000, SawBetween = true }),
            (3, 0, EventType.MoveCompleted, new MoveCompleted { Purpose = MovePurpose.GasDraw, FromSteps = 8_000, ToSteps = 4_777 }),
            (5, 0, EventType.PassCompleted, Pass(1, SpeedStage.First, 4_500_000, 500_000)),
            (6, 0, EventType.PassCompleted, Pass(2, SpeedStage.Fast, 5_000_000, 1_000_000)),
            (7, 0, EventType.PassCompleted, Pass(3, SpeedStage.Fast, 6_000_000, 1_002_000)),
            (8, 0, EventType.FaultRaised, new FaultRaised { Code = FaultCode.StartSkew }));
        new RecordAdditions(_store, TimeProvider.System).Note(run.Header.Id, "coarse", "Ada");

        var lines = RunTimeline.Of(_store.Find(run.Header.Id));

        Assert.Equal(
            [
                (1, TimelineSubject.State, "idle → homing"),
                (2, TimelineSubject.Valve, "mix → gas port in 0.28 s"),
                (3, TimelineSubject.Gas, "7.999 mL drawn for the charge"),
                (4.5, TimelineSubject.Passes, "pass 1 of 4 (liquid only): 0.500 s, skew 0.50 ms"),
                (5, TimelineSubject.Passes, "passes 2 to 3 of 4 (full speed): 1.001 s each, gap 100.0 ms, skew at most 0.50 ms"),
                (8, TimelineSubject.Fault, $"fault {(int)FaultCode.StartSkew}, {FaultText.Of(FaultCode.StartSkew).Name}: {FaultText.Of(FaultCode.StartSkew).Cause}"),
                (30, TimelineSubject.Note, "coarse (Ada)"),
            ],
            lines.Select(line => (line.SecondsFromStart, line.Subject, line.Text)));
        Assert.Equal(FoamRun.Booted.AddSeconds(1), lines[0].At);
        Assert.DoesNotContain(lines.SelectMany(line => line.Said.In(ReportLanguage.Fa)), piece => piece.Kind == SentencePieceKind.English);
    }

    [Fact]
    public void A_run_of_which_nothing_was_heard_has_only_what_people_and_hosts_say()
    {
        string id = _store.Begin(SampleRun.New());
        _store.GiveUp(id, SampleRun.Start.AddHours(1));

        var line = Assert.Single(RunTimeline.Of(_store.Find(id)));

        Assert.Equal((3_600, TimelineSubject.Lost), (line.SecondsFromStart, line.Subject));
    }

    public void Dispose() => _store.Dispose();

    private static PassCompleted Pass(ushort number, SpeedStage stage, ulong start, uint duration) => new()
    {
        Pass = number,
        Passes = 4,
        Stage = stage,
        StartMicroseconds = start,
        DurationMicroseconds = duration,
        GapMicroseconds = number == 1 ? 0 : 100_000u,
        SkewMicroseconds = 500,
    };
}
