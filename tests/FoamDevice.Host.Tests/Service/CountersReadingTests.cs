using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class CountersReadingTests : IDisposable
{
    private static readonly MaintenanceLimit[] Limits = [new(MaintenanceCounter.Passes, 1_000, "grease"), new(MaintenanceCounter.DriveHours, 10, "tighten")];
    private readonly string _folder = Directory.CreateTempSubdirectory("foam-services-").FullName;

    private string LogPath => Path.Combine(_folder, "deep", "services.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Without_a_service_the_limits_count_from_the_beginning()
    {
        CountersReading reading = CountersReading.Of("FD-7", new Counters { Passes = 1_000, DriveSeconds = 18_000 }, Limits, null);

        Assert.True(reading.IsDue);
        Assert.Equal([true, false], reading.Items.Select(item => item.IsDue));
        Assert.Equal(5, reading.Items[1].Total);
    }

    [Fact]
    public void A_service_lets_them_begin_anew()
    {
        var log = new ServiceLog(LogPath);
        log.Add(new ServiceNote("FD-7", SessionBench.Epoch, "Ada, greased", new Counters { Passes = 900 }));
        log.Add(new ServiceNote("FD-8", SessionBench.Epoch, "Ben, greased", new Counters { Passes = 5 }));

        CountersReading reading = CountersReading.Of("FD-7", new Counters { Passes = 1_500 }, Limits, log.LastOf("FD-7"));

        Assert.Equal("Ada, greased", reading.LastService!.Note);
        Assert.Equal((1_500, 600), (reading.Items[0].Total, reading.Items[0].SinceService));
        Assert.False(reading.IsDue);
    }

    [Fact]
    public void Counters_behind_those_of_the_last_service_are_another_board_s()
    {
        var note = new ServiceNote("FD-7", SessionBench.Epoch, "Ada", new Counters { Passes = 900, PoweredMinutes = 60 });

        CountersReading reading = CountersReading.Of("FD-7", new Counters { Passes = 40, PoweredMinutes = 70 }, Limits, note);

        Assert.True(reading.StartedOver);
        Assert.Equal(40, reading.Items[0].SinceService);
    }

    [Fact]
    public void A_damaged_line_of_the_log_is_named()
    {
        new ServiceLog(LogPath).Add(new ServiceNote("FD-7", SessionBench.Epoch, "Ada", new Counters()));
        File.AppendAllText(LogPath, "{ half a li\n");

        var damaged = Assert.Throws<ServiceLimitsException>(() => new ServiceLog(LogPath).LastOf("FD-7"));

        Assert.Contains("line 2: this is no noted service", damaged.Message);
    }

    [Fact]
    public void A_device_counts_what_it_does()
    {
        var bench = new ServiceBench();
        bench.Run(new TravelStudy(bench.Talk, bench.Person, new TravelPlan(Homings: 3, FindsEnds: false)).Run());
        CountersReading? reading = null;

        bench.Run(CountersReading.Read(bench.Talk, ServiceLimits.Load().Maintenance, new ServiceLog(LogPath), read => reading = read));

        Assert.InRange(reading!.Counters.Homings, 8u, 12u);
        Assert.False(reading.IsDue);
    }

    [Theory]
    [InlineData("counter: passes", "counter: pasta", "'pasta' is not counted. Write one of: passes, valveTurns")]
    [InlineData("limit: 500\n", "limit: -5\n", "out of range")]
    [InlineData("homings: 5", "homings: 1", "selfTest.homings: 1 homings is out of range")]
    public void Limits_that_can_not_be_meant_are_refused_with_their_place(string old, string replacement, string words)
    {
        string text = ServiceLimits.ShippedText.Replace(old, replacement);

        var refusal = Assert.Throws<ServiceLimitsException>(() => ServiceLimits.Parse(text, "mine.yaml"));

        Assert.StartsWith("mine.yaml(", refusal.Message);
        Assert.Contains(words, refusal.Message);
    }
}
