using System.Text.RegularExpressions;
using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed partial class SentenceTextsTests
{
    private static readonly SentenceTexts Persian = SentenceTexts.Of(ReportLanguage.Fa);
    private static readonly SentenceTexts English = SentenceTexts.Of(ReportLanguage.En);

    // Keys that are put together of a group and the name of something.
    private static readonly string[] Groups =
    [
        "plan.field.", "unit.", "state.", "valve.", "outcome.", "role.", "fault.", "standstill.", "service.job.", "task.", "selftest.", "maintenance.", "gas.", "context.", "measure", "deviation.volume.",
        "deviation.calibration.", "deviation.Calibration.", "deviation.outcome.",
    ];

    [Fact]
    public void Every_sentence_has_Persian_words_for_the_same_values()
    {
        string[] wrong = [.. SentenceSources.All.Where(made => Persian.TextOf(made.Key) is not { } text || !Agree(Places(text), made.Values, made.English)).Select(made => made.Key).Distinct()];

        Assert.True(wrong.Length == 0, string.Join("; ", wrong));
    }

    [Fact]
    public void A_views_English_asks_for_no_value_that_the_sentence_lacks()
    {
        Assert.All(English.Keys, key => Assert.Subset(SentenceSources.All.First(made => made.Key == key || IsGrouped(key)).Values.Concat(Places(Persian.TextOf(key)!)).ToHashSet(), Places(English.TextOf(key)!)));
    }

    [Fact]
    public void Every_Persian_sentence_is_said_somewhere()
    {
        Assert.DoesNotContain(Persian.Keys.Except(SentenceSources.All.Select(made => made.Key)), key => !IsGrouped(key));
    }

    [Fact]
    public void No_view_names_a_command_of_the_shell()
    {
        Assert.All(Persian.Keys, key => Assert.DoesNotMatch("`|foam |--[a-z]", Persian.TextOf(key)!));
        Assert.All(English.Keys, key => Assert.DoesNotMatch("`|foam [a-z]|--[a-z]", English.TextOf(key)!.Replace("no foam device", "", StringComparison.Ordinal).Replace("make foam", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Persian_is_written_with_Persian_letters_and_digits()
    {
        // Names of figures, such as D32, are the report's.
        IEnumerable<string> keys = Persian.Keys.Where(key => !key.StartsWith("measured.", StringComparison.Ordinal));

        Assert.DoesNotContain(keys, key => NotPersian().IsMatch(Isolated().Replace(Place().Replace(Persian.TextOf(key)!, ""), "")));
    }

    [Fact]
    public void Every_name_of_the_protocol_and_the_bench_has_Persian_words()
    {
        string[] keys =
        [
            .. Enum.GetNames<PlanField>().Select(name => $"plan.field.{name}"),
            .. Enum.GetNames<DeviceState>().Select(name => $"state.{name}"),
            .. Enum.GetNames<ValvePosition>().Select(name => $"valve.{name}"),
            .. Enum.GetNames<RunOutcome>().Select(name => $"outcome.{name}"),
            .. Enum.GetNames<DeskRole>().Select(name => $"role.{name}"),
            .. Enum.GetNames<ServiceJob>().Select(name => $"service.job.{name}"),
            .. FaultText.All().SelectMany(fault => (string[])["name", "cause", "advice"], (fault, part) => $"fault.{(int)fault.Code}.{part}"),
            .. FaultText.All().Where(fault => fault.Unit.Length > 0).Select(fault => $"unit.{fault.Unit}"),
            .. Enum.GetValues<PlanField>().Select(field => PlanFieldText.Of(field).Unit.Name).Where(unit => unit.Length > 0).Select(unit => $"unit.{unit}"),
            .. ServiceLimits.Load().Maintenance.Select(limit => $"maintenance.{limit.Task}"),
            .. MethodCatalog.Load(null).All.Select(method => $"gas.{method.Gas}"),
        ];

        Assert.Empty(keys.Except(Persian.Keys));
    }

    [Fact]
    public void Every_refusal_of_a_device_is_said_in_Persian()
    {
        Assert.All(Enum.GetValues<RefusalCode>(), code => AssertPersian(RefusalText.Of(new Refusal { Code = code, Field = 2, Value = ValueOf(code), Limit = 10 }, RequestType.WriteMachine)));
        Assert.All(Enum.GetValues<JogField>(), field => AssertPersian(RefusalText.Of(new Refusal { Code = RefusalCode.JogRefused, Field = (byte)field, Value = 2, Limit = 1 })));
    }

    [Theory]
    [InlineData(5, 4, false)]
    [InlineData(3, 4, true)]
    [InlineData(long.MaxValue, 4, false)]
    public void Every_broken_rule_of_a_plan_is_said_in_Persian(long value, long limit, bool isMinimum)
    {
        Assert.All(Enum.GetValues<PlanField>(), field => AssertPersian(PlanRefusalText.Describe(field, value, limit, isMinimum)));
    }

    [Fact]
    public void Every_fault_is_said_in_Persian_with_its_numbers()
    {
        Assert.All(FaultText.All(), fault =>
        {
            FaultWords words = FaultWords.Of(fault.Code);

            AssertPersian(words.Whole);
            AssertPersian(words.TitleWith(12, 8));
        });
    }

    [Fact]
    public void Every_kind_of_deviation_has_a_Persian_sentence()
    {
        string[] volumes = [nameof(DeviationKind.Liquid), nameof(DeviationKind.Gas)];

        Assert.All(Enum.GetNames<DeviationKind>(), kind => Assert.Contains(Persian.Keys, key =>
            key == $"deviation.{kind}" || key.StartsWith($"deviation.{kind}.", StringComparison.Ordinal) || (volumes.Contains(kind) && key == $"deviation.volume.{kind}")));
    }

    [Fact]
    public void Every_event_that_a_run_tells_is_told_in_Persian()
    {
        using var store = RunStore.OpenInMemory();
        var words = new EventWords(SampleRun.Stored(store));

        Assert.All(Enum.GetValues<EventType>(), type =>
        {
            if (words.Of(type, MessageOf(type)) is { } line)
                AssertPersian(line.Said);
        });
    }

    [Fact]
    public void Every_reason_for_a_standstill_is_said_in_Persian()
    {
        DeviceView[] devices =
        [
            .. from state in Enum.GetValues<DeviceState>() from isConducted in (bool[])[false, true] select Device(status => status.State = state) with { IsConducted = isConducted },
            .. Enum.GetValues<SelfTestState>().Select(test => Device(status => status.SelfTest = test)),
            Device(status => status.Flags = DeviceFlags.None),
            Device(status => status.Flags |= DeviceFlags.SafetyChainOpen),
            Device(status => status.Flags |= DeviceFlags.DriverAlarm),
            Device(status => status.Fault = FaultCode.DriverAlarm),
            new DeviceView { Link = HostLinkState.Open },
        ];

        Assert.All(devices, device => AssertPersian(Standstill.Of(device).Said));
    }

    // What belongs to a command of the shell alone has no place where buttons are named.
    private static bool Agree(HashSet<string> places, string[] values, string english) =>
        places.SetEquals(values) || (places.IsSubsetOf(values) && Command().IsMatch(english));

    private static DeviceView Device(Action<Status> change)
    {
        var status = new Status { SelfTest = SelfTestState.Passed, Flags = DeviceFlags.MachineValid | DeviceFlags.CalibrationValid };
        change(status);
        return new DeviceView { Link = HostLinkState.Open, Status = status };
    }

    private static long ValueOf(RefusalCode code) => code == RefusalCode.WrongState ? (long)DeviceState.Mixing : (long)FaultCode.DriverAlarm;

    private static Message? MessageOf(EventType type) => type switch
    {
        EventType.FaultRaised => new FaultRaised { Code = FaultCode.DriverAlarm },
        _ when typeof(Message).Assembly.GetType($"FoamDevice.Protocol.{type}") is { } message => (Message?)Activator.CreateInstance(message),
        _ => null,
    };

    private static void AssertPersian(Sentence sentence) =>
        Assert.True(sentence.In(ReportLanguage.Fa).All(piece => piece.Kind != SentencePieceKind.English), $"{sentence.Key}: {sentence}");

    private static bool IsGrouped(string key) => Groups.Any(group => key.StartsWith(group, StringComparison.Ordinal));

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(place => place.Groups[1].Value)];

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();

    [GeneratedRegex("`|--[a-z]|foam device|\\{command\\}")]
    private static partial Regex Command();

    // What stays in Latin letters keeps its own direction.
    [GeneratedRegex("\u2068[^\u2069]*\u2069|\\[A\\]")]
    private static partial Regex Isolated();

    // Arabic kaf and yeh look alike and are found by no search; Arabic digits 4 to 6 look different.
    [GeneratedRegex("[\u0660-\u0669\u0643\u064AA-Za-z0-9,;?]")]
    private static partial Regex NotPersian();
}
