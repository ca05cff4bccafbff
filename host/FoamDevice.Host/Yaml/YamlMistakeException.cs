namespace FoamDevice.Host;

/// <summary>Something is wrong in a YAML file; the reader of each kind of file turns it into an exception of its own.</summary>
internal sealed class YamlMistakeException(string fileName, long line, string field, string problem, string remedy)
    : Exception($"{fileName}({line}): {(field.Length == 0 ? "" : field + ": ")}{problem} {remedy}");
