using System.CommandLine;
using System.Globalization;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Commands;

/// <summary>Which runs are meant: the same options wherever runs are chosen.</summary>
internal sealed class RunFilterOptions
{
    private const string DayFormat = "yyyy-MM-dd";
    private static readonly string[] MomentFormats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    private readonly Option<string?> _method = new("--method") { Description = "Runs of this method only.", HelpName = "ID" };
    private readonly Option<string?> _device = new("--device") { Description = "Runs of this device only.", HelpName = "ID" };
    private readonly Option<string?> _operator = new("--operator") { Description = "Runs of this operator only.", HelpName = "NAME" };
    private readonly Option<string?> _label = new("--label") { Description = "Runs with this sample label only, after all corrections.", HelpName = "TEXT" };
    private readonly Option<string?> _since = new("--since") { Description = "Runs begun then or later: a day or a moment in UTC, such as 2026-11-22 or 2026-11-22T17:30.", HelpName = "TIME" };
    private readonly Option<string?> _until = new("--until") { Description = "Runs begun until then; a day counts to its end.", HelpName = "TIME" };
    private readonly Option<bool> _simulated = new("--sim") { Description = "Simulated runs only." };
    private readonly Option<bool> _real = new("--real") { Description = "Runs of real machines only." };
    private readonly Option<RunOutcome?> _outcome;

    /// <summary>Makes the options.</summary>
    /// <param name="outcome">What <c>--outcome</c> does here.</param>
    public RunFilterOptions(string outcome)
    {
        Func<System.CommandLine.Parsing.ArgumentResult, RunOutcome> word = OptionValues.Word<RunOutcome>("--outcome");
        _outcome = new Option<RunOutcome?>("--outcome")
        {
            Description = outcome,
            HelpName = string.Join('|', Enum.GetNames<RunOutcome>().Select(name => name.ToLowerInvariant())),
            CustomParser = result => word(result),
        };
    }

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _method, _device, _operator, _label, _since, _until, _outcome, _simulated, _real })
            command.Add(option);
    }

    /// <summary>What was asked for.</summary>
    /// <exception cref="BadInputException">A time can't be understood, or the options contradict each other.</exception>
    public RunFilter Read(ParseResult parsed)
    {
        bool simulated = parsed.GetValue(_simulated);
        bool real = parsed.GetValue(_real);
        if (simulated && real)
            throw new BadInputException("--sim and --real leave no run. Give one of them, or none for both.");

        DateTimeOffset? since = parsed.GetValue(_since) is { } from ? Begin("--since", from) : null;
        DateTimeOffset? before = parsed.GetValue(_until) is { } to ? End("--until", to) : null;
        if (since >= before)
            throw new BadInputException($"--since {parsed.GetValue(_since)} is after --until {parsed.GetValue(_until)}: no run can be between them.");

        return new RunFilter
        {
            MethodId = parsed.GetValue(_method),
            DeviceId = parsed.GetValue(_device),
            Operator = parsed.GetValue(_operator),
            Since = since,
            Before = before,
            Outcome = parsed.GetValue(_outcome),
            Label = parsed.GetValue(_label),
            IsSimulated = simulated ? true : real ? false : null,
        };
    }

    private static DateTimeOffset Begin(string option, string text) => Day(text) ?? Moment(option, text);

    private static DateTimeOffset End(string option, string text) => Day(text)?.AddDays(1) ?? Moment(option, text).AddMicroseconds(1);

    private static DateTimeOffset? Day(string text) =>
        DateTimeOffset.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset day) ? day : null;

    private static DateTimeOffset Moment(string option, string text)
    {
        return DateTimeOffset.TryParseExact(text, MomentFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment)
            ? moment
            : throw new BadInputException($"{option} {text}: give a day or a moment in UTC, such as 2026-11-22 or 2026-11-22T17:30.");
    }
}
