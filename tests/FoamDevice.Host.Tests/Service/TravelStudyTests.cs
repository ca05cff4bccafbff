using FoamDevice.Protocol;
using FoamDevice.Simulator;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class TravelStudyTests
{
    [Fact]
    public void A_healthy_machine_finds_home_within_a_step_and_both_ends_behind_its_travel()
    {
        var bench = new ServiceBench();
        var study = new TravelStudy(bench.Talk, bench.Person, new TravelPlan(Homings: 5));

        bench.Run(study.Run());

        Assert.All(study.Report!.Homing, axis => Assert.InRange(axis.MaxSteps, 0, 1));
        Assert.All(study.Report.Homing, axis => Assert.Equal(5, axis.DriftSteps.Count));
        Assert.InRange(study.Report.EndAMicrometers!.Value, 112_900, 113_200);
        Assert.InRange(study.Report.EndBMicrometers!.Value, 112_900, 113_200);
        Assert.False(study.Report.TravelIsTooLong);
        bench.AssertLeftUnloadedHomedIdle();
    }

    [Fact]
    public void A_machine_with_a_shorter_travel_gets_a_shorter_one_in_its_profile()
    {
        var bench = new ServiceBench(new BenchParameters { TravelMeters = 0.106 });
        var study = new TravelStudy(bench.Talk, bench.Person, new TravelPlan(Homings: 2));

        bench.Run(study.Run());

        Assert.True(study.Report!.TravelIsTooLong);
        Assert.InRange(study.Report.Corrected(bench.Talk.Machine)!.TravelMicrometers, 105_800u, 106_200u);
        bench.AssertLeftUnloadedHomedIdle();
    }

    [Fact]
    public void Without_the_ends_the_chain_is_left_alone()
    {
        var bench = new ServiceBench();
        var study = new TravelStudy(bench.Talk, bench.Person, new TravelPlan(Homings: 2, FindsEnds: false));

        bench.Run(study.Run());

        Assert.Null(study.Report!.EndAMicrometers);
        Assert.Null(study.Report.NewTravelMicrometers);
        Assert.DoesNotContain(bench.Person.Asked, task => task.Kind == ServiceTaskKind.FreeCarriageAndResetChain);
        bench.AssertLeftUnloadedHomedIdle();
    }

    [Fact]
    public void Steps_lost_between_two_homings_show_as_drift_of_that_axis()
    {
        var bench = new ServiceBench();
        var study = new TravelStudy(bench.Talk, bench.Person, new TravelPlan(Homings: 4, FindsEnds: false));
        int told = 0;
        bench.AtTurn = () =>
        {
            if (told < 2 && bench.Person.Heard.Count >= 2)
            {
                told = 2;
                bench.Faults.SwitchOn("slip-b=0.5");
            }
        };

        bench.Run(study.Run());

        Assert.InRange(study.Report!.Homing[0].MaxSteps, 0, 1);
        Assert.InRange(study.Report.Homing[1].MaxSteps, 38, 42);
        Assert.InRange(study.Report.Homing[1].MaxMicrometers, 475, 525);
        Assert.False(study.Report.HomingIsGood);
    }

    [Fact]
    public void Ctrl_C_ends_it_in_order_unloaded_homed_idle()
    {
        var bench = new ServiceBench();
        var study = new TravelStudy(bench.Talk, bench.Person, new TravelPlan(Homings: 10));
        bench.AtTurn = () => bench.Person.Interruptions = bench.Person.Heard.Count >= 3 ? 1 : 0;

        Assert.Throws<StoppedException>(() => bench.Run(study.Run()));

        Assert.Null(study.Report);
        Assert.Equal("The device is left unloaded, home and idle.", bench.Person.Heard[^1]);
        bench.AssertLeftUnloadedHomedIdle();
    }

    [Fact]
    public void Ctrl_C_twice_cuts_the_drivers()
    {
        var bench = new ServiceBench();
        var study = new TravelStudy(bench.Talk, bench.Person, new TravelPlan(Homings: 10));
        bench.AtTurn = () => bench.Person.Interruptions = bench.Person.Heard.Count >= 2 ? 2 : 0;

        Assert.Throws<AbortedException>(() => bench.Run(study.Run()));

        bench.Wait(0.5);
        Assert.Equal(FaultCode.Aborted, bench.Talk.Status.Fault);
        Assert.False(bench.Talk.Status.Flags.HasFlag(DeviceFlags.DriversEnabled));
    }

    [Fact]
    public void Nothing_moves_without_the_word_that_the_holders_are_empty()
    {
        var bench = new ServiceBench();
        bench.Person.Refuses = task => task.Kind == ServiceTaskKind.EmptyHolders;
        var study = new TravelStudy(bench.Talk, bench.Person, new TravelPlan());

        Assert.Throws<StoppedException>(() => bench.Run(study.Run()));

        Assert.Equal(DeviceState.Idle, bench.Talk.Status.State);
        Assert.DoesNotContain(bench.Talk.Events, heard => heard.Type == EventType.HomeFound);
    }

    [Fact]
    public void A_device_that_starts_anew_in_the_middle_ends_it_with_a_clear_word()
    {
        var bench = new ServiceBench();
        var study = new TravelStudy(bench.Talk, bench.Person, new TravelPlan(Homings: 5));
        bool pressed = false;
        bench.AtTurn = () =>
        {
            if (!pressed && bench.Person.Heard.Count >= 2)
            {
                pressed = true;
                bench.Device.PressReset();
            }
        };

        DeviceChangedException changed = Assert.Throws<DeviceChangedException>(() => bench.Run(study.Run()));

        Assert.Contains("started anew", changed.Message, StringComparison.Ordinal);
        Assert.Null(study.Report);
    }

    [Fact]
    public void Another_device_in_its_place_ends_it_and_nothing_is_sent_to_that_one()
    {
        var bench = new ServiceBench();
        var study = new TravelStudy(bench.Talk, bench.Person, new TravelPlan(Homings: 5));
        bool swapped = false;
        bench.AtTurn = () =>
        {
            if (!swapped && bench.Person.Heard.Count >= 2)
            {
                swapped = true;
                bench.SwapDevice("SIM-0002");
            }
        };

        DeviceChangedException changed = Assert.Throws<DeviceChangedException>(() => bench.Run(study.Run()));

        Assert.Contains("was SIM-0001, and now SIM-0002 answers", changed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(bench.Store.Events, stored => stored.DeviceId == "SIM-0002" && stored.Type == EventType.HomeFound);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(101)]
    public void Senseless_numbers_of_homings_are_refused(int homings)
    {
        var bench = new ServiceBench();

        Assert.Throws<ArgumentOutOfRangeException>(() => new TravelStudy(bench.Talk, bench.Person, new TravelPlan(homings)));
    }
}
