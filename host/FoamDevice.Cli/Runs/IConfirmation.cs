using FoamDevice.Host;

namespace FoamDevice.Cli.Runs;

/// <summary>Who confirms what only a person at the bench can know.</summary>
internal interface IConfirmation
{
    /// <summary>The answer to the open question; null while there is none.</summary>
    bool? AnswerTo(Question question);
}
