using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>How a device stands between two orders of a <see cref="JogTalk"/>.</summary>
/// <param name="PositionAMicrometers">Plunger A, µm from home.</param>
/// <param name="PositionBMicrometers">Plunger B, µm from home.</param>
/// <param name="Valve">Where the valve stands.</param>
/// <param name="LastMove">The last move, with the pulses sent and counted; null before the first.</param>
/// <param name="Refused">Why the last order was not carried out; null when it was.</param>
public sealed record JogState(long PositionAMicrometers, long PositionBMicrometers, ValvePosition Valve, MoveCompleted? LastMove, Sentence? Refused);
