using System.Globalization;
using System.Text;
using FoamDevice.Cli.Terminals;
using FoamDevice.Quality;

namespace FoamDevice.Cli.Measuring;

/// <summary>Marks levels of drained liquid at the keyboard: the space bar takes the moment, the level is typed behind it, in peace.</summary>
/// <remarks>Moments that come while a level is still being typed wait in line, so none is lost when liquid drains faster than a person types.</remarks>
internal sealed class DrainageKeys
{
    /// <summary>What the keys do.</summary>
    public const string Help =
        "Keys: SPACE the moment a level is reached, then its number and Enter (Enter alone: the next step); Esc drops the moment. c corrects: 3=0.45, or 3- to take mark 3 away. q ends.";

    private readonly DrainageSheet _sheet;
    private readonly Func<double> _age;
    private readonly double? _step;
    private readonly TextWriter _output;
    private readonly Queue<double> _moments = new();
    private readonly StringBuilder _typed = new();
    private bool _isCorrecting;

    /// <summary>Begins with an empty sheet.</summary>
    /// <param name="sheet">Takes the marks.</param>
    /// <param name="age">The age of the foam, s.</param>
    /// <param name="step">The level that Enter alone adds to the last one; null for none.</param>
    /// <param name="output">Takes the lines.</param>
    public DrainageKeys(DrainageSheet sheet, Func<double> age, double? step, TextWriter output)
    {
        _sheet = sheet;
        _age = age;
        _step = step;
        _output = output;
    }

    /// <summary>The person is done.</summary>
    public bool IsDone { get; private set; }

    /// <summary>A line is being typed: nothing else may be written over it.</summary>
    public bool IsTyping => _isCorrecting || _moments.Count > 0;

    private string Unit => _sheet.Scale.Unit;

    private double? NextLevel => _step is { } step ? Math.Round((_sheet.Marks.LastOrDefault(mark => !mark.IsTakenAway)?.Level ?? 0) + step, 9) : null;

    /// <summary>Takes a key.</summary>
    /// <returns>Whether the sheet changed.</returns>
    public bool Press(ConsoleKeyInfo key)
    {
        if (key.Key == ConsoleKey.Spacebar || key.KeyChar == ' ')
            return TakeMoment();

        if (IsTyping)
            return Type(key);

        switch (char.ToLowerInvariant(key.KeyChar))
        {
            case 'c':
                _isCorrecting = true;
                _output.Write("Correct (3=0.45, or 3- to take away): ");
                break;
            case 'q':
                IsDone = true;
                break;
        }

        return false;
    }

    private bool TakeMoment()
    {
        if (_isCorrecting)
            return false;

        double age = _age();
        if (age <= (_moments.Count > 0 ? _moments.Last() : _sheet.Marks.LastOrDefault()?.FoamAgeSeconds ?? -1))
            return false;

        _moments.Enqueue(age);
        if (_moments.Count == 1)
            Ask();

        return false;
    }

    private void Ask()
    {
        string next = NextLevel is { } level ? FormattableString.Invariant($" [{level}]") : "";
        _output.Write(FormattableString.Invariant($"Mark {_sheet.Marks.Count + 1} at {_moments.Peek():0.0} s, level in {Unit}{next}: "));
    }

    private bool Type(ConsoleKeyInfo key)
    {
        if (key.Key == ConsoleKey.Enter || key.KeyChar is '\r' or '\n')
            return Take();

        if (key.Key == ConsoleKey.Escape || key.KeyChar == '\x1b')
            Drop();
        else if (key.Key == ConsoleKey.Backspace || key.KeyChar is '\b' or '\x7f')
            Shorten();
        else if (!char.IsControl(key.KeyChar))
            Append(key.KeyChar);

        return false;
    }

    private bool Take()
    {
        string typed = _typed.ToString();
        _typed.Clear();
        _output.WriteLine();
        try
        {
            return _isCorrecting ? TakeCorrection(typed) : TakeLevel(typed);
        }
        catch (QualityException flaw)
        {
            _output.WriteLine(flaw.Message);
            AskAgain();
            return false;
        }
    }

    private bool TakeLevel(string typed)
    {
        double level = typed.Length == 0 && NextLevel is { } next ? next : Number(typed);
        _sheet.Add(new DrainageMark(_moments.Peek(), level));
        _moments.Dequeue();
        Next();
        return true;
    }

    private bool TakeCorrection(string typed)
    {
        _isCorrecting = false;
        if (typed.Length == 0)
        {
            Next();
            return false;
        }

        if (typed.EndsWith('-'))
        {
            int number = WholeNumber(typed[..^1]);
            _sheet.TakeAway(number);
            _output.WriteLine($"Mark {number} is taken away; it stays on the sheet, crossed out.");
        }
        else
        {
            string[] parts = typed.Split('=');
            if (parts.Length != 2)
                throw new QualityException($"'{typed}' can't be understood: type the mark's number, = and its level, such as 3=0.45.");

            int number = WholeNumber(parts[0]);
            _sheet.Correct(number, Number(parts[1]));
            _output.WriteLine(FormattableString.Invariant($"Mark {number} is {_sheet.Marks[number - 1].Level} {Unit} now; what was said first stays beside it."));
        }

        Next();
        return true;
    }

    private void Drop()
    {
        _typed.Clear();
        _output.WriteLine();
        if (_isCorrecting)
            _isCorrecting = false;
        else
            _output.WriteLine(FormattableString.Invariant($"The moment at {_moments.Dequeue():0.0} s is dropped."));

        Next();
    }

    private void AskAgain()
    {
        _isCorrecting = false;
        Next();
    }

    private void Next()
    {
        if (_moments.Count > 0)
            Ask();
    }

    private void Append(char character)
    {
        _typed.Append(character);
        _output.Write(character);
    }

    private void Shorten()
    {
        if (_typed.Length == 0)
            return;

        _typed.Length--;
        _output.Write("\b \b");
    }

    private static double Number(string typed) =>
        double.TryParse(typed.Trim().Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? number
            : throw new QualityException($"'{typed}' is no number. Type the level, such as 0.45.");

    private static int WholeNumber(string typed) =>
        int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw new QualityException($"'{typed}' is no mark's number, such as 3.");
}
