namespace FoamDevice.Architecture.Tests.Repository;

/// <summary>The hazard document keeps its promises: what it names as evidence exists.</summary>
public sealed class HazardTests
{
    private static readonly IReadOnlyList<Hazard> All = Hazard.ReadAll(SourceTree.Read("hardware/HAZARDS.md"));

    public static TheoryData<string> Names => [.. All.SelectMany(hazard => hazard.EvidenceNames).Distinct()];

    [Fact]
    public void Hazards_are_numbered_from_one_without_holes()
    {
        Assert.NotEmpty(All);
        Assert.Equal(Enumerable.Range(1, All.Count), All.Select(hazard => hazard.Number));
    }

    [Fact]
    public void Every_hazard_has_cause_effect_measures_and_evidence()
    {
        Assert.All(All, hazard =>
        {
            Assert.Equal(Hazard.Labels, hazard.Parts.Keys);
            Assert.All(hazard.Parts.Values, Assert.NotEmpty);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_test_and_invariant_that_is_named_exists(string name)
    {
        Assert.True(Exists(name), $"hardware/HAZARDS.md names {name}, which is neither a test nor an invariant.");
    }

    [Fact]
    public void A_hazard_without_a_test_says_so()
    {
        Assert.All(All, hazard => Assert.True(hazard.EvidenceNames.Any() || hazard.AdmitsNoTest, $"H{hazard.Number} names no evidence, and does not say \"No test:\"."));
    }

    [Theory]
    [InlineData("HazardTests.No_such_test")]
    [InlineData("HazardTests.Exists")]
    [InlineData("Hazards_are_numbered_from_one_without_holes")]
    [InlineData("Hazard")]
    public void What_is_no_test_and_no_invariant_is_found_missing(string name)
    {
        Assert.False(Exists(name));
    }

    [Fact]
    public void A_section_is_read_with_its_parts_and_names()
    {
        const string Document = "# Title\n\n## Group\n\n### H3 A thing\n\n- **Cause.** One\n  and two.\n- **Shown by.** `A.b`, `C`. No test: none.\n\n### H4 Another\n";

        IReadOnlyList<Hazard> hazards = Hazard.ReadAll(Document);

        Assert.Equal([(3, "A thing"), (4, "Another")], hazards.Select(hazard => (hazard.Number, hazard.Title)));
        Assert.Equal("One\n  and two.", hazards[0].Parts["Cause"]);
        Assert.Equal(["A.b", "C"], hazards[0].EvidenceNames);
        Assert.Equal([true, false], hazards.Select(hazard => hazard.AdmitsNoTest));
    }

    [Fact]
    public void Tests_are_read_from_their_sources_and_other_methods_are_not()
    {
        const string Source = """
            public sealed class SomeTests
            {
                [Fact]
                public void One() { }

                [Theory]
                [InlineData(new byte[] { 2 }, "[x]")]
                [MemberData(nameof(Rows))]
                public async Task Two(int row) { }

                // [Fact] public void Three()
                public static void Four() { }
            }
            """;

        Assert.Equal(["SomeTests.One", "SomeTests.Two"], TestSources.TestsIn(Source));
    }

    [Fact]
    public void Invariants_are_read_from_their_sources()
    {
        Assert.Equal(["Pressure", "Travel"], TestSources.InvariantsIn("sealed class Pressure : Invariant { } class Travel(int margin) : Invariant { } class Other : Thing { }"));
    }

    private static bool Exists(string name) => name.Contains('.') ? TestSources.Tests.Contains(name) : TestSources.Invariants.Contains(name);
}
