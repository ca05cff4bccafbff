using System.Text.Json;
using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class SentenceTests
{
    private static readonly Sentence Refused = PlanRefusalText.Describe(PlanField.FastFlow, 45_001, 45_000, isMinimum: false);

    [Fact]
    public void The_English_stands_where_it_is_made()
    {
        Assert.Equal("The peak flow of a fast pass would be 45.001 mL/s, but at most 45 mL/s is allowed.", Refused.Text);
    }

    [Fact]
    public void Another_language_puts_the_same_values_into_its_own_words()
    {
        SentencePiece[] pieces = [.. Refused.In(ReportLanguage.Fa)];

        Assert.Equal("بیشترین جریان پاس تند 45.001 میلی‌لیتر بر ثانیه می‌شد، اما حداکثر 45 میلی‌لیتر بر ثانیه مجاز است.", TextOf(pieces));
        Assert.Equal(["45.001", "45"], pieces.Where(piece => piece.Kind == SentencePieceKind.Number).Select(piece => piece.Text));
    }

    [Fact]
    public void Names_are_kept_apart_from_the_words_around_them()
    {
        Sentence finish = PlanRefusalText.Describe(PlanField.FinishIn, (long)SyringeSide.A, (long)SyringeSide.B, isMinimum: false);

        Assert.Equal(["B", "A"], finish.In(ReportLanguage.Fa).Where(piece => piece.Kind == SentencePieceKind.Name).Select(piece => piece.Text));
    }

    [Fact]
    public void What_has_no_words_in_a_language_is_English_and_said_to_be()
    {
        string file = "store.db";

        Assert.Equal([new SentencePiece(SentencePieceKind.English, "The disk is full.")], ((Sentence)"The disk is full.").In(ReportLanguage.Fa));
        Assert.Equal([new SentencePiece(SentencePieceKind.English, "No room for store.db.")], Sentence.Of("no.such.key", $"No room for {file}.").In(ReportLanguage.Fa));
    }

    [Fact]
    public void A_text_that_asks_for_a_value_that_is_not_there_is_not_used()
    {
        Assert.Equal([new SentencePiece(SentencePieceKind.English, "No side.")], Sentence.Of("course.HomeFound", "No side.").In(ReportLanguage.Fa));
    }

    [Fact]
    public void Names_and_numbers_alone_are_of_no_language()
    {
        Assert.Equal([new SentencePiece(SentencePieceKind.Name, "norm-ject-5")], Sentence.Named("norm-ject-5").In(ReportLanguage.Fa));
        Assert.Equal([new SentencePiece(SentencePieceKind.Number, "-4")], Sentence.Number(-4).In(ReportLanguage.Fa));
        Assert.Empty(Sentence.Nothing.In(ReportLanguage.Fa));
    }

    [Fact]
    public void A_view_names_buttons_where_the_command_line_names_commands()
    {
        Sentence cleared = Sentence.Of("clear.unknown", "Cleared. The positions are not known: take the syringes out, then foam home, or the next run, finds home.");

        Assert.Contains("foam home", cleared.Text);
        Assert.DoesNotContain("foam home", TextOf(cleared.In(ReportLanguage.En)));
    }

    [Fact]
    public void Two_that_say_the_same_are_equal()
    {
        Assert.Equal(Refused, PlanRefusalText.Describe(PlanField.FastFlow, 45_001, 45_000, isMinimum: false));
        Assert.NotEqual(Refused, PlanRefusalText.Describe(PlanField.FastFlow, 45_002, 45_000, isMinimum: false));
    }

    [Fact]
    public void One_follows_another_with_a_space_between()
    {
        Sentence first = "First.";

        Assert.Equal("First. Second.", first.Then("Second.").Text);
        Assert.Same(first, first.Then(Sentence.Nothing));
        Assert.Equal("Second.", Sentence.Nothing.Then("Second.").Text);
    }

    [Fact]
    public void In_JSON_it_is_its_English()
    {
        Assert.Equal("\"Stopping after this pass.\"", JsonSerializer.Serialize(StopText.Of(DeviceState.Mixing)));
        Assert.Equal("Stopping.", JsonSerializer.Deserialize<Sentence>("\"Stopping.\"")!.Text);
    }

    private static string TextOf(IEnumerable<SentencePiece> pieces) => string.Concat(pieces.Select(piece => piece.Text));
}
