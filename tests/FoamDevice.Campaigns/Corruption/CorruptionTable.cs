using System.Globalization;

namespace FoamDevice.Campaigns.Corruption;

/// <summary>The counts as a table of plain text, with what each of them means.</summary>
internal static class CorruptionTable
{
    private const string Legend = """
        events      changes of that kind, drawn for each byte of the line, the zeros
                    between frames included; a swap of two equal bytes is none
        hit         frames on whose bytes an event fell
        wrong       frames that the reader gave and that were not sent, byte for
                    byte, at that place of the line
        lost        frames that were sent and that the reader did not give
        unhit lost  those of them on which no event fell
        """;

    /// <summary>Writes table and legend.</summary>
    public static void Write(TextWriter output, IEnumerable<CorruptionCount> counts)
    {
        output.WriteLine(Line("damage", "frames", "events", "hit", "wrong", "lost", "unhit lost", "lost/event"));
        foreach (CorruptionCount count in counts)
            output.WriteLine(Row(count));

        output.WriteLine();
        output.WriteLine(Legend);
        output.WriteLine();
    }

    private static string Row(CorruptionCount count) => Line(
        count.Name,
        Number(count.FramesSent),
        Number(count.Events),
        Number(count.FramesDamaged),
        Number(count.WrongAccepted),
        Number(count.FramesLost),
        Number(count.BystandersLost),
        count.LostPerEvent.ToString("0.000", CultureInfo.InvariantCulture));

    private static string Line(string name, string sent, string events, string hit, string wrong, string lost, string unhit, string ratio) =>
        $"{name,-19}  {sent,9}  {events,9}  {hit,9}  {wrong,5}  {lost,9}  {unhit,10}  {ratio,10}";

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
