using System.Reflection;
using System.Runtime.InteropServices;

namespace FoamDevice.Protocol.Tests;

/// <summary>Every message of the protocol, found by reflection, so that a new one cannot be forgotten.</summary>
internal static class MessageKinds
{
    public static IReadOnlyList<Type> All { get; } =
        [.. typeof(Message).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Message)) && !type.IsAbstract).OrderBy(type => type.Name)];

    public static Type Named(string name) => All.Single(type => type.Name == name);

    public static Message Create(Type type) => (Message)Activator.CreateInstance(type)!;

    /// <summary>A message whose fields all have different values, and in which no two bytes of numbers are alike until 255 are used up.</summary>
    public static Message CreateFilled(Type type, bool flags)
    {
        Message message = Create(type);
        int next = 1;
        Fill(message, flags, ref next);
        return message;
    }

    /// <summary>The fields in the order of the code, nested messages as <c>Plan.Passes</c>; numbers as decimal, bool as 0 or 1.</summary>
    public static IEnumerable<(string Name, string Value)> FieldsOf(Message message)
    {
        foreach (FieldInfo field in Fields(message))
        {
            object value = field.GetValue(message)!;
            yield return (field.Name, value is bool flag ? (flag ? "1" : "0") : value is Enum ? $"{Convert.ToInt64(value)}" : $"{value}");
        }

        foreach (PropertyInfo part in Parts(message))
        {
            foreach ((string name, string value) in FieldsOf((Message)part.GetValue(message)!))
            {
                yield return ($"{part.Name}.{name}", value);
            }
        }
    }

    public static byte[] Bytes(Message message)
    {
        byte[] buffer = new byte[FrameFormat.MaxPayloadBytes];
        PayloadWriter writer = new();
        writer.Begin(buffer, 0, buffer.Length);
        message.Write(writer);
        Assert.False(writer.Failed);
        return buffer[..writer.Count];
    }

    public static PayloadReader Reader(byte[] bytes)
    {
        PayloadReader reader = new();
        reader.Begin(bytes, 0, bytes.Length);
        return reader;
    }

    private static void Fill(Message message, bool flags, ref int next)
    {
        foreach (FieldInfo field in Fields(message))
        {
            field.SetValue(message, ValueFor(field, flags, ref next));
        }

        foreach (PropertyInfo part in Parts(message))
        {
            Fill((Message)part.GetValue(message)!, flags, ref next);
        }
    }

    private static object ValueFor(FieldInfo field, bool flags, ref int next)
    {
        Type type = field.FieldType.IsEnum ? Enum.GetUnderlyingType(field.FieldType) : field.FieldType;
        if (type == typeof(bool))
        {
            return flags;
        }

        if (type == typeof(string))
        {
            string mark = $"{field.Name}-{next++}";
            int length = field.Name == nameof(HelloReply.Target) ? HelloReply.TargetLength : HelloReply.NameLength;
            return mark.PadRight(length, '.')[..length];
        }

        byte[] bytes = new byte[8];
        for (int i = 0; i < Marshal.SizeOf(type); i++)
        {
            bytes[i] = (byte)next++;
        }

        object value = Type.GetTypeCode(type) switch
        {
            TypeCode.Byte => bytes[0],
            TypeCode.UInt16 => BitConverter.ToUInt16(bytes),
            TypeCode.UInt32 => BitConverter.ToUInt32(bytes),
            TypeCode.UInt64 => BitConverter.ToUInt64(bytes),
            TypeCode.Int32 => -BitConverter.ToInt32(bytes),
            TypeCode.Int64 => (object)-BitConverter.ToInt64(bytes),
            _ => throw new NotSupportedException($"No message field had the type {type} before."),
        };
        return field.FieldType.IsEnum ? Enum.ToObject(field.FieldType, value) : value;
    }

    private static IEnumerable<FieldInfo> Fields(Message message) =>
        message.GetType().GetFields(BindingFlags.Public | BindingFlags.Instance).OrderBy(field => field.MetadataToken);

    private static IEnumerable<PropertyInfo> Parts(Message message) =>
        message.GetType().GetProperties().Where(property => property.PropertyType.IsSubclassOf(typeof(Message)));
}
