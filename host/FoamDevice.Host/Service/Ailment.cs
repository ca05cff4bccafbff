namespace FoamDevice.Host;

/// <summary>What is wrong with a machine.</summary>
/// <param name="Name">The part, and what it does wrong, in a few words.</param>
/// <param name="Evidence">What shows it.</param>
/// <param name="Remedy">What to do.</param>
public sealed record Ailment(Sentence Name, Sentence Evidence, Sentence Remedy);
