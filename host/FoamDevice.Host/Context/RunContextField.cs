using System.Globalization;

namespace FoamDevice.Host;

/// <summary>Something that people know of a run and the device does not: a label, a lot, a source.</summary>
/// <param name="Id">Its path in a context file, in a method's demands and in corrections, such as <c>liquid.lot</c>.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Kind">What it takes.</param>
public sealed record RunContextField(string Id, string Title, ContextKind Kind)
{
    /// <summary>Longest value, characters.</summary>
    public const int MaxCharacters = 200;

    /// <summary>The field by which runs are found.</summary>
    public const string LabelId = "sample.label";

    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>All fields, in the order in which they are asked and shown.</summary>
    public static IReadOnlyList<RunContextField> All { get; } =
    [
        new(LabelId, "Sample label", ContextKind.Text),
        new("liquid.name", "Liquid", ContextKind.Text),
        new("liquid.concentration", "Liquid, concentration", ContextKind.Text),
        new("liquid.lot", "Liquid, lot", ContextKind.Text),
        new("liquid.expiry", "Liquid, expiry", ContextKind.Day),
        new("gas.composition", "Gas, composition", ContextKind.Text),
        new("gas.source", "Gas, source", ContextKind.Text),
        new("gas.container", "Gas, cylinder or bag", ContextKind.Text),
        .. Syringe("liquidSyringe", "Liquid syringe"),
        .. Syringe("gasSyringe", "Gas syringe"),
        new("stopcock.model", "Stopcock, model", ContextKind.Text),
        new("stopcock.lot", "Stopcock, lot", ContextKind.Text),
        new("stopcock.uses", "Stopcock, uses so far", ContextKind.Count),
    ];

    /// <summary>What a value must look like, for people.</summary>
    public string Expected => Kind switch
    {
        ContextKind.Day => "a day as YYYY-MM-DD",
        ContextKind.Count => "a whole number from 0",
        ContextKind.YesNo => "yes or no",
        _ => $"a line of at most {MaxCharacters} characters",
    };

    /// <summary>Finds a field.</summary>
    /// <returns>Null when there is none of that id.</returns>
    public static RunContextField? Find(string id) => All.FirstOrDefault(field => field.Id == id);

    /// <summary>Reads a value as people write it.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="value">The value as it is stored.</param>
    /// <returns>False when it is not <see cref="Expected"/>.</returns>
    public bool TryRead(string text, out string value)
    {
        value = text.Trim();
        if (value.Length is 0 or > MaxCharacters || !PlainText.Is(value))
            return false;

        switch (Kind)
        {
            case ContextKind.Day:
                return DateOnly.TryParseExact(value, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
            case ContextKind.Count:
                bool isCount = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int count);
                value = count.ToString(CultureInfo.InvariantCulture);
                return isCount;
            case ContextKind.YesNo:
                value = value.ToLowerInvariant() switch
                {
                    "yes" or "true" => "yes",
                    "no" or "false" => "no",
                    _ => "",
                };
                return value.Length > 0;
            default:
                return true;
        }
    }

    private static RunContextField[] Syringe(string id, string title) =>
    [
        new($"{id}.model", $"{title}, model", ContextKind.Text),
        new($"{id}.lot", $"{title}, lot", ContextKind.Text),
        new($"{id}.siliconeFree", $"{title}, silicone-free", ContextKind.YesNo),
        new($"{id}.uses", $"{title}, uses so far", ContextKind.Count),
    ];
}
