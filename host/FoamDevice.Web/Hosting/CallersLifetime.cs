using Microsoft.Extensions.Hosting;

namespace FoamDevice.Web.Hosting;

/// <summary>The page lives as long as its caller lets it.</summary>
/// <remarks>Left to itself it would take Ctrl-C for its own, and cut every tab off before the caller has decided anything.</remarks>
internal sealed class CallersLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
