namespace FoamDevice.Host;

/// <summary>Finds what somebody may have meant.</summary>
public static class NearMatches
{
    /// <summary>The known names near to a word, at most three, nearest first: `a`, `b` or `c`; empty when none is near.</summary>
    public static string Suggest(string word, IEnumerable<string> known)
    {
        string[] near = [.. known
            .Select(name => (name, distance: Distance(word, name)))
            .Where(match => match.distance <= Math.Max(2, match.name.Length / 3) || StartsAlike(word, match.name))
            .OrderBy(match => match.distance)
            .Take(3)
            .Select(match => $"`{match.name}`")];
        return near.Length < 2 ? string.Concat(near) : $"{string.Join(", ", near[..^1])} or {near[^1]}";
    }

    private static bool StartsAlike(string word, string name) =>
        word.Length >= 3 && (name.StartsWith(word, StringComparison.OrdinalIgnoreCase) || word.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Levenshtein's distance: letters to change, add or leave out.</summary>
    private static int Distance(string a, string b)
    {
        // Names are short; a pasted page of text is near to none of them.
        if (a.Length > 100)
            return int.MaxValue;

        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
