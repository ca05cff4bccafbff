using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The end of a conducted run.</summary>
/// <param name="Kind">How it came to its end.</param>
/// <param name="Said">A plain sentence: what happened and, where something is to be done, what.</param>
/// <param name="RecordId">The record; null when the run never began.</param>
/// <param name="Outcome">How the device ended the run.</param>
/// <param name="Fault">The first fault of the run.</param>
public sealed record RunResult(RunResultKind Kind, Sentence Said, string? RecordId, RunOutcome Outcome, FaultCode Fault)
{
    /// <summary>The same in English.</summary>
    public string Text => Said.Text;

    /// <summary>How the record stands; open without one.</summary>
    public RecordEnding Ending { get; init; }

    /// <summary>The run did all that was planned, without a fault, and stands complete in the store.</summary>
    public bool IsAsPlanned => Kind == RunResultKind.Closed && Outcome == RunOutcome.Completed && Fault == FaultCode.None;
}
