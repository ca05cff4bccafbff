namespace FoamDevice.Simulator;

/// <summary>One thing in which a simulated machine can differ from the reference machine.</summary>
public sealed class BenchSetting
{
    private readonly Func<BenchParameters, string, BenchParameters> _change;
    private readonly Func<BenchParameters, BenchParameters, BenchParameters> _reset;

    internal BenchSetting(
        string name,
        string description,
        string example,
        Func<BenchParameters, string, BenchParameters> change,
        Func<BenchParameters, BenchParameters, BenchParameters> reset)
    {
        Name = name;
        Description = description;
        Example = example;
        _change = change;
        _reset = reset;
    }

    /// <summary>Its name: small letters and dashes.</summary>
    public string Name { get; }

    /// <summary>What it is and what it takes, in one sentence.</summary>
    public string Description { get; }

    /// <summary>A value as it may be written.</summary>
    public string Example { get; }

    /// <summary>The parameters with this value.</summary>
    /// <exception cref="ArgumentException">The value is wrong; the message says why, without the setting's name.</exception>
    internal BenchParameters Change(BenchParameters parameters, string value) => _change(parameters, value);

    /// <summary>The parameters with the value of the reference machine.</summary>
    internal BenchParameters Reset(BenchParameters parameters) => _reset(parameters, new BenchParameters());
}
