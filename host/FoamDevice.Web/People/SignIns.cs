using System.Collections.Concurrent;

namespace FoamDevice.Web.People;

/// <summary>The signings in that were ended: a tab that was left open does not keep one alive.</summary>
public sealed class SignIns
{
    private readonly ConcurrentDictionary<string, byte> _ended = new(StringComparer.Ordinal);

    /// <summary>Ends one.</summary>
    public void End(PersonTicket ticket) => _ended[ticket.Session] = 0;

    /// <summary>Whether it was ended.</summary>
    public bool IsEnded(PersonTicket ticket) => _ended.ContainsKey(ticket.Session);
}
