namespace FoamDevice.Host;

/// <summary>The pictures of a desk: a new one only when something is to be seen that was not before.</summary>
internal sealed class DeskPictures(TimeProvider time)
{
    // A foam that ages is no news by itself: whoever shows its age counts on.
    private const ulong AgeMicroseconds = 1_000_000;

    private ulong _takenAt;

    /// <summary>The newest.</summary>
    public DeskView Newest { get; private set; } = new() { Number = 1, At = time.GetUtcNow() };

    /// <summary>Takes how everything stands.</summary>
    public void Take(DeskView now, ulong nowMicroseconds)
    {
        DeskView same = now with { Number = Newest.Number, At = Newest.At };
        bool isDue = nowMicroseconds - _takenAt >= AgeMicroseconds;
        if (same == Newest || (!isDue && WithoutAge(same) == WithoutAge(Newest)))
            return;

        _takenAt = nowMicroseconds;
        Newest = now with { Number = Newest.Number + 1, At = time.GetUtcNow() };
    }

    private static DeskView WithoutAge(DeskView view) => view.Status is { FoamAge: not null } status ? view with { Status = status with { FoamAge = TimeSpan.Zero } } : view;
}
