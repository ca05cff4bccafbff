using FoamDevice.Cli.Guidance;
using FoamDevice.Host;
using FoamDevice.Protocol;

namespace FoamDevice.Cli.Calibrating;

/// <summary>What is settled before the first reading, while it is being asked for.</summary>
internal sealed class VolumeDraft
{
    private const string Both = "both";
    private static readonly SyringeSide[] EachSide = [SyringeSide.A, SyringeSide.B];
    private readonly SyringeCatalog _catalog = SyringeCatalog.Load();
    private readonly VolumeRequest _request;
    private readonly VolumeDefaults _defaults;
    private readonly Dictionary<SyringeSide, SyringeModel> _syringes = [];
    private readonly Dictionary<SyringeSide, string> _lots = [];
    private readonly Dictionary<SyringeSide, uint> _volumes = [];
    private IReadOnlyList<SyringeSide> _sides = [];
    private string _operator = "";
    private string _balance = "";
    private string _balanceSerial = "";
    private double _resolution;
    private string _water = "";
    private int _replicates;

    /// <summary>Begins with what the command line and earlier calibrations say.</summary>
    public VolumeDraft(VolumeRequest request, VolumeDefaults defaults, int minReplicates)
    {
        _request = request;
        _defaults = defaults;
        Fields = [.. General().Concat(EachSide.SelectMany(Of)).Append(Replicates(minReplicates)).Select(field => field.Remembering())];
    }

    /// <summary>Everything that has to be known, in the order of the questions.</summary>
    public IReadOnlyList<ContextField> Fields { get; }

    /// <summary>What was answered, as the calibration's setup.</summary>
    public VolumeCalibrationSetup Setup(uint certificateId, DeviceIdentity device, MachineProfile machine, Calibration inDevice, CalibrationLimits limits)
    {
        return new VolumeCalibrationSetup
        {
            CertificateId = certificateId,
            Device = device,
            Machine = machine,
            AsFound = inDevice,
            Sides = [.. _sides.Select(side => new CalibratedSide(side, _syringes[side], _lots[side], _volumes[side]))],
            Plan = VolumeCalibrationPlan.Of(_replicates),
            Limits = limits,
            Operator = _operator,
            Balance = new BalanceIdentity(_balance, _balanceSerial, _resolution),
            Water = _water,
            BeganAt = DateTimeOffset.UtcNow,
            HostVersion = VersionAnswer.Text,
        };
    }

    private IEnumerable<ContextField> General() =>
    [
        Field("--side", _request.Side, new Prompt("Side to calibrate: a, b or both", "Each side has its own volume per step, and both make the volumes of a run.", TakeSide) { Default = Both }),
        Text("--operator", _request.Operator, _defaults.Operator, "Your name", "Who weighs; the certificate names you.", value => _operator = value),
        Text("--balance", _request.Balance, _defaults.Balance?.Model, "Balance: maker and model", "As on its plate. A balance of 0.1 mg is what 10 % of a 10 mL syringe asks for.", value => _balance = value),
        Text("--balance-serial", _request.BalanceSerial, _defaults.Balance?.SerialNumber, "Balance: serial number", "As on its plate.", value => _balanceSerial = value),
        Number(
            "--resolution", _request.Resolution, Show(_defaults.Balance?.ResolutionMilligrams ?? 0.1), "Balance: smallest step, mg", "The last digit that it shows: 0.1 mg is 0.0001 g.",
            new ReadNumber("The balance's smallest step", "mg", 0.001, 100), value => _resolution = value),
        Text("--water", _request.Water, _defaults.Water, "Water and vessels", "Such as: distilled, degassed, beaker 50 mL with lid. It stands beside the balance until it has the room's temperature.", value => _water = value),
    ];

    private IEnumerable<ContextField> Of(SyringeSide side)
    {
        bool Applies() => _sides.Contains(side);
        string options = string.Join(", ", _catalog.All.Select(model => model.Id));
        return
        [
            new ContextField("--syringe", _request.Syringe is not null, Applies, () => new Prompt(
                $"Syringe on side {side}", $"The model in the holder: {options}.", value => TakeSyringe(side, value)) { Default = _request.Syringe ?? _defaults.Syringe }),
            new ContextField("--lot", _request.Lot is not null, Applies, () => new Prompt(
                $"Lot of syringe {side}", "Copy it from the pack; bores differ between lots.", value => TakeLot(side, value)) { Default = _request.Lot ?? _defaults.Lot }),
            new ContextField("--volume", _request.Volume is not null, Applies, () => new Prompt(
                $"Working volume of syringe {side}, mL", "100 % of the levels: the most that your methods move.", value => TakeVolume(side, value))
                { Default = _request.Volume ?? Show(_syringes[side].NominalMilliliters) }),
        ];
    }

    private ContextField Replicates(int least)
    {
        return Number(
            "--replicates", _request.Replicates, $"{VolumeCalibrationPlan.StandardReplicates}", "Replicates of each level and direction", "ISO 8655-6 has 10; fewer are remarked on the certificate.",
            new ReadNumber("The number of replicates", "", least, 50), value => _replicates = (int)Math.Round(value));
    }

    private static ContextField Field(string option, string? given, Prompt prompt) =>
        new(option, given is not null, () => true, () => given is null ? prompt : prompt with { Default = given });

    private static ContextField Text(string option, string? given, string? usual, string text, string help, Action<string> take)
    {
        return Field(option, given, new Prompt(text, help, value =>
        {
            if (value.Length == 0)
                return $"This can't be empty: {help}";

            take(value);
            return null;
        })
        { Default = usual ?? "" });
    }

    private static ContextField Number(string option, string? given, string usual, string text, string help, ReadNumber reading, Action<double> take)
    {
        return Field(option, given, new Prompt(text, help, value =>
        {
            if (reading.Take(value, out double number) is { } mistake)
                return mistake;

            take(number);
            return null;
        })
        { Default = usual });
    }

    private string? TakeSide(string text)
    {
        SyringeSide[]? chosen = text.ToLowerInvariant() switch
        {
            "a" => [SyringeSide.A],
            "b" => [SyringeSide.B],
            Both => EachSide,
            _ => null,
        };
        _sides = chosen ?? _sides;
        return chosen is null ? $"'{text}' is no side: write a, b or both." : null;
    }

    private string? TakeSyringe(SyringeSide side, string id)
    {
        try
        {
            _syringes[side] = _catalog.Find(id);
            return null;
        }
        catch (SyringeException unknown)
        {
            return unknown.Message;
        }
    }

    private string? TakeLot(SyringeSide side, string lot)
    {
        _lots[side] = lot;
        return lot.Length == 0 ? "A certificate names the lot. Copy it from the pack, or write unknown." : null;
    }

    private string? TakeVolume(SyringeSide side, string text)
    {
        SyringeModel syringe = _syringes[side];
        var reading = new ReadNumber($"The working volume of a {syringe.Title}", "mL", 0.1, syringe.CapacityMilliliters);
        if (reading.Take(text, out double milliliters) is { } mistake)
            return mistake;

        _volumes[side] = (uint)Math.Round(milliliters * 1_000);
        return null;
    }

    private static string Show(double number) => FormattableString.Invariant($"{number:0.####}");
}
