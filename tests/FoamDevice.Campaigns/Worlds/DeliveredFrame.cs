using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>A whole frame that reached the device's end of the line.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Number">The number of a request.</param>
/// <param name="Session">The session that a request, a beat or a hello names.</param>
/// <param name="Request">What a request asks for.</param>
/// <param name="AtMicroseconds">When, world time.</param>
public readonly record struct DeliveredFrame(FrameKind Kind, ushort Number, uint Session, RequestType Request, ulong AtMicroseconds);
