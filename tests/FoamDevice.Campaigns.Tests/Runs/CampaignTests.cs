using FoamDevice.Protocol;

namespace FoamDevice.Campaigns.Tests;

public sealed class CampaignTests
{
    // The seeds are fixed, so that a failure is a change of the code and not of the weather.
    private const ulong FirstSeed = 1;
    private const int Runs = 200;

    [Fact]
    public void Nothing_is_lost_and_nothing_moves_wrongly_in_the_small_campaign()
    {
        CampaignResult result = Campaign.Run(FirstSeed, Runs, Environment.ProcessorCount, TimeSpan.MaxValue);

        Assert.Empty(result.Failed.Select(failed => $"{failed.Violation!.Invariant}: {failed.Violation.Text} Again: {FailureReport.ReplayCommand(failed.Seed)}"));
        Assert.True(result.MixedShare >= 0.8, $"Only {result.MixedShare:P0} of the runs came to mix.");
    }

    [Fact]
    public void The_same_seed_lives_through_the_same_again()
    {
        for (ulong seed = 900; seed < 910; seed++)
        {
            RunReport one = CampaignRun.Execute(Scenario.Draw(seed));
            RunReport other = CampaignRun.Execute(Scenario.Draw(seed));

            Assert.Equal(one.Hash, other.Hash);
            Assert.Equal(one.SimulatedMicroseconds, other.SimulatedMicroseconds);
        }
    }

    [Fact]
    public void Another_seed_lives_through_something_else()
    {
        Assert.NotEqual(CampaignRun.Execute(Scenario.Draw(1)).Hash, CampaignRun.Execute(Scenario.Draw(2)).Hash);
    }

    [Fact]
    public void How_many_runs_there_are_at_once_changes_nothing()
    {
        CampaignResult alone = Campaign.Run(500, 12, jobs: 1, TimeSpan.MaxValue);
        CampaignResult together = Campaign.Run(500, 12, jobs: 4, TimeSpan.MaxValue);

        Assert.Equal(alone.Reports.Select(report => report.Hash), together.Reports.Select(report => report.Hash));
    }

    [Fact]
    public void A_run_without_faults_is_completed_and_recorded()
    {
        RunReport report = CampaignRun.Execute(Scenario.Draw(3).With());

        Assert.Null(report.Violation);
        Assert.Equal(RunEnding.Completed, report.Ending);
    }

    [Fact]
    public void An_engineer_in_Service_leaves_a_device_that_runs_the_method()
    {
        ulong[] seeds = [.. Seeds().Where(seed => Scenario.Draw(seed).HasServiceVisit).Take(8)];

        foreach (ulong seed in seeds)
        {
            bool wasInService = false;
            RunReport report = CampaignRun.Execute(Scenario.Draw(seed).With(), entry => wasInService |= IsService(entry));

            Assert.Null(report.Violation?.Text);
            Assert.True(wasInService);
            Assert.Equal(RunEnding.Completed, report.Ending);
        }
    }

    [Fact]
    public void Machines_with_and_without_play_and_calibrations_that_know_it_are_drawn()
    {
        MachineDraw[] machines = [.. Seeds().Take(200).Select(seed => Scenario.Draw(seed).Machine)];

        Assert.Contains(machines, machine => machine.BacklashSteps > 4 && machine.CalibratedSteps == machine.BacklashSteps);
        Assert.Contains(machines, machine => machine is { BacklashSteps: 4, CalibratedSteps: 0 });
        Assert.Contains(machines, machine => machine is { BacklashSteps: 0, CalibratedSteps: 0 });
        Assert.All(machines.Where(machine => machine.CalibratedSteps == 0), machine => Assert.True(machine.BacklashSteps <= 4));
    }

    [Fact]
    public void Every_kind_of_fault_is_in_the_menu_once()
    {
        Assert.Equal(Enum.GetValues<FaultKind>().Order(), FaultTraits.All.Select(traits => traits.Kind).Order());
    }

    private static IEnumerable<ulong> Seeds()
    {
        for (ulong seed = FirstSeed; ; seed++)
            yield return seed;
    }

    private static bool IsService(ChronicleEntry entry) =>
        entry.Event is { Type: EventType.StateChanged } made && made.Read<StateChanged>().To == DeviceState.Service;
}
