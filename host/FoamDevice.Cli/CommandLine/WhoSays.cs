using FoamDevice.Host;

namespace FoamDevice.Cli.CommandLine;

/// <summary>Who adds something to a record: an entry without a name proves nothing.</summary>
internal static class WhoSays
{
    /// <summary>The name of <c>--operator</c>, or else the bench's only operator, or else whoever is logged in.</summary>
    /// <exception cref="BadInputException">The bench has several operators, or others than this; or nobody is logged in by name.</exception>
    public static string Of(string name)
    {
        if (name.Trim().Length > 0)
            return Configured.Operator(name.Trim());

        IReadOnlyList<string> known = Configured.All.Operators;
        string usual = known.Count == 0 ? Environment.UserName : known[0];
        return known.Count <= 1 && usual.Length > 0
            ? usual
            : throw new BadInputException($"Say who you are: --operator NAME{(known.Count > 1 ? $", one of {string.Join(", ", known)}" : "")}. What is added to a record bears a name.");
    }
}
