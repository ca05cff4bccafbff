using System.Reflection;
using System.Text.RegularExpressions;
using FoamDevice.Architecture.Tests.Repository;

namespace FoamDevice.Architecture.Tests.Rooms;

/// <summary>A reset of the device is a new Device: nothing of the old one may live on in a static field.</summary>
public sealed class StaticStateTests
{
    [Theory]
    [InlineData("FoamDevice.Protocol")]
    [InlineData("FoamDevice.Firmware")]
    public void Firmware_and_protocol_keep_no_state_in_static_fields(string assembly)
    {
        Assert.Empty(Assembly.Load(assembly).GetTypes().SelectMany(MutableStatics));
    }

    [Fact]
    public void A_static_table_is_never_written()
    {
        string[] tables = [.. Tables("FoamDevice.Protocol"), .. Tables("FoamDevice.Firmware")];
        string code = string.Concat(FirmwareSources.All.Select(file => SourceText.CodeOnly(SourceTree.Read(file))));

        Assert.DoesNotContain(tables, table => IsWritten(table, code));
    }

    [Theory]
    [InlineData("Lengths[i] = 5;", true)]
    [InlineData("Lengths[0]++;", true)]
    [InlineData("int steps = Lengths[i];", false)]
    [InlineData("if (Lengths[i] == 5)", false)]
    public void Writing_to_a_table_is_found(string code, bool isWritten)
    {
        Assert.Equal(isWritten, IsWritten("Lengths", code));
    }

    [Fact]
    public void A_mutable_static_field_is_found()
    {
        Assert.Equal([nameof(Sample.Count), nameof(Sample.Names)], MutableStatics(typeof(Sample)).Select(field => field.Name).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<FieldInfo> MutableStatics(Type type)
    {
        return StaticFields(type).Where(field => !(field.IsInitOnly && (IsValue(field.FieldType) || IsTable(field.FieldType))));
    }

    private static IEnumerable<string> Tables(string assembly)
    {
        return Assembly.Load(assembly).GetTypes().SelectMany(StaticFields).Where(field => IsTable(field.FieldType)).Select(field => field.Name);
    }

    // Constants are no state. What the compiler makes itself (bytes of array initialisers, delegates that capture nothing) is written once
    // with a value that does not depend on any device.
    private static IEnumerable<FieldInfo> StaticFields(Type type)
    {
        return IsCompilerMade(type)
            ? []
            : type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                .Where(field => !field.IsLiteral && !(field.Name[0] == '<' && !field.Name.EndsWith("k__BackingField", StringComparison.Ordinal)));
    }

    private static bool IsWritten(string table, string code) => Regex.IsMatch(code, $@"\b{Regex.Escape(table)}\[[^\]]*\]\s*([-+*/|&^]?=(?!=)|\+\+|--)");

    private static bool IsCompilerMade(Type type) => type.Name[0] == '<' || (type.DeclaringType is { } outer && IsCompilerMade(outer));

    private static bool IsValue(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string);

    private static bool IsTable(Type type) => type.IsArray && IsValue(type.GetElementType()!);

#pragma warning disable CS0649, CA2211 // The fields stand here to be found.
    private static class Sample
    {
        public const int Limit = 1;
        public static readonly int Start = 2;
        public static readonly int[] Lengths = [1, 2];
        public static readonly List<string> Names = [];
        public static int Count;
    }
#pragma warning restore CS0649, CA2211
}
