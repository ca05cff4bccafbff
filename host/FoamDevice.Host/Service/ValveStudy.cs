using System.Runtime.ExceptionServices;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>
/// Finds the servo's pulse widths for the valve's three positions by its sensors: a coarse way up over the whole range, then the edges of each
/// window from below and from above. Nothing may be mounted. Leaves the device unloaded, home and idle; writes nothing.
/// </summary>
public sealed class ValveStudy
{
    /// <summary>Distance of the pulse widths on the coarse way, µs: a window of ±3° at 10 µs a degree is hit twice.</summary>
    public const uint CoarseMicroseconds = 25;

    /// <summary>Distance of the pulse widths at the edges, µs: half a degree at 10 µs a degree.</summary>
    public const uint FineMicroseconds = 5;

    private const uint LeastMicroseconds = 500;
    private const uint MostMicroseconds = 2_500;

    // Far enough before an edge that the play of the coupling is taken up when the edge comes: 5 degrees.
    private const uint RunUpMicroseconds = 50;

    private static readonly (ValvePosition Position, byte Sensors)[] Codes = [(ValvePosition.GasPort, 0b01), (ValvePosition.Mix, 0b11), (ValvePosition.LiquidPort, 0b10)];

    private readonly IServiceOperator _person;
    private readonly ServiceVisit _visit;
    private readonly MixSearch _mix;
    private readonly List<ServoSet> _coarse = [];

    /// <summary>Prepares the study; nothing happens before <see cref="Run"/>.</summary>
    /// <param name="talk">An open talk.</param>
    /// <param name="person">The person at the bench.</param>
    public ValveStudy(Conversation talk, IServiceOperator person)
    {
        _person = person;
        _visit = new ServiceVisit(talk, person);
        _mix = new MixSearch(talk, person);
    }

    /// <summary>What was found; null before it was.</summary>
    public ValveReport? Report { get; private set; }

    /// <summary>Finds the windows.</summary>
    /// <exception cref="DeviceRefusedException">A position is missing, shows twice, or the windows can't be a valve's; says which and what to look for.</exception>
    public IEnumerable<Turn> Run()
    {
        foreach (Turn turn in _visit.Ask(ServiceTask.EmptyHolders("The carriages will home, and the valve will turn to and fro.")))
            yield return turn;

        foreach (Turn turn in _mix.Home())
            yield return turn;

        ExceptionDispatchInfo? trouble = null;
        foreach (Turn turn in _visit.During(Work).Catching(failure => trouble = failure))
            yield return turn;

        foreach (Turn turn in _mix.Restore())
            yield return turn;

        trouble?.Throw();
    }

    private IEnumerable<Turn> Work()
    {
        foreach (Turn turn in Scan())
            yield return turn;

        var windows = new List<ValveWindow>();
        foreach ((ValvePosition position, byte sensors) in Codes)
        {
            (uint low, uint high) = CoarseWindow(position, sensors);
            foreach (Turn turn in FindEdges(position, sensors, low, high, windows.Add))
                yield return turn;
        }

        Report = new ValveReport(windows[0], windows[1], windows[2], FineMicroseconds);
        if (Report.Problem is { } problem)
            throw new DeviceRefusedException(Sentence.Of("valve.notTaken", $"The valve's pulse widths were not taken. {problem}"));
    }

    private IEnumerable<Turn> Scan()
    {
        (uint least, uint most) = (LeastMicroseconds, MostMicroseconds);
        _person.Tell(Sentence.Of("valve.looking", $"Looking for the three positions from {least} to {most} µs"));
        for (uint pulse = LeastMicroseconds; pulse <= MostMicroseconds; pulse += CoarseMicroseconds)
        {
            foreach (Turn turn in _visit.Motion.SetServo(pulse))
                yield return turn;

            _coarse.Add(_visit.Motion.LastServo!);
        }
    }

    private (uint Low, uint High) CoarseWindow(ValvePosition position, byte sensors)
    {
        (Sentence name, string bits, Sentence hint) = (NameOf(position), Bits(sensors), Hint());
        int first = _coarse.FindIndex(seen => seen.Sensors == sensors);
        if (first < 0)
            throw new DeviceRefusedException(Sentence.Of("valve.nowhere", $"{name} (sensors {bits}) showed nowhere. {hint}"));

        int last = _coarse.FindLastIndex(seen => seen.Sensors == sensors);
        (uint low, uint high) = (_coarse[first].PulseMicroseconds, _coarse[last].PulseMicroseconds);
        return _coarse.Skip(first).Take(last - first + 1).All(seen => seen.Sensors == sensors)
            ? (low, high)
            : throw new DeviceRefusedException(Sentence.Of("valve.twice", $"{name} (sensors {bits}) showed in two places, from {low} and up to {high} µs. {hint}"));
    }

    private static Sentence NameOf(ValvePosition position) => Sentence.Of($"valve.{position}", $"{position}");

    // A sensor that never changes explains every missing or doubled window.
    private Sentence Hint()
    {
        bool IsStuck(int bit, out int level)
        {
            level = (_coarse[0].Sensors >> bit) & 1;
            int shown = level;
            return _coarse.TrueForAll(seen => ((seen.Sensors >> bit) & 1) == shown);
        }

        bool isStuck1 = IsStuck(1, out int level1);
        bool isStuck2 = IsStuck(0, out int level2);
        return (isStuck1, isStuck2) switch
        {
            (true, true) => Sentence.Of(
                "valve.hint.neither",
                "Neither sensor ever changed: the valve did not turn with the servo, or the sensors have no supply. Check the servo's supply, the coupling and the sensors."),
            (true, false) => Stuck(1, level1),
            (false, true) => Stuck(2, level2),
            _ => Sentence.Of(
                "valve.hint.both",
                "Both sensors do switch: check that the servo reaches ±90 degrees, that the coupling does not slip, and how the sensors stand to the cam's windows."),
        };
    }

    private static Sentence Stuck(int sensor, int level) =>
        Sentence.Of("valve.hint.stuck", $"Sensor {sensor} showed {level} all the way: check it, its wire, and that the cam runs in its slot.");

    private IEnumerable<Turn> FindEdges(ValvePosition position, byte sensors, uint low, uint high, Action<ValveWindow> found)
    {
        var rising = new List<uint>();
        uint bottom = Math.Max(low - CoarseMicroseconds, LeastMicroseconds);
        uint top = Math.Min(high + CoarseMicroseconds, MostMicroseconds);
        foreach (Turn turn in Sweep(Math.Max(bottom - RunUpMicroseconds, LeastMicroseconds), bottom, top, sensors, rising))
            yield return turn;

        var falling = new List<uint>();
        foreach (Turn turn in Sweep(Math.Min(top + RunUpMicroseconds, MostMicroseconds), top, bottom, sensors, falling))
            yield return turn;

        Sentence name = NameOf(position);
        if (rising.Count == 0 || falling.Count == 0)
            throw new DeviceRefusedException(Sentence.Of("valve.flickers", $"{name} showed on the coarse way and not on the fine one: a sensor flickers, or the coupling slips. Check both."));

        var window = new ValveWindow(position, rising[0], rising[^1], falling[0], falling[^1]);
        _person.Tell(Told(name, window));
        found(window);
    }

    private static Sentence Told(Sentence name, ValveWindow window)
    {
        (long low, long high, long center, double play) = (window.LowMicroseconds, window.HighMicroseconds, window.CenterMicroseconds, window.PlayMicroseconds);
        return Sentence.Of("valve.window", $"{name}: {low} to {high} µs, centre {center} µs, play {play:0.#} µs");
    }

    private IEnumerable<Turn> Sweep(uint runUp, uint from, uint to, byte sensors, List<uint> shown)
    {
        foreach (Turn turn in _visit.Motion.SetServo(runUp))
            yield return turn;

        int step = to > from ? (int)FineMicroseconds : -(int)FineMicroseconds;
        for (long pulse = from; step > 0 ? pulse <= to : pulse >= to; pulse += step)
        {
            foreach (Turn turn in _visit.Motion.SetServo((uint)pulse))
                yield return turn;

            if (_visit.Motion.LastServo!.Sensors == sensors)
                shown.Add((uint)pulse);
        }
    }

    private static string Bits(byte sensors) => Convert.ToString(sensors, 2).PadLeft(2, '0');
}
