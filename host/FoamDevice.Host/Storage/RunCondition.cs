using Dapper;

namespace FoamDevice.Host;

/// <summary>A <see cref="RunFilter"/> as SQL that both engines understand.</summary>
internal sealed class RunCondition
{
    private readonly List<string> _conditions = ["ending <> 'Withdrawn'"];

    public RunCondition(RunFilter filter)
    {
        Require("method_id = @method", "method", filter.MethodId);
        Require("device_id = @device", "device", filter.DeviceId);
        Require("operator = @person", "person", filter.Operator);
        Require("started_us >= @since", "since", filter.Since is { } since ? StoreTime.Microseconds(since) : null);
        Require("started_us < @before", "before", filter.Before is { } before ? StoreTime.Microseconds(before) : null);
        Require("outcome = @outcome", "outcome", filter.Outcome?.ToString());
        Require("sim = @sim", "sim", filter.IsSimulated is { } isSimulated ? (isSimulated ? 1L : 0L) : null);
        Require("label = @label", "label", filter.Label);
        if (filter.Limit is { } limit)
            Parameters.Add("limit", (long)limit);

        Where = $"WHERE {string.Join(" AND ", _conditions)}";
        NewestFirst = $"{Where} ORDER BY started_us DESC, id DESC, key DESC{(filter.Limit is null ? "" : " LIMIT @limit")}";
    }

    /// <summary>What a record must be.</summary>
    public string Where { get; }

    /// <summary>The same, with order and limit.</summary>
    public string NewestFirst { get; }

    /// <summary>The values.</summary>
    public DynamicParameters Parameters { get; } = new();

    private void Require(string condition, string name, object? value)
    {
        if (value is null)
            return;

        _conditions.Add(condition);
        Parameters.Add(name, value);
    }
}
