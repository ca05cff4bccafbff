namespace FoamDevice.Host;

/// <summary>What every section of a report needs: its runs, one or two, and how to say things.</summary>
internal sealed record ReportScope(IReadOnlyList<ReportedRun> Runs, ReportTexts Texts, ReportNumbers Numbers)
{
    /// <summary>Two runs are held against each other.</summary>
    public bool IsComparison => Runs.Count > 1;

    /// <summary>One of the runs was made by a simulated device.</summary>
    public bool IsAnySimulated => Runs.Any(run => run.Record.Header.IsSimulated);

    /// <summary>What a text says, escaped.</summary>
    public Markup Say(string name) => Markup.Text(Texts[name]);

    /// <summary>A sentence in the report's language.</summary>
    public Markup Say(Sentence sentence) => Markup.Phrase(sentence.In(Texts.Language).Select(piece => piece.Kind switch
    {
        SentencePieceKind.Name => Markup.Said(piece.Text),
        SentencePieceKind.Number => Markup.Quantity(Numbers.Written(piece.Text)),
        SentencePieceKind.English when Texts.Language != ReportLanguage.En => Markup.English(piece.Text),
        _ => Markup.Text(piece.Text),
    }));

    /// <summary>How a run is called where there are two: 1 or 2; empty where there is one.</summary>
    public string NameOf(int run) => IsComparison ? $"{Texts["run"]} {Numbers.Text(run + 1)}" : "";

    /// <summary>A section under its title.</summary>
    public Markup Section(string titleName, params IReadOnlyList<Markup> content) =>
        Markup.Element("section", [Markup.Element("h2", Say(titleName)), .. content]);

    /// <summary>The same for each run, under the run's name where there are two.</summary>
    public Markup ForEachRun(Func<ReportedRun, Markup> content) => Markup.All([.. Runs.Select((run, index) => IsComparison
        ? Markup.Classed("div", "one", Markup.Element("h3", Markup.Text(NameOf(index) + " "), Markup.Code(run.Record.Header.Id)), content(run))
        : content(run))]);

    /// <summary>A paragraph.</summary>
    public Markup Paragraph(string name) => Markup.Element("p", Say(name));

    /// <summary>A name of an enumeration in the report's language.</summary>
    public Markup Word<T>(string group, T value)
        where T : struct, Enum => Texts.Find($"{group}.{value}") is { } text ? Markup.Text(text) : Markup.Code(value.ToString());
}
