using System.Globalization;

namespace FoamDevice.Host;

/// <summary>The id of a calibration certificate as people read it, such as CAL-0012ABCD.</summary>
public static class CalibrationName
{
    private const string Prefix = "CAL-";

    /// <summary>The name of an id.</summary>
    public static string Of(uint id) => $"{Prefix}{id:X8}";

    /// <summary>The id in a name, with or without "CAL-", in letters of either size.</summary>
    /// <returns>False when it is no such name, or the id 0.</returns>
    public static bool TryParse(string text, out uint id)
    {
        string trimmed = text.Trim();
        string digits = trimmed.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? trimmed[Prefix.Length..] : trimmed;
        return uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out id) && digits.Length == 8 && id != 0;
    }
}
