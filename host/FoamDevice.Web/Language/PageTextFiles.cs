using System.Reflection;
using YamlDotNet.Serialization;

namespace FoamDevice.Web.Language;

/// <summary>The texts of the page in one language, from <c>Texts/AREA.LANGUAGE.yaml</c>. The keys of a file begin with its area.</summary>
public sealed class PageTextFiles
{
    private const string Folder = "page/";
    private static readonly Lazy<PageTextFiles> _english = new(() => Read(PageLanguage.English));
    private static readonly Lazy<PageTextFiles> _persian = new(() => Read(PageLanguage.Persian));

    private readonly Dictionary<string, string> _texts;

    private PageTextFiles(PageLanguage language, Dictionary<string, string> texts)
    {
        Language = language;
        _texts = texts;
    }

    /// <summary>The language.</summary>
    public PageLanguage Language { get; }

    /// <summary>All keys.</summary>
    public IReadOnlyCollection<string> Keys => _texts.Keys;

    /// <summary>The texts of a language.</summary>
    public static PageTextFiles Of(PageLanguage language) => (language == PageLanguage.Persian ? _persian : _english).Value;

    /// <summary>A text; null when there is none of that key.</summary>
    public string? Find(string key) => _texts.GetValueOrDefault(key);

    private static PageTextFiles Read(PageLanguage language)
    {
        Assembly assembly = typeof(PageTextFiles).Assembly;
        string ending = $".{PageLanguageTag.Of(language)}.yaml";
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        IDeserializer yaml = new DeserializerBuilder().Build();
        foreach (string name in assembly.GetManifestResourceNames())
        {
            if (name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal))
                Take(texts, yaml, assembly, name, name[Folder.Length..^ending.Length]);
        }

        return new PageTextFiles(language, texts);
    }

    private static void Take(Dictionary<string, string> texts, IDeserializer yaml, Assembly assembly, string name, string area)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        foreach ((string key, string text) in yaml.Deserialize<Dictionary<string, string>>(reader) ?? [])
        {
            if (!key.StartsWith(area + ".", StringComparison.Ordinal) || !texts.TryAdd(key, text))
                throw new InvalidOperationException($"{name}: the key {key} stands there twice, or does not begin with '{area}.'.");
        }
    }
}
