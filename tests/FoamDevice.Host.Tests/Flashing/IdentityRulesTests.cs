using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class IdentityRulesTests
{
    [Theory]
    [InlineData("F")]
    [InlineData("FD-0001")]
    [InlineData("bench 3, left")]
    [InlineData("0123456789ABCDEF")]
    public void Short_plain_names_are_fine(string name)
    {
        Assert.Null(IdentityRules.WhyNotDeviceId(name));
    }

    [Theory]
    [InlineData("", "0 characters")]
    [InlineData("0123456789ABCDEFG", "17 characters")]
    [InlineData("Prüfstand", "U+00FC")]
    [InlineData("a\tb", "U+0009")]
    [InlineData(" FD", "begins or ends with a blank")]
    [InlineData("FD ", "begins or ends with a blank")]
    [InlineData("../FD", "can't stand in file names")]
    [InlineData("UNPROVISIONED", "has no identity")]
    public void Others_are_refused_with_what_is_wrong(string name, string words)
    {
        string reason = IdentityRules.WhyNotDeviceId(name)!;

        Assert.Contains(words, reason);
    }

    [Fact]
    public void Serial_numbers_and_board_revisions_may_hold_what_file_names_may_not()
    {
        Assert.Null(IdentityRules.WhyNot("serial number", "2026/11-0007"));
        Assert.Contains("serial number ''", IdentityRules.WhyNot("serial number", ""));
    }
}
