namespace FoamDevice.Simulator;

/// <summary>The faults of a line, off at the start, to be switched on and off at any time.</summary>
public sealed class LineFaults
{
    private readonly Action _lose;

    internal LineFaults(LineDamage toDevice, LineDamage toHost, Action lose)
    {
        ToDevice = toDevice;
        ToHost = toHost;
        _lose = lose;
    }

    /// <summary>What happens to bytes from the host to the device.</summary>
    public LineDamage ToDevice { get; }

    /// <summary>What happens to bytes from the device to the host.</summary>
    public LineDamage ToHost { get; }

    /// <summary>
    /// The cable is unplugged: nothing arrives at either end, and what is under way is lost. The host's port still claims to be open; the
    /// device keeps its power, which does not come through this cable.
    /// </summary>
    public bool Unplugged
    {
        get;
        set
        {
            if (value != field)
                _lose();
            field = value;
        }
    }

    /// <summary>Sets the damage of both ways alike.</summary>
    public void OnBothWays(Action<LineDamage> set)
    {
        set(ToDevice);
        set(ToHost);
    }

    /// <summary>Switches everything off and plugs the cable in.</summary>
    public void Heal()
    {
        OnBothWays(damage => damage.Heal());
        Unplugged = false;
    }
}
