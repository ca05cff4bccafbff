using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The end of a record. One that ended for good is not changed by another.</summary>
/// <param name="RecordId">The record.</param>
/// <param name="Ending">How; never <see cref="RecordEnding.Open"/>.</param>
/// <param name="Outcome">How the run ended, as far as the device told; none when it did not.</param>
/// <param name="Fault">The first fault of the run; none without.</param>
/// <param name="At">Wall-clock time at the host.</param>
public sealed record RecordEnd(string RecordId, RecordEnding Ending, RunOutcome Outcome, FaultCode Fault, DateTimeOffset At);
