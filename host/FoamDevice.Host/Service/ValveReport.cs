using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What a <see cref="ValveStudy"/> found.</summary>
/// <param name="GasPort">B to C.</param>
/// <param name="Mix">A to B.</param>
/// <param name="LiquidPort">A to C.</param>
/// <param name="ResolutionMicroseconds">Distance of the pulse widths tried at the edges, µs: no edge is known better.</param>
public sealed record ValveReport(ValveWindow GasPort, ValveWindow Mix, ValveWindow LiquidPort, uint ResolutionMicroseconds)
{
    /// <summary>Narrowest window that is taken, µs: half of the 60 µs that ±3° make at 10 µs a degree [C from the reference machine]. A narrower one does not keep a margin.</summary>
    public const int LeastWidthMicroseconds = 30;

    /// <summary>The windows in the order of the positions.</summary>
    public IReadOnlyList<ValveWindow> Windows => [GasPort, Mix, LiquidPort];

    /// <summary>Why the windows can't be a valve's, in a sentence; null when they can.</summary>
    public Sentence? Problem
    {
        get
        {
            foreach (ValveWindow window in Windows)
            {
                if (window.WidthMicroseconds < LeastWidthMicroseconds)
                {
                    return TooNarrow(window.Position, Math.Max(window.WidthMicroseconds, 0), LeastWidthMicroseconds);
                }
            }

            return Overlap() ?? ServoRules.Problem(GasPort.CenterMicroseconds, Mix.CenterMicroseconds, LiquidPort.CenterMicroseconds);
        }
    }

    /// <summary>The calibration with the new pulse widths.</summary>
    public Calibration Corrected(Calibration calibration)
    {
        Calibration corrected = MessageFields.Copy(calibration);
        corrected.ServoGasPortMicroseconds = GasPort.CenterMicroseconds;
        corrected.ServoMixMicroseconds = Mix.CenterMicroseconds;
        corrected.ServoLiquidPortMicroseconds = LiquidPort.CenterMicroseconds;
        return corrected;
    }

    private static Sentence TooNarrow(ValvePosition position, long width, int least)
    {
        Sentence name = NameOf(position);
        return Sentence.Of(
            "valve.narrow",
            $"{name} shows over {width} µs only, and at least {least} are needed: "
            + $"set the slotted switches so that both see the cam's windows at the same angles, and look for play in the coupling.");
    }

    private static Sentence NameOf(ValvePosition position) => Sentence.Of($"valve.{position}", $"{position}");

    private Sentence? Overlap()
    {
        ValveWindow[] inOrder = [.. Windows.OrderBy(window => window.FirstRisingMicroseconds)];
        for (int i = 1; i < inOrder.Length; i++)
        {
            if (inOrder[i].LowMicroseconds <= inOrder[i - 1].HighMicroseconds)
            {
                (Sentence first, Sentence second) = (NameOf(inOrder[i - 1].Position), NameOf(inOrder[i].Position));
                (long low, long high) = (inOrder[i].LowMicroseconds, inOrder[i - 1].HighMicroseconds);
                return Sentence.Of("valve.overlap", $"{first} and {second} show at the same pulse widths ({low} to {high} µs): check the sensors and their wires.");
            }
        }

        return null;
    }
}
