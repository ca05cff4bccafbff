using FoamDevice.Host;

namespace FoamDevice.Web.Hosting;

/// <summary>The bench's run store, for pages: each piece of work opens it for itself, for a store is not for several threads at once.</summary>
/// <param name="settings">Says where it is.</param>
public sealed class PageStore(BenchPageSettings settings) : IDisposable
{
    // Eight tablets that count all runs at once must leave the run's own program its processor.
    private const int ReadersAtOnce = 2;

    private readonly SemaphoreSlim _reading = new(ReadersAtOnce);
    private readonly SemaphoreSlim _writing = new(1);

    /// <summary>The store, for people; without a password.</summary>
    public string Name => StoreAddress.Parse(settings.StoreAddress).Name;

    /// <summary>Reads something, on a thread of its own.</summary>
    /// <exception cref="StoreException">The store can't be read.</exception>
    public async Task<T> ReadAsync<T>(Func<RunStore, T> read)
    {
        await _reading.WaitAsync().ConfigureAwait(false);
        try
        {
            return await Task.Run(() =>
            {
                using RunStore store = RunStore.OpenForReading(settings.StoreAddress);
                return read(store);
            }).ConfigureAwait(false);
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Writes something, on a thread of its own and one thing after the other.</summary>
    /// <exception cref="StoreException">The store can't be written.</exception>
    public async Task<T> WriteAsync<T>(Func<RunStore, T> write)
    {
        await _writing.WaitAsync().ConfigureAwait(false);
        try
        {
            return await Task.Run(() =>
            {
                using RunStore store = RunStore.Open(settings.StoreAddress);
                return write(store);
            }).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reading.Dispose();
        _writing.Dispose();
    }
}
