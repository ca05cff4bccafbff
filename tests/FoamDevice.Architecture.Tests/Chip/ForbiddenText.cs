using System.Text.RegularExpressions;
using FoamDevice.Architecture.Tests.Repository;

namespace FoamDevice.Architecture.Tests.Chip;

/// <summary>What must not stand in a source for the chip and can't be told from the compiled code alone.</summary>
internal static partial class ForbiddenText
{
    /// <summary>What is wrong with a source, a reason each.</summary>
    public static IEnumerable<string> In(string file, string source)
    {
        string code = SourceText.CodeOnly(source);
        if (Checked().IsMatch(code))
            yield return $"{file}: checked arithmetic does not throw on the chip";

        if (Sleep().IsMatch(code) && Path.GetFileName(file) != "Program.cs")
            yield return $"{file}: only the main loop sleeps";

        if (BlockingTrain().IsMatch(code))
            yield return $"{file}: SendData that does not say false waits for the train and blocks every thread";
    }

    [GeneratedRegex(@"(?<!un)\bchecked\b")]
    private static partial Regex Checked();

    [GeneratedRegex(@"\bThread\s*\.\s*Sleep\b")]
    private static partial Regex Sleep();

    [GeneratedRegex(@"\bSendData\s*\((?![^;]*,\s*false\s*\))")]
    private static partial Regex BlockingTrain();
}
