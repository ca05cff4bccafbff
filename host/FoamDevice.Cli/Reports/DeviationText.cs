using FoamDevice.Host;

namespace FoamDevice.Cli.Reports;

/// <summary>What was done otherwise than the method asks, as a person reads it.</summary>
internal static class DeviationText
{
    private const int Width = 78;

    /// <summary>Prints them, or that there are none.</summary>
    public static void Write(TextWriter output, IReadOnlyList<Deviation> deviations)
    {
        output.WriteLine();
        output.WriteLine(deviations.Count == 0 ? "Deviations from the method: none found" : $"Deviations from the method: {deviations.Count}");
        foreach (Deviation deviation in deviations)
        {
            string bullet = "- ";
            foreach (string line in TextWrap.Lines(deviation.Text, Width))
            {
                output.WriteLine(bullet + line);
                bullet = "  ";
            }
        }
    }
}
