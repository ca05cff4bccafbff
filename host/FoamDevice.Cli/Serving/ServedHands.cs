using FoamDevice.Cli.Servicing;
using FoamDevice.Host;

namespace FoamDevice.Cli.Serving;

/// <summary>The hands at a simulated bench that lives on a thread of its own: what they do is done there.</summary>
/// <param name="hands">The hands, on that thread.</param>
/// <param name="post">Has something done on that thread, soon.</param>
internal sealed class ServedHands(SimulatedHands hands, Action<Action> post) : IBenchHands
{
    private Task<bool?>? _doing;
    private volatile bool _isWatching;

    /// <inheritdoc/>
    public bool SawBubble => _isWatching && hands.SawBubble;

    /// <inheritdoc/>
    public void WatchVent()
    {
        _isWatching = false;
        post(() =>
        {
            hands.WatchVent();
            _isWatching = true;
        });
    }

    /// <inheritdoc/>
    public bool? Do(ServiceTask task)
    {
        _doing ??= Begin(task);
        if (!_doing.IsCompleted)
            return null;

        bool? isDone = _doing.GetAwaiter().GetResult();
        _doing = null;
        return isDone;
    }

    private Task<bool?> Begin(ServiceTask task)
    {
        var done = new TaskCompletionSource<bool?>(TaskCreationOptions.RunContinuationsAsynchronously);
        post(() => done.SetResult(hands.Do(task)));
        return done.Task;
    }
}
