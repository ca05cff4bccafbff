namespace FoamDevice.Host;

/// <summary>One fact about two runs.</summary>
/// <param name="Name">What it is; with its unit where it has one.</param>
/// <param name="A">Of the first run.</param>
/// <param name="B">Of the second.</param>
public sealed record ComparedField(string Name, string A, string B)
{
    /// <summary>Both are the same.</summary>
    public bool IsSame => A == B;
}
