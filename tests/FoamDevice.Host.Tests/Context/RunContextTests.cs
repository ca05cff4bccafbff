using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class RunContextTests
{
    [Fact]
    public void A_file_gives_the_fields_by_subject()
    {
        RunContext context = ContextFile.Parse("sample: {label: batch 7}\nliquid:\n  name: polidocanol\n  expiry: 2027-03-31\ngasSyringe: {siliconeFree: true, uses: 2}\n", "c.yaml");

        Assert.Equal(
            [("sample.label", "batch 7"), ("liquid.name", "polidocanol"), ("liquid.expiry", "2027-03-31"), ("gasSyringe.siliconeFree", "yes"), ("gasSyringe.uses", "2")],
            context.Values.Select(value => (value.Field.Id, value.Value)));
    }

    [Theory]
    [InlineData("liquid: {name: x, lott: 7}", "c.yaml(1): liquid.lott: no such field. Did you mean `lot`?")]
    [InlineData("liqid: {name: x}", "c.yaml(1): liqid: no such field. Did you mean `liquid`?")]
    [InlineData("liquid: {expiry: next year}", "c.yaml(1): liquid.expiry: 'next year' can't be taken. Write a day as YYYY-MM-DD.")]
    [InlineData("stopcock: {uses: -1}", "c.yaml(1): stopcock.uses: '-1' can't be taken. Write a whole number from 0.")]
    [InlineData("liquid: 7", "c.yaml(1): liquid: this must be a section. Write its fields indented below.")]
    public void A_mistake_is_named_with_its_place(string yaml, string message)
    {
        Assert.Equal(message, Assert.Throws<ContextException>(() => ContextFile.Parse(yaml, "c.yaml")).Message);
    }

    [Fact]
    public void What_a_method_demands_and_nobody_said_is_missing()
    {
        RunContext context = RunContext.Empty.With("liquid.lot", "L7");

        Assert.Equal(["sample.label"], context.Missing(["liquid.lot", "sample.label"]).Select(field => field.Id));
        Assert.StartsWith("A run has no field 'liquid.lto'. Did you mean `liquid.lot`?", Assert.Throws<ContextException>(() => context.With("liquid.lto", "x")).Message);
    }
}
