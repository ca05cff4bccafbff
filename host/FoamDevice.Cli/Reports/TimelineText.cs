using System.Globalization;
using FoamDevice.Host;

namespace FoamDevice.Cli.Reports;

/// <summary>The course of a run, line by line.</summary>
internal static class TimelineText
{
    private const int SecondsWidth = 11;
    private static readonly int SubjectWidth = Enum.GetNames<TimelineSubject>().Max(name => name.Length);

    /// <summary>Prints it; the day where it changes.</summary>
    public static void Write(TextWriter output, IReadOnlyList<TimelineMoment> moments, bool isSimulated)
    {
        output.WriteLine();
        output.WriteLine($"Course: seconds from the start, and UTC{(isSimulated ? "; the device's times are simulated, those of people are not" : "")}");
        DateTime day = default;
        foreach (TimelineMoment moment in moments)
        {
            DateTime at = moment.At.UtcDateTime;
            if (at.Date != day)
                output.WriteLine(at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

            day = at.Date;
            string seconds = moment.SecondsFromStart.ToString("0.000", CultureInfo.InvariantCulture).PadLeft(SecondsWidth);
            string subject = moment.Subject.ToString().ToLowerInvariant().PadRight(SubjectWidth);
            output.WriteLine($"{seconds}  {at.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}  {subject}  {moment.Text}");
        }
    }
}
