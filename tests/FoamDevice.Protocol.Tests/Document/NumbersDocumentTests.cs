using System.Reflection;

namespace FoamDevice.Protocol.Tests;

/// <summary>The numbers in PROTOCOL.md are the constants of the code.</summary>
public sealed class NumbersDocumentTests
{
    [Theory]
    [InlineData("FrameFormat", typeof(FrameFormat))]
    [InlineData("Timing", typeof(LinkTiming))]
    [InlineData("PlanLimits", typeof(PlanLimits))]
    public void Constants_are_the_codes_both_ways(string heading, Type type)
    {
        IEnumerable<(string, string)> code = type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (field.Name, $"{field.GetRawConstantValue()}"));

        IEnumerable<(string, string)> documented = ProtocolDocument.Current.Table(heading).Rows.Select(row => (row["name"], row["value"]));

        Assert.Equal(code, documented);
    }

    [Fact]
    public void Numbers_in_the_prose_are_the_codes()
    {
        string text = ProtocolDocument.Current.Text;

        Assert.Contains($"The protocol's version is {ProtocolVersion.Major}.{ProtocolVersion.Minor} ", text);
        Assert.Contains($"holds them in a journal of {Journal.Slots} until", text);
        Assert.Contains($"at most {LinkTiming.EventWindow} ahead of the acknowledgement", text);
        Assert.Contains($"More than {FrameFormat.MaxWireBytes - 2} bytes, no COBS, fewer than {FrameFormat.HeaderBytes + FrameFormat.ChecksumBytes} bytes left", text);
        Assert.Contains($"at most {HelloReply.NameLength} or {HelloReply.TargetLength}, then n characters", text);
    }
}
