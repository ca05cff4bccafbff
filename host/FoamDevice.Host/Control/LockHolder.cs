using System.Globalization;
using System.Text.Json.Serialization;

namespace FoamDevice.Host;

/// <summary>Who holds a port, or conducts a run.</summary>
/// <param name="ProcessId">The process; 0 when it has not said yet.</param>
/// <param name="StartedAt">Since when.</param>
/// <param name="Command">What it does, as typed.</param>
public sealed record LockHolder(int ProcessId, DateTimeOffset StartedAt, string Command)
{
    /// <summary>It in a sentence.</summary>
    public string Text => Said.Text;

    /// <summary>The same for readers of any language.</summary>
    [JsonIgnore]
    public Sentence Said
    {
        get
        {
            string since = string.Create(CultureInfo.InvariantCulture, $"{StartedAt:yyyy-MM-dd HH:mm:ss} UTC");
            return ProcessId == 0 ? Command : Sentence.Of("program.holder", $"`{Command}` (process {ProcessId}, since {since})");
        }
    }
}
