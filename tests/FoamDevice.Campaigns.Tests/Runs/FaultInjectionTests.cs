using FoamDevice.Protocol;

namespace FoamDevice.Campaigns.Tests;

/// <summary>Every kind of fault can strike in every phase in which it makes sense, and the run still comes to a defined end.</summary>
public sealed class FaultInjectionTests
{
    // A method whose phases are long enough to be hit; drawn, and looked at.
    private const ulong Seed = 3;

    public static TheoryData<FaultKind> Kinds => [.. Enum.GetValues<FaultKind>()];

    public static TheoryData<FaultKind> KindsInService =>
        [.. FaultTraits.All.Where(traits => traits.Phases.Contains(RunPhase.Service)).Select(traits => traits.Kind)];

    private static Scenario Plain => Scenario.Draw(Seed) with { HasServiceVisit = false };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_fault_that_strikes_as_early_as_its_first_phase_lets_the_run_end(FaultKind kind)
    {
        FaultTraits traits = FaultTraits.Of(kind)!;
        RunPhase phase = traits.Phases.First(phase => phase is not (RunPhase.Idle or RunPhase.Faulted) || traits.Phases.Count == 1);
        var fault = new PlannedFault(kind, phase, 0, (ulong)(traits.LeastSeconds * 1e6), SyringeSide.A, 0.4);

        RunReport report = CampaignRun.Execute(Plain.With(fault));

        Assert.Null(report.Violation?.Text);
        Assert.Equal(kind, Assert.Single(report.Struck).Fault.Kind);
    }

    [Theory]
    [MemberData(nameof(KindsInService))]
    public void A_fault_that_strikes_an_engineer_in_Service_lets_the_run_end(FaultKind kind)
    {
        FaultTraits traits = FaultTraits.Of(kind)!;
        var fault = new PlannedFault(kind, RunPhase.Service, 2_000_000, (ulong)(traits.LeastSeconds * 1e6), SyringeSide.A, 0.4);

        RunReport report = CampaignRun.Execute((Plain with { HasServiceVisit = true }).With(fault));

        Assert.Null(report.Violation?.Text);
        Assert.Equal(kind, Assert.Single(report.Struck).Fault.Kind);
    }

    [Fact]
    public void A_slip_that_no_sensor_sees_is_caught_by_the_drift_check()
    {
        var slip = new PlannedFault(FaultKind.CarriageSlips, RunPhase.Mixing, 200_000, 0, SyringeSide.B, 0.9);
        var drifts = new List<DriftMeasured>();

        RunReport report = CampaignRun.Execute(Plain.With(slip), entry => Note(entry, drifts));

        Assert.Null(report.Violation);
        Assert.True(Math.Abs(Assert.Single(drifts).DriftStepsB) > 80);
    }

    private static void Note(ChronicleEntry entry, List<DriftMeasured> drifts)
    {
        if (entry.Event is { Type: EventType.DriftMeasured } made)
            drifts.Add(made.Read<DriftMeasured>());
    }
}
