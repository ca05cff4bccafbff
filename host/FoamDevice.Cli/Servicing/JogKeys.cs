using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Servicing;

/// <summary>The keys of an interactive jog, and the line that shows how the device stands.</summary>
/// <param name="output">Takes the lines.</param>
/// <param name="keys">The keyboard.</param>
internal sealed class JogKeys(TextWriter output, IKeyboard keys) : IJogControls
{
    /// <summary>What the keys do.</summary>
    public const string Help = "Keys: a b axis; left right move; up down distance; g m l valve to GasPort, Mix, LiquidPort; h home; q end.";

    private static readonly long[] DistancesMicrometers = [12, 100, 1_000, 10_000];

    private SyringeSide _side = SyringeSide.A;
    private int _distance = 2;
    private JogState? _state;

    /// <inheritdoc/>
    public JogOrder? Next()
    {
        if (keys.IsGone)
            return new JogEnd();

        return keys.Read() switch
        {
            ConsoleKey.A => Choose(SyringeSide.A, _distance),
            ConsoleKey.B => Choose(SyringeSide.B, _distance),
            ConsoleKey.UpArrow => Choose(_side, Math.Min(_distance + 1, DistancesMicrometers.Length - 1)),
            ConsoleKey.DownArrow => Choose(_side, Math.Max(_distance - 1, 0)),
            ConsoleKey.LeftArrow => new JogMove(_side, -DistancesMicrometers[_distance]),
            ConsoleKey.RightArrow => new JogMove(_side, DistancesMicrometers[_distance]),
            ConsoleKey.G => new JogValve(ValvePosition.GasPort),
            ConsoleKey.M => new JogValve(ValvePosition.Mix),
            ConsoleKey.L => new JogValve(ValvePosition.LiquidPort),
            ConsoleKey.H => new JogHome(),
            ConsoleKey.Q or ConsoleKey.Escape => new JogEnd(),
            _ => null,
        };
    }

    /// <inheritdoc/>
    public void Show(JogState state)
    {
        if (_state is null)
        {
            foreach (string line in TextWrap.Lines(Help, 78))
                output.WriteLine(line);
        }

        _state = state;
        JogText.WriteLine(output, state);
        WriteChoice();
    }

    private JogOrder? Choose(SyringeSide side, int distance)
    {
        _side = side;
        _distance = distance;
        WriteChoice();
        return null;
    }

    private void WriteChoice()
    {
        output.WriteLine(FormattableString.Invariant($"  axis {_side}, {DistancesMicrometers[_distance] / 1_000.0:0.###} mm a key"));
        output.Flush();
    }
}
