using System.Globalization;
using Spectre.Console;

namespace FoamDevice.Campaigns;

/// <summary>Faults against phases and endings, as a table.</summary>
public static class CoverageTable
{
    private static readonly RunPhase[] Phases = Enum.GetValues<RunPhase>();
    private static readonly RunEnding[] Endings = Enum.GetValues<RunEnding>();

    /// <summary>So wide a table is only readable unbroken.</summary>
    public const int Width = 200;

    /// <summary>Makes the table: how often a fault struck in each phase (a dot where it makes no sense), then how those runs ended.</summary>
    public static Table Of(Coverage coverage)
    {
        Table table = new Table().Border(TableBorder.Minimal).Title("Faults x phases, and how the runs ended");
        table.AddColumn(new TableColumn("fault").NoWrap());
        foreach (RunPhase phase in Phases)
            table.AddColumn(new TableColumn(phase.ToString()).RightAligned().NoWrap());

        foreach (RunEnding ending in Endings)
            table.AddColumn(new TableColumn($"[blue]{ending}[/]").RightAligned().NoWrap());

        foreach (FaultTraits traits in FaultTraits.All)
            table.AddRow([traits.Kind.ToString(), .. Phases.Select(phase => Cell(coverage, traits, phase)), .. Endings.Select(ending => Number(coverage.Count(traits.Kind, ending)))]);

        return table;
    }

    private static string Cell(Coverage coverage, FaultTraits traits, RunPhase phase)
    {
        int count = coverage.Count(traits.Kind, phase);
        if (!traits.Phases.Contains(phase))
            return count == 0 ? "." : Number(count);

        return count == 0 ? "[red]0[/]" : Number(count);
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
