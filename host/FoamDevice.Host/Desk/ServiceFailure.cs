namespace FoamDevice.Host;

/// <summary>Why a procedure did not come to its end as meant, in words.</summary>
internal static class ServiceFailure
{
    /// <summary>The message of a failure that has one for people; else it is the program's own fault, and is said to be.</summary>
    public static Sentence Of(Exception failure) => failure is SaidException said ? said.Said : OfProgram(failure.GetType().Name, failure.Message);

    private static Sentence OfProgram(string type, string message) => Sentence.Of("service.program", $"An error of the program itself ended this: {type}, {message}");
}
