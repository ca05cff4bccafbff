using Microsoft.CodeAnalysis;

namespace FoamDevice.Architecture.Tests.Chip;

/// <summary>Of each message, the chip has the directions that it goes in, and only these. A call of one that it has not would stop the device.</summary>
public sealed class MessageDirectionTests
{
    private static readonly string[] Requests =
    [
        "ClearFaultRequest", "ConfirmRequest", "FindTravelEndRequest", "Hello", "HostBeat", "JogRequest", "PrepareRequest", "SetServoRequest", "TurnValveRequest", "WriteIdentityRequest",
    ];

    // Kept in files, or copied; both are read and written.
    private static readonly string[] Kept = ["Calibration", "Counters", "EmptyMessage", "Identity", "MachineProfile", "RunPlan"];

    private static readonly IReadOnlyList<INamedTypeSymbol> Messages =
        [.. ChipCompilation.Program.GetSymbolsWithName(_ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>().Where(type => type.BaseType?.Name == "Message")];

    [Fact]
    public void Requests_are_read()
    {
        Assert.Equal(Requests, With("Read").Except(Kept).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Replies_events_and_status_are_written()
    {
        Assert.Equal(Messages.Select(type => type.Name).Except(Requests).Order(StringComparer.Ordinal), With("Write").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_kept_goes_both_ways()
    {
        Assert.Equal(Kept, With("Read").Intersect(With("Write")).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> With(string direction) => Messages.Where(type => !type.GetMembers(direction).IsEmpty).Select(type => type.Name);
}
