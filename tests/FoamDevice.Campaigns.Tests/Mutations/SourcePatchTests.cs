using System.Runtime.CompilerServices;

namespace FoamDevice.Campaigns.Tests;

public sealed class SourcePatchTests
{
    // Checked at the end of a run, not at its steps.
    private static readonly string[] EndChecks = [nameof(RecordTruth), "EndsInBoundedTime"];

    private static readonly string Root = Repository.RootOf(Path.GetDirectoryName(ThisFile())!);

    public static TheoryData<string> Names => [.. Repository.MutationsIn(Root).Select(patch => patch.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mutation_fits_its_source(string name)
    {
        SourcePatch patch = Repository.MutationsIn(Root).Single(patch => patch.Name == name);
        foreach (string path in patch.Paths)
        {
            string source = File.ReadAllText(Path.Combine(Root, path));

            Assert.NotEqual(source, patch.Apply(path, source));
            Assert.Equal(MutantProject.Of(patch.Paths[0]), MutantProject.Of(path));
        }
    }

    [Fact]
    public void Every_invariant_has_a_mutation_that_breaks_it()
    {
        IEnumerable<string> invariants = InvariantSet.Create().Select(invariant => invariant.Name).Concat(EndChecks);

        Assert.Equal(invariants.Order(), Repository.MutationsIn(Root).Select(patch => patch.Breaks).Distinct().Order());
    }

    [Fact]
    public void A_patch_that_does_not_fit_any_more_says_so()
    {
        SourcePatch patch = Repository.MutationsIn(Root)[0];

        Assert.Throws<FormatException>(() => patch.Apply(patch.Paths[0], "nothing of the kind\n"));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
