using FoamDevice.Simulator;

namespace FoamDevice.Campaigns;

/// <summary>What the operating system keeps for a process that does not read its port: the first 4 KB, as a Linux tty does.</summary>
public sealed class PortBuffer
{
    private const int Capacity = 4_096;

    private readonly byte[] _piece = new byte[1_024];

    /// <summary>What waits; the first <see cref="Count"/> bytes.</summary>
    public byte[] Bytes { get; } = new byte[Capacity];

    /// <summary>How many wait.</summary>
    public int Count { get; private set; }

    /// <summary>Takes in what has arrived; what finds no room is lost.</summary>
    /// <returns>How many bytes were taken in.</returns>
    public int Fill(SimulatedLine line)
    {
        int before = Count;
        for (int count = line.HostReads(_piece); count > 0; count = line.HostReads(_piece))
        {
            int kept = Math.Min(count, Capacity - Count);
            Array.Copy(_piece, 0, Bytes, Count, kept);
            Count += kept;
        }

        return Count - before;
    }

    /// <summary>The process has read it, or nobody holds the port.</summary>
    public void Clear() => Count = 0;
}
