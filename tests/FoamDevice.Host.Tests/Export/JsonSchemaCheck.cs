using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FoamDevice.Host.Tests;

/// <summary>Holds JSON against a schema: the words of JSON Schema that the record's schema uses, and no other.</summary>
internal sealed class JsonSchemaCheck(JsonObject schema)
{
    private static readonly string[] Known =
        ["$schema", "title", "description", "$defs", "$ref", "type", "const", "enum", "anyOf", "pattern", "minimum", "required", "properties", "additionalProperties", "items"];

    private readonly List<string> _flaws = [];

    /// <summary>What does not fit the schema, and names that it does not describe.</summary>
    public IReadOnlyList<string> Flaws(JsonNode? value)
    {
        _flaws.Clear();
        Check(schema, value, "$");
        return [.. _flaws];
    }

    private bool Fits(JsonObject part, JsonNode? value, string path)
    {
        int before = _flaws.Count;
        Check(part, value, path);
        bool fits = _flaws.Count == before;
        _flaws.RemoveRange(before, _flaws.Count - before);
        return fits;
    }

    private void Check(JsonObject part, JsonNode? value, string path)
    {
        Expect(part.All(word => Known.Contains(word.Key)), path, "the schema uses a word that this check does not know");
        if (part["$ref"] is { } reference)
            Check(schema["$defs"]![reference.GetValue<string>()["#/$defs/".Length..]]!.AsObject(), value, path);

        if (part["anyOf"] is JsonArray choices)
        {
            var fitting = choices.FirstOrDefault(choice => Fits(choice!.AsObject(), value, path));
            Expect(fitting is not null, path, "none of its shapes");
        }

        Expect(part["const"] is not { } constant || JsonNode.DeepEquals(constant, value), path, "another constant");
        Expect(part["enum"] is not JsonArray words || words.Any(word => JsonNode.DeepEquals(word, value)), path, $"{value} is none of its words");
        Expect(part["type"] is not { } type || HasType(type, value), path, $"{value} is not of its type");
        Expect(part["pattern"] is not { } pattern || Regex.IsMatch(value!.GetValue<string>(), pattern.GetValue<string>()), path, $"{value} does not match");
        Expect(part["minimum"] is not { } least || value!.GetValue<double>() >= least.GetValue<double>(), path, $"{value} is too small");
        if (value is JsonObject members)
            CheckMembers(part, members, path);

        if (value is JsonArray items && part["items"] is JsonObject item)
        {
            for (int index = 0; index < items.Count; index++)
                Check(item, items[index], $"{path}[{index}]");
        }
    }

    private void CheckMembers(JsonObject part, JsonObject members, string path)
    {
        foreach (var name in part["required"]?.AsArray() ?? [])
            Expect(members.ContainsKey(name!.GetValue<string>()), path, $"{name} is missing");

        if (part["properties"] is null && part["additionalProperties"] is null)
            return;

        foreach (var (name, member) in members)
        {
            if ((part["properties"]?[name] ?? part["additionalProperties"]) is JsonObject described)
                Check(described, member, $"{path}.{name}");
            else
                _flaws.Add($"{path}.{name}: not described");
        }
    }

    private void Expect(bool isSo, string path, string flaw)
    {
        if (!isSo)
            _flaws.Add($"{path}: {flaw}");
    }

    private static bool HasType(JsonNode type, JsonNode? value) => type is JsonArray types ? types.Any(one => HasType(one!, value)) : type.GetValue<string>() switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value?.GetValueKind() == System.Text.Json.JsonValueKind.String,
        "boolean" => value?.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False,
        "number" => value?.GetValueKind() == System.Text.Json.JsonValueKind.Number,
        "integer" => value?.GetValueKind() == System.Text.Json.JsonValueKind.Number && decimal.TryParse(value.ToJsonString(), out decimal number) && number == Math.Floor(number),
        var other => throw new InvalidOperationException($"The schema names a type '{other}'."),
    };
}
