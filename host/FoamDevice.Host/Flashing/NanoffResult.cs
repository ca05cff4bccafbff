using System.Globalization;
using System.Text.RegularExpressions;

namespace FoamDevice.Host;

/// <summary>What became of a call of nanoff.</summary>
/// <param name="End">How it ended.</param>
/// <param name="ExitCode">Its exit code; outside Windows only the low 8 bits of it arrive.</param>
/// <param name="Lines">What it said, on both streams.</param>
public sealed partial record NanoffResult(NanoffEnd End, int ExitCode, IReadOnlyList<string> Lines)
{
    private static readonly int[] KnownErrors = [2000, 2001, 2002, 4000, 4001, 4002, 4003, 4004, 4005, 6000, 6001, 6002, 9000, 9005, 9006, 9007, 9008, 9009, 9010];

    /// <summary>It ended by itself and well.</summary>
    public bool IsGood => End == NanoffEnd.Exited && ExitCode == 0 && Error is null;

    /// <summary>The number of nanoff's own error, such as 4000 for E4000: as it says, else as its exit code tells; null when neither does.</summary>
    public int? Error => SaidError() ?? KnownErrors.Select(known => (int?)known).FirstOrDefault(known => ExitCode == known || ExitCode == (known & 0xFF));

    private int? SaidError()
    {
        Match said = Lines.Select(line => ErrorWords().Match(line)).LastOrDefault(match => match.Success) ?? Match.Empty;
        return said.Success ? int.Parse(said.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"\bError E(\d{4})\b")]
    private static partial Regex ErrorWords();
}
