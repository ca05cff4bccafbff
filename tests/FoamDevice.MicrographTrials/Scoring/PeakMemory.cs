using System.Globalization;

namespace FoamDevice.MicrographTrials;

/// <summary>The most memory that this process held since it was last asked (Linux).</summary>
internal static class PeakMemory
{
    private const string ResetPeak = "5";
    private const int BytesPerKilobyte = 1024;

    /// <summary>Forgets the peak so far.</summary>
    public static void Reset()
    {
        GC.Collect();
        File.WriteAllText("/proc/self/clear_refs", ResetPeak);
    }

    /// <summary>Resident memory at its peak, in bytes.</summary>
    public static long Bytes() => Kilobytes("VmHWM:") * BytesPerKilobyte;

    /// <summary>Resident memory now, in bytes.</summary>
    public static long BytesNow() => Kilobytes("VmRSS:") * BytesPerKilobyte;

    private static long Kilobytes(string field)
    {
        string line = File.ReadLines("/proc/self/status").First(line => line.StartsWith(field, StringComparison.Ordinal));
        return long.Parse(line.AsSpan(field.Length).TrimEnd("kB").Trim(), CultureInfo.InvariantCulture);
    }
}
