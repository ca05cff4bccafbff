using FoamDevice.Cli.CommandLine;

namespace FoamDevice.Cli.Tests.Commands;

public sealed class PackageCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _store;
    private readonly string _package;

    public PackageCommandTests()
    {
        _store = Path.Combine(_folder.Path, "runs.db");
        _package = Path.Combine(_folder.Path, "run.zip");
        Assert.Equal(ExitCode.Ok, CommandResult.Of("run", "tessari-physiological", "--sim", "--pace", "max", "--confirmed", "--store", _store).Code);
        Assert.Equal(ExitCode.Ok, CommandResult.Of("runs", "export", "latest", "--format", "zip", "--output", _package, "--store", _store).Code);
    }

    [Fact]
    public void A_run_that_is_exported_verified_and_imported_elsewhere_is_exported_from_there_as_the_same_bytes()
    {
        string elsewhere = Path.Combine(_folder.Path, "elsewhere.db");
        string again = Path.Combine(_folder.Path, "again.zip");

        CommandResult verified = CommandResult.Of("runs", "verify", _package);
        CommandResult imported = CommandResult.Of("runs", "import", _package, "--store", elsewhere);
        CommandResult exported = CommandResult.Of("runs", "export", "latest", "--format", "zip", "--output", again, "--store", elsewhere);

        Assert.Equal((ExitCode.Ok, ExitCode.Ok, ExitCode.Ok), (verified.Code, imported.Code, exported.Code));
        Assert.Contains("(SIMULATED)", verified.Output);
        Assert.Contains("Whole: ", verified.Output);
        Assert.Contains("verified, and taken into", imported.Output);
        Assert.Equal(File.ReadAllBytes(_package), File.ReadAllBytes(again));
    }

    [Fact]
    public void A_package_with_a_changed_byte_is_not_whole_and_is_not_imported()
    {
        byte[] bytes = File.ReadAllBytes(_package);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(_package, bytes);

        CommandResult verified = CommandResult.Of("runs", "verify", _package);
        CommandResult imported = CommandResult.Of("runs", "import", _package, "--store", Path.Combine(_folder.Path, "elsewhere.db"));

        Assert.Equal(ExitCode.NotWhole, verified.Code);
        Assert.Contains("is not whole.", verified.Error);
        imported.MustBeARefusal(ExitCode.BadInput, "run.zip", "was changed");
        Assert.False(File.Exists(Path.Combine(_folder.Path, "elsewhere.db")));
    }

    [Fact]
    public void A_head_that_was_noted_on_a_report_is_asked_for()
    {
        CommandResult verified = CommandResult.Of("runs", "verify", _package, "--head", new string('a', 64));

        Assert.Equal(ExitCode.NotWhole, verified.Code);
        Assert.Contains("NOT FOUND: no entry has the hash aaaa", verified.Output);
    }

    [Fact]
    public void A_file_that_is_no_package_is_refused_in_words()
    {
        string file = Path.Combine(_folder.Path, "notes.txt");
        File.WriteAllText(file, "no zip");

        CommandResult.Of("runs", "import", file).MustBeARefusal(ExitCode.BadInput, "notes.txt", "no whole zip file");
        CommandResult.Of("runs", "import", file + ".gone").MustBeARefusal(ExitCode.BadInput, "can't be read");
    }

    [Fact]
    public void A_report_is_written_in_both_languages()
    {
        string english = Path.Combine(_folder.Path, "en.html");
        string persian = Path.Combine(_folder.Path, "fa.html");

        Assert.Equal(ExitCode.Ok, CommandResult.Of("runs", "report", "latest", "--out", english, "--store", _store).Code);
        Assert.Equal(ExitCode.Ok, CommandResult.Of("runs", "report", "latest", "--out", persian, "--language", "fa", "--persian-digits", "--store", _store).Code);

        Assert.Contains("<html lang=\"en\" dir=\"ltr\">", File.ReadAllText(english));
        Assert.Contains("<html lang=\"fa\" dir=\"rtl\">", File.ReadAllText(persian));
    }

    [Fact]
    public void A_report_that_can_not_be_written_as_asked_is_refused()
    {
        CommandResult.Of("runs", "report", "latest", "--out", "a.html", "--persian-digits", "--store", _store).MustBeARefusal(ExitCode.BadInput, "--language fa");
        CommandResult.Of("runs", "report", "latest", "latest", "--out", "a.html", "--store", _store).MustBeARefusal(ExitCode.BadInput, "Both are the run");
        CommandResult.Of("runs", "report", "latest", "--out", Path.Combine(_folder.Path, "none", "a.html"), "--store", _store).MustBeARefusal(ExitCode.BadInput, "--out", "can't be written");
    }

    public void Dispose() => _folder.Dispose();
}
