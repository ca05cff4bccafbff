using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class MountingTests
{
    private const string Asked = "Mount on side A the Norm-Ject 10 mL syringe (holds 12 mL) primed with 2 mL of liquid, "
        + "on side B the Norm-Ject 10 mL syringe (holds 12 mL) empty, on port C the bag of gas (";

    public static TheoryData<string> ShippedMethods => [.. MethodCatalog.Load(null).All.Select(method => method.Id)];

    [Fact]
    public void The_question_names_both_syringes_with_capacity_the_liquid_the_gas_and_a_bag_that_is_no_cylinder()
    {
        var run = new ConductedBench { Answer = _ => true };
        string? text = null;
        run.Bench.RunUntil(() => (text ??= run.Conductor.Question == Question.MountSyringes ? run.Conductor.QuestionText : null) is not null);

        Assert.Equal($"{Asked}{RunOrders.Method.Gas}) at ambient pressure, never a cylinder. Are they mounted?", text);
    }

    [Fact]
    public void A_recovered_run_is_asked_for_in_the_same_words()
    {
        var first = new ConductedBench();
        first.Until(ConductorPhase.Loading);
        first.Bench.Run(0.2);
        RunRecord record = first.Bench.Store.Record;

        Assert.Equal(Mounting.Of(RunOrders.Method, record.Plan), Mounting.Of(record));
        Assert.StartsWith(Asked, Mounting.Of(record).Text);
    }

    [Fact]
    public void A_recorded_method_that_can_not_be_read_any_more_leaves_bores_and_volumes()
    {
        using var store = RunStore.OpenInMemory();
        NewRecord run = SampleRun.New();
        RunRecord record = store.Find(store.Begin(run with { Method = run.Method with { Text = "method: unknown" } }));

        Assert.Contains("side A the syringe of ", Mounting.Of(record).Text);
        Assert.Contains(" mm bore (holds ", Mounting.Of(record).Text);
        Assert.EndsWith("at ambient pressure, never a cylinder.", Mounting.Of(record).Text);
    }

    [Theory]
    [MemberData(nameof(ShippedMethods))]
    public void Every_shipped_method_is_asked_for_in_four_rows_of_80_columns(string id)
    {
        Method method = MethodCatalog.Load(null).Find(id);
        RunPlan plan = RunPlanner.Plan(method, ReferenceMachine.Profile(), ReferenceMachine.NominalCalibration(), SyringeCatalog.Load(), 1);

        string text = QuestionText.Of(Question.MountSyringes, new Status(), SyringeSide.None, () => Mounting.Of(method, plan));

        Assert.InRange(Rows(text, 76), 2, 4);
    }

    private static int Rows(string text, int columns)
    {
        int rows = 1;
        int column = 0;
        foreach (string word in text.Split(' '))
        {
            bool fits = column + word.Length <= columns;
            rows += fits ? 0 : 1;
            column = (fits ? column : 0) + word.Length + 1;
        }

        return rows;
    }
}
