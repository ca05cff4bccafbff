using System.Reflection;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The fields of a protocol message in wire order, for files and exports that name them as the protocol does.</summary>
internal static class MessageFields
{
    /// <summary>The fields of a kind of message, in the order of its source, which is the wire order.</summary>
    public static IReadOnlyList<FieldInfo> Of(Type message) =>
        [.. message.GetFields(BindingFlags.Public | BindingFlags.Instance).OrderBy(field => field.MetadataToken)];

    /// <summary>The name in files: as in the protocol, with a small first letter.</summary>
    public static string NameOf(FieldInfo field) => char.ToLowerInvariant(field.Name[0]) + field.Name[1..];

    /// <summary>The name of a message's field by its index from 1 in wire order; the index itself when there is none.</summary>
    public static string NameOf<TMessage>(int index) where TMessage : Message
    {
        var fields = Of(typeof(TMessage));
        return index >= 1 && index <= fields.Count ? NameOf(fields[index - 1]) : $"field {index}";
    }

    /// <summary>A message with the same values.</summary>
    public static TMessage Copy<TMessage>(TMessage message) where TMessage : Message, new()
    {
        var copy = new TMessage();
        foreach (var field in Of(typeof(TMessage)))
            field.SetValue(copy, field.GetValue(message));

        return copy;
    }
}
