using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class MethodDemandsTests
{
    [Fact]
    public void A_method_names_what_has_to_be_said_of_a_run()
    {
        Assert.Equal(["liquid.lot", "sample.label"], MethodFile.Parse(SampleMethod.Yaml + "\ndemands: [liquid.lot, sample.label]\n", "m.yaml").Demands);
        Assert.Empty(SampleMethod.Method.Demands);
    }

    [Theory]
    [InlineData("[liquid.lto]", "demands: a run has no field 'liquid.lto'. Did you mean `liquid.lot`?")]
    [InlineData("[weather]", "demands: a run has no field 'weather'. Known: sample.label, liquid.name,")]
    [InlineData("[liquid.lot, liquid.lot]", "demands: a field stands here twice. Write each once.")]
    [InlineData("liquid.lot", "demands: this must be a list of texts.")]
    public void A_demand_that_no_run_can_meet_is_a_mistake(string demands, string message)
    {
        var mistake = Assert.Throws<MethodException>(() => MethodFile.Parse($"{SampleMethod.Yaml}\ndemands: {demands}\n", "m.yaml"));

        Assert.StartsWith($"m.yaml(26): {message}", mistake.Message);
    }
}
