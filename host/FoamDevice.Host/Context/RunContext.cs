using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace FoamDevice.Host;

/// <summary>What people said of a run: values of <see cref="RunContextField"/>, each checked. It never changes.</summary>
public sealed class RunContext
{
    private readonly ImmutableSortedDictionary<string, string> _values;

    private RunContext(ImmutableSortedDictionary<string, string> values) => _values = values;

    /// <summary>Nothing is known.</summary>
    public static RunContext Empty { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The fields that have a value, in the order of <see cref="RunContextField.All"/>.</summary>
    public IEnumerable<(RunContextField Field, string Value)> Values =>
        RunContextField.All.Where(known => _values.ContainsKey(known.Id)).Select(known => (known, _values[known.Id]));

    /// <summary>The value of a field; null when it has none.</summary>
    public string? this[string fieldId] => _values.GetValueOrDefault(fieldId);

    /// <summary>The same with one more value, or another.</summary>
    /// <exception cref="ContextException">There is no such field, or the value is none for it.</exception>
    public RunContext With(string fieldId, string text)
    {
        var field = RunContextField.Find(fieldId) ?? throw new ContextException(
            $"A run has no field '{fieldId}'. {(NearMatches.Suggest(fieldId, RunContextField.All.Select(known => known.Id)) is { Length: > 0 } hint ? $"Did you mean {hint}?" : "`foam run --help` names them.")}");
        return field.TryRead(text, out string value)
            ? new RunContext(_values.SetItem(field.Id, value))
            : throw new ContextException($"{field.Id}: '{text}' can't be taken. Write {field.Expected}.");
    }

    /// <summary>The same with a value as it was stored, of a field that this program need not know; null takes the value away.</summary>
    internal RunContext WithStored(string fieldId, string? value) => new(value is null ? _values.Remove(fieldId) : _values.SetItem(fieldId, value));

    /// <summary>The same, with the values of another before its own.</summary>
    public RunContext Over(RunContext below) => new(below._values.SetItems(_values));

    /// <summary>The fields of these that have no value.</summary>
    public IReadOnlyList<RunContextField> Missing(IEnumerable<string> fieldIds) =>
        [.. fieldIds.Where(id => !_values.ContainsKey(id)).Select(RunContextField.Find).OfType<RunContextField>()];

    /// <summary>The values as they are stored.</summary>
    internal JsonObject Facts() => new(_values.Select(value => KeyValuePair.Create<string, JsonNode?>(value.Key, value.Value)));

    /// <summary>The values as they were stored; fields of a newer program are kept.</summary>
    internal static RunContext Of(JsonObject? facts) => facts is null
        ? Empty
        : new(facts.ToImmutableSortedDictionary(fact => fact.Key, fact => fact.Value!.GetValue<string>(), StringComparer.Ordinal));
}
