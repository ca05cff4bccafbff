namespace FoamDevice.VirtualEsp32;

/// <summary>A peripheral that drives a pin. Asked with uptimes that never go back.</summary>
internal interface IPinSource
{
    /// <summary>The level at the pin at <paramref name="uptimeMicroseconds"/>.</summary>
    bool Level(ulong uptimeMicroseconds);

    /// <summary>Rising edges from the moment the peripheral took the pin, its first level excluded.</summary>
    long RisingEdges(ulong uptimeMicroseconds);
}
