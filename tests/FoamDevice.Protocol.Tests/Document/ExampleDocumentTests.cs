namespace FoamDevice.Protocol.Tests;

/// <summary>The frames that PROTOCOL.md shows in hex are frames.</summary>
public sealed class ExampleDocumentTests
{
    public static TheoryData<string> Examples => [.. ProtocolDocument.Current.Table("Examples").Rows.Select(row => row["example"])];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_what_the_code_sends(string example)
    {
        IReadOnlyDictionary<string, string> row = ProtocolDocument.Current.Table("Examples").Rows.Single(row => row["example"] == example);
        byte[] content = FromHex(row["content"]);

        byte[] wire = Frames.Build((FrameKind)content[0], (ushort)(content[1] | (content[2] << 8)), content[FrameFormat.HeaderBytes..]);

        Assert.Equal(row["on the wire"], ToHex(wire));
        Assert.Equal(row["CRC-32"], $"{Checksum.Of(content, 0, content.Length):X8}");
    }

    [Fact]
    public void The_abort_that_is_worked_out_by_hand_is_the_one_of_the_examples()
    {
        string wire = ProtocolDocument.Current.Table("Examples").Rows[0]["on the wire"];

        Assert.Contains($"On the wire, with its zeros: `{wire}`", ProtocolDocument.Current.Text);
    }

    [Fact]
    public void The_checksum_is_the_one_that_the_document_names()
    {
        byte[] digits = "123456789"u8.ToArray();

        Assert.Contains($"`123456789` it is `{Checksum.Of(digits, 0, digits.Length):X8}`", ProtocolDocument.Current.Text);
    }

    private static byte[] FromHex(string text) => Convert.FromHexString(text.Replace(" ", ""));

    private static string ToHex(byte[] bytes) => string.Join(' ', bytes.Select(value => $"{value:X2}"));
}
