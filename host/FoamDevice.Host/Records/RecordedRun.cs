using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>How far a run is recorded: what a recorder needs to go on with the record of another host.</summary>
/// <param name="RecordId">The record.</param>
/// <param name="RunToken">The run's name in plan and events.</param>
/// <param name="DeviceId">The device.</param>
/// <param name="BootId">The boot of the newest event of the record; without one, the boot in which the plan was about to be sent.</param>
/// <param name="LastSequence">The newest event of that boot in the store, of any record; 0 for none.</param>
/// <param name="Ending">How the record stands.</param>
/// <param name="HasGap">Events of it are known to be lost.</param>
/// <param name="Events">Its events, in the order in which the device made them.</param>
public sealed record RecordedRun(
    string RecordId,
    ulong RunToken,
    string DeviceId,
    uint BootId,
    uint LastSequence,
    RecordEnding Ending,
    bool HasGap,
    IReadOnlyList<StoredEvent> Events);
