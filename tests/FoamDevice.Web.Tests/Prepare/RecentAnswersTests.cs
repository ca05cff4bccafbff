using FoamDevice.Host;
using FoamDevice.Web.Prepare;

namespace FoamDevice.Web.Tests.Prepare;

public sealed class RecentAnswersTests
{
    [Fact]
    public void Each_value_is_offered_once_the_newest_first()
    {
        RecentAnswers recent = RecentAnswers.Of([Liquid("polidocanol"), Liquid("sodium tetradecyl sulphate"), Liquid("polidocanol")]);

        Assert.Equal(["polidocanol", "sodium tetradecyl sulphate"], recent.Of("liquid.name"));
    }

    [Fact]
    public void A_few_are_enough_for_fingers_in_gloves()
    {
        Assert.Equal(4, RecentAnswers.Of(Enumerable.Range(1, 9).Select(number => Liquid($"L{number}"))).Of("liquid.name").Count);
    }

    [Fact]
    public void Another_samples_label_is_never_offered()
    {
        Assert.Empty(RecentAnswers.Of([RunContext.Empty.With("sample.label", "P-7")]).Of("sample.label"));
    }

    [Fact]
    public void A_store_without_runs_offers_nothing()
    {
        using RunStore store = RunStore.OpenInMemory();

        Assert.Empty(RecentAnswers.Of(store).Of("liquid.name"));
    }

    private static RunContext Liquid(string name) => RunContext.Empty.With("liquid.name", name);
}
