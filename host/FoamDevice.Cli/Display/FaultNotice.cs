using FoamDevice.Protocol;

namespace FoamDevice.Cli.Display;

/// <summary>A fault as the operator reads it.</summary>
/// <param name="Title">Number and name, with the numbers found and allowed.</param>
/// <param name="Cause">What happened.</param>
/// <param name="Advice">What to do.</param>
internal sealed record FaultNotice(string Title, string Cause, string Advice)
{
    /// <summary>The fault of a status.</summary>
    public static FaultNotice Of(Status status) => Of(status.Fault, status.FaultValue, status.FaultLimit);

    /// <summary>A fault without its numbers.</summary>
    public static FaultNotice Of(FaultCode code) => Of(FaultText.Of(code), "");

    private static FaultNotice Of(FaultCode code, int value, int limit)
    {
        FaultText text = FaultText.Of(code);
        return Of(text, text.Unit.Length == 0 ? "" : $" ({value} {text.Unit}, limit {limit} {text.Unit})");
    }

    private static FaultNotice Of(FaultText text, string numbers)
    {
        return new FaultNotice($"Fault {(int)text.Code}: {text.Name}{numbers}", text.Cause, text.Advice);
    }
}
