namespace FoamDevice.Host;

/// <summary>What waits for the operator.</summary>
/// <param name="Number">Names this asking of it: a repeated or late answer does nothing.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Text">What to do, then what to confirm.</param>
public sealed record DeskQuestion(long Number, Question Question, string Text);
