namespace FoamDevice.Architecture.Tests.Chip;

/// <summary>What a packed program comes to, in bytes and part by part. A reckoning: nothing is packed here.</summary>
/// <param name="CodeBytes">The methods' bodies.</param>
/// <param name="TableBytes">Header and tables: a row for each type, method, field and reference.</param>
/// <param name="NameBytes">Names and texts, each once.</param>
/// <param name="SignatureBytes">Signatures of methods, fields and local variables, and what arrays start with, each once.</param>
internal sealed record PackedSize(int CodeBytes, int TableBytes, int NameBytes, int SignatureBytes)
{
    public int TotalBytes => CodeBytes + TableBytes + NameBytes + SignatureBytes;

    public override string ToString() =>
        $"{TotalBytes} bytes reckoned: code {CodeBytes}, tables {TableBytes}, names {NameBytes}, signatures {SignatureBytes}";
}
