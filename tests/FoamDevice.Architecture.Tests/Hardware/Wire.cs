namespace FoamDevice.Architecture.Tests.Hardware;

/// <summary>A wire of the wiring document.</summary>
/// <param name="Number">As W001.</param>
/// <param name="From">A pin, as K1.13.</param>
/// <param name="To">Another.</param>
/// <param name="Signal">The net's name.</param>
/// <param name="Level">Its voltage in words.</param>
/// <param name="Pull">What pulls it where, in words.</param>
internal sealed record Wire(string Number, string From, string To, string Signal, string Level, string Pull);
