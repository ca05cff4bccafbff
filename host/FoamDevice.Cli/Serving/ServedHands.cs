using FoamDevice.Cli.Servicing;
using FoamDevice.Host;

namespace FoamDevice.Cli.Serving;

/// <summary>The hands at a simulated bench that lives on a thread of its own: what they do is done there.</summary>
/// <param name="hands">The hands, on that thread.</param>
/// <param name="post">Has something done on that thread, soon.</param>
internal sealed class ServedHands(SimulatedHands hands, Action<Action> post) : IBenchHands
{
    private Task<bool?>? _doing;
    private Task<double?>? _weighing;
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
        _doing ??= Begin(() => hands.Do(task));
        return ResultOf(ref _doing);
    }

    /// <inheritdoc/>
    public void Tare(StrokeDirection vessel) => post(() => hands.Tare(vessel));

    /// <inheritdoc/>
    public double? ReadGrams()
    {
        _weighing ??= Begin(hands.ReadGrams);
        return ResultOf(ref _weighing);
    }

    private static T? ResultOf<T>(ref Task<T?>? doing)
        where T : struct
    {
        if (doing is not { IsCompleted: true })
            return null;

        T? result = doing.GetAwaiter().GetResult();
        doing = null;
        return result;
    }

    private Task<T?> Begin<T>(Func<T?> work)
        where T : struct
    {
        var done = new TaskCompletionSource<T?>(TaskCreationOptions.RunContinuationsAsynchronously);
        post(() => done.SetResult(work()));
        return done.Task;
    }
}
