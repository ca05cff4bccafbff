using FoamDevice.Firmware;
using FoamDevice.Protocol;
using FoamDevice.Simulator;
using FoamDevice.VirtualEsp32;

namespace FoamDevice.Campaigns;

/// <summary>The truth about the device: every event of every start, read out of its journal each step, whatever became of it on the line and in the host.</summary>
public sealed class DeviceDiary
{
    // A slot file: magic (2), generation (4), length (1), message, checksum (4).
    private const int GenerationOffset = 2;
    private const int LeastSlotBytes = 11;

    private readonly List<DeviceStart> _starts = [];
    private readonly List<DiaryEvent> _fresh = [];
    private Device? _watched;

    /// <summary>All starts, oldest first.</summary>
    public IReadOnlyList<DeviceStart> Starts => _starts;

    /// <summary>What the last look found.</summary>
    public IReadOnlyList<DiaryEvent> Fresh => _fresh;

    /// <summary>Looks at the device. To be called after every step, and before anything resets the device.</summary>
    public void Look(SimulatedDevice device)
    {
        _fresh.Clear();
        if (_starts.Count > 0)
            _starts[^1].Look(_fresh);

        if (device.Firmware is not { } firmware || firmware == _watched)
            return;

        _watched = firmware;
        _starts.Add(new DeviceStart(_starts.Count + 1, BootIdOf(device.Chip.Options.Flash), firmware.Journal));
        _starts[^1].Look(_fresh);
    }

    // The start counter has just been written: its newest whole file tells the number. 0 when it could not be written.
    private uint BootIdOf(VirtualFlash flash)
    {
        uint counted = Math.Max(GenerationOf(flash, "boot.a"), GenerationOf(flash, "boot.b"));
        return _starts.Exists(start => start.BootId == counted) ? 0 : counted;
    }

    private static uint GenerationOf(VirtualFlash flash, string name)
    {
        if (!flash.Exists(name))
            return 0;

        byte[] slot = flash.ReadAllBytes(name);
        bool isWhole = slot.Length >= LeastSlotBytes && BitConverter.ToUInt32(slot, slot.Length - 4) == Checksum.Of(slot, 0, slot.Length - 4);
        return isWhole ? BitConverter.ToUInt32(slot, GenerationOffset) : 0;
    }
}
