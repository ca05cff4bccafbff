using System.Buffers.Binary;
using System.Text;

namespace FoamDevice.Protocol.Tests;

/// <summary>A decoder that knows nothing but the document's tables.</summary>
internal static class DocumentedLayout
{
    /// <summary>The fields of a body, by name, nested messages as <c>Plan.Passes</c>; numbers as decimal, bool as 0 or 1.</summary>
    /// <returns>The fields, and how many bytes they took.</returns>
    public static (List<(string Name, string Value)> Fields, int Length) Decode(string message, ReadOnlySpan<byte> bytes)
    {
        List<(string, string)> fields = [];
        int at = 0;
        foreach (IReadOnlyDictionary<string, string> row in ProtocolDocument.Current.Table(message).Rows)
        {
            string type = row["type"].Split(' ')[0];
            if (char.IsUpper(type[0]))
            {
                (List<(string Name, string Value)> nested, int length) = Decode(type, bytes[at..]);
                fields.AddRange(nested.Select(field => ($"{row["field"]}.{field.Name}", field.Value)));
                at += length;
                continue;
            }

            int size = SizeOf(type, bytes[at..]);
            fields.Add((row["field"], Value(type, bytes.Slice(at, size))));
            at += size;
        }

        return (fields, at);
    }

    private static int SizeOf(string type, ReadOnlySpan<byte> bytes) => type switch
    {
        "u8" or "bool" => 1,
        "u16" => 2,
        "u32" or "i32" => 4,
        "u64" or "i64" => 8,
        "text16" or "text24" => 1 + bytes[0],
        _ => throw new NotSupportedException($"PROTOCOL.md uses a type that it does not explain: {type}."),
    };

    private static string Value(string type, ReadOnlySpan<byte> bytes) => type switch
    {
        "u8" or "bool" => $"{bytes[0]}",
        "u16" => $"{BinaryPrimitives.ReadUInt16LittleEndian(bytes)}",
        "u32" => $"{BinaryPrimitives.ReadUInt32LittleEndian(bytes)}",
        "u64" => $"{BinaryPrimitives.ReadUInt64LittleEndian(bytes)}",
        "i32" => $"{BinaryPrimitives.ReadInt32LittleEndian(bytes)}",
        "i64" => $"{BinaryPrimitives.ReadInt64LittleEndian(bytes)}",
        _ => Encoding.ASCII.GetString(bytes[1..]),
    };
}
