namespace FoamDevice.Cli.Terminals;

/// <summary>The operator's wish to end a run.</summary>
internal interface IInterruption
{
    /// <summary>How often Ctrl-C was pressed; SIGTERM and a closed terminal count as once.</summary>
    int Count { get; }
}
