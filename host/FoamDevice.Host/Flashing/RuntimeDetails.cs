using System.Globalization;
using System.Text.RegularExpressions;

namespace FoamDevice.Host;

/// <summary>The nanoFramework runtime on a chip, as it describes itself to nanoff.</summary>
/// <param name="Target">Its image name; null when it is not said.</param>
/// <param name="Version">Its version; null when it is not said.</param>
/// <param name="Natives">Its native assemblies.</param>
public sealed partial record RuntimeDetails(string? Target, string? Version, IReadOnlyList<NativeAssembly> Natives)
{
    /// <summary>Reads what <c>nanoff --nanodevice --devicedetails</c> printed.</summary>
    /// <returns>Null when no runtime described itself.</returns>
    public static RuntimeDetails? Parse(IReadOnlyList<string> lines)
    {
        NativeAssembly[] natives = [.. lines.Select(line => NativeWords().Match(line)).Where(match => match.Success).Select(ReadNative)];
        return natives.Length == 0 ? null : new RuntimeDetails(First(lines, TargetWords()), First(lines, VersionWords()), natives);
    }

    /// <summary>Why an image can't run on this runtime, and what to do; null when it can.</summary>
    /// <param name="image">The firmware's image.</param>
    /// <param name="installed">The runtime version that was installed just now; null when none was.</param>
    public string? WhyUnfit(DeploymentImage image, string? installed)
    {
        if (Target is not null && Target != FirmwareToolchain.Target)
        {
            return $"The runtime on the chip is {Target}, not {FirmwareToolchain.Target}. Install the right one.";
        }

        if (installed is not null && Version is not null && Version != installed)
        {
            return $"nanoff said that it installed runtime {installed}, but the chip still runs {Version}. Hold the board's BOOT button while nanoff connects, and install it anew.";
        }

        string[] misfits = [.. image.Needs.Where(need => !Natives.Contains(need)).Select(Describe)];
        return misfits.Length == 0
            ? null
            : $"The firmware image does not fit the runtime {Version} on the chip: {string.Join("; ", misfits)}. "
                + "Install a runtime of the same time as the image's packages (another --runtime-version), or build the image with packages that fit the runtime.";
    }

    private string Describe(NativeAssembly need)
    {
        return Natives.FirstOrDefault(native => native.Name == need.Name) is { } there
            ? FormattableString.Invariant($"{need.Name} has native checksum 0x{there.Checksum:X8} where 0x{need.Checksum:X8} is needed")
            : $"{need.Name} is missing";
    }

    private static NativeAssembly ReadNative(Match match)
    {
        return new NativeAssembly(match.Groups[1].Value, uint.Parse(match.Groups[2].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }

    private static string? First(IReadOnlyList<string> lines, Regex words)
    {
        return lines.Select(line => words.Match(line)).FirstOrDefault(match => match.Success)?.Groups[1].Value;
    }

    // As in "  mscorlib v100.5.0.19, checksum 0x445C7AF9".
    [GeneratedRegex(@"^\s*(\S+) v[\d.]+, checksum 0x([0-9A-F]{8})\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex NativeWords();

    [GeneratedRegex(@"^\s*Target:\s+(\S+)")]
    private static partial Regex TargetWords();

    [GeneratedRegex(@"^\s*CLR Version:\s+(\S+)")]
    private static partial Regex VersionWords();
}
