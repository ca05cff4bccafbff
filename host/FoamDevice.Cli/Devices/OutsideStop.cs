using FoamDevice.Cli.Terminals;

namespace FoamDevice.Cli.Devices;

/// <summary>How another program has a talk end: as Ctrl-C does.</summary>
/// <param name="Ask">Asks for the end.</param>
/// <param name="Text">What comes of it, in a sentence.</param>
internal sealed record OutsideStop(Action Ask, string Text)
{
    /// <summary>Of a service: the carriages go home in the end.</summary>
    public static OutsideStop OfService(Interruption interruption) => new(interruption.AskToEnd, "It ends in order, once what moves has come to its end.");

    /// <summary>Of a homing, which has no end in between.</summary>
    public static OutsideStop OfHoming(Interruption interruption) => new(interruption.AskToEnd, "Homing has no end in between, so it is aborted: the drivers are cut.");
}
