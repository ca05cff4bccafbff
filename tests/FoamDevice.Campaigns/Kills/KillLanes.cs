namespace FoamDevice.Campaigns.Kills;

/// <summary>Many trials side by side: they wait for most of their time.</summary>
public static class KillLanes
{
    /// <summary>Carries trials out.</summary>
    /// <param name="trials">How many; the n-th one's seed is the first seed plus n.</param>
    /// <param name="lanes">How many at once.</param>
    /// <param name="firstSeed">The first seed.</param>
    /// <param name="done">Called for each trial that is over, one at a time.</param>
    public static IReadOnlyList<KillResult> Run(int trials, int lanes, ulong firstSeed, Action<KillResult> done)
    {
        var results = new List<KillResult>();
        int next = -1;
        Task[] tasks = [.. Enumerable.Range(0, Math.Min(lanes, trials)).Select(_ => Task.Factory.StartNew(Lane, TaskCreationOptions.LongRunning))];
        Task.WaitAll(tasks);
        return results;

        void Lane()
        {
            for (int trial = Interlocked.Increment(ref next); trial < trials; trial = Interlocked.Increment(ref next))
            {
                KillResult result = KillTrial.Run(KillPlan.Of(firstSeed + (ulong)trial));
                lock (results)
                {
                    results.Add(result);
                    done(result);
                }
            }
        }
    }
}
