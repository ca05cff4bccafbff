using FoamDevice.Cli.Display;
using FoamDevice.Cli.Runs;
using FoamDevice.Host;
using FoamDevice.Protocol;
using Spectre.Console;
using Status = FoamDevice.Protocol.Status;

namespace FoamDevice.Cli.Tests.Display;

public sealed class LiveScreenTests
{
    private readonly PlannedMethod _planned = new(ShippedMethod.Short());

    public LiveScreenTests() => _planned.Plan(ReferenceMachine.Profile(), ReferenceMachine.NominalCalibration());

    public static TheoryData<FaultCode> Faults => [.. FaultText.All().Select(text => text.Code)];

    [Theory]
    [MemberData(nameof(Faults))]
    public void Every_fault_fits_into_the_smallest_terminal_beside_its_question_and_a_note(FaultCode fault)
    {
        string[] lines = Picture(Mixing() with { Question = RunLoop.ClearFaultQuestion, Note = new string('n', 100) }, fault);

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

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_comes_with_its_cause_what_became_of_the_position_and_advice(FaultCode fault)
    {
        string picture = Words(Picture(Mixing(), fault));

        var notice = FaultNotice.Of(fault);
        Assert.Contains(notice.Title, picture);
        Assert.Contains(notice.Cause, picture);
        Assert.Contains(notice.Aftermath, picture);
        Assert.Contains(notice.Advice, picture);
    }

    [Fact]
    public void A_device_that_does_not_answer_is_said_not_to_in_place_of_its_last_word()
    {
        var silent = new Standstill(StandstillReason.NoAnswer, "Nothing is heard on /dev/ttyUSB0.", "Check the cable.");

        string picture = Words(Picture(new RunMoment { Standstill = silent }));

        Assert.Contains("Nothing is heard on /dev/ttyUSB0. Check the cable.", picture);
    }

    [Fact]
    public void What_waits_for_the_operator_is_asked_and_not_said_twice()
    {
        Assert.Contains("told to start", Words(Picture(Waiting())));
        Assert.DoesNotContain("told to start", Words(Picture(Waiting() with { Question = "Start the run?" })));

        static RunMoment Waiting()
        {
            RunMoment moment = Mixing();
            moment.Status!.State = DeviceState.Ready;
            return moment;
        }
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

    // Without the frame, and however the lines are broken.
    private static string Words(string[] picture) =>
        string.Join(' ', string.Join(' ', picture).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("│" or "|")));

    private string[] Picture(RunMoment moment, FaultCode fault = FaultCode.None)
    {
        if (moment.Status is { } status)
        {
            status.Fault = fault;
            moment = moment with { Standstill = Standstill.Of(new DeviceView { Link = HostLinkState.Open, Status = status, IsConducted = true }) };
        }

        var text = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        console.Profile.Width = 80;
        console.Write(new LiveScreen(console, RunFacts.Of(_planned, "")).Picture(moment));
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
