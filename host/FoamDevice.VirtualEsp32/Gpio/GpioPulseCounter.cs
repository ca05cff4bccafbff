using FoamDevice.VirtualEsp32;

namespace System.Device.Gpio;

/// <summary>Counts edges at a pin in hardware.</summary>
public class GpioPulseCounter : IDisposable
{
    private const int WindowLimit = 32_767;

    private readonly VirtualChip _chip;
    private readonly ChipPin _pin;
    private GpioPulsePolarity _polarity;
    private long _base;
    private long _held;
    private bool _windowReported;
    private bool _disposed;

    /// <summary>Takes a counter for a pin.</summary>
    /// <param name="pinNumberA">The pin to count at. It cannot be opened as a GPIO pin afterwards.</param>
    /// <param name="pinNumberB">A second pin turns the counter into a quadrature decoder, which is not modelled: leave it out.</param>
    /// <exception cref="NotSupportedException">No counter is left, or a second pin was given.</exception>
    public GpioPulseCounter(int pinNumberA, int pinNumberB = -1)
    {
        if (pinNumberB >= 0) throw new NotSupportedException("Two pins mean quadrature counting, which is not modelled.");
        _chip = VirtualChip.Current;
        _chip.Spend(_chip.Costs.SetupMicroseconds);
        _pin = _chip.Counters.Take(pinNumberA);
    }

    /// <summary>Whether the counter runs.</summary>
    public bool IsStarted { get; private set; }

    /// <summary>Which edges count, from the next <see cref="Start"/> on. Both at first.</summary>
    /// <exception cref="InvalidOperationException">Set while the counter runs.</exception>
    public GpioPulsePolarity Polarity
    {
        get => _polarity;
        set
        {
            if (IsStarted) throw new InvalidOperationException("The polarity cannot change while the counter runs.");
            _polarity = value;
        }
    }

    /// <summary>Reads the count.</summary>
    public GpioPulseCount Read()
    {
        Spend();
        return Reading(Counted());
    }

    /// <summary>Reads the count and sets it to 0.</summary>
    public GpioPulseCount Reset()
    {
        Spend();
        var count = Counted();
        Restart();
        return Reading(count);
    }

    /// <summary>Sets the count to 0 and starts.</summary>
    public void Start()
    {
        Spend();
        IsStarted = true;
        Restart();
    }

    /// <summary>Stops; the count stays.</summary>
    public void Stop()
    {
        Spend();
        _held = Counted();
        IsStarted = false;
    }

    /// <summary>Gives the object up. The hardware unit stays taken until the next reset.</summary>
    public void Dispose()
    {
        if (_disposed) return;
        Spend();
        _disposed = true;
        _pin.Reserved = false;
        _chip.Record(ChipMistakeCode.CounterDisposed, $"The counter at pin {_pin.Number} was disposed: its unit is lost until a reset.");
        System.GC.SuppressFinalize(this);
    }

    private void Spend()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _chip.Spend(_chip.Costs.CounterMicroseconds);
    }

    private void Restart()
    {
        _held = 0;
        _base = EdgesAtPin();
        _windowReported = false;
    }

    private long Counted()
    {
        if (!IsStarted) return _held;
        var count = EdgesAtPin() - _base;
        if (count > WindowLimit && !_windowReported)
        {
            _windowReported = true;
            _chip.Record(
                ChipMistakeCode.CounterWindowExceeded,
                $"Pin {_pin.Number}: {count} edges in one window; past {WindowLimit} a reading can race with the overflow.");
        }
        return count;
    }

    /// <summary>A pin starts low and its edges alternate, so the falling ones follow from the rising ones and the level.</summary>
    private long EdgesAtPin()
    {
        var now = _chip.UptimeMicroseconds;
        var rising = _pin.RisingEdges(now);
        if (_polarity == GpioPulsePolarity.Rising) return rising;
        var falling = rising - (_pin.Level(now) ? 1 : 0);
        return _polarity == GpioPulsePolarity.Falling ? falling : rising + falling;
    }

    private GpioPulseCount Reading(long count) => new()
    {
        Count = count,
        RelativeTime = TimeSpan.FromTicks((long)_chip.UptimeMicroseconds * TimeSpan.TicksPerMicrosecond),
    };
}
