using System.Text.RegularExpressions;
using FoamDevice.Host;

namespace FoamDevice.Cli.Flashing;

/// <summary>Prints how flashing goes on: stages, commands before they run, nanoff's own words behind a bar. Of a progress count every tenth per cent is enough.</summary>
internal sealed partial class FlashPrinter(TextWriter output) : IFlashWatcher
{
    private int _shownTenth = -1;

    /// <inheritdoc/>
    public void Begins(FlashStage stage) => output.WriteLine($"{(int)stage + 1} of {Enum.GetValues<FlashStage>().Length}: {FlashStageText.Doing(stage)}");

    /// <inheritdoc/>
    public void Runs(NanoffCommand command)
    {
        _shownTenth = -1;
        output.WriteLine($"  $ {command.Text}");
    }

    /// <inheritdoc/>
    public void Says(string line)
    {
        string text = line.TrimEnd();
        if (text.Length > 0 && IsNews(text))
            output.WriteLine($"  | {text}");
    }

    /// <inheritdoc/>
    public void Found(string fact) => output.WriteLine($"  {fact}");

    private bool IsNews(string text)
    {
        Match progress = PerCent().Match(text);
        if (!progress.Success)
            return true;

        int tenth = int.Parse(progress.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) / 10;
        bool isNews = tenth != _shownTenth;
        _shownTenth = tenth;
        return isNews;
    }

    [GeneratedRegex(@"(?<![\d.])(\d{1,3})(?:\.\d+)? ?%")]
    private static partial Regex PerCent();
}
