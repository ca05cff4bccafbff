using FoamDevice.Firmware;
using FoamDevice.VirtualEsp32;

namespace FoamDevice.Simulator;

/// <summary>
/// One device: the firmware on a virtual chip, with the bench around it. Single-threaded; nothing happens but inside
/// <see cref="AdvanceTo"/>. The same seed and the same bytes at the same times give the same trace.
/// </summary>
public sealed class SimulatedDevice
{
    // A byte sent now is complete one byte time later (10 bits at 115,200 baud).
    private const ulong ByteMicroseconds = 87;

    private readonly SimulatorOptions _options;
    private readonly RunSheet? _runSheet;
    private readonly AutomaticOperator? _automaticOperator;
    private readonly Queue<byte> _sentBeforeReset = new();
    private readonly List<Exception> _crashes = [];
    private readonly Action _start;
    private readonly Action _poll;
    private readonly Action _fail;
    private Device? _firmware;
    private ulong _chipStartMicroseconds;
    private ulong _nextTurnMicroseconds;
    private ulong _withoutChipMicroseconds;
    private ulong _bootedMicroseconds;

    /// <summary>Makes a device, gives it its files if it has none, and starts its firmware at time 0.</summary>
    /// <exception cref="ArgumentException">The turn length is not a positive multiple of 8 µs.</exception>
    /// <exception cref="IOException">The state folder cannot be read or made, or its bench settings cannot be understood.</exception>
    public SimulatedDevice(SimulatorOptions options)
    {
        if (options.TurnMicroseconds == 0 || options.TurnMicroseconds % CallCosts.QuantumMicroseconds != 0)
            throw new ArgumentException($"A turn of {options.TurnMicroseconds} µs is not a positive multiple of {CallCosts.QuantumMicroseconds} µs.", nameof(options));
        if (options.StateFolder is { } kept)
            options = options with { Bench = new BenchSettingsFile(kept).Keep(options.Bench) };
        _options = options;
        VirtualFlash flash = options.StateFolder is { } folder ? VirtualFlash.InFolder(folder) : new VirtualFlash();
        Chip = new VirtualChip(new VirtualChipOptions { Seed = options.Seed, Flash = flash });
        Bench = new Bench(options.Bench, options.Seed);
        Faults = new SimulatedFaults(Bench, flash, options.Seed);
        Operator = new BenchOperator(Bench, Faults);
        _runSheet = options.AutoOperator ? new RunSheet() : null;
        _automaticOperator = _runSheet is null ? null : new AutomaticOperator(Bench, Operator, _runSheet);
        _start = () => _firmware = new Device();
        _poll = () => _firmware!.Poll();
        _fail = () => Program.Fail(_firmware);
        Provisioning.Complete(Chip, options.DeviceId, options.Calibration);
        PowerUp();
    }

    /// <summary>The world's time since the device was made, µs; goes on over resets.</summary>
    public ulong NowMicroseconds => State is FirmwareState.Running or FirmwareState.Hung
        ? _chipStartMicroseconds + Chip.UptimeMicroseconds
        : _withoutChipMicroseconds;

    /// <summary>Whether the firmware runs, and why not.</summary>
    public FirmwareState State { get; private set; }

    /// <summary>The firmware that runs, to be watched, never called: what it claims can be held against the bench. Null while the device is off or boots.</summary>
    public Device? Firmware => _firmware;

    /// <summary>The machine around the chip.</summary>
    public Bench Bench { get; }

    /// <summary>The chip.</summary>
    public VirtualChip Chip { get; }

    /// <summary>The person at the bench.</summary>
    public BenchOperator Operator { get; }

    /// <summary>The menu of faults.</summary>
    public SimulatedFaults Faults { get; }

    /// <summary>Exceptions that came out of the firmware, oldest first; each was followed by a reboot, as on the chip. Healthy firmware has none.</summary>
    public IReadOnlyList<Exception> Crashes => _crashes;

    /// <summary>Lets time pass up to here: every turn that starts until then is run. The last one may end a little later.</summary>
    public void AdvanceTo(ulong worldMicroseconds)
    {
        while (NowMicroseconds < worldMicroseconds)
        {
            switch (State)
            {
                case FirmwareState.Running:
                    RunUpTo(worldMicroseconds);
                    break;
                case FirmwareState.Booting:
                    PassWithoutChip(Math.Min(worldMicroseconds, _bootedMicroseconds));
                    if (NowMicroseconds == _bootedMicroseconds)
                        PowerUp();
                    break;
                case FirmwareState.Hung:
                    Chip.AdvanceTo(UptimeAt(worldMicroseconds));
                    break;
                default:
                    PassWithoutChip(worldMicroseconds);
                    break;
            }
        }
    }

    /// <summary>Host to device: puts bytes on the line from now on. A device that is off or boots hears nothing.</summary>
    public void Send(byte[] data, int offset, int count)
    {
        _runSheet?.Read(data, offset, count);
        if (State is FirmwareState.Running or FirmwareState.Hung)
            Chip.Uart(Wiring.LinkUart).Receive(data, offset, count, Chip.UptimeMicroseconds + ByteMicroseconds);
    }

    /// <summary>Device to host: takes the bytes that have arrived by now.</summary>
    /// <returns>Number of bytes put into the buffer.</returns>
    public int Receive(byte[] buffer, int offset, int count)
    {
        int taken = 0;
        while (taken < count && _sentBeforeReset.TryDequeue(out byte early))
            buffer[offset + taken++] = early;
        return taken + Chip.Uart(Wiring.LinkUart).ReadSent(buffer, offset + taken, count - taken);
    }

    /// <summary>Takes the power away at this instant.</summary>
    public void CutPower()
    {
        if (State != FirmwareState.Off)
            StopChip();
    }

    /// <summary>Gives the power back; the firmware starts after the boot time. Does nothing while there is power.</summary>
    public void RestorePower()
    {
        if (State == FirmwareState.Off)
            Boot();
    }

    /// <summary>Presses the chip's reset button.</summary>
    public void PressReset()
    {
        CutPower();
        Boot();
    }

    private void RunUpTo(ulong worldMicroseconds)
    {
        ulong target = UptimeAt(worldMicroseconds);
        Chip.AdvanceTo(Math.Min(_nextTurnMicroseconds, target));
        if (Chip.UptimeMicroseconds >= _nextTurnMicroseconds)
            RunTurn();
    }

    private void RunTurn()
    {
        ulong start = Chip.UptimeMicroseconds;
        Guarded(_poll);
        if (State != FirmwareState.Running)
            return;
        _nextTurnMicroseconds = Math.Max(Chip.UptimeMicroseconds, start + _options.TurnMicroseconds + Faults.TurnDelayMicroseconds);
        _automaticOperator?.Watch(_firmware!.State);
    }

    private void PowerUp()
    {
        Chip.Reset();
        Bench.Attach(Chip);
        _chipStartMicroseconds = (ulong)Bench.NowMicroseconds;
        _nextTurnMicroseconds = 0;
        State = FirmwareState.Running;
        Guarded(_start);
    }

    // What ends the firmware on the chip ends it here: a reboot, a power cut, a call that never returns. Any other exception goes where the
    // chip's main program sends it.
    private void Guarded(Action action)
    {
        try
        {
            Chip.Run(action);
        }
        catch (ChipRebootException)
        {
            Reboot();
        }
        catch (PowerCutException)
        {
            StopChip();
        }
        catch (ChipHangException)
        {
            State = FirmwareState.Hung;
        }
        catch (Exception crash)
        {
            _crashes.Add(crash);
            Guarded(_fail);
        }
    }

    private void Reboot()
    {
        StopChip();
        Boot();
    }

    private void StopChip()
    {
        _withoutChipMicroseconds = NowMicroseconds;
        State = FirmwareState.Off;
        _firmware = null;
        Chip.CutPower();
        KeepSentBytes();
        PassWithoutChip(_withoutChipMicroseconds);
    }

    // What had left the wire before the reset has reached the host, whether the host has looked or not.
    private void KeepSentBytes()
    {
        byte[] buffer = new byte[256];
        for (int count = Chip.Uart(Wiring.LinkUart).ReadSent(buffer, 0, buffer.Length); count > 0; count = Chip.Uart(Wiring.LinkUart).ReadSent(buffer, 0, buffer.Length))
            for (int i = 0; i < count; i++)
                _sentBeforeReset.Enqueue(buffer[i]);
    }

    private void Boot()
    {
        const ulong Tick = Bench.TickMicroseconds;
        ulong earliest = _withoutChipMicroseconds + (ulong)_options.Bench.BootMicroseconds;
        _bootedMicroseconds = (earliest + Tick - 1) / Tick * Tick;
        State = FirmwareState.Booting;
    }

    private void PassWithoutChip(ulong untilMicroseconds)
    {
        Bench.PassWithoutChip((long)untilMicroseconds);
        _withoutChipMicroseconds = untilMicroseconds;
    }

    private ulong UptimeAt(ulong worldMicroseconds) => worldMicroseconds - _chipStartMicroseconds;
}
