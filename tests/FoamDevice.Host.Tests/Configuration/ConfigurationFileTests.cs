using Xunit;

namespace FoamDevice.Host.Tests;

/// <summary>Writing one field leaves the rest of the file as people wrote it.</summary>
public sealed class ConfigurationFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.Of("config.yaml");

    [Theory]
    [InlineData("", "language: fa\n")]
    [InlineData("method: a", "method: a\nlanguage: fa\n")]
    [InlineData("# head\nlanguage: en  # reports\nmethod: a\n", "# head\nlanguage: fa  # reports\nmethod: a\n")]
    [InlineData("language: 'en'\n", "language: fa\n")]
    [InlineData("\"language\": \"en\" # why\r\nport: x\r\n", "language: fa # why\r\nport: x\r\n")]
    public void A_value_is_put_in_its_place(string before, string after)
    {
        _folder.Write("config.yaml", before);

        Assert.Empty(ConfigurationFile.Write(Path, ConfigurationField.Language, "fa"));

        Assert.Equal(after, File.ReadAllText(Path));
    }

    [Theory]
    [InlineData("operators: [Bob] # all\nport: x\n", "operators: [Ada, 'Grace H.'] # all\nport: x\n", 0)]
    [InlineData("operators:\n  - Bob   # left\n  - Eve\n# the port\nport: x\n", "operators: [Ada, 'Grace H.']\n# the port\nport: x\n", 1)]
    public void Comments_stay_and_those_inside_of_an_old_list_are_named(string before, string after, int lost)
    {
        _folder.Write("config.yaml", before);

        Assert.Equal(lost, ConfigurationFile.Write(Path, ConfigurationField.Operators, "Ada,Grace H.").Count);

        Assert.Equal(after, File.ReadAllText(Path));
    }

    [Fact]
    public void A_value_can_be_taken_out()
    {
        _folder.Write("config.yaml", "# head\nport: x # old\nlanguage: fa\n");

        ConfigurationFile.Write(Path, ConfigurationField.Port, null);

        Assert.Equal("# head\nlanguage: fa\n", File.ReadAllText(Path));
    }

    [Theory]
    [InlineData("it's: a #strange @port")]
    [InlineData("- x")]
    [InlineData("پورت")]
    [InlineData("COM3")]
    [InlineData("/dev/serial/by-id/usb-1")]
    public void Whatever_is_written_is_read_back(string value)
    {
        ConfigurationFile.Write(Path, ConfigurationField.Port, value);

        Assert.Equal(value, ConfigurationFile.Read(Path)[ConfigurationField.Port]);
    }

    [Fact]
    public void A_file_with_a_password_is_for_its_owner_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Permissions are another matter there.");
        _folder.Write("config.yaml", "language: en\n");

        ConfigurationFile.Write(Path, ConfigurationField.Laboratory, "postgres://foam:hush@lab/foam");

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
    }

    [Fact]
    public void A_value_that_can_not_be_taken_changes_nothing()
    {
        _folder.Write("config.yaml", "language: en\n");

        Assert.Throws<ConfigurationException>(() => ConfigurationFile.Write(Path, ConfigurationField.Language, "de"));
        Assert.Throws<ConfigurationException>(() => ConfigurationFile.Write(Path, ConfigurationField.DataFolder, "/data"));

        Assert.Equal("language: en\n", File.ReadAllText(Path));
    }

    [Fact]
    public void A_file_with_a_mistake_is_not_written_over()
    {
        _folder.Write("config.yaml", "langage: en\n");

        Assert.Contains("`language`", Assert.Throws<ConfigurationException>(() => ConfigurationFile.Write(Path, ConfigurationField.Port, "x")).Message);

        Assert.Equal("langage: en\n", File.ReadAllText(Path));
    }

    public void Dispose() => _folder.Dispose();
}
