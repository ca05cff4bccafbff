using FoamDevice.Host;

namespace FoamDevice.Cli.Flashing;

/// <summary>What the operator wants flashed.</summary>
/// <param name="Image">The firmware's image.</param>
/// <param name="RuntimeVersion">The nanoFramework runtime to install.</param>
/// <param name="FlashPort">For flashing; null to find it.</param>
/// <param name="LinkPort">For the link; null to find it.</param>
/// <param name="From">The first stage.</param>
/// <param name="IsConfirmed">Nobody is asked.</param>
/// <param name="IsDryRun">Nothing is run.</param>
internal sealed record FlashRequest(
    string? Image, string? RuntimeVersion, string? FlashPort, string? LinkPort, FlashStage From, bool IsConfirmed, bool IsDryRun);
