using Xunit;

namespace FoamDevice.Host.Tests;

/// <summary>File, environment, options, in that order.</summary>
public sealed class HostConfigurationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _environment = [];

    [Fact]
    public void Where_nobody_said_anything_the_store_is_a_file_in_the_data_folder()
    {
        HostConfiguration bench = Load();

        Assert.Equal(_folder.Of("runs.db"), bench.Store);
        Assert.Equal(bench.Store, bench.BenchFile);
        Assert.Equal(("en", null, null, null), (bench.Language, bench.Server, bench.Method, bench.Port));
        Assert.Empty(bench.Operators);
        Assert.All(bench.Values, value => Assert.Equal(ConfigurationSource.Default, value.Source));
    }

    [Fact]
    public void The_environment_wins_over_the_file_and_an_option_over_both()
    {
        _folder.Write("config.yaml", "language: fa\nmethod: tessari-air\nport: /dev/ttyUSB0\n");
        _environment["FOAMDEVICE_METHOD"] = "sts-guide";
        _environment["FOAMDEVICE_PORT"] = "/dev/ttyUSB1";

        HostConfiguration bench = Load().With(ConfigurationField.Port, "/dev/ttyUSB2");

        Assert.Equal(("fa", "sts-guide", "/dev/ttyUSB2"), (bench.Language, bench.Method, bench.Port));
        Assert.Equal((ConfigurationSource.File, _folder.Of("config.yaml")), FromOf(bench, "language"));
        Assert.Equal((ConfigurationSource.Environment, "FOAMDEVICE_METHOD"), FromOf(bench, "method"));
        Assert.Equal((ConfigurationSource.Option, "--port"), FromOf(bench, "port"));
    }

    [Fact]
    public void A_bench_whose_store_is_a_server_records_into_its_own_file_first()
    {
        _folder.Write("config.yaml", "store: postgres://foam@lab/foam\n");

        HostConfiguration bench = Load();

        Assert.Equal((_folder.Of("runs.db"), "postgres://foam@lab/foam"), (bench.BenchFile, bench.Server));
    }

    [Fact]
    public void A_path_in_the_file_is_meant_from_the_file()
    {
        _folder.Write("config.yaml", "store: shelf/two.db");

        Assert.Equal(System.IO.Path.Combine(_folder.Path, "shelf/two.db"), Load().Store);
    }

    [Fact]
    public void A_password_is_used_and_never_shown()
    {
        _folder.Write("config.yaml", "store: postgres://foam:hush@lab/foam");
        _environment["FOAMDEVICE_LABORATORY"] = "postgres://foam:hush@lab/other?password=hush";

        HostConfiguration bench = Load();

        Assert.Contains("hush", bench.Store);
        Assert.All(bench.Values, value => Assert.DoesNotContain("hush", $"{value} {value.Shown} {value.Place}"));
    }

    [Theory]
    [InlineData("stor: x.db", "(1): ", "`store`")]
    [InlineData("language: de", "(1): ", "en or fa")]
    [InlineData("\noperators: [Ada, ada]", "(2): ", "each name once")]
    [InlineData("operators: Ada", "(1): ", "list of texts")]
    [InlineData("laboratory: runs.db", "(1): ", "postgres://")]
    [InlineData("dataFolder: /data", "(1): ", "no such field")]
    [InlineData("store: {a: b}", "(1): ", "must be a text")]
    [InlineData("- store", "(1): ", "no list of fields")]
    [InlineData("store: 'x", "", "not YAML")]
    public void A_mistake_in_the_file_is_named_with_file_line_and_field(string yaml, string line, string words)
    {
        string file = _folder.Write("config.yaml", yaml);

        string message = Assert.Throws<ConfigurationException>(Load).Message;

        Assert.Contains(file, message);
        Assert.Contains(line, message);
        Assert.Contains(words, message);
    }

    [Fact]
    public void A_mistake_in_the_environment_is_named_with_the_variable_and_without_the_value()
    {
        _environment["FOAMDEVICE_STORE"] = "postgres://foam:hush@";

        string message = Assert.Throws<ConfigurationException>(Load).Message;

        Assert.Contains("FOAMDEVICE_STORE", message);
        Assert.DoesNotContain("hush", message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n\n  # really\n")]
    public void A_file_without_fields_says_nothing(string yaml)
    {
        _folder.Write("config.yaml", yaml);

        Assert.Equal("en", Load().Language);
    }

    public void Dispose() => _folder.Dispose();

    private HostConfiguration Load() => HostConfiguration.Load(_folder.Path, _environment.GetValueOrDefault);

    private static (ConfigurationSource, string) FromOf(HostConfiguration bench, string name)
    {
        ConfiguredValue value = bench.Values.Single(value => value.Field.Name == name);
        return (value.Source, value.Place);
    }
}
