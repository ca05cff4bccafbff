using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FoamDevice.Host;

namespace FoamDevice.Cli.Reports;

/// <summary>An event as a line.</summary>
internal static class EventText
{
    /// <summary>Prints it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="heard">The event.</param>
    /// <param name="json">As one JSON object a line.</param>
    public static void Write(TextWriter output, HeardEvent heard, bool json)
    {
        output.WriteLine(json ? Json(heard) : Line(heard));
        output.Flush();
    }

    private static string Line(HeardEvent heard)
    {
        string fields = string.Join("  ", heard.Fields.Select(field => $"{field.Name} {Text(field.Value)}"));
        return FormattableString.Invariant($"{heard.TimeMicroseconds / 1e6,11:0.000} s  {heard.BootId}.{heard.Sequence,-5} {heard.Type,-18} {fields}").TrimEnd();
    }

    private static string Json(HeardEvent heard)
    {
        var fields = new JsonObject();
        foreach ((string name, object value) in heard.Fields)
            fields[name] = value is Enum or ulong ? Text(value) : JsonSerializer.SerializeToNode(value, value.GetType());

        var line = new JsonObject
        {
            ["bootId"] = heard.BootId,
            ["sequence"] = heard.Sequence,
            ["timeMicroseconds"] = heard.TimeMicroseconds,
            ["type"] = heard.Type.ToString(),
            ["fields"] = fields,
        };
        return line.ToJsonString();
    }

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
