using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Something that a person is asked to do, and to confirm.</summary>
/// <param name="Kind">What.</param>
/// <param name="Side">Where; none when it is about both sides or neither.</param>
/// <param name="Text">The request in sentences, ending with a question that yes or no answers.</param>
public sealed record ServiceTask(ServiceTaskKind Kind, SyringeSide Side, string Text)
{
    /// <summary>The request for readers of any language.</summary>
    public Sentence Said => Request ?? Sentence.Of(Side == SyringeSide.None ? $"task.{Kind}" : $"task.{Kind}.{Side}", Text);

    /// <summary>The request with its values as data; null when kind and side say all.</summary>
    public Sentence? Request { get; init; }

    /// <summary>Bore of the syringe that is to be mounted, mm; null for any.</summary>
    public double? BoreMillimeters { get; init; }

    /// <summary>Both holders have to be empty.</summary>
    /// <param name="why">What the carriages are about to do, as a whole sentence.</param>
    public static ServiceTask EmptyHolders(string why) => new(ServiceTaskKind.EmptyHolders, SyringeSide.None, $"{why} Are both holders empty?");
}
