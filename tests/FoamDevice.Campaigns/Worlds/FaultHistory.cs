using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>What has gone wrong so far, and what still does.</summary>
public sealed class FaultHistory
{
    private readonly List<StruckFault> _struck = [];

    /// <summary>Every fault that struck, in order.</summary>
    public IReadOnlyList<StruckFault> Struck => _struck;

    /// <summary>Notes that a fault strikes.</summary>
    public StruckFault Note(PlannedFault fault, RunPhase phase, ulong atMicroseconds)
    {
        var struck = new StruckFault(fault, phase, atMicroseconds);
        _struck.Add(struck);
        return struck;
    }

    /// <summary>Whether a fault of a kind lasts.</summary>
    public bool IsOn(FaultKind kind)
    {
        foreach (StruckFault struck in _struck)
        {
            if (struck.Fault.Kind == kind && struck.EndedMicroseconds is null)
                return true;
        }

        return false;
    }

    /// <summary>Whether a fault of a kind struck, or still lasted, at a time or later.</summary>
    public bool Since(ulong atMicroseconds, FaultKind kind, SyringeSide side = SyringeSide.None)
    {
        foreach (StruckFault struck in _struck)
        {
            bool isLater = struck.EndedMicroseconds is not { } ended || ended >= atMicroseconds;
            if (struck.Fault.Kind == kind && isLater && (side == SyringeSide.None || struck.Fault.Side == side))
                return true;
        }

        return false;
    }
}
