using System.Text;

namespace FoamDevice.Host;

/// <summary>What people may write into a record.</summary>
internal static class PlainText
{
    /// <summary>It is one line of valid Unicode, without control characters. Half of a surrogate pair has no place in UTF-8; what was broken on the way came as the replacement character.</summary>
    public static bool Is(string text) => !text.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar);
}
