using System.Diagnostics;

namespace FoamDevice.Campaigns;

/// <summary>Many seeds, on many threads: each run is alone on its own, so the result does not depend on how many there are.</summary>
public static class Campaign
{
    /// <summary>Lives through seeds in a row.</summary>
    /// <param name="firstSeed">The first seed; the next one's is one more.</param>
    /// <param name="runs">How many.</param>
    /// <param name="jobs">So many at once.</param>
    /// <param name="limit">Begins no further run after this time.</param>
    /// <param name="ran">Hears of every run, one at a time.</param>
    /// <param name="isEnough">Asked after every run: begins no further one once it says so; null never does.</param>
    public static CampaignResult Run(ulong firstSeed, int runs, int jobs, TimeSpan limit, Action<RunReport>? ran = null, Func<RunReport, bool>? isEnough = null)
    {
        var reports = new List<RunReport>(runs);
        var gate = new Lock();
        var time = Stopwatch.StartNew();
        int next = -1;
        bool enough = false;
        Thread[] threads = [.. Enumerable.Range(0, jobs).Select(_ => new Thread(Work))];
        foreach (Thread thread in threads)
            thread.Start();

        foreach (Thread thread in threads)
            thread.Join();

        return new CampaignResult([.. reports.OrderBy(report => report.Seed)], time.Elapsed);

        void Work()
        {
            while (!Volatile.Read(ref enough) && time.Elapsed < limit && Interlocked.Increment(ref next) is int index && index < runs)
            {
                RunReport report = CampaignRun.Execute(Scenario.Draw(firstSeed + (ulong)index));
                lock (gate)
                {
                    reports.Add(report);
                    ran?.Invoke(report);
                    enough |= isEnough?.Invoke(report) ?? false;
                }
            }
        }
    }
}
