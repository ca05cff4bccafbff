using System.Reflection;
using System.Runtime.CompilerServices;

namespace FoamDevice.Protocol.Tests;

/// <summary>What every file of the protocol keeps to.</summary>
public sealed class AssemblyTests
{
    [Fact]
    public void Nothing_static_can_change_so_that_any_number_of_devices_live_in_one_process()
    {
        IEnumerable<string> statics = typeof(Message).Assembly.GetTypes()
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsLiteral)
            .Select(field => $"{field.DeclaringType!.Name}.{field.Name}");

        Assert.Empty(statics);
    }

    [Fact]
    public void Nothing_generic_is_declared_because_the_chip_cannot_load_it()
    {
        Type[] types = [.. typeof(Message).Assembly.GetTypes().Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)))];

        Assert.DoesNotContain(types, type => type.IsGenericTypeDefinition && type.Namespace == typeof(Message).Namespace);
        Assert.DoesNotContain(types.SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)), method => method.IsGenericMethodDefinition);
    }
}
