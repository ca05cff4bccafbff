using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class SyringeCatalogTests
{
    [Theory]
    [InlineData("norm-ject-3", 9.65)]
    [InlineData("norm-ject-5", 12.45)]
    [InlineData("norm-ject-10", 15.90)]
    [InlineData("norm-ject-20", 20.05)]
    [InlineData("bd-3", 8.585)]
    [InlineData("bd-5", 11.99)]
    [InlineData("bd-10", 14.43)]
    [InlineData("bd-20", 19.05)]
    public void The_published_bores_ship(string id, double boreMillimeters) =>
        Assert.Equal(boreMillimeters, SyringeCatalog.Load().Find(id).BoreMillimeters);

    [Fact]
    public void A_capacity_that_is_not_published_is_marked()
    {
        foreach (var model in SyringeCatalog.Load().All)
        {
            Assert.True(model.CapacityUnverified, model.Id);
            Assert.NotEmpty(model.Source);
        }
    }

    [Fact]
    public void The_stroke_of_10_mL_in_a_Norm_Ject_10_is_50_mm() =>
        Assert.Equal(50.4, 10_000 / SyringeCatalog.Load().Find("norm-ject-10").AreaSquareMillimeters, 1);

    [Fact]
    public void An_unknown_syringe_suggests_near_ones()
    {
        var refused = Assert.Throws<SyringeException>(() => SyringeCatalog.Load().Find("normject-10"));

        Assert.StartsWith("There is no syringe 'normject-10' in the catalogue. Did you mean `norm-ject-10`", refused.Message);
    }

    [Theory]
    [InlineData("boreMillimeters: 12", "boreMillimeters: 120", "my.yaml(4): syringes[1].boreMillimeters: 120 mm is out of range. Write 4 to 30 mm.")]
    [InlineData("capacityMilliliters: 6", "capacityMilliliters: 4", "my.yaml(6): syringes[1].capacityMilliliters: 4 mL is out of range. Write 5 to 7.5 mL.")]
    [InlineData("title: Mine", "titel: Mine", "my.yaml(2): syringes[1].title: the field is missing. Write a text.")]
    public void A_mistake_names_file_line_field_what_is_wrong_and_what_to_do(string old, string replacement, string message)
    {
        const string Yaml = "syringes:\n  - id: mine\n    title: Mine\n    boreMillimeters: 12\n    nominalMilliliters: 5\n    capacityMilliliters: 6\n    source: measured";

        var refused = Assert.Throws<SyringeException>(() => SyringeCatalog.Parse(Yaml.Replace(old, replacement), "my.yaml"));

        Assert.Equal(message, refused.Message);
    }

    [Fact]
    public void A_file_without_syringes_is_refused_in_words() =>
        Assert.StartsWith("my.yaml(1): syringes:", Assert.Throws<SyringeException>(() => SyringeCatalog.Parse("pumps: []", "my.yaml")).Message);
}
