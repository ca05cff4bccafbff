using FoamDevice.Architecture.Tests.Repository;

namespace FoamDevice.Architecture.Tests.Chip;

/// <summary>
/// The packed firmware may be 64 KB. It is packed on a workstation with the nanoFramework tools, not here, so the code of the .NET build stands in for it.
/// The packer takes over each method's IL as it is and adds its tables (about 16 bytes a method, 24 a type, 8 a field) and names: together some 24 KB. That leaves
/// 40 KB for the code of a Release build; a Debug build, which is what the tests see, is a fifth larger.
/// </summary>
public sealed class FirmwareSizeTests(ITestOutputHelper output)
{
    private const int CodeBudgetBytes = 48 * 1024;

    [Fact]
    public void The_code_for_the_chip_fits_its_budget()
    {
        using var firmware = new ChipAssembly("FoamDevice.Firmware");
        using var protocol = new ChipAssembly("FoamDevice.Protocol");
        HashSet<string> hostSide = [.. FirmwareSources.HostSide.Select(file => Path.GetFileNameWithoutExtension(file))];

        int code = firmware.CodeBytes(_ => true) + protocol.CodeBytes(type => !hostSide.Contains(type));

        output.WriteLine($"{code} bytes of code, budget {CodeBudgetBytes}");
        Assert.InRange(code, 1, CodeBudgetBytes);
    }
}
