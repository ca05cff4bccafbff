namespace FoamDevice.MicrographTrials;

/// <summary>A kind of picture.</summary>
/// <param name="Name">Its name, as on the command line.</param>
/// <param name="Description">What is difficult in it.</param>
/// <param name="LargestD32Error">The D32 error that is aimed at, as share.</param>
/// <param name="Compose">Draws a specimen: from chance, and the number of the picture within the class.</param>
public sealed record MicrographClass(string Name, string Description, double LargestD32Error, Func<Random, int, Specimen> Compose)
{
    // Far apart, so that no two pictures share their chance.
    private const int SeedsPerClass = 100_000;

    /// <summary>Draws a picture of the class.</summary>
    /// <param name="seed">Which one; the same number gives the same picture for ever.</param>
    public SyntheticMicrograph Draw(int seed)
    {
        int number = MicrographClasses.All.ToList().FindIndex(other => other.Name == Name);
        var random = new Random((number * SeedsPerClass) + seed);
        return MicrographPainter.Paint(Compose(random, seed), random);
    }
}
