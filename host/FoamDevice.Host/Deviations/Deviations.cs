namespace FoamDevice.Host;

/// <summary>What of a run was done otherwise than its method asks, worked out from its record alone.</summary>
public static class Deviations
{
    /// <summary>The deviations, in the order in which a run goes; none when it was carried out as asked.</summary>
    /// <param name="record">The run. Of one that still goes on, only what has happened counts.</param>
    public static IReadOnlyList<Deviation> Of(RunRecord record)
    {
        var method = RecordedMethod.Of(record);
        return
        [
            .. ConditionDeviations.Of(record, method),
            .. MixingDeviations.Of(record),
            .. EndDeviations.Of(record, method),
        ];
    }
}
