namespace FoamDevice.VirtualEsp32;

/// <summary>Keeps a chip the current one of its thread until disposed. Made by <see cref="VirtualChip.Enter"/>.</summary>
public readonly struct ChipScope : IDisposable
{
    private readonly VirtualChip? _previous;

    internal ChipScope(VirtualChip? previous) => _previous = previous;

    /// <summary>Makes the chip that was current before the current one again.</summary>
    public void Dispose() => VirtualChip.Leave(_previous);
}
