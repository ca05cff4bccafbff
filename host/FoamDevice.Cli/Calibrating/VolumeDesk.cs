using FoamDevice.Cli.Guidance;
using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Calibrating;

/// <summary>Where the masses of a sitting come from: a file, the simulated balance, or a person who weighs; and what a person wants instead of entering one.</summary>
/// <param name="session">Takes them.</param>
/// <param name="guide">Asks; null with nobody to ask.</param>
/// <param name="balance">The simulated balance; null at a real bench.</param>
/// <param name="file">Readings out of a file; they go first.</param>
/// <param name="talk">Lets time pass.</param>
/// <param name="output">Takes what was read without asking.</param>
internal sealed class VolumeDesk(VolumeCalibrationSession session, Guide? guide, BenchBalance? balance, MassList file, Conversation talk, TextWriter output)
{
    private const string All = "all";
    private const string Repeat = "repeat";
    private const string Keep = "keep";
    // Asked for again after going back, a reading of the simulated balance is the one that it gave then.
    private readonly Dictionary<int, double> _shown = [];
    private double _before;
    private double? _suspect;
    private bool _takesAll;

    /// <summary>A new series begins: what was said about the rest of the one before is over.</summary>
    public void BeginSeries()
    {
        _takesAll = false;
        _shown.Clear();
    }

    /// <summary>Gets the vessel of a stroke ready.</summary>
    public IEnumerable<Turn> Tare(VolumeStep step)
    {
        _shown.Remove(step.Stroke!.Index);
        balance?.Tare(step.Stroke.Direction);
        _before = 0;
        if (balance is not null || guide is null || !file.IsEmpty)
            yield break;

        guide.Say(Progress(step));
        var prompt = new Prompt(
            $"Tare the {Vessel(step.Stroke!.Direction)}, then Enter: the device {Verb(step)}",
            "Put the vessel on the balance and tare it, or write what it shows now: the difference is taken then. "
                + "`repeat` makes the last cycle again.",
            TakeBefore)
        { Default = "0 g" };
        foreach (Turn turn in guide.Ask(prompt))
            yield return turn;

        if (guide.WentBack)
            guide.Say(session.Back().Text);
    }

    /// <summary>Takes the evaporation blank of a step.</summary>
    public IEnumerable<Turn> TakeBlank(VolumeStep step)
    {
        if (!file.IsEmpty)
        {
            Require(session.TakeBlank(file.TakeFor(step), DateTimeOffset.UtcNow));
            yield break;
        }

        double? shown = null;
        if (balance is not null)
        {
            balance.Tare(step.Vessel);
            foreach (Turn turn in talk.Wait(IBenchHands.SettlingMicroseconds))
                yield return turn;

            shown = -balance.ReadGrams();
        }

        if (guide is null || _takesAll)
            Require(session.TakeBlank(shown!.Value, DateTimeOffset.UtcNow));
        else
            foreach (Turn turn in AskBlank(step, shown, guide))
                yield return turn;
    }

    /// <summary>From now on each reading is asked for.</summary>
    public void AskEach() => _takesAll = false;

    /// <summary>Takes the reading of a step.</summary>
    public IEnumerable<Turn> TakeReading(VolumeStep step)
    {
        if (!file.IsEmpty)
        {
            TakeUnasked(step, file.TakeFor(step));
            yield break;
        }

        foreach (Turn turn in WeighOnBench(step.Stroke!))
            yield return turn;

        double? shown = _shown.TryGetValue(step.Stroke!.Index, out double reading) ? reading : null;
        if (guide is null || _takesAll)
            TakeUnasked(step, shown!.Value);
        else
            foreach (Turn turn in AskReading(step, shown, guide))
                yield return turn;
    }

    // What stands on the balance is a stroke's as long as the device holds the plunger there.
    private IEnumerable<Turn> WeighOnBench(PlannedStroke stroke)
    {
        if (balance is null || _shown.ContainsKey(stroke.Index) || talk.Status.State != DeviceState.Service)
            yield break;

        foreach (Turn turn in talk.Wait(IBenchHands.SettlingMicroseconds))
            yield return turn;

        _shown[stroke.Index] = balance.ReadGrams() * (stroke.Direction == StrokeDirection.Draw ? -1 : 1);
    }

    private void TakeUnasked(VolumeStep step, double mass)
    {
        EntryAnswer answer = session.TakeReading(mass, DateTimeOffset.UtcNow, keepSuspect: true);
        Require(answer);
        output.WriteLine($"{Progress(step)}: {answer.Text}");
    }

    private IEnumerable<Turn> AskBlank(VolumeStep step, double? shown, Guide asking)
    {
        asking.Say(step.Text);
        var prompt = new Prompt("Loss, g", $"Evaporation is some tenths of a milligram; it is taken off what is drawn and added to what is dispensed. {AllHelp}", text => TakeBlank(text, shown))
        {
            Default = shown is { } value ? Show(value) : "",
        };
        foreach (Turn turn in asking.Ask(prompt))
            yield return turn;

        if (asking.WentBack)
            asking.Say(session.Back().Text);
    }

    private IEnumerable<Turn> AskReading(VolumeStep step, double? shown, Guide asking)
    {
        if (shown is not null)
            asking.Say(Progress(step));

        _suspect = null;
        string what = step.Stroke!.Direction == StrokeDirection.Draw ? "lost" : "gained";
        string unit = _before == 0 ? $"What has the {Vessel(step.Stroke.Direction)} {what}, g" : $"What does the {Vessel(step.Stroke.Direction)} show now, g";
        var prompt = new Prompt(
            unit,
            "Weigh when the drops have fallen and the reading stands. `repeat` makes the cycle again, for a stroke that went wrong; `keep` keeps a reading that was objected to. " + AllHelp,
            text => TakeReading(text, shown))
        {
            Default = shown is { } value ? Show(value) : "",
        };
        foreach (Turn turn in asking.Ask(prompt))
            yield return turn;

        if (asking.WentBack)
            asking.Say(session.Back().Text);
    }

    private string? TakeBefore(string text)
    {
        if (text == Repeat)
            return RepeatCycle();

        try
        {
            _before = MassText.Parse(text);
            return null;
        }
        catch (VolumeCalibrationException mistake)
        {
            return mistake.Message;
        }
    }

    private string? TakeBlank(string text, double? shown)
    {
        _takesAll = text == All && shown is not null;
        return Take(_takesAll ? Show(shown!.Value) : text, mass => session.TakeBlank(mass, DateTimeOffset.UtcNow));
    }

    private string? TakeReading(string text, double? shown)
    {
        if (text == Repeat)
            return RepeatCycle();

        if (text == Keep && _suspect is { } suspect)
            return Take(Show(suspect), mass => session.TakeReading(mass, DateTimeOffset.UtcNow, keepSuspect: true));

        _takesAll = text == All && shown is not null;
        return Take(_takesAll ? Show(shown!.Value) : text, mass => Judge(mass - _before));
    }

    private EntryAnswer Judge(double mass)
    {
        EntryAnswer answer = session.TakeReading(mass, DateTimeOffset.UtcNow, keepSuspect: _takesAll);
        _suspect = answer.Verdict == EntryVerdict.Suspect ? mass : null;
        return answer;
    }

    // Null ends the question: what comes next is the session's to say.
    private string? RepeatCycle()
    {
        EntryAnswer answer = session.RepeatCycle(DateTimeOffset.UtcNow);
        if (answer.Verdict == EntryVerdict.Refused)
            return answer.Text;

        guide!.Say(answer.Text);
        return null;
    }

    private string? Take(string text, Func<double, EntryAnswer> take)
    {
        try
        {
            EntryAnswer answer = take(MassText.Parse(text));
            if (answer.Verdict != EntryVerdict.Taken)
                return answer.Text;

            guide!.Say($"   {answer.Text}");
            return null;
        }
        catch (VolumeCalibrationException mistake)
        {
            return mistake.Message;
        }
    }

    private void Require(EntryAnswer answer)
    {
        if (answer.Verdict == EntryVerdict.Refused)
            throw file.Refused(answer.Text);
    }

    private string AllHelp => balance is null ? "" : "The value in brackets is the simulated balance's; `all` takes it for the rest of this series.";

    private static string Progress(VolumeStep step) =>
        $"[{step.ReadingsTaken + 1}/{step.ReadingsPlanned}] {step.Side!.Side} {step.Stroke!.LevelPercent} %, no. {step.Stroke.Replicate} {Verb(step)}";

    private static string Verb(VolumeStep step)
    {
        PlannedStroke stroke = step.Stroke!;
        string way = stroke.Direction == StrokeDirection.Draw ? "draws" : "dispenses";
        return FormattableString.Invariant($"{way} {stroke.TargetMicroliters / 1e3:0.###} mL{(stroke.IsContinued ? " more" : "")}");
    }

    private static string Vessel(StrokeDirection direction) => direction == StrokeDirection.Draw ? "inlet vessel" : "outlet vessel";

    private static string Show(double grams) => FormattableString.Invariant($"{grams:0.0000##}");
}
