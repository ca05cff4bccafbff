using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Reports;

/// <summary>The surroundings in words. What was not measured is said to be so.</summary>
internal static class AmbientWords
{
    private const string Absent = "no sensor";

    /// <summary>In a run.</summary>
    public static string Of(RunAmbient ambient)
    {
        return (ambient.AtReady, ambient.AtFinished) switch
        {
            (null, null) => "not measured",
            ({ } before, null) => $"{before} before the fill",
            (null, { } after) => $"{after} when the foam was made",
            ({ } before, { } after) => $"{before} before the fill; {after} when the foam was made",
        };
    }

    /// <summary>At present.</summary>
    public static string Of(Status status)
    {
        bool answers = (status.Flags & DeviceFlags.AmbientPresent) != 0;
        if (AmbientReading.Of(status) is not { } reading)
            return answers ? "a sensor answers; nothing was measured yet" : Absent;

        string age = FormattableString.Invariant($"{reading}, measured {TimeSpan.FromMilliseconds(status.AmbientAgeMilliseconds).TotalSeconds:0} s ago");
        return answers ? age : $"{age}; now the sensor does not answer";
    }
}
