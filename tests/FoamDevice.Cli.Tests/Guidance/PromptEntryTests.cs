using FoamDevice.Cli.Guidance;

namespace FoamDevice.Cli.Tests.Guidance;

public sealed class PromptEntryTests
{
    [Theory]
    [InlineData("back", PromptEntryKind.Back, "")]
    [InlineData("BACK", PromptEntryKind.Back, "")]
    [InlineData("?", PromptEntryKind.Help, "")]
    [InlineData("help", PromptEntryKind.Help, "")]
    [InlineData("quit", PromptEntryKind.Quit, "")]
    [InlineData("note the door was open", PromptEntryKind.Note, "the door was open")]
    [InlineData("note", PromptEntryKind.Note, "")]
    [InlineData("Backhaus", PromptEntryKind.Value, "Backhaus")]
    [InlineData("back room balance", PromptEntryKind.Value, "back room balance")]
    [InlineData("", PromptEntryKind.Value, "")]
    public void A_command_is_a_word_of_its_own(string line, object kind, string text)
    {
        Assert.Equal(new PromptEntry((PromptEntryKind)kind, text), PromptEntry.Read(line));
    }
}
