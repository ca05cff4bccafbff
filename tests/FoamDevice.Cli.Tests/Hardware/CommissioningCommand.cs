namespace FoamDevice.Cli.Tests.Hardware;

/// <summary>A command of the commissioning document.</summary>
/// <param name="Section">The heading it stands under.</param>
/// <param name="Line">As it is printed, with PORT and the like.</param>
/// <param name="ByHand">What a person does before it; empty for nothing.</param>
/// <param name="Expected">Lines of its output in their order; … stands for anything.</param>
/// <param name="ExitCode">How it ends.</param>
internal sealed record CommissioningCommand(string Section, string Line, string ByHand, IReadOnlyList<string> Expected, int ExitCode);
