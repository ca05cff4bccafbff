using FoamDevice.Cli.CommandLine;
using FoamDevice.Host;

namespace FoamDevice.Cli.Tests.Flashing;

/// <summary><c>foam device provision</c> on a simulated device whose flash is kept in a folder between commands.</summary>
public sealed class ProvisionCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Flash => _folder.File("flash");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_identity_is_written_once()
    {
        string before = Device();

        CommandResult refused = Provision("FD-0001");

        refused.MustBeARefusal(ExitCode.Refused, "identity already", "--force", "Nothing was written");
        Assert.Equal(before, Device());
    }

    [Fact]
    public void Force_gives_another_and_it_is_shown_everywhere_from_the_next_start_on()
    {
        Device();

        CommandResult written = Provision("FD-0001", "--force");

        Assert.True(written.Code == ExitCode.Ok, written.Error);
        Assert.Contains("It is FD-0001 (serial number 17, board rev C), start 3", written.Output);
        string device = Device();
        Assert.Contains("FD-0001", device);
        Assert.Contains("17", device);
        Assert.Contains("rev C", device);
    }

    [Fact]
    public void An_identity_that_is_corrupt_is_mended_without_force()
    {
        Device();
        Corrupt("identity");
        Assert.Contains("604", Device());

        CommandResult written = Provision("FD-0002");

        Assert.True(written.Code == ExitCode.Ok, written.Error);
        Assert.Contains("It was UNPROVISIONED", written.Output);
        Assert.DoesNotContain("604", written.Output);
        Assert.Contains("FD-0002", Device());
    }

    [Fact]
    public void A_start_counter_that_is_corrupt_is_told_as_what_it_is()
    {
        Device();
        Corrupt("boot");

        CommandResult written = Provision("FD-0003", "--force");

        Assert.True(written.Code == ExitCode.Ok, written.Error);
        Assert.Contains("It is FD-0003", written.Output);
        Assert.Contains("Its start counter is damaged", written.Output);
        Assert.Contains("under a new id", written.Output);
    }

    [Fact]
    public void A_machine_file_comes_with_it()
    {
        Device();
        Corrupt("identity");
        Corrupt("machine");
        Corrupt("calibration");
        string file = _folder.Write("machine.yaml", MachineFile.ReferenceText);

        CommandResult written = Provision("FD-0004", "--machine", file);

        Assert.True(written.Code == ExitCode.Ok, written.Error);
        Assert.Contains("Machine profile and calibration are those of the file.", written.Output);
        Assert.Contains("FD-0004", Device());
    }

    [Fact]
    public void A_profile_that_is_there_is_not_replaced_without_force_and_nothing_is_written()
    {
        Device();
        Corrupt("identity");
        string file = _folder.Write("machine.yaml", MachineFile.ReferenceText.Replace("travelMicrometers: 110000", "travelMicrometers: 109000", StringComparison.Ordinal));
        Assert.NotEqual(MachineFile.ReferenceText, File.ReadAllText(file));

        CommandResult refused = Provision("FD-0005", "--machine", file);

        refused.MustBeARefusal(ExitCode.Refused, "another machine profile than the file", "Nothing was written");
        Assert.DoesNotContain("FD-0005", Device());
    }

    [Fact]
    public void An_id_that_is_on_record_is_not_given_to_another_device()
    {
        string store = _folder.File("runs.db");
        CommandResult run = CommandResult.Of("run", "sts-guide", "--sim", "--pace", "max", "--store", store);
        Assert.True(run.Code == ExitCode.Ok, run.Error);
        string known = StoredId(store);
        Device();

        CommandResult refused = ProvisionBeside(store, known);

        refused.MustBeARefusal(ExitCode.Refused, $"Runs of a device {known} are on record", "counts its starts", "Nothing was written");
        Assert.Equal(ExitCode.Ok, ProvisionBeside(store, known, "--force").Code);
    }

    [Theory]
    [InlineData("Prüfstand", "17", "C", "U+00FC")]
    [InlineData("a-name-that-is-too-long", "17", "C", "23 characters")]
    [InlineData("FD-1", "a serial number of 31 character", "C", "serial number")]
    [InlineData("FD-1", "17", "ré", "board revision")]
    [InlineData("UNPROVISIONED", "17", "C", "Write another device id")]
    public void Names_that_cannot_be_are_refused_before_anybody_is_asked(string id, string serial, string board, string words)
    {
        CommandResult.Of("device", "provision", "--sim", "--id", id, "--serial", serial, "--board", board).MustBeARefusal(ExitCode.BadInput, words);
    }

    private static string StoredId(string path)
    {
        using RunStore store = RunStore.OpenForReading(path);
        return store.List(1)[0].DeviceId;
    }

    private CommandResult Provision(string id, params string[] more)
    {
        string store = _folder.File("empty.db");
        RunStore.Open(store).Dispose();
        return ProvisionBeside(store, id, more);
    }

    private CommandResult ProvisionBeside(string store, string id, params string[] more)
    {
        return CommandResult.Of(["device", "provision", "--sim", "--sim-state", Flash, "--id", id, "--serial", "17", "--board", "rev C", "--store", store, .. more]);
    }

    // Who it is, without what changes from moment to moment.
    private string Device()
    {
        CommandResult shown = CommandResult.Of("device", "--sim", "--sim-state", Flash);
        return string.Join('\n', shown.Output.Split('\n').Where(line => line.StartsWith("Device", StringComparison.Ordinal)
            || line.StartsWith("Serial", StringComparison.Ordinal) || line.StartsWith("Board", StringComparison.Ordinal) || line.StartsWith("Fault", StringComparison.Ordinal)));
    }

    private void Corrupt(string name)
    {
        foreach (string copy in Directory.GetFiles(Flash, name + ".*"))
        {
            byte[] bytes = File.ReadAllBytes(copy);
            bytes[^1] ^= 0xFF;
            File.WriteAllBytes(copy, bytes);
        }
    }
}
