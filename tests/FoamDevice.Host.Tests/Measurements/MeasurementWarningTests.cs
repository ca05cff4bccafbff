using Xunit;

namespace FoamDevice.Host.Tests;

/// <summary>Warnings are kept as English text, and said in Persian all the same.</summary>
public sealed class MeasurementWarningTests
{
    private const string Doubt = "it is not certain that these are bubbles. Look at the overlay.";

    [Theory]
    [InlineData("One weighing has no interval: weigh at least twice to see how it scatters.")]
    [InlineData("There is no FHT: by the curve only 0.412 mL of 1 mL drain in the end, less than half.")]
    [InlineData("foam at 30 s: right half.png: " + Doubt)]
    public void A_warning_of_a_known_form_is_said_in_Persian_and_its_English_stays_as_it_was_kept(string kept)
    {
        Sentence said = MeasurementWarning.Said(kept);

        Assert.Equal(kept, said.Text);
        Assert.DoesNotContain(said.In(ReportLanguage.Fa), piece => piece.Kind == SentencePieceKind.English);
    }

    [Fact]
    public void Its_numbers_and_names_are_told_apart()
    {
        IReadOnlyList<SentencePiece> pieces = MeasurementWarning.Said("Is the scale right? With 0.5 µm a pixel, 30s.png shows 1.2 × 0.9 mm of foam, and the mean bubble is 9 µm wide; "
            + "published means of sclerosant foam are 71 to 121 µm. A scale that is wrong by ten looks like this.").In(ReportLanguage.Fa);

        Assert.Equal(["0.5", "1.2", "0.9", "9"], pieces.Where(piece => piece.Kind == SentencePieceKind.Number).Select(piece => piece.Text));
        Assert.Equal("30s.png", Assert.Single(pieces, piece => piece.Kind == SentencePieceKind.Name).Text);
    }

    [Fact]
    public void A_measured_quantity_gets_its_Persian_name()
    {
        MeasuredQuantity quantity = MeasuredQuantity.Find("fht")!;

        string said = string.Concat(MeasurementWarning.Said($"The interval of {quantity.Title} is open above: the readings do not limit it.").In(ReportLanguage.Fa).Select(piece => piece.Text));

        Assert.Contains(SentenceTexts.Of(ReportLanguage.Fa).TextOf("measured.fht")!, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The moon was full.")]
    [InlineData("foam.png: The moon was full.")]
    [InlineData("One weighing has no interval: weigh at least twice to see how it scatters. Or thrice.")]
    public void One_that_is_not_known_stays_English(string kept)
    {
        Sentence said = MeasurementWarning.Said(kept);

        Assert.Equal(kept, said.Text);
        Assert.Equal(new SentencePiece(SentencePieceKind.English, kept), Assert.Single(said.In(ReportLanguage.Fa)));
    }
}
