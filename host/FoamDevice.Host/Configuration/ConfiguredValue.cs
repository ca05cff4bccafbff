namespace FoamDevice.Host;

/// <summary>A value of the configuration, and where it comes from.</summary>
public sealed class ConfiguredValue
{
    internal ConfiguredValue(ConfigurationField field, string? text, ConfigurationSource source, string place)
    {
        Field = field;
        Text = text;
        Source = source;
        Place = place;
    }

    /// <summary>What is configured.</summary>
    public ConfigurationField Field { get; }

    /// <summary>The value as it may be shown, without a password; null when there is none.</summary>
    public string? Shown => Text is null ? null : Field.Show(Text);

    /// <summary>Where it comes from.</summary>
    public ConfigurationSource Source { get; }

    /// <summary>Where exactly: the file, the variable, the option; empty for a default.</summary>
    public string Place { get; }

    /// <summary>The value itself; it may hold a password and is never to be shown.</summary>
    internal string? Text { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Field.Name}={Shown}";
}
