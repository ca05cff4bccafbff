using System.Text.RegularExpressions;

namespace FoamDevice.Architecture.Tests.Repository;

/// <summary>C# source without what is not code.</summary>
internal static partial class SourceText
{
    /// <summary>Blanks comments and the content of strings; line breaks stay.</summary>
    public static string CodeOnly(string source)
    {
        return NotCode().Replace(source, match => match.Value[0] == '"' ? "\"\"" : string.Concat(match.Value.Where(c => c == '\n')));
    }

    [GeneratedRegex("""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])+'""", RegexOptions.Singleline)]
    private static partial Regex NotCode();
}
