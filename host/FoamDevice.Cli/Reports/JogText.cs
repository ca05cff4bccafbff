using FoamDevice.Host;

namespace FoamDevice.Cli.Reports;

/// <summary>How a device stands between two jogs, as a line.</summary>
internal static class JogText
{
    /// <summary>Prints it.</summary>
    public static void WriteLine(TextWriter output, JogState state)
    {
        string move = state.LastMove is { } last ? FormattableString.Invariant($"  {last.CommandedSteps} pulses sent, {last.CountedSteps} counted") : "";
        output.WriteLine(FormattableString.Invariant($"A {state.PositionAMicrometers / 1_000.0:0.00} mm  B {state.PositionBMicrometers / 1_000.0:0.00} mm  {state.Valve}{move}"));
        if (state.Refused is { } refused)
        {
            foreach (string line in TextWrap.Lines($"Not done: {refused}", 78))
                output.WriteLine(line);
        }
    }
}
