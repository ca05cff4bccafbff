using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What a person at the controls of a <see cref="JogTalk"/> wants next.</summary>
public abstract record JogOrder;

/// <summary>Move a plunger; positive toward the stopcock.</summary>
/// <param name="Side">The plunger.</param>
/// <param name="Micrometers">How far, µm.</param>
public sealed record JogMove(SyringeSide Side, long Micrometers) : JogOrder;

/// <summary>Turn the valve.</summary>
/// <param name="Position">Where to.</param>
public sealed record JogValve(ValvePosition Position) : JogOrder;

/// <summary>Home both axes.</summary>
public sealed record JogHome : JogOrder;

/// <summary>Go home and end.</summary>
public sealed record JogEnd : JogOrder;
