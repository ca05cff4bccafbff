using FoamDevice.Host;
using FoamDevice.Web.Drawing;

namespace FoamDevice.Web.Run;

/// <summary>One thing that a person mounts and ticks.</summary>
/// <param name="Part">Which part of the machine.</param>
/// <param name="Key">Key of its text.</param>
/// <param name="Fact">What exactly, in the words of method and catalogue; null when the text says all.</param>
public sealed record MountStep(MachinePart Part, string Key, Sentence? Fact);
