namespace FoamDevice.Web.People;

/// <summary>Tries PINs, and lets those who guess wait: longer with each wrong one. Any thread may call.</summary>
/// <param name="people">Who is on file.</param>
/// <param name="time">Measures the waiting.</param>
public sealed class SignInDesk(PeopleBook people, TimeProvider time)
{
    /// <summary>Wrong PINs that cost nothing but the entering of them.</summary>
    public const int FreeTries = 2;

    // So that a name that is not on file takes as long as one that is.
    private const string NobodysHash = "AQAAAAIAAYagAAAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==";

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    private readonly Lock _guard = new();
    private readonly Dictionary<string, Failures> _failures = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Tries a PIN.</summary>
    /// <param name="name">Who says to be there.</param>
    /// <param name="pin">What was entered.</param>
    public SignInAnswer Try(string name, string pin)
    {
        if (people.Find(name) is not { } person)
        {
            Pin.Matches(name, NobodysHash, pin);
            return new SignInAnswer(null, TimeSpan.Zero);
        }

        // Counted as wrong before it is tried: tries sent at the same time don't get past the lock.
        if (CountTry(person.Name) is { } wait)
            return new SignInAnswer(null, wait);

        if (!Pin.Matches(person.Name, person.PinHash, pin))
            return new SignInAnswer(null, WaitOf(person.Name)) { Mistaken = person };

        lock (_guard)
            _failures.Remove(person.Name);

        return new SignInAnswer(person, TimeSpan.Zero);
    }

    /// <summary>How long a name is locked from now; zero when it is not.</summary>
    public TimeSpan WaitOf(string name)
    {
        lock (_guard)
        {
            TimeSpan wait = _failures.TryGetValue(name, out Failures? failures) ? failures.LockedUntil - time.GetUtcNow() : TimeSpan.Zero;
            return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }
    }

    private TimeSpan? CountTry(string name)
    {
        lock (_guard)
        {
            if (WaitOf(name) is var wait && wait > TimeSpan.Zero)
                return wait;

            int count = _failures.GetValueOrDefault(name)?.Count + 1 ?? 1;
            _failures[name] = new Failures(count, time.GetUtcNow() + WaitAfter(count));
            return null;
        }
    }

    private static TimeSpan WaitAfter(int failures)
    {
        if (failures <= FreeTries)
            return TimeSpan.Zero;

        double seconds = FirstWait.TotalSeconds * Math.Pow(2, Math.Min(failures - FreeTries - 1, 10));
        return TimeSpan.FromSeconds(Math.Min(seconds, LongestWait.TotalSeconds));
    }

    private sealed record Failures(int Count, DateTimeOffset LockedUntil);
}
