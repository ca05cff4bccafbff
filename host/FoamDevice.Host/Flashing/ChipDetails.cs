using System.Globalization;
using System.Text.RegularExpressions;

namespace FoamDevice.Host;

/// <summary>The chip as nanoff describes it.</summary>
/// <param name="Name">Such as ESP32 or ESP32-S3.</param>
/// <param name="Revision">Major silicon revision; null when nanoff does not say it.</param>
/// <param name="HasPsram">Whether it has PSRAM; null when nanoff can't tell, as on a chip whose program does not look for it.</param>
public sealed partial record ChipDetails(string Name, int? Revision, bool? HasPsram)
{
    /// <summary>Reads what <c>nanoff --platform esp32 --devicedetails</c> printed.</summary>
    /// <returns>Null when there is no chip in it.</returns>
    public static ChipDetails? Parse(IReadOnlyList<string> lines)
    {
        Match chip = Find(lines, ChipWords());
        if (!chip.Success)
        {
            return null;
        }

        Match psram = Find(lines, PsramWords());
        bool? hasPsram = !psram.Success || psram.Groups[1].Value.StartsWith("undetermined", StringComparison.OrdinalIgnoreCase)
            ? null
            : !psram.Groups[1].Value.StartsWith("not ", StringComparison.OrdinalIgnoreCase);
        Match revision = RevisionWords().Match(chip.Value);
        return new ChipDetails(
            chip.Groups[1].Value,
            revision.Success ? int.Parse(revision.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null,
            hasPsram);
    }

    /// <summary>Why the runtime can't run on this chip, and what to do; null when it can, as far as is known.</summary>
    public string? WhyUnfit()
    {
        if (Name != FirmwareToolchain.Chip)
        {
            return $"The chip is an {Name}, and the firmware is for an {FirmwareToolchain.Chip} with PSRAM (ESP32-WROVER-E): pins, counters and pulse hardware differ. "
                + "Check that the flashing port is this board's.";
        }

        if (Revision < FirmwareToolchain.OldestChipRevision)
        {
            return $"The chip is of revision {Revision}, and {FirmwareToolchain.Target} starts from revision {FirmwareToolchain.OldestChipRevision} on. Use a board with an ESP32-WROVER-E.";
        }

        return HasPsram == false ? $"The chip has no PSRAM, and {FirmwareToolchain.Target} needs it. Use a board with an ESP32-WROVER-E." : null;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        string revision = Revision is { } known ? FormattableString.Invariant($", revision {known}") : "";
        return $"{Name}{revision}, PSRAM {(HasPsram switch { true => "there", false => "missing", null => "not known yet" })}";
    }

    private static Match Find(IReadOnlyList<string> lines, Regex words)
    {
        return lines.Select(line => words.Match(line)).FirstOrDefault(match => match.Success) ?? Match.Empty;
    }

    // The first word of a line, as in "ESP32 (ESP32-D0WD-V3 (revision v3.1))".
    [GeneratedRegex(@"^\s*(ESP(?:32|8266)[A-Z0-9-]*)\b.*$", RegexOptions.IgnoreCase)]
    private static partial Regex ChipWords();

    [GeneratedRegex(@"revision v?(\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex RevisionWords();

    [GeneratedRegex(@"^\s*PSRAM:\s*(.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex PsramWords();
}
