namespace FoamDevice.Quality;

/// <summary>Reports the progress of a part as the first share of the whole.</summary>
internal sealed class ShareOfProgress(IProgress<double>? whole, double share) : IProgress<double>
{
    /// <inheritdoc/>
    public void Report(double value) => whole?.Report(share * value);
}
