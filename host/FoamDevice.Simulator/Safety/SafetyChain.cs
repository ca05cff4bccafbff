namespace FoamDevice.Simulator;

/// <summary>The safety chain: any open contact opens it, and only a hand closes it again, when all contacts are closed.</summary>
public sealed class SafetyChain
{
    /// <summary>True while the chain is closed and lets ENABLE through.</summary>
    public bool Healthy { get; private set; } = true;

    /// <summary>Contacts that are open now.</summary>
    public ChainContacts Open { get; private set; }

    /// <summary>The contacts that opened the chain; none while it is healthy.</summary>
    public ChainContacts OpenedBy { get; private set; }

    /// <summary>Takes the present state of all contacts.</summary>
    public void Update(ChainContacts open)
    {
        Open = open;
        if (open == ChainContacts.None || !Healthy)
            return;
        Healthy = false;
        OpenedBy = open;
    }

    /// <summary>The reset button: closes the chain if every contact is closed.</summary>
    /// <returns>True if the chain is closed now.</returns>
    public bool Reset()
    {
        if (Open != ChainContacts.None)
            return false;
        Healthy = true;
        OpenedBy = ChainContacts.None;
        return true;
    }
}
