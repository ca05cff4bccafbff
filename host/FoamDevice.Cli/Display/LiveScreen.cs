using FoamDevice.Host;
using FoamDevice.Protocol;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FoamDevice.Cli.Display;

/// <summary>A run as a picture that moves, for a person at a terminal.</summary>
internal sealed class LiveScreen(IAnsiConsole console, RunFacts facts) : IRunDisplay
{
    private static readonly DeviceState[] Way =
    [
        DeviceState.Idle, DeviceState.Homing, DeviceState.Loading, DeviceState.Ready,
        DeviceState.Filling, DeviceState.Mixing, DeviceState.Finished, DeviceState.Unloading,
    ];

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromMilliseconds(80);

    /// <inheritdoc/>
    public void During(Action<Action<RunMoment>> loop)
    {
        console.Live(Picture(new RunMoment())).Start(live => loop(moment =>
        {
            live.UpdateTarget(Picture(moment));
            live.Refresh();
        }));
    }

    /// <summary>The picture of a moment.</summary>
    public IRenderable Picture(RunMoment moment)
    {
        var rows = new List<IRenderable>
        {
            new Markup(Markup.Escape(facts.Description)),
            new Markup(PhaseStrip(moment.Status?.State)),
            Text.Empty,
            Gauges(moment),
        };
        AddStandstill(rows, moment);
        AddWords(rows, moment);
        return new Panel(new Rows(rows)).Header(Title(moment)).Expand().BorderColor(moment.IsSimulated ? Color.Yellow : Color.Grey);
    }

    private static string PhaseStrip(DeviceState? state)
    {
        if (state is null)
            return "[dim]no word from the device yet[/]";

        IEnumerable<string> names = Way.Select(phase => phase == state ? $"[bold invert] {phase} [/]" : $"[dim]{phase}[/]");
        string strip = string.Join(" ", names);
        return Way.Contains(state.Value) ? strip : $"{strip} [bold invert] {state} [/]";
    }

    private string Title(RunMoment moment)
    {
        string mark = moment.IsSimulated ? "[black on yellow] SIMULATED [/] " : "";
        return $" {mark}[bold]{Markup.Escape(facts.MethodId)}[/] ";
    }

    private Grid Gauges(RunMoment moment)
    {
        Grid grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn().NoWrap()).AddColumn();
        int done = moment.IsEarlierRun ? 0 : moment.Status?.Pass ?? 0;
        grid.AddRow(new Text("Passes"), Bar(done, facts.Passes, "green"), new Text(moment.IsEarlierRun ? "earlier run in hand" : $"{done} of {facts.Passes}"));
        AddPlunger(grid, moment, SyringeSide.A, DeviceFlags.PositionKnownA, moment.Status?.PositionA ?? 0);
        AddPlunger(grid, moment, SyringeSide.B, DeviceFlags.PositionKnownB, moment.Status?.PositionB ?? 0);
        Grid words = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        words.AddRow("Valve", moment.Status is null ? "-" : DeviceWords.Valve(moment.Status.Valve));
        words.AddRow(new Text("Safety"), new Markup(Safety(moment)));
        words.AddRow(new Text("Inputs"), new Text(DeviceWords.Inputs(moment.Status?.Flags ?? DeviceFlags.None)));
        words.AddRow(new Text("Elapsed"), new Text($"{DeviceWords.Clock(moment.Elapsed)}{facts.Pace}"));
        words.AddRow(new Text("Foam age"), new Markup(moment.FoamAge is { } age ? $"[bold green]{DeviceWords.Clock(age)}[/]" : "-"));
        return new Grid().AddColumn().AddRow(grid).AddRow(words);
    }

    private void AddPlunger(Grid grid, RunMoment moment, SyringeSide side, DeviceFlags known, int positionSteps)
    {
        string name = side == SyringeSide.A ? "A liquid" : "B gas";
        if (facts.Plungers is not { } plungers || !moment.Has(known))
        {
            grid.AddRow(new Text(name), Bar(0, 1, "blue"), new Text("position not known"));
            return;
        }

        if (moment.Status!.State is DeviceState.Idle or DeviceState.Homing or DeviceState.Loading or DeviceState.Unloading)
        {
            string place = FormattableString.Invariant($"{plungers.FromHomeMillimeters(positionSteps),6:0.0} mm from home");
            grid.AddRow(new Text(name), Bar(0, 1, "blue"), new Text(place));
            return;
        }

        double milliliters = plungers.ContentMilliliters(side, positionSteps);
        double millimeters = plungers.DrawnMillimeters(positionSteps);
        string content = FormattableString.Invariant($"{milliliters,6:0.00} mL {millimeters,6:0.0} mm");
        grid.AddRow(new Text(name), Bar(milliliters, facts.ChargeMilliliters, "blue"), new Text(content));
    }

    private Markup Bar(double value, double full, string colour)
    {
        int width = Math.Clamp(console.Profile.Width - 44, 12, 60);
        int filled = (int)Math.Round(Math.Clamp(value / full, 0, 1) * width);
        (char on, char off) = console.Profile.Capabilities.Unicode ? ('━', '─') : ('#', '-');
        return new Markup($"[{colour}]{new string(on, filled)}[/][dim]{new string(off, width - filled)}[/]");
    }

    private static string Safety(RunMoment moment)
    {
        string chain = moment.Has(DeviceFlags.SafetyChainOpen) ? "[bold red]chain OPEN[/]" : "chain closed";
        return $"{chain}, drivers {(moment.Has(DeviceFlags.DriversEnabled) ? "on" : "off")}";
    }

    private static void AddStandstill(List<IRenderable> rows, RunMoment moment)
    {
        if (moment.Standstill is not { } still)
            return;

        if (still.Fault is { } fault)
            rows.Add(new Markup($"[bold red]{Markup.Escape(fault.Title)}[/] {Markup.Escape(fault.Aftermath)}"));

        // What waits for a word is asked below; what works shows itself.
        if (still.IsHindrance)
            rows.Add(new Markup($"{Markup.Escape(still.Cause.Text)} [bold]{Markup.Escape(still.Advice.Text)}[/]"));
        else if (moment.Question is null && still.Reason != StandstillReason.Working)
            rows.Add(new Markup($"[dim]{Markup.Escape(still.Text)}[/]"));
    }

    private static void AddWords(List<IRenderable> rows, RunMoment moment)
    {
        rows.Add(Text.Empty);
        if (moment.Note is not null)
            rows.Add(new Markup($"[yellow]{Markup.Escape(moment.Note)}[/]"));

        if (moment.Question is not null)
            rows.Add(new Markup($"[bold]{Markup.Escape(moment.Question)}[/] [dim](y: yes, n: no)[/]"));
        else if (moment.Status is { State: >= DeviceState.Homing and <= DeviceState.Mixing })
            rows.Add(new Markup("[dim]Ctrl-C: stop after this pass. Twice: abort.[/]"));
    }
}
