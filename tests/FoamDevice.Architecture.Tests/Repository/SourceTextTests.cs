namespace FoamDevice.Architecture.Tests.Repository;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("a; // checked\nb;", "a; \nb;")]
    [InlineData("a; /* one\ntwo */ b;", "a; \n b;")]
    [InlineData("Say(\"// \\\" no\"); b;", "Say(\"\"); b;")]
    [InlineData("a = '\"'; // x", "a = ; ")]
    public void Comments_and_strings_are_not_code(string source, string code)
    {
        Assert.Equal(code, SourceText.CodeOnly(source));
    }
}
