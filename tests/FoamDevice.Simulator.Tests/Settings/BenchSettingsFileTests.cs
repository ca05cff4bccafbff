using Xunit;

namespace FoamDevice.Simulator.Tests;

public sealed class BenchSettingsFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("foam-bench-").FullName;

    private string File => Path.Combine(_folder, BenchSettingsFile.FileName);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_state_folder_brings_the_same_machine_back()
    {
        _ = Device("bore-a=+1.5%", "backlash=0.1mm");

        SimulatedDevice again = Device();

        Assert.Equal(0.015, again.Bench.Parameters.BoreErrorA, 1e-12);
        Assert.Equal(0.0001, again.Bench.Parameters.BacklashMeters, 1e-12);
        Assert.Equal(["backlash=0.1mm", "bore-a=+1.5%"], again.Bench.Parameters.Assignments);
    }

    [Fact]
    public void A_new_setting_is_kept_beside_the_old_ones_and_default_takes_one_out()
    {
        _ = Device("bore-a=+1.5%", "backlash=0.1mm");
        _ = Device("bore-a=default", "humidity=60%");

        SimulatedDevice again = Device();

        Assert.Equal(["backlash=0.1mm", "humidity=60%"], again.Bench.Parameters.Assignments);
        Assert.Equal(0, again.Bench.Parameters.BoreErrorA);
    }

    [Fact]
    public void Without_settings_nothing_is_written()
    {
        _ = Device();

        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public void The_chips_flash_does_not_see_the_file()
    {
        _ = Device("bore-a=+1.5%");

        Assert.DoesNotContain(Device().Chip.Options.Flash.FileNames, name => name.Contains("bench"));
        Assert.True(System.IO.File.Exists(File));
    }

    [Theory]
    [InlineData("# mine\nbore-c: 1%\n", "line 2", "There is no setting 'bore-c'")]
    [InlineData("backlash: 0.1mm\nbore-a: much\n", "line 2", "'much' is not a number")]
    [InlineData("- bore-a\n", "line 1", "not a list of NAME: VALUE")]
    [InlineData("bore-a: [1, 2]\n", "line 1", "one name and one value")]
    [InlineData("bore-a: \"1%\n", "line 1", "Mend the line")]
    public void A_file_that_cannot_be_understood_is_refused_with_its_line(string content, string line, string reason)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, content);

        var refusal = Assert.ThrowsAny<IOException>(() => Device());

        Assert.Contains("bench.yaml", refusal.Message);
        Assert.Contains(line, refusal.Message);
        Assert.Contains(reason, refusal.Message);
    }

    [Fact]
    public void An_empty_file_is_the_reference_machine()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, "# nothing yet\n");

        Assert.Empty(Device().Bench.Parameters.Assignments);
    }

    private SimulatedDevice Device(params string[] settings) =>
        new(new SimulatorOptions { StateFolder = _folder, Bench = BenchSettings.Apply(new BenchParameters(), settings) });
}
