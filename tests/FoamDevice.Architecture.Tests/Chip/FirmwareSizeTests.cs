namespace FoamDevice.Architecture.Tests.Chip;

/// <summary>
/// The packed firmware may be 64 KB, the packages apart. It is packed on a workstation with the nanoFramework tools, not here, so its size is reckoned from the same
/// sources, compiled as for the chip.
/// </summary>
/// <remarks>
/// What is dear: every method takes 16 bytes and its name beside its code. So a property that only its class sets reads a field: as an automatic one it would be
/// two methods and a field with a longer name, and a call for each time it is set.
/// </remarks>
public sealed class FirmwareSizeTests(ITestOutputHelper output)
{
    private const int BudgetBytes = 64 * 1024;

    [Fact]
    public void The_packed_firmware_fits_its_budget()
    {
        using Stream image = ChipCompilation.Image();

        PackedSize size = PackedSizeReckoner.Of(image);

        output.WriteLine($"{size}; budget {BudgetBytes}, left {BudgetBytes - size.TotalBytes}");
        Assert.True(size.TotalBytes <= BudgetBytes, $"{size}; {BudgetBytes} are allowed. Move what only the host needs to HostSide, or make something simpler.");
        Assert.All([size.CodeBytes, size.TableBytes, size.NameBytes, size.SignatureBytes], part => Assert.True(part > 0, $"{size}"));
    }
}
