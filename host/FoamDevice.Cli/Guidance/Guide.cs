using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;

namespace FoamDevice.Cli.Guidance;

/// <summary>Leads a person through questions; every question takes <c>back</c>, <c>note</c>, <c>help</c> and <c>quit</c>, and says what is wrong with an answer.</summary>
/// <param name="output">Takes questions and answers.</param>
/// <param name="lines">What is typed.</param>
/// <param name="interruption">Ctrl-C, which stops like quit.</param>
/// <param name="note">Takes remarks for the record; false when there is none yet.</param>
internal sealed class Guide(TextWriter output, LineReading lines, IInterruption interruption, Func<string, bool> note)
{
    /// <summary>What can be typed at every question.</summary>
    public const string Commands = "At every question: Enter takes the value in brackets, `back` goes one step back, `note ...` puts a remark on record, `help` explains, `quit` stops (it can be resumed).";

    /// <summary>Columns that text is wrapped at.</summary>
    public const int Width = 78;

    /// <summary>The person is asked at present: time is real.</summary>
    public bool IsAsking { get; private set; }

    /// <summary>The person went back instead of answering the last question.</summary>
    public bool WentBack { get; private set; }

    /// <summary>Something else takes the word: a question that still stands there is over, unanswered.</summary>
    public void Leave()
    {
        if (IsAsking)
            output.WriteLine();

        IsAsking = false;
    }

    /// <summary>Says something, wrapped.</summary>
    public void Say(string text)
    {
        foreach (string line in TextWrap.Lines(text, Width))
            output.WriteLine(line);
    }

    /// <summary>A heading over what comes.</summary>
    public void Head(string title)
    {
        output.WriteLine();
        output.WriteLine($"== {title}");
    }

    /// <summary>Asks until there is a good answer or the person goes back.</summary>
    /// <exception cref="StoppedException">The person quits.</exception>
    public IEnumerable<Turn> Ask(Prompt prompt)
    {
        WentBack = false;
        for (bool isAnswered = false; !isAnswered;)
        {
            PromptEntry? entry = null;
            foreach (Turn turn in ReadEntry(prompt, read => entry = read))
                yield return turn;

            isAnswered = Obey(prompt, entry!);
        }
    }

    /// <summary>Asks the questions one after the other, as far as they apply when their turn comes.</summary>
    /// <param name="prompts">When a question applies, and the question.</param>
    public IEnumerable<Turn> AskAll(IReadOnlyList<(Func<bool> Applies, Func<Prompt> Prompt)> prompts)
    {
        var asked = new Stack<int>();
        for (int at = 0; at < prompts.Count;)
        {
            if (!prompts[at].Applies())
            {
                at++;
                continue;
            }

            foreach (Turn turn in Ask(prompts[at].Prompt() with { CanGoBack = asked.Count > 0 }))
                yield return turn;

            if (WentBack)
                at = asked.Pop();
            else
                asked.Push(at++);
        }
    }

    private IEnumerable<Turn> ReadEntry(Prompt prompt, Action<PromptEntry> take)
    {
        lines.Begin();
        output.Write(prompt.Default.Length == 0 ? $"{prompt.Text}: " : $"{prompt.Text} [{prompt.Default}]: ");
        output.Flush();
        IsAsking = true;
        string? line = lines.Poll();
        while (line is null && !lines.IsGone && interruption.Count == 0)
        {
            yield return default;
            line = lines.Poll();
        }

        IsAsking = false;
        take(line is null ? PromptEntry.Gone : PromptEntry.Read(line));
    }

    // True when the question is done with.
    private bool Obey(Prompt prompt, PromptEntry entry)
    {
        switch (entry.Kind)
        {
            case PromptEntryKind.Quit:
                throw new StoppedException("Stopped. What was read so far is kept.");
            case PromptEntryKind.Back when prompt.CanGoBack:
                WentBack = true;
                return true;
            case PromptEntryKind.Back:
                Say("There is no step before this one.");
                return false;
            case PromptEntryKind.Help:
                Say($"{prompt.Help} {Commands}");
                return false;
            case PromptEntryKind.Note:
                TakeNote(entry.Text);
                return false;
            default:
                return IsTaken(prompt, entry.Text);
        }
    }

    private bool IsTaken(Prompt prompt, string text)
    {
        string value = text.Length == 0 ? prompt.Default : text;
        if (value.Contains('\n'))
        {
            Say($"{value.Split('\n').Length} lines came at once, and this question takes one. None was taken.");
            return false;
        }

        if (prompt.Take(value) is not { } mistake)
            return true;

        Say(mistake);
        return false;
    }

    private void TakeNote(string text)
    {
        if (text.Length == 0)
            Say("Write the remark behind the word: note the water was degassed");
        else
            Say(note(text) ? "Noted." : "Nothing is on record yet that the remark could stand beside; write it again after the first questions.");
    }
}
