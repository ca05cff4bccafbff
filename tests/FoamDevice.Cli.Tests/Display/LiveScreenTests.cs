using FoamDevice.Cli.Display;
using FoamDevice.Cli.Runs;
using FoamDevice.Protocol;
using Spectre.Console;
using Status = FoamDevice.Protocol.Status;

namespace FoamDevice.Cli.Tests.Display;

public sealed class LiveScreenTests
{
    private readonly PlannedMethod _planned = new(ShippedMethod.Short());

    public LiveScreenTests() => _planned.Plan(ReferenceMachine.Profile(), ReferenceMachine.NominalCalibration());

    [Fact]
    public void The_worst_case_fits_into_the_smallest_terminal()
    {
        string[] lines = Picture(Mixing() with { Question = new string('q', 160), Note = new string('n', 100) }, FaultCode.DriverAlarm);

        Assert.InRange(lines.Length, 1, 24);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void Both_plungers_are_shown_in_milliliters_and_millimeters()
    {
        string picture = string.Join('\n', Picture(Mixing()));

        // 2 mL in a 15.9 mm bore are 10.07 mm; A stands at the liquid, B is empty.
        Assert.Contains("2.00 mL   10.1 mm", picture);
        Assert.Contains("0.00 mL    0.0 mm", picture);
    }

    [Fact]
    public void A_position_that_is_not_known_is_not_shown_as_a_number()
    {
        RunMoment moment = Mixing();
        moment.Status!.Flags = DeviceFlags.None;

        string picture = string.Join('\n', Picture(moment));

        Assert.Contains("position not known", picture);
        Assert.DoesNotContain("2.00 mL", picture);
    }

    [Theory]
    [InlineData(DeviceState.Homing)]
    [InlineData(DeviceState.Loading)]
    [InlineData(DeviceState.Unloading)]
    public void Empty_holders_are_shown_without_a_volume(DeviceState state)
    {
        RunMoment moment = Mixing();
        moment.Status!.State = state;

        string picture = string.Join('\n', Picture(moment));

        Assert.DoesNotContain("2.00 mL  ", picture);
        Assert.Contains("89.9 mm from home", picture);
    }

    [Fact]
    public void A_simulated_run_is_marked()
    {
        Assert.Contains("SIMULATED", Picture(Mixing())[0]);
        Assert.DoesNotContain("SIMULATED", Picture(Mixing() with { IsSimulated = false })[0]);
    }

    [Fact]
    public void A_fault_comes_with_its_cause_and_advice()
    {
        string picture = string.Join(' ', string.Join(' ', Picture(Mixing(), FaultCode.ValveTimeout)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.Contains("Fault 401: valve timeout", picture);
        Assert.Contains("The valve did not reach its position in time.", picture);
    }

    [Fact]
    public void The_foam_age_is_shown_once_there_is_foam()
    {
        RunMoment moment = Mixing();
        Assert.Null(moment.FoamAge);

        moment.Status!.FoamAgeMilliseconds = 83_400;
        moment.Status.State = DeviceState.Finished;

        Assert.Contains("1:23.4", string.Join('\n', Picture(moment)));
    }

    [Fact]
    public void No_foam_age_is_shown_between_two_passes()
    {
        RunMoment moment = Mixing();
        moment.Status!.FoamAgeMilliseconds = 400;

        Assert.Null(moment.FoamAge);
    }

    private string[] Picture(RunMoment moment, FaultCode fault = FaultCode.None)
    {
        moment.Status!.Fault = fault;
        var text = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        console.Profile.Width = 80;
        console.Write(new LiveScreen(console, new RunFacts(_planned, "")).Picture(moment));
        return text.ToString().TrimEnd('\n').Split('\n');
    }

    private static RunMoment Mixing()
    {
        return new RunMoment
        {
            IsSimulated = true,
            Elapsed = TimeSpan.FromSeconds(61.5),
            Status = new Status
            {
                State = DeviceState.Mixing,
                Valve = ValvePosition.Mix,
                Flags = DeviceFlags.PositionKnownA | DeviceFlags.PositionKnownB | DeviceFlags.DriversEnabled,
                PositionA = 8_000 - 806,
                PositionB = 8_000,
                Pass = 1,
                Passes = 4,
                FoamAgeMilliseconds = Status.NoFoam,
            },
        };
    }
}
