namespace FoamDevice.VirtualEsp32.Tests;

/// <summary>A board that notes what it is told, wakes on a grid, and does what the test asks for then.</summary>
internal sealed class TestBoard : IVirtualBoard
{
    private readonly ulong _gridMicroseconds;

    public TestBoard(ulong gridMicroseconds) => NextWakeMicroseconds = _gridMicroseconds = gridMicroseconds;

    public ulong NextWakeMicroseconds { get; private set; }

    public List<ulong> Wakes { get; } = [];

    public List<(int Pin, bool Level, ulong Uptime)> Changes { get; } = [];

    public Action<ulong>? OnWake { get; set; }

    public void Wake(ulong uptimeMicroseconds)
    {
        Wakes.Add(uptimeMicroseconds);
        NextWakeMicroseconds += _gridMicroseconds;
        OnWake?.Invoke(uptimeMicroseconds);
    }

    public void OutputChanged(int pin, bool level, ulong uptimeMicroseconds) => Changes.Add((pin, level, uptimeMicroseconds));
}
