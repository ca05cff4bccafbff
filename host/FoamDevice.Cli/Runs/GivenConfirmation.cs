using FoamDevice.Host;

namespace FoamDevice.Cli.Runs;

/// <summary>The word was given on the command line: yes to everything but the clearing of a fault, for no one has looked at its cause.</summary>
internal sealed class GivenConfirmation : IConfirmation
{
    /// <inheritdoc/>
    public bool? AnswerTo(Question question) => question != Question.ClearFault;
}
