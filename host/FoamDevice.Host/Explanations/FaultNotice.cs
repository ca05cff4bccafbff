using System.Text.Json.Serialization;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A fault as the operator reads it.</summary>
/// <param name="Title">Number and name, with the numbers found and allowed.</param>
/// <param name="Cause">What happened.</param>
/// <param name="Advice">What to do.</param>
/// <param name="IsPositionKept">The positions are known as before the fault.</param>
/// <param name="ClearsByItself">It goes without anybody clearing it.</param>
public sealed record FaultNotice(string Title, string Cause, string Advice, bool IsPositionKept, bool ClearsByItself)
{
    /// <summary>The title where the word stands before it already.</summary>
    [JsonIgnore]
    public string NumberAndName => Title["Fault ".Length..];

    /// <summary>The numbers found and allowed, for readers of any language; nothing where they mean nothing or are not known.</summary>
    [JsonIgnore]
    public Sentence Numbers { get; init; } = Sentence.Nothing;

    /// <summary>What became of the positions, and how the fault goes.</summary>
    public string Aftermath
    {
        get
        {
            string position = IsPositionKept ? "Position kept" : "Position lost";
            return ClearsByItself ? $"{position}; clears by itself." : $"{position}; latched until cleared.";
        }
    }

    /// <summary>The fault of a status.</summary>
    public static FaultNotice Of(Status status)
    {
        FaultText text = FaultText.Of(status.Fault);
        Sentence numbers = FaultWords.Of(status.Fault).Numbers(status.FaultValue, status.FaultLimit);
        return Of(text, numbers.IsEmpty ? "" : $" ({numbers})") with { Numbers = numbers };
    }

    /// <summary>A fault without its numbers.</summary>
    public static FaultNotice Of(FaultCode code) => Of(FaultText.Of(code), "");

    private static FaultNotice Of(FaultText text, string numbers)
    {
        return new FaultNotice($"Fault {(int)text.Code}: {text.Name}{numbers}", text.Cause, text.Advice, text.KeepsPosition, text.ClearsByItself);
    }
}
