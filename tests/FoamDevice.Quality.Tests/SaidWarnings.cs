using FoamDevice.Host;
using Xunit;

namespace FoamDevice.Quality.Tests;

/// <summary>Warnings as a record keeps them: English, in a form that views know.</summary>
internal static class SaidWarnings
{
    /// <summary>Each can be said in Persian, with nothing left in English.</summary>
    public static void MustHavePersian(IEnumerable<string> warnings) => Assert.All(warnings, warning =>
    {
        Sentence said = MeasurementWarning.Said(warning);

        Assert.Equal(warning, said.Text);
        Assert.DoesNotContain(said.In(ReportLanguage.Fa), piece => piece.Kind == SentencePieceKind.English);
    });
}
