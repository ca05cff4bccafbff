namespace FoamDevice.VirtualEsp32;

/// <summary>The eight hardware pulse counters. A unit that was taken is never free again before a reset.</summary>
internal sealed class CounterUnit(VirtualChip chip)
{
    private const int Units = 8;

    private int _taken;

    /// <exception cref="NotSupportedException">No unit is left.</exception>
    public ChipPin Take(int pinNumber)
    {
        var pin = chip.Pins.Usable(pinNumber);
        if (_taken == Units) throw new NotSupportedException($"All {Units} pulse counters are taken; disposing one does not free it.");
        _taken++;
        pin.Reserved = true;
        return pin;
    }

    public void Clear() => _taken = 0;
}
