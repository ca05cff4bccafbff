using FoamDevice.Cli.CommandLine;
using FoamDevice.Host;
using FoamDevice.Host.Tests;

namespace FoamDevice.Cli.Tests.Measuring;

public sealed class QualityWeightCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Weighings_go_on_the_record_of_a_run()
    {
        string place = _folder.File("runs.db");
        using (var store = RunStore.Open(place))
            SampleRun.Stored(store);

        CommandResult result = CommandResult.Of(
            "quality", "weight", "latest", "--mass", "2.05g", "--mass", "2.07g", "--volume", "10mL", "--density", "1.000g/mL", "--operator", "Ada", "--store", place);

        Assert.Equal((ExitCode.Ok, ""), (result.Code, result.Error));
        Assert.Matches(@"Liquid fraction +20\.60 %", result.Output);
        using var reader = RunStore.OpenForReading(place);
        Assert.Equal("2.05g, 2.07g", Assert.Single(reader.Find("2026").Measurements).Measurement.Settings["masses"]);
    }

    [Fact]
    public void Heavier_than_liquid_is_a_mistake()
    {
        CommandResult.Of("quality", "weight", "--mass", "20.5g", "--volume", "10mL", "--density", "1g/mL").MustBeARefusal(ExitCode.BadInput, "as heavy as liquid");
    }

    public void Dispose() => _folder.Dispose();
}
