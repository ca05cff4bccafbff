using FoamDevice.Cli.Terminals;

namespace FoamDevice.Cli.Calibrating;

/// <summary>For questions that Ctrl-C does not answer.</summary>
internal sealed class Uninterrupted : IInterruption
{
    /// <inheritdoc/>
    public int Count => 0;
}
