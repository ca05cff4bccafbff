using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Reads methods from YAML.</summary>
/// <remarks>
/// A file holds one method, or a <c>sweep</c>: the same method at several plunger speeds, each a method of its own, whose id is the
/// file's id and the speed, such as <c>sichuan-sweep-275</c>.
/// </remarks>
public static partial class MethodFile
{
    /// <summary>Passes of one cycle, there and back.</summary>
    private const int PassesOfCycle = 2;

    /// <summary>Most methods of one sweep.</summary>
    private const int MaxSweep = 100;

    /// <summary>Long enough for a host that restarts its connection, short enough for an operator who waits.</summary>
    private const double DefaultHostGraceSeconds = 5;

    /// <summary>Reads a file that holds one method.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="fileName">The name for messages.</param>
    /// <exception cref="MethodException">Something is wrong in it, or it is a sweep.</exception>
    public static Method Parse(string yaml, string fileName)
    {
        var methods = ParseAll(yaml, fileName);
        return methods.Count == 1
            ? methods[0]
            : throw new MethodException(
                $"{fileName}(1): sweep: the file holds {methods.Count} methods. Name one of them: {string.Join(", ", methods.Select(method => method.Id))}.");
    }

    /// <summary>Reads every method of a file: one, or those of a sweep in order of speed.</summary>
    /// <exception cref="MethodException">Something is wrong in it.</exception>
    public static IReadOnlyList<Method> ParseAll(string yaml, string fileName)
    {
        try
        {
            var file = YamlFile.Read(yaml, fileName);
            var speeds = ReadSweep(file.SectionOrNull("sweep"));
            IReadOnlyList<Method> methods = speeds.Count == 0
                ? [ReadMethod(file, yaml, fileName, null)]
                : [.. speeds.Select(speed => ReadMethod(file, yaml, fileName, speed))];
            file.RefuseUnknown();
            return methods;
        }
        catch (YamlMistakeException mistake)
        {
            throw new MethodException(mistake.Message);
        }
    }

    private static IReadOnlyList<double> ReadSweep(YamlSection? sweep)
    {
        if (sweep?.Section("fastPlungerMillimetersPerSecond") is not { } range)
            return [];

        double from = range.Number("from", 0.1, 2_000, "mm/s");
        double to = range.Number("to", from, 2_000, "mm/s");
        double step = range.Number("step", 0.1, 2_000, "mm/s");
        int count = (int)Math.Floor(((to - from) / step) + 1e-9) + 1;
        return count <= MaxSweep
            ? [.. Enumerable.Range(0, count).Select(index => from + (index * step))]
            : throw range.Mistake("step", $"this makes {count} methods.", $"Make the step larger: at most {MaxSweep} are read.");
    }

    private static Method ReadMethod(YamlSection file, string yaml, string fileName, double? sweepSpeed)
    {
        var liquid = file.Section("liquid");
        var gas = file.Section("gas");
        var mixing = file.Section("mixing");
        var filling = file.Section("filling");
        var syringes = file.Section("syringes");
        var host = file.SectionOrNull("hostLost");
        int passes = ReadPasses(mixing, "passes", "cycles", 1)
            ?? throw mixing.Mistake("passes", "the field is missing.", "Write `passes` (pushes) or `cycles` (there and back).");
        int lastSlow = ReadPasses(mixing, "lastSlowPass", "slowCycles", 2) ?? 0;
        if (lastSlow > passes)
            throw mixing.Mistake("lastSlowPass", $"the slow stage ends with pass {lastSlow}, but there are {passes}.", "Write a smaller number.");

        int purges = filling.Count("purges", 0, PlanLimits.MaxPurges, "purges");
        return new Method
        {
            Id = ReadId(file) + (sweepSpeed is { } speed ? "-" + Show(speed) : ""),
            Title = file.Text("title") + (sweepSpeed is { } titleSpeed ? $", {Show(titleSpeed)} mm/s" : ""),
            LiquidMilliliters = liquid.Number("milliliters", 0.001, 1_000, "mL"),
            GasMilliliters = gas.Number("milliliters", 0.001, 1_000, "mL"),
            Gas = gas.Text("kind"),
            Passes = passes,
            CountsCycles = mixing.Has("cycles"),
            LastSlowPass = lastSlow,
            First = ReadSpeed(mixing.Section("first")),
            Slow = ReadSlow(mixing, lastSlow),
            Fast = ReadFast(mixing, sweepSpeed),
            GapSeconds = mixing.Number("gapSeconds", 0, 3_600, "s"),
            FinishIn = ReadFinish(mixing),
            Purges = purges,
            PurgeMilliliters = purges == 0
                ? filling.NumberOrNull("purgeMilliliters", 0, 1_000, "mL") ?? 0
                : filling.Number("purgeMilliliters", 0.001, 1_000, "mL"),
            FillMillilitersPerSecond = filling.Number("flowMillilitersPerSecond", 0.001, 1_000, "mL/s"),
            FillDwellSeconds = filling.Number("dwellSeconds", 0, 3_600, "s"),
            SyringeA = syringes.Text("a"),
            SyringeB = syringes.Text("b"),
            UseBySeconds = file.NumberOrNull("useBySeconds", 1, 86_400, "s"),
            WhenHostLost = ReadHostLost(host),
            HostGraceSeconds = host?.NumberOrNull("graceSeconds", 1, 3_600, "s") ?? DefaultHostGraceSeconds,
            Source = file.Text("source"),
            Assumptions = ReadAssumptions(file),
            Demands = ReadDemands(file),
            Notes = file.TextOrNull("notes") ?? "",
            FileName = fileName,
            Text = yaml,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(yaml))),
        };
    }

    private static string ReadId(YamlSection file)
    {
        string id = file.Text("id");
        return id.Length <= 40 && IdPattern().IsMatch(id)
            ? id
            : throw file.Mistake("id", $"'{(id.Length > 40 ? id[..40] : id)}' is no id.", "Write lower-case letters, digits and hyphens, such as tessari-air; at most 40.");
    }

    private static int? ReadPasses(YamlSection mixing, string passesKey, string cyclesKey, int least)
    {
        if (mixing.Has(passesKey) && mixing.Has(cyclesKey))
            throw mixing.Mistake(cyclesKey, $"`{passesKey}` is given too.", "A cycle is two passes: write one of them, as the source counts.");

        int? passes = mixing.CountOrNull(passesKey, least, 10_000, "passes");
        return passes ?? (mixing.CountOrNull(cyclesKey, 1, 5_000, "cycles") * PassesOfCycle);
    }

    private static MethodSpeed? ReadSlow(YamlSection mixing, int lastSlow)
    {
        var slow = mixing.SectionOrNull("slow");
        if (lastSlow == 0 && slow is not null)
            throw mixing.Mistake("slow", "there is a slow speed, but nothing says up to which pass.", "Write `lastSlowPass` or `slowCycles`, or take `slow` out.");

        return lastSlow == 0 ? null : ReadSpeed(slow ?? mixing.Section("slow"));
    }

    private static MethodSpeed ReadFast(YamlSection mixing, double? sweepSpeed)
    {
        if (sweepSpeed is null)
            return ReadSpeed(mixing.Section("fast"));

        if (mixing.Has("fast"))
            throw mixing.Mistake("fast", "the sweep sets this speed.", "Take `fast` out, or `sweep`.");

        return new MethodSpeed { PlungerMillimetersPerSecond = sweepSpeed };
    }

    private static MethodSpeed ReadSpeed(YamlSection section)
    {
        var speed = new MethodSpeed
        {
            PlungerMillimetersPerSecond = section.NumberOrNull("plungerMillimetersPerSecond", 0.1, 2_000, "mm/s"),
            FlowMillilitersPerSecond = section.NumberOrNull("flowMillilitersPerSecond", 0.001, 1_000, "mL/s"),
            FullPassSeconds = section.NumberOrNull("fullPassSeconds", 0.01, 3_600, "s"),
            RampShare = section.NumberOrNull("rampShare", PlanLimits.MinRampPartsPerMillion / 1e6, PlanLimits.MaxRampPartsPerMillion / 1e6, "(share of the pass)"),
        };
        double?[] given = [speed.PlungerMillimetersPerSecond, speed.FlowMillilitersPerSecond, speed.FullPassSeconds];
        return given.Count(value => value is not null) == 1
            ? speed
            : throw section.Mistake(
                "plungerMillimetersPerSecond",
                $"{given.Count(value => value is not null)} speeds are given.",
                "Write exactly one of plungerMillimetersPerSecond, flowMillilitersPerSecond, fullPassSeconds.");
    }

    private static LinkLossChoice ReadHostLost(YamlSection? host) =>
        host?.Choice("then", "stop-after-pass", "stop-after-pass", "finish-run") == "finish-run" ? LinkLossChoice.FinishRun : LinkLossChoice.StopAfterPass;

    private static IReadOnlyList<string> ReadAssumptions(YamlSection file)
    {
        var fields = file.Texts("assumptions");
        return fields.FirstOrDefault(field => !file.HasPath(field)) is { } unknown
            ? throw file.Mistake(
                "assumptions",
                $"there is no field '{(unknown.Length > 40 ? unknown[..40] : unknown)}' in this file.",
                "Name fields as they stand in it, such as mixing.fast.")
            : fields;
    }

    private static IReadOnlyList<string> ReadDemands(YamlSection file)
    {
        string[] known = [.. RunContextField.All.Select(field => field.Id)];
        var demands = file.Texts("demands");
        if (demands.FirstOrDefault(field => !known.Contains(field)) is { } unknown)
            throw file.Mistake(
                "demands",
                $"a run has no field '{(unknown.Length > 40 ? unknown[..40] : unknown)}'.",
                NearMatches.Suggest(unknown, known) is { Length: > 0 } hint ? $"Did you mean {hint}?" : $"Known: {string.Join(", ", known)}.");

        return demands.Count == demands.Distinct().Count()
            ? demands
            : throw file.Mistake("demands", "a field stands here twice.", "Write each once.");
    }

    private static SyringeSide ReadFinish(YamlSection mixing) => mixing.Choice("finishIn", "either", "A", "B", "either") switch
    {
        "A" => SyringeSide.A,
        "B" => SyringeSide.B,
        _ => SyringeSide.None,
    };

    private static string Show(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.NonBacktracking)]
    private static partial Regex IdPattern();
}
