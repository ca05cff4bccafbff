using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Terminals;

namespace FoamDevice.Cli.Tests;

/// <summary>A person who reads what is asked, and answers by its words: with a script first, then y to a question of yes or no, and Enter to any other.</summary>
internal sealed class PersonAtTerminal : IKeyboard
{
    private readonly StringWriter _screen = new();
    private readonly PressedKeys _keys = new();
    private readonly List<(string Asked, Queue<string> Answers)> _script = [];
    private readonly TaskCompletionSource _thinking = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _answeredUpTo;

    /// <summary>All that was shown.</summary>
    public string Screen => _screen.ToString();

    public bool IsGone { get; private set; }

    /// <summary>Comes to its end when the question stands there that is answered by nothing: "&lt;think&gt;".</summary>
    public Task Thinks => _thinking.Task;

    /// <summary>Gives these answers, one after the other, when a question with these words is asked.</summary>
    public PersonAtTerminal Answers(string asked, params string[] answers)
    {
        _script.Add((asked, new Queue<string>(answers)));
        return this;
    }

    /// <summary>Sits down, and has foam carry out a command line.</summary>
    public CommandResult Runs(params string[] arguments)
    {
        var error = new StringWriter();
        ExitCode code = FoamCommandLine.Run(arguments, new Terminal(_screen, error, hasScreen: false, this));
        return new CommandResult(code, Screen, error.ToString());
    }

    public void Take()
    {
    }

    public ConsoleKeyInfo? ReadKey()
    {
        if (_screen.GetStringBuilder().Length > _answeredUpTo)
            Answer();

        return _keys.ReadKey();
    }

    private void Answer()
    {
        string question = Screen[_answeredUpTo..];
        bool isYesOrNo = question.TrimEnd('\n').EndsWith("(y/n)", StringComparison.Ordinal);
        if (!isYesOrNo && !question.EndsWith(": ", StringComparison.Ordinal))
            return;

        string asked = isYesOrNo ? question.ReplaceLineEndings(" ") : question[(question.LastIndexOf('\n') + 1)..];
        Queue<string>? answers = _script.FirstOrDefault(rule => rule.Answers.Count > 0 && asked.Contains(rule.Asked, StringComparison.Ordinal)).Answers;
        string answer = answers?.Dequeue() ?? (isYesOrNo || asked.Contains("(y:", StringComparison.Ordinal) ? "y" : "");
        _answeredUpTo = _screen.GetStringBuilder().Length;
        if (answer == "<hang up>")
            IsGone = true;
        else if (answer == "<think>")
            _thinking.SetResult();
        else
            _keys.TypeLines(answer);
    }
}
