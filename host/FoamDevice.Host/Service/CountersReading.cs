using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What a device has done, and what is due: its counters against limits and the last service.</summary>
public sealed record CountersReading
{
    /// <summary>The device.</summary>
    public required string DeviceId { get; init; }

    /// <summary>As the device counts.</summary>
    public required Counters Counters { get; init; }

    /// <summary>The last service; null when none was noted.</summary>
    public required ServiceNote? LastService { get; init; }

    /// <summary>The counters that a limit is set for.</summary>
    public required IReadOnlyList<MaintenanceItem> Items { get; init; }

    /// <summary>The board was changed or its counters were lost: they are behind those of the last service, and count from zero.</summary>
    public required bool StartedOver { get; init; }

    /// <summary>Something is due.</summary>
    public bool IsDue => Items.Any(item => item.IsDue);

    /// <summary>Reads a device's counters.</summary>
    /// <param name="talk">An open talk.</param>
    /// <param name="limits">After how much work what is due.</param>
    /// <param name="log">The services noted so far.</param>
    /// <param name="read">Takes the reading.</param>
    /// <exception cref="DeviceRefusedException">The device's firmware has no counters.</exception>
    public static IEnumerable<Turn> Read(Conversation talk, IReadOnlyList<MaintenanceLimit> limits, ServiceLog log, Action<CountersReading> read)
    {
        var counters = new Counters();
        foreach (Turn turn in talk.Ask(RequestType.ReadCounters, null, counters))
            yield return turn;

        string deviceId = talk.Session.Device!.DeviceId;
        read(Of(deviceId, counters, limits, log.LastOf(deviceId)));
    }

    /// <summary>Holds counters against limits.</summary>
    public static CountersReading Of(string deviceId, Counters counters, IReadOnlyList<MaintenanceLimit> limits, ServiceNote? lastService)
    {
        bool startedOver = lastService is { Counters: var then } && (counters.PoweredMinutes < then.PoweredMinutes || counters.Passes < then.Passes);
        Counters? since = startedOver ? null : lastService?.Counters;
        return new CountersReading
        {
            DeviceId = deviceId,
            Counters = counters,
            LastService = lastService,
            StartedOver = startedOver,
            Items = [.. limits.Select(limit => ItemOf(limit, counters, since))],
        };
    }

    private static MaintenanceItem ItemOf(MaintenanceLimit limit, Counters counters, Counters? since)
    {
        double total = limit.CountIn(counters);
        return new MaintenanceItem(limit.Counter, total, since is null ? total : total - limit.CountIn(since), limit.Limit, limit.Task);
    }
}
