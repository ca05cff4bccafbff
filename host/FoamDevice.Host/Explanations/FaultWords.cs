using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A fault in words of every language: those of <see cref="FaultText"/>, and what stands for them in the texts.</summary>
public sealed class FaultWords
{
    private readonly FaultText _text;

    private FaultWords(FaultText text)
    {
        _text = text;
        Name = Say("name", text.Name);
        Cause = Say("cause", text.Cause);
        Advice = Say("advice", text.Advice);
    }

    /// <summary>The fault.</summary>
    public FaultCode Code => _text.Code;

    /// <summary>Its name.</summary>
    public Sentence Name { get; }

    /// <summary>What happened.</summary>
    public Sentence Cause { get; }

    /// <summary>What to do next.</summary>
    public Sentence Advice { get; }

    /// <summary>Cause, then advice.</summary>
    public Sentence CauseAdvice => Cause.Then(Advice);

    /// <summary>Name, then cause.</summary>
    public Sentence NameCause => Sentence.Of("fault.nameCause", $"{Name}: {Cause}");

    /// <summary>Name, cause and advice as sentences.</summary>
    public Sentence NameCauseAdvice => Sentence.Of("fault.whole", $"{Name}. {Cause} {Advice}");

    /// <summary>The fault by its number, with name, cause and advice.</summary>
    public Sentence Whole
    {
        get
        {
            int number = (int)Code;
            return Sentence.Of("fault.numbered", $"Fault {number}, {Name}. {Cause} {Advice}");
        }
    }

    /// <summary>The words for a fault.</summary>
    public static FaultWords Of(FaultCode code) => new(FaultText.Of(code));

    /// <summary>Number, name, and the numbers found and allowed, as a sentence.</summary>
    /// <param name="value">As the device tells it, in the fault's unit.</param>
    /// <param name="limit">Likewise.</param>
    public Sentence TitleWith(int value, int limit)
    {
        int number = (int)Code;
        Sentence numbers = Numbers(value, limit);
        return numbers.IsEmpty ? Sentence.Of("fault.title", $"Fault {number}: {Name}.") : Sentence.Of("fault.title.numbers", $"Fault {number}: {Name} ({numbers}).");
    }

    /// <summary>What was found and what was allowed, such as "12 steps, limit 8 steps"; nothing for a fault whose numbers mean nothing.</summary>
    /// <param name="value">As the device tells it, in the fault's unit.</param>
    /// <param name="limit">Likewise.</param>
    public Sentence Numbers(int value, int limit)
    {
        if (_text.Unit.Length == 0)
            return Sentence.Nothing;

        (Sentence found, Sentence allowed) = (InUnit(value), InUnit(limit));
        return Sentence.Of("fault.numbers", $"{found}, limit {allowed}");
    }

    private Sentence InUnit(int number)
    {
        string unit = _text.Unit;
        return Sentence.Of($"unit.{unit}", $"{number} {unit}");
    }

    private Sentence Say(string what, string english) => Sentence.Of($"fault.{(int)Code}.{what}", english);
}
