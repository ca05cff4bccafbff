using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class JogRefusalTextTests
{
    [Theory]
    [InlineData(JogField.Side, 3, 0, "no such axis")]
    [InlineData(JogField.Steps, 0, 0, "no steps")]
    [InlineData(JogField.Steps, -9000, -7920, "-9000 steps", "soft limit", "-7920 steps are possible")]
    [InlineData(JogField.Speed, 80_000, 50_000, "80 mm/s", "at most 50 mm/s")]
    [InlineData(JogField.Speed, 10, 100, "0.01 mm/s", "at least 0.1 mm/s")]
    [InlineData(JogField.Valve, (long)ValvePosition.Unknown, (long)ValvePosition.GasPort, "not confirmed", "GasPort", "Turn the valve first")]
    [InlineData(JogField.Valve, (long)ValvePosition.Mix, (long)ValvePosition.LiquidPort, "at Mix", "LiquidPort")]
    public void A_refused_move_says_what_was_wrong_and_what_is_allowed(JogField field, long value, long limit, params string[] words)
    {
        string text = RefusalText.Of(new Refusal { Code = RefusalCode.JogRefused, Field = (byte)field, Value = value, Limit = limit }, RequestType.Jog).Text;

        Assert.All(words, word => Assert.Contains(word, text));
        Assert.EndsWith(".", text);
    }
}
