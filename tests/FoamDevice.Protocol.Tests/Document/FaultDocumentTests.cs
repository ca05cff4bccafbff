namespace FoamDevice.Protocol.Tests;

/// <summary>The faults in PROTOCOL.md are the faults of the catalogue.</summary>
public sealed class FaultDocumentTests
{
    [Fact]
    public void Band_reaction_position_clearing_and_unit_are_the_catalogues()
    {
        foreach (IReadOnlyDictionary<string, string> row in ProtocolDocument.Current.Table(nameof(FaultCode)).Rows.Skip(1))
        {
            FaultText text = FaultText.Of(Enum.Parse<FaultCode>(row["name"]));

            Assert.Equal($"{text.Band}", row["band"]);
            Assert.Equal($"{text.Reaction}", row["reaction"]);
            Assert.Equal(text.KeepsPosition ? "kept" : "lost", row["position"]);
            Assert.Equal(text.ClearsByItself ? "by itself" : "on request", row["clears"]);
            Assert.Equal(text.Unit, row["unit"]);
            Assert.StartsWith(text.Cause, row["meaning"]);
        }
    }
}
