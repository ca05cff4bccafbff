using System.Globalization;
using FoamDevice.Host;

namespace FoamDevice.Web.Prepare;

/// <summary>What is known of a run so far, while somebody is still writing and scanning.</summary>
public sealed class ContextDraft
{
    private const string LotEnding = ".lot";
    private const string ExpiryEnding = ".expiry";

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>What stands in a field, as it was written; empty when nothing does.</summary>
    public string this[string fieldId] => _texts.GetValueOrDefault(fieldId, "");

    /// <summary>All that is known; only when no field is <see cref="IsWrong"/>.</summary>
    public RunContext Context => _texts.Where(text => text.Value.Length > 0).Aggregate(RunContext.Empty, (context, text) => context.With(text.Key, text.Value));

    /// <summary>Fields that hold something which can't be taken.</summary>
    public IEnumerable<RunContextField> Wrong => RunContextField.All.Where(one => IsWrong(one.Id));

    /// <summary>Writes into a field. The code of a pack, scanned into its lot or expiry, fills both.</summary>
    public void Write(string fieldId, string text)
    {
        string subject = fieldId.Split('.')[0];
        bool isOfPack = fieldId.EndsWith(LotEnding, StringComparison.Ordinal) || fieldId.EndsWith(ExpiryEnding, StringComparison.Ordinal);
        if (!isOfPack || PackCode.Read(text) is not { } pack)
        {
            _texts[fieldId] = text.Trim();
            return;
        }

        if (pack.Lot is { } lot)
            _texts[subject + LotEnding] = lot;

        if (pack.Expiry is { } expiry && RunContextField.Find(subject + ExpiryEnding) is not null)
            _texts[subject + ExpiryEnding] = expiry.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>Takes over what was said of an earlier run, where nothing was written yet. A sample's label is its own run's.</summary>
    public void TakeOver(RunContext earlier)
    {
        foreach ((RunContextField field, string value) in earlier.Values)
        {
            if (field.Id != RunContextField.LabelId && this[field.Id].Length == 0)
                _texts[field.Id] = value;
        }
    }

    /// <summary>A field holds something that is none for it.</summary>
    public bool IsWrong(string fieldId) => this[fieldId].Length > 0 && !RunContextField.Find(fieldId)!.TryRead(this[fieldId], out _);

    /// <summary>What a method demands and nobody has said yet.</summary>
    public IReadOnlyList<RunContextField> Missing(Method method) =>
        [.. method.Demands.Where(id => this[id].Length == 0).Select(RunContextField.Find).OfType<RunContextField>()];
}
