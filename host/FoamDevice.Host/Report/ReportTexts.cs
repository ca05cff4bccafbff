using YamlDotNet.Serialization;

namespace FoamDevice.Host;

/// <summary>The texts of a report in one language, from <c>Report/Texts</c>. Whatever else shows records says the same words.</summary>
public sealed class ReportTexts
{
    private static readonly Lazy<ReportTexts> _english = new(() => Read(ReportLanguage.En));
    private static readonly Lazy<ReportTexts> _persian = new(() => Read(ReportLanguage.Fa));

    private readonly Dictionary<string, string> _texts;

    private ReportTexts(ReportLanguage language, Dictionary<string, string> texts)
    {
        Language = language;
        _texts = texts;
    }

    /// <summary>The language.</summary>
    public ReportLanguage Language { get; }

    /// <summary>Its name in HTML.</summary>
    public string Tag => TagOf(Language);

    /// <summary>Its direction in HTML.</summary>
    public string Direction => Language == ReportLanguage.Fa ? "rtl" : "ltr";

    /// <summary>The names of all texts.</summary>
    public IReadOnlyCollection<string> Names => _texts.Keys;

    /// <summary>A text.</summary>
    public string this[string name] => _texts.TryGetValue(name, out string? text) ? text : throw new InvalidOperationException($"{Tag}.yaml has no text '{name}'.");

    /// <summary>The texts of a language.</summary>
    public static ReportTexts Of(ReportLanguage language) => (language == ReportLanguage.Fa ? _persian : _english).Value;

    /// <summary>A text of which there need not be one.</summary>
    public string? Find(string name) => _texts.GetValueOrDefault(name);

    private static ReportTexts Read(ReportLanguage language)
    {
        string yaml = ShippedFiles.Read($"report/{TagOf(language)}.yaml");
        return new ReportTexts(language, new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>(yaml));
    }

    private static string TagOf(ReportLanguage language) => language == ReportLanguage.Fa ? "fa" : "en";
}
