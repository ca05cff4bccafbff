using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class SerialPermissionTests
{
    [Theory]
    [InlineData("dialout", "root:x:0:", "dialout:x:20:")]
    [InlineData("uucp", "root:x:0:", "uucp:x:986:")]
    [InlineData("dialout", "uucp:x:10:", "dialout:x:20:ada")]
    [InlineData("dialout", "root:x:0:", "users:x:100:")]
    public void The_group_is_the_one_this_computer_has(string expected, params string[] groupLines)
    {
        Assert.Equal(expected, SerialPermission.GroupOf(groupLines));
    }

    [Fact]
    public void The_words_name_the_group_and_the_command()
    {
        string text = SerialPermission.Describe("/dev/ttyUSB0");

        Assert.Matches("group (dialout|uucp).*`sudo usermod -aG (dialout|uucp) \\$USER`", text);
    }
}
