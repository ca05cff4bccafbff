using System.Text;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Terminals;
using FoamDevice.Quality;

namespace FoamDevice.Cli.Measuring;

/// <summary>A person marks levels while foam drains; the sheet is in a file after every mark, so that nothing is lost with the terminal.</summary>
/// <param name="terminal">With a keyboard.</param>
/// <param name="path">The file of the sheet.</param>
internal sealed class DrainageSitting(Terminal terminal, string path)
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(20);

    private string _shown = "";

    /// <summary>Takes marks until the person is done, presses Ctrl-C, or is gone.</summary>
    /// <param name="sheet">Takes them.</param>
    /// <param name="age">The age of the foam, s.</param>
    /// <param name="step">The level that Enter alone adds; null for none.</param>
    public void Take(DrainageSheet sheet, Func<double> age, double? step)
    {
        IKeyboard keyboard = terminal.Keys!;
        using var interruption = new Interruption(keyboard);
        keyboard.Take();
        var keys = new DrainageKeys(sheet, age, step, terminal.Output);
        foreach (string line in TextWrap.Lines(DrainageKeys.Help, 78))
            terminal.Output.WriteLine(line);

        while (!keys.IsDone && interruption.Count == 0)
        {
            if (keyboard.ReadKey() is not { } key)
            {
                ShowClock(keys, sheet, age());
                Thread.Sleep(Rest);
                continue;
            }

            HideClock();
            if (keys.Press(key))
                OutputFile.Write("--sheet", path, Encoding.UTF8.GetBytes(DrainageCsv.Write(sheet)));
        }

        HideClock();
    }

    // One line that is written over, where the screen can; never over what is being typed.
    private void ShowClock(DrainageKeys keys, DrainageSheet sheet, double age)
    {
        if (!terminal.CanRedraw || keys.IsTyping)
            return;

        string last = sheet.Marks.LastOrDefault(mark => !mark.IsTakenAway) is { } mark
            ? FormattableString.Invariant($"{sheet.Marks.Count} marks, the last {mark.Level} {sheet.Scale.Unit} at {mark.FoamAgeSeconds:0.0} s")
            : "no mark yet";
        string clock = FormattableString.Invariant($"foam age {age:0.0} s   {last}");
        if (clock == _shown)
            return;

        terminal.Output.Write($"\r{clock.PadRight(_shown.Length)}");
        terminal.Output.Flush();
        _shown = clock;
    }

    private void HideClock()
    {
        if (_shown.Length > 0)
            terminal.Output.Write($"\r{new string(' ', _shown.Length)}\r");

        _shown = "";
    }
}
