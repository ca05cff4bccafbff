namespace FoamDevice.Host;

/// <summary>A port where a device may be.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DeviceId">The device that was heard there; null when none was, or nobody has listened yet.</param>
/// <param name="Holder">The program that holds it; null when none does.</param>
/// <param name="Trouble">Why it can't be used, in a plain sentence; null when it can, as far as is known.</param>
public sealed record DeskPort(string Name, string? DeviceId, LockHolder? Holder, Sentence? Trouble);
