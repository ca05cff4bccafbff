namespace FoamDevice.Host;

/// <summary>What a drawing of a control chart says, in the language of its page.</summary>
/// <param name="Name">Names the drawing among the others of its page: a word.</param>
/// <param name="Title">What it shows; read out where it can't be seen.</param>
/// <param name="RunAxis">What runs to the right: the runs in the order of time.</param>
/// <param name="ValueAxis">What runs up, with its unit.</param>
/// <param name="Resolution">The smallest difference that the figure is told to, in its unit; more than 0.</param>
public sealed record ControlChartWords(string Name, string Title, string RunAxis, string ValueAxis, double Resolution);
