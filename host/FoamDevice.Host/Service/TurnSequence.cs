using System.Runtime.ExceptionServices;

namespace FoamDevice.Host;

/// <summary>Sequences of turns that must go on after a failure: an iterator can't yield from within a catch.</summary>
internal static class TurnSequence
{
    /// <summary>The same sequence, which ends where the other one fails.</summary>
    /// <param name="work">The sequence.</param>
    /// <param name="caught">Takes the failure.</param>
    public static IEnumerable<Turn> Catching(this IEnumerable<Turn> work, Action<ExceptionDispatchInfo> caught)
    {
        using IEnumerator<Turn> turns = work.GetEnumerator();
        while (Advance(turns, caught))
            yield return turns.Current;
    }

    private static bool Advance(IEnumerator<Turn> turns, Action<ExceptionDispatchInfo> caught)
    {
        try
        {
            return turns.MoveNext();
        }
        catch (Exception failure)
        {
            caught(ExceptionDispatchInfo.Capture(failure));
            return false;
        }
    }
}
