using System.Globalization;
using System.Text;
using FoamDevice.Host;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace FoamDevice.Web.People;

/// <summary>The file that says who may sign in: <c>people.yaml</c> in the data folder.</summary>
public static class PeopleFile
{
    /// <summary>Its name in the data folder.</summary>
    public const string FileName = "people.yaml";

    private const int MaxNameCharacters = 60;
    private const int ZeroWidthNonJoiner = 0x200C;
    private const string Head = "# Who may sign in at the bench page. `foam people` writes this file; PINs are kept as hashes only.\n";

    /// <summary>Reads it.</summary>
    /// <returns>Null when it is not there, or says nothing; an empty list when it says that nobody is on file.</returns>
    /// <exception cref="PeopleException">It can't be read or understood.</exception>
    public static IReadOnlyList<BenchPerson>? Read(string path)
    {
        string yaml = TextOf(path);
        try
        {
            List<Entry>? entries = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).WithDuplicateKeyChecking().Build()
                .Deserialize<Content?>(yaml)?.People;
            return entries is null ? null : Checked([.. entries.Select((entry, index) => PersonOf(entry, index, path))], path);
        }
        catch (YamlException mistake)
        {
            string reason = (mistake.InnerException ?? mistake).Message.TrimEnd('.');
            throw new PeopleException($"{path}, line {mistake.Start.Line}: {reason}. Each person has name, role and pin; `foam people add NAME` writes them.", mistake);
        }
    }

    /// <summary>Writes it whole; what it held before is gone.</summary>
    /// <exception cref="PeopleException">It can't be written.</exception>
    public static void Write(string path, IReadOnlyList<BenchPerson> people)
    {
        var content = new Content { People = [.. people.Select(person => new Entry { Name = person.Name, Role = Word(person.Role), Pin = person.PinHash })] };
        string yaml = Head + new SerializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Serialize(content);
        try
        {
            SmallFile.Write(path, yaml, isSecret: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PeopleException($"{path} can't be written: {failure.Message.TrimEnd('.')}.", failure);
        }
    }

    /// <summary>A name as it can stand on file.</summary>
    /// <exception cref="PeopleException">It is empty, too long, or holds what can't be printed.</exception>
    public static string CheckedName(string name)
    {
        string trimmed = name.Trim();
        return trimmed.Length is > 0 and <= MaxNameCharacters && !trimmed.EnumerateRunes().Any(IsUnprintable)
            ? trimmed
            : throw new PeopleException($"A name is 1 to {MaxNameCharacters} characters that can be printed.");
    }

    /// <summary>A role as it is written.</summary>
    public static string Word(DeskRole role) => role.ToString().ToLowerInvariant();

    // Marks that turn the direction of writing would let one name look like another; Persian needs the non-joiner.
    private static bool IsUnprintable(Rune rune) => Rune.IsControl(rune) || rune == Rune.ReplacementChar
        || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format && rune.Value != ZeroWidthNonJoiner);

    private static BenchPerson PersonOf(Entry entry, int index, string path)
    {
        string where = $"{path}: person {index + 1}";
        if (entry.Name is not { Length: > 0 } name || entry.Pin is not { Length: > 0 } hash)
            throw new PeopleException($"{where} lacks a name or a pin. `foam people add NAME` writes both.");

        return Enum.TryParse(entry.Role, ignoreCase: true, out DeskRole role) && Enum.IsDefined(role)
            ? new BenchPerson(CheckedName(name), role, hash)
            : throw new PeopleException($"{where}, {name}: there is no role '{entry.Role}'. It is viewer, technician or engineer.");
    }

    private static List<BenchPerson> Checked(List<BenchPerson> people, string path)
    {
        string? twice = people.GroupBy(person => person.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1)?.Key;
        return twice is null ? people : throw new PeopleException($"{path}: {twice} stands there twice.");
    }

    private static string TextOf(string path)
    {
        try
        {
            return SmallFile.Read(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PeopleException($"{path} can't be read: {failure.Message.TrimEnd('.')}.", failure);
        }
    }

    private sealed class Content
    {
        public List<Entry>? People { get; set; }
    }

    private sealed class Entry
    {
        public string? Name { get; set; }

        public string? Role { get; set; }

        public string? Pin { get; set; }
    }
}
