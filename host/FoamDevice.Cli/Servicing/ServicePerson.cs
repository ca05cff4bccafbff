using System.Diagnostics;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;
using FoamDevice.Simulator;

namespace FoamDevice.Cli.Servicing;

/// <summary>The person at the bench of a service procedure: answers at the keyboard, or gave a word beforehand; at a simulated bench the hands and eyes, too.</summary>
/// <param name="progress">Takes questions and how it goes.</param>
/// <param name="keys">The keyboard; null when nobody can answer.</param>
/// <param name="isConfirmed">The word that the holders are empty was given beforehand.</param>
/// <param name="interruption">Ctrl-C.</param>
/// <param name="device">The simulated device; null at a real bench.</param>
internal sealed class ServicePerson(TextWriter progress, IKeyboard? keys, bool isConfirmed, IInterruption interruption, SimulatedDevice? device) : IServiceOperator
{
    private const int Width = 78;
    private static readonly TimeSpan ChainPatience = TimeSpan.FromSeconds(30);

    private readonly SimulatedHands? _hands = device is null ? null : new SimulatedHands(device);
    private Stopwatch? _waiting;
    private string? _asked;
    private ServiceTask? _doing;
    private int _interruptionsBefore;
    private bool _sawBubble;

    /// <summary>A question waits for its answer.</summary>
    public bool IsAsking => _asked is not null;

    /// <summary>Where the person types; null when nobody can answer.</summary>
    public IKeyboard? Keys => keys;

    /// <inheritdoc/>
    public int Interruptions => interruption.Count;

    /// <inheritdoc/>
    public bool SawBubble => _hands?.SawBubble ?? _sawBubble || (_sawBubble = PressedForBubble());

    /// <inheritdoc/>
    public void WatchVent()
    {
        if (_hands is null)
            Drain();
        else
            _hands.WatchVent();

        _sawBubble = false;
    }

    /// <inheritdoc/>
    public bool? AnswerTo(ServiceTask task)
    {
        bool? answer = IsGiven(task) || _doing == task ? true : keys is null ? Unanswered(task) : Ask(task.Text);
        if (answer == true && _hands is not null)
        {
            // What the hands have begun may take the bench a moment.
            answer = _hands.Do(task);
            _doing = answer is null ? task : null;
        }

        return answer;
    }

    /// <summary>The answer to a question of yes or no; null while there is none, no at Ctrl-C or when the terminal is gone.</summary>
    public bool? Answer(string question)
    {
        bool? answer = Ask(question);
        return answer is null && interruption.Count > _interruptionsBefore ? Done(false) : answer;
    }

    /// <inheritdoc/>
    public void Tell(Sentence sentence)
    {
        foreach (string line in TextWrap.Lines(sentence.Text, Width))
            progress.WriteLine(line);

        progress.Flush();
    }

    // Ctrl-C ends what goes on and answers nothing: whether the holders are empty still has to be said before the carriages home.
    private bool? Ask(string question)
    {
        if (keys is null || keys.IsGone)
            return Done(false);

        if (_asked != question)
        {
            // What was typed before the question was shown does not answer it.
            Drain();
            _asked = question;
            _interruptionsBefore = interruption.Count;
            Tell($"{question} (y/n)");
        }

        return keys.Read() switch
        {
            ConsoleKey.Y => Done(true),
            ConsoleKey.N => Done(false),
            _ => null,
        };
    }

    // Whoever gave a word beforehand said that the holders are empty, and nothing of what has to be done in between.
    private bool IsGiven(ServiceTask task) => (isConfirmed && task.Kind == ServiceTaskKind.EmptyHolders) || (_hands is not null && keys is null);

    // The chain shows by itself that somebody has reset it: whoever started a script has time to get to the button.
    private bool? Unanswered(ServiceTask task)
    {
        if (task.Kind != ServiceTaskKind.ResetChain)
            return false;

        if (_waiting is null)
        {
            _waiting = Stopwatch.StartNew();
            Tell($"The safety chain has to be reset by hand, within {ChainPatience.TotalSeconds:0} s.");
        }

        return _waiting.Elapsed < ChainPatience ? null : false;
    }

    private bool Done(bool answer)
    {
        if (_asked is not null)
            progress.WriteLine(answer ? "yes" : "no");

        _asked = null;
        return answer;
    }

    private bool PressedForBubble()
    {
        bool pressed = false;
        while (keys?.Read() is { } key)
            pressed |= key is ConsoleKey.Spacebar or ConsoleKey.B;

        return pressed;
    }

    private void Drain()
    {
        while (keys?.Read() is not null)
        {
        }
    }
}
