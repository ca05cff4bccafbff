using System.Text.Json.Serialization;

namespace FoamDevice.Host;

/// <summary>How one counter stands against its limit.</summary>
/// <param name="Counter">What is counted.</param>
/// <param name="Total">Since the board was new, in the counter's unit.</param>
/// <param name="SinceService">Since the last noted service; the total when none was noted.</param>
/// <param name="Limit">After so much it is due.</param>
/// <param name="Task">What is due then.</param>
public sealed record MaintenanceItem(MaintenanceCounter Counter, double Total, double SinceService, double Limit, string Task)
{
    /// <summary>What is due then, for readers of any language; those that ship have words in every language.</summary>
    [JsonIgnore]
    public Sentence Said => Sentence.Of($"maintenance.{Task}", Task);

    /// <summary>The limit is reached.</summary>
    public bool IsDue => SinceService >= Limit;
}
