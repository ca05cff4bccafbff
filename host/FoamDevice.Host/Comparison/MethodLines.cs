namespace FoamDevice.Host;

/// <summary>Finds the lines in which two texts of a method differ.</summary>
internal static class MethodLines
{
    /// <summary>The lines that are in one text only, in the order of the texts: what went before what came.</summary>
    public static IReadOnlyList<MethodLine> Between(string first, string second)
    {
        string[] a = Lines(first);
        string[] b = Lines(second);
        int[,] common = CommonLines(a, b);
        List<MethodLine> lines = [];
        int i = 0;
        int j = 0;
        while (i < a.Length || j < b.Length)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                i++;
                j++;
            }
            else if (j == b.Length || (i < a.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add(new MethodLine(true, i + 1, a[i++]));
            }
            else
            {
                lines.Add(new MethodLine(false, j + 1, b[j++]));
            }
        }

        return lines;
    }

    // Longest common subsequence: how many lines are common from here on. Methods have some hundred lines at most.
    private static int[,] CommonLines(string[] a, string[] b)
    {
        int[,] common = new int[a.Length + 1, b.Length + 1];
        for (int i = a.Length - 1; i >= 0; i--)
        {
            for (int j = b.Length - 1; j >= 0; j--)
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
