using FoamDevice.Host;
using FoamDevice.Web.Prepare;
using FoamDevice.Web.Tests.Run;

namespace FoamDevice.Web.Tests.Prepare;

public sealed class ContextDraftTests
{
    private const string Pack = "01040123451234561727113010LOT42";

    private readonly ContextDraft _draft = new();

    [Fact]
    public void What_is_written_is_known()
    {
        _draft.Write("liquid.name", "  polidocanol ");

        Assert.Equal("polidocanol", _draft.Context["liquid.name"]);
    }

    [Theory]
    [InlineData("liquid.lot")]
    [InlineData("liquid.expiry")]
    public void A_pack_that_is_scanned_fills_lot_and_expiry(string scannedInto)
    {
        _draft.Write(scannedInto, Pack);

        Assert.Equal("LOT42", _draft["liquid.lot"]);
        Assert.Equal("2027-11-30", _draft["liquid.expiry"]);
    }

    [Fact]
    public void A_syringe_has_a_lot_and_no_expiry()
    {
        _draft.Write("gasSyringe.lot", Pack);

        Assert.Equal("LOT42", _draft.Context["gasSyringe.lot"]);
        Assert.Empty(_draft.Wrong);
    }

    [Fact]
    public void A_pack_scanned_as_a_label_is_the_label()
    {
        _draft.Write("sample.label", Pack);

        Assert.Equal(Pack, _draft["sample.label"]);
    }

    [Fact]
    public void A_day_that_is_none_is_wrong_and_said_so()
    {
        _draft.Write("liquid.expiry", "soon");

        Assert.True(_draft.IsWrong("liquid.expiry"));
        Assert.Equal("liquid.expiry", Assert.Single(_draft.Wrong).Id);
    }

    [Fact]
    public void An_emptied_field_is_neither_wrong_nor_known()
    {
        _draft.Write("liquid.expiry", "soon");

        _draft.Write("liquid.expiry", "");

        Assert.Empty(_draft.Wrong);
        Assert.Empty(_draft.Context.Values);
    }

    [Fact]
    public void What_the_method_demands_is_missing_until_it_is_said()
    {
        Method method = BenchViews.Method with { Demands = ["liquid.lot", "liquid.name"] };
        _draft.Write("liquid.name", "polidocanol");

        Assert.Equal("liquid.lot", Assert.Single(_draft.Missing(method)).Id);
    }

    [Fact]
    public void An_earlier_run_is_taken_over_without_its_label()
    {
        _draft.TakeOver(RunContext.Empty.With("liquid.name", "polidocanol").With("sample.label", "P-7"));

        Assert.Equal("polidocanol", _draft["liquid.name"]);
        Assert.Empty(_draft["sample.label"]);
    }

    [Fact]
    public void What_was_written_meanwhile_stays()
    {
        _draft.Write("liquid.name", "glycerine");

        _draft.TakeOver(RunContext.Empty.With("liquid.name", "polidocanol"));

        Assert.Equal("glycerine", _draft["liquid.name"]);
    }
}
