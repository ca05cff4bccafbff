using System.Reflection;

namespace FoamDevice.VirtualEsp32.Tests;

/// <summary>Firmware that compiles against this room must compile against the packages: nothing public may be ours alone.</summary>
public class ApiSubsetTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly HashSet<string> Packages = ReadList();

    public static TheoryData<string> StandIns =>
        [.. typeof(VirtualChip).Assembly.GetExportedTypes()
            .Where(type => type.Namespace != "FoamDevice.VirtualEsp32")
            .Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(StandIns))]
    public void Offers_only_what_the_packages_have(string typeName)
    {
        var type = typeof(VirtualChip).Assembly.GetType(typeName)!;

        var missing = Visible(type).Where(member => !Packages.Contains(member)).ToList();

        Assert.Empty(missing);
    }

    [Fact]
    public void The_list_is_not_empty_and_names_what_the_firmware_lives_on()
    {
        Assert.Contains("System.Device.Gpio.GpioPin.Write(System.Device.Gpio.PinValue):System.Void", Packages);
        Assert.Contains("nanoFramework.Hardware.Esp32.HighResTimer.GetCurrent():System.UInt64", Packages);
        Assert.DoesNotContain("System.Device.Gpio.GpioPin.Sing():System.Void", Packages);
    }

    private static IEnumerable<string> Visible(Type type)
    {
        var owner = Name(type);
        yield return owner;
        foreach (var field in type.GetFields(Declared))
            if (field.IsPublic && !field.IsSpecialName) yield return $"{owner}.{field.Name}:{Name(field.FieldType)}";
        foreach (var maker in type.GetConstructors(Declared))
            if (maker.IsPublic || maker.IsFamily) yield return $"{owner}..ctor({Parameters(maker)}):System.Void";
        foreach (var method in type.GetMethods(Declared))
            if (method.IsPublic || method.IsFamily) yield return $"{owner}.{method.Name}({Parameters(method)}):{Name(method.ReturnType)}";
    }

    private static string Parameters(MethodBase method) =>
        string.Join(",", method.GetParameters().Select(parameter => Name(parameter.ParameterType)));

    /// <summary>The stand-ins for System.IO live in the firmware's namespace, where they win over the usings.</summary>
    private static string Name(Type type) => type.FullName!.Replace("FoamDevice.Firmware.", "System.IO.").Replace('+', '.');

    private static HashSet<string> ReadList()
    {
        using var stream = typeof(ApiSubsetTests).Assembly.GetManifestResourceStream("nanoframework-api-subset.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('|')[2])];
    }
}
