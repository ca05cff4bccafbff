namespace FoamDevice.Host;

/// <summary>The configuration's file: a field a line.</summary>
public static class ConfigurationFile
{
    /// <summary>Reads a file; one that is not there holds nothing.</summary>
    /// <exception cref="ConfigurationException">It can't be read, is no YAML, or holds what can't be taken. Mistakes are named with file, line and field.</exception>
    public static IReadOnlyDictionary<ConfigurationField, string> Read(string path) => Parse(TextOf(path), path);

    /// <summary>Writes one field, and leaves the rest of the file as it stands.</summary>
    /// <param name="path">The file; it is made when it is not there.</param>
    /// <param name="field">Which.</param>
    /// <param name="text">The value; null takes the field out.</param>
    /// <returns>Comments that stood inside of the old value and are gone; as a rule none.</returns>
    /// <exception cref="ConfigurationException">The field or the value can't stand there, or the file can't be read or written.</exception>
    public static IReadOnlyList<string> Write(string path, ConfigurationField field, string? text)
    {
        if (!ConfigurationField.OfFile.Contains(field))
            throw new ConfigurationException($"{field.Name} can't be set in {path}: the file lies in that folder. Set the environment variable {field.Variable}.");

        if (text is not null && !field.Takes(text))
            throw new ConfigurationException($"{field.Name}: the value can't be taken. Write {field.Expected}.");

        string before = TextOf(path);
        Parse(before, path);
        string after = ConfigurationEdit.Of(before, field, text, out var lost);
        if (Parse(after, path).GetValueOrDefault(field) != text)
            throw new ConfigurationException($"{path} is so written that {field.Name} can't be set in it by a program. Write it there by hand.");

        Save(path, after, text is not null && field.IsSecret(text));
        return lost;
    }

    private static Dictionary<ConfigurationField, string> Parse(string yaml, string path)
    {
        Dictionary<ConfigurationField, string> values = [];
        if (IsEmpty(yaml))
            return values;

        try
        {
            var file = YamlFile.Read(yaml, path);
            foreach (var field in ConfigurationField.OfFile.Where(field => file.Has(field.Name)))
                values[field] = ValueOf(file, field);

            file.RefuseUnknown();
            return values;
        }
        catch (YamlMistakeException mistake)
        {
            throw new ConfigurationException(mistake.Message);
        }
    }

    private static string ValueOf(YamlSection file, ConfigurationField field)
    {
        string text = field.Kind == ConfigurationKind.Names ? string.Join(",", file.Texts(field.Name)) : file.Text(field.Name);
        return field.Takes(text) ? text : throw file.Mistake(field.Name, "this value can't be taken.", $"Write {Written(field)}.");
    }

    private static string Written(ConfigurationField field) => field.Kind == ConfigurationKind.Names ? "[first, second], each name once" : field.Expected;

    // Comments alone are no mapping, and no mistake.
    private static bool IsEmpty(string yaml) => yaml.Split('\n').All(line => line.Trim() is { } text && (text.Length == 0 || text[0] == '#'));

    private static string TextOf(string path)
    {
        try
        {
            return SmallFile.Read(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"The configuration {path} can't be read: {failure.Message.TrimEnd('.')}.", failure);
        }
    }

    private static void Save(string path, string text, bool isSecret)
    {
        try
        {
            SmallFile.Write(path, text, isSecret);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"The configuration {path} can't be written: {failure.Message.TrimEnd('.')}.", failure);
        }
    }
}
