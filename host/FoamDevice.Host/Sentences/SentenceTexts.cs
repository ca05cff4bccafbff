using YamlDotNet.Serialization;

namespace FoamDevice.Host;

/// <summary>The host's sentences as views say them in one language, from <c>Sentences/Texts</c>. In English only those that the command line says otherwise.</summary>
public sealed class SentenceTexts
{
    private const string Folder = "sentences";
    private static readonly Lazy<SentenceTexts> _english = new(() => Read(ReportLanguage.En));
    private static readonly Lazy<SentenceTexts> _persian = new(() => Read(ReportLanguage.Fa));

    private readonly Dictionary<string, SentenceTemplate> _templates;

    private SentenceTexts(ReportLanguage language, Dictionary<string, SentenceTemplate> templates)
    {
        Language = language;
        _templates = templates;
    }

    /// <summary>The language.</summary>
    public ReportLanguage Language { get; }

    /// <summary>The keys of all sentences.</summary>
    public IReadOnlyCollection<string> Keys => _templates.Keys;

    /// <summary>The sentences of a language.</summary>
    public static SentenceTexts Of(ReportLanguage language) => (language == ReportLanguage.Fa ? _persian : _english).Value;

    /// <summary>A sentence as it is written, with its places; null when the language has none of that key.</summary>
    public string? TextOf(string key) => Find(key)?.Text;

    internal SentenceTemplate? Find(string key) => _templates.GetValueOrDefault(key);

    // The report's names of what is said of a run, and measured of its foam.
    private static void TakeReport(Dictionary<string, SentenceTemplate> templates)
    {
        var report = ReportTexts.Of(ReportLanguage.Fa);
        foreach (string key in report.Names.Where(name => name.StartsWith("context.", StringComparison.Ordinal) || name.StartsWith("measure", StringComparison.Ordinal)))
            templates.Add(key, new SentenceTemplate(report[key]));
    }

    private static SentenceTexts Read(ReportLanguage language)
    {
        string ending = language == ReportLanguage.Fa ? ".fa.yaml" : ".en.yaml";
        Dictionary<string, SentenceTemplate> templates = new(StringComparer.Ordinal);
        IDeserializer yaml = new DeserializerBuilder().Build();
        foreach (string file in ShippedFiles.Below(Folder).Where(name => name.EndsWith(ending, StringComparison.Ordinal)))
        {
            foreach ((string key, string text) in yaml.Deserialize<Dictionary<string, string>>(ShippedFiles.Read(file)))
                templates.Add(key, new SentenceTemplate(text));
        }

        if (language == ReportLanguage.Fa)
            TakeReport(templates);

        return new SentenceTexts(language, templates);
    }
}
