namespace FoamDevice.Web.Tests.Shell;

/// <summary>A text as a source names it: by its key, or by how the key begins and ends where the rest is worked out.</summary>
internal sealed record AskedText(string Start, string? End)
{
    public bool Covers(string key) => End is null
        ? key == Start
        : key.Length > Start.Length + End.Length && key.StartsWith(Start, StringComparison.Ordinal) && key.EndsWith(End, StringComparison.Ordinal);

    public override string ToString() => End is null ? Start : $"{Start}…{End}";
}
