using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Questions in words.</summary>
public static class QuestionText
{
    /// <summary>What to do, then what to confirm.</summary>
    /// <param name="question">The question.</param>
    /// <param name="status">How the device stands: names the fault.</param>
    /// <param name="foamIn">The syringe that holds the foam, if any.</param>
    /// <param name="mounting">What is to be mounted; asked for only when that is the question.</param>
    public static string Of(Question question, Status status, SyringeSide foamIn, Func<Mounting> mounting)
    {
        return question switch
        {
            Question.ClearFault => OfFault(status),
            Question.SyringesOut => "The carriages will home. Are both holders empty?",
            Question.MountSyringes => $"{mounting().Text} Are they mounted?",
            Question.Start => "Start the run?",
            _ => foamIn == SyringeSide.None
                ? "Take both syringes out; the carriages will home again. Are they out?"
                : $"The foam is in syringe {foamIn}. Take both syringes out; the carriages will home again. Are they out?",
        };
    }

    private static string OfFault(Status status)
    {
        return $"{FaultWords.Of(status.Fault).Whole} Clear the fault now?";
    }
}
