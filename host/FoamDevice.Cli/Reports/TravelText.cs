using FoamDevice.Host;

namespace FoamDevice.Cli.Reports;

/// <summary>A <see cref="TravelReport"/> as text.</summary>
internal static class TravelText
{
    private const int Width = 78;

    /// <summary>Prints it.</summary>
    public static void Write(TextWriter output, TravelReport report)
    {
        output.WriteLine();
        var table = new TextTable("AXIS", "HOMINGS", "MEAN", "SD", "MAX", "END SWITCH");
        foreach (HomingRepeatability axis in report.Homing)
        {
            long? end = axis.Side == Protocol.SyringeSide.A ? report.EndAMicrometers : report.EndBMicrometers;
            table.Add(
                axis.Side.ToString(),
                FormattableString.Invariant($"{axis.DriftSteps.Count}"),
                FormattableString.Invariant($"{axis.MeanMicrometers:0.0} µm"),
                FormattableString.Invariant($"{axis.DeviationMicrometers:0.0} µm"),
                FormattableString.Invariant($"{axis.MaxMicrometers:0.0} µm ({axis.MaxSteps} steps)"),
                end is { } found ? FormattableString.Invariant($"at {found / 1_000.0:0.00} mm") : "not sought");
        }

        table.Write(output);
        Say(output, report.HomingIsGood
            ? $"Home repeats within the profile's {report.DriftToleranceSteps} steps."
            : $"Home does NOT repeat within the profile's {report.DriftToleranceSteps} steps: check switches, couplings and clamps, then measure again.");
        if (report.TravelIsTooLong)
            Say(output, "The profile's travel comes too near to an end switch: write the new one before the machine is used.");
    }

    private static void Say(TextWriter output, string sentence)
    {
        foreach (string line in TextWrap.Lines(sentence, Width))
            output.WriteLine(line);
    }
}
