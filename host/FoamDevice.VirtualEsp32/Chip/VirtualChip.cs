namespace FoamDevice.VirtualEsp32;

/// <summary>
/// An ESP32 in virtual time. The firmware reaches it through the nanoFramework API on a thread that has entered it; the bench reaches it
/// through this class. Nothing here looks at a real clock. A chip is used by one thread at a time; any number of chips may exist.
/// </summary>
public sealed class VirtualChip
{
    [ThreadStatic]
    private static VirtualChip? current;

    private readonly List<ChipMistake> _mistakes = [];
    private readonly VirtualUart[] _uarts;

    /// <summary>Makes a powered chip at uptime 0 with all pins floating.</summary>
    /// <exception cref="ArgumentException">A call cost is off the grid.</exception>
    public VirtualChip(VirtualChipOptions options)
    {
        options.Costs.Check();
        Options = options;
        Pins = new PinBank(this);
        Rmt = new RmtUnit(this);
        Pwm = new PwmUnit(this);
        Counters = new CounterUnit(this);
        I2c = new I2cUnit(this);
        Drive = new FlashDrive(this);
        _uarts = [new VirtualUart(this, 1), new VirtualUart(this, 2), new VirtualUart(this, 3)];
    }

    /// <summary>What the chip was made of.</summary>
    public VirtualChipOptions Options { get; }

    /// <summary>Virtual time since power-up in microseconds: what <c>HighResTimer.GetCurrent()</c> shows.</summary>
    public ulong UptimeMicroseconds { get; private set; }

    /// <summary>The world around the pins, or null when there is none.</summary>
    public IVirtualBoard? Board { get; set; }

    /// <summary>Records every pulse train when set.</summary>
    public PulseRecorder? Pulses { get; set; }

    /// <summary>Silent hazards met so far, oldest first. Kept over resets.</summary>
    public IReadOnlyList<ChipMistake> Mistakes => _mistakes;

    /// <summary>Register transfers on the I2C buses so far. Only ever grows, over resets too.</summary>
    public long I2cTransfers => I2c.Transfers;

    /// <summary>False from <see cref="CutPower"/> until <see cref="Reset"/>.</summary>
    public bool Powered { get; private set; } = true;

    internal PinBank Pins { get; }

    internal RmtUnit Rmt { get; }

    internal PwmUnit Pwm { get; }

    internal CounterUnit Counters { get; }

    internal I2cUnit I2c { get; }

    internal FlashDrive Drive { get; }

    internal CallCosts Costs => Options.Costs;

    /// <summary>The chip that the calling thread has entered.</summary>
    /// <exception cref="InvalidOperationException">The thread has entered none.</exception>
    internal static VirtualChip Current => current ?? throw new InvalidOperationException(
        "No virtual chip on this thread: call the nanoFramework API inside VirtualChip.Run or VirtualChip.Enter.");

    /// <summary>Runs <paramref name="action"/> with this chip as the thread's current one. May be nested.</summary>
    public void Run(Action action)
    {
        using (Enter()) action();
    }

    /// <summary>Makes this chip the thread's current one until the result is disposed. Allocates nothing.</summary>
    public ChipScope Enter()
    {
        var scope = new ChipScope(current);
        current = this;
        return scope;
    }

    /// <summary>
    /// Lets time pass to <paramref name="uptimeMicroseconds"/>, rounded up to the 8 µs grid, waking the board on the way. Time never goes
    /// back: an earlier target does nothing.
    /// </summary>
    public void AdvanceTo(ulong uptimeMicroseconds)
    {
        const ulong Quantum = CallCosts.QuantumMicroseconds;
        PassTimeTo((uptimeMicroseconds + Quantum - 1) / Quantum * Quantum);
    }

    /// <summary>
    /// The level at a pin: what the firmware, a pulse train or a PWM channel drives; else what a wire or the board puts there; else the
    /// configured pull; else low.
    /// </summary>
    public bool OutputLevel(int pin) => Pins[pin].Level(UptimeMicroseconds);

    /// <summary>The board drives or pulls a pin to <paramref name="level"/>. It holds until the next call, over resets too.</summary>
    public void DriveInput(int pin, bool level) => Pins.DriveFromBoard(Pins[pin], level);

    /// <summary>Wires an input to another pin, so that it sees that pin's level and pulses. Holds over resets.</summary>
    /// <param name="outputPin">The pin that is driven by the chip or the board.</param>
    /// <param name="inputPin">The pin that is wired to it, for example the input of a pulse counter.</param>
    public void Connect(int outputPin, int inputPin) => Pins.Wire(Pins[inputPin], Pins[outputPin]);

    /// <summary>Takes away the wire of an input.</summary>
    public void Disconnect(int inputPin) => Pins.Wire(Pins[inputPin], null);

    /// <summary>
    /// Fault: an input misreads the next edges that come over its wire. Lost and doubled ones that are still to come cancel each other out. A pin
    /// without a wire is not touched.
    /// </summary>
    /// <param name="inputPin">The pin that is wired to another.</param>
    /// <param name="count">How many: negative, and they are lost; positive, and they are seen twice, as a ringing line has it.</param>
    public void MisreadEdges(int inputPin, int count) => Pins[inputPin].MisreadEdges(count, UptimeMicroseconds);

    /// <summary>Solders a BME280 to two pins. It is found only on a bus that has just these pins, and takes the place of one that was there. Holds over resets.</summary>
    /// <param name="dataPin">The pin that is wired to SDA.</param>
    /// <param name="clockPin">The pin that is wired to SCL.</param>
    /// <param name="address">Its address of 7 bits: 0x76 with SDO low, 0x77 with SDO high.</param>
    /// <param name="sensor">What it feels.</param>
    public void WireAmbientSensor(int dataPin, int clockPin, int address, IAmbientSensor sensor) =>
        I2c.Wire(Pins[dataPin].Number, Pins[clockPin].Number, address, sensor);

    /// <summary>Rising edges at a pin so far, those of pulse trains and PWM included. Only ever grows, over resets too.</summary>
    public long RisingEdges(int pin) => Pins[pin].RisingEdges(UptimeMicroseconds);

    /// <summary>High time in each period of the PWM channel that runs at a pin, in microseconds; 0 when none runs.</summary>
    public double ServoPulseMicroseconds(int pin) => Pwm.HighMicroseconds(pin);

    /// <summary>The far end of a serial line.</summary>
    /// <param name="number">1 to 3; 2 is COM2.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such UART.</exception>
    public VirtualUart Uart(int number) => number >= 1 && number <= _uarts.Length
        ? _uarts[number - 1]
        : throw new ArgumentOutOfRangeException(nameof(number), number, "There are UARTs 1 to 3.");

    /// <summary>
    /// Takes the power away at this instant: trains stop, pins float, bytes in FIFOs are lost, and every API call throws
    /// <see cref="PowerCutException"/> until <see cref="Reset"/>.
    /// </summary>
    public void CutPower()
    {
        if (!Powered) return;
        Powered = false;
        PowerDown();
        Options.Flash.Save();
    }

    /// <summary>Power-up again: pins float, peripherals are gone, uptime is 0. Flash, wires, board levels and mistakes are kept.</summary>
    public void Reset()
    {
        if (Powered) PowerDown();
        foreach (var uart in _uarts) uart.Clear();
        UptimeMicroseconds = 0;
        Powered = true;
    }

    internal static void Leave(VirtualChip? previous) => current = previous;

    /// <summary>The start of every API call: time passes by its cost, and the board is woken for all that falls into it.</summary>
    /// <exception cref="PowerCutException">The chip has no power.</exception>
    internal void Spend(int costMicroseconds)
    {
        if (Powered) PassTimeTo(UptimeMicroseconds + (uint)costMicroseconds);
        if (!Powered) throw new PowerCutException();
    }

    /// <summary>A blocking call: time passes to <paramref name="uptimeMicroseconds"/>, rounded up to the grid.</summary>
    /// <exception cref="PowerCutException">The power was cut on the way.</exception>
    internal void BlockUntil(ulong uptimeMicroseconds)
    {
        AdvanceTo(uptimeMicroseconds);
        if (!Powered) throw new PowerCutException();
    }

    internal void Record(ChipMistakeCode code, string text) => _mistakes.Add(new ChipMistake(code, text, UptimeMicroseconds));

    internal void OutputChanged(int pin, bool level) => Board?.OutputChanged(pin, level, UptimeMicroseconds);

    private void PassTimeTo(ulong target)
    {
        if (target <= UptimeMicroseconds) return;
        if (Board is { } board) WakeUntil(board, target);
        UptimeMicroseconds = target;
    }

    private void WakeUntil(IVirtualBoard board, ulong target)
    {
        for (var next = board.NextWakeMicroseconds; next <= target; next = board.NextWakeMicroseconds)
        {
            UptimeMicroseconds = Math.Max(UptimeMicroseconds, next);
            board.Wake(UptimeMicroseconds);
            if (board.NextWakeMicroseconds <= next)
                throw new InvalidOperationException($"The board was woken at {next} µs and asks for {board.NextWakeMicroseconds} µs.");
        }
    }

    private void PowerDown()
    {
        foreach (var uart in _uarts) uart.PowerDown();
        Pins.Float();
        Rmt.Clear();
        Pwm.Clear();
        Counters.Clear();
    }
}
