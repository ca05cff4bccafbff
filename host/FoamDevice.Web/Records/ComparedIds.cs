namespace FoamDevice.Web.Records;

/// <summary>Which two records are held against each other, as an address names them.</summary>
/// <param name="First">The first record.</param>
/// <param name="Second">The second.</param>
public sealed record ComparedIds(string First, string Second)
{
    /// <summary>Reads "FIRST,SECOND".</summary>
    /// <returns>Null when it does not name two different records.</returns>
    public static ComparedIds? Of(string? ids) =>
        ids?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var first, var second] && first != second ? new ComparedIds(first, second) : null;
}
