using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace FoamDevice.Web.Hosting;

/// <summary>Where the page is served, and how.</summary>
public sealed record BenchServerOptions
{
    /// <summary>The port of the page unless another is named.</summary>
    public const int UsualPort = 5240;

    /// <summary>What the page is told about its bench.</summary>
    public required BenchPageSettings Settings { get; init; }

    /// <summary>Address and port; port 0 for any that is free. Beyond loopback it takes people on file and a certificate.</summary>
    public IPEndPoint Listen { get; init; } = new(IPAddress.Loopback, UsualPort);

    /// <summary>Other computers reach the page.</summary>
    public bool IsForOthers => !IPAddress.IsLoopback(Listen.Address);

    /// <summary>Certificate with its key, for TLS; null without.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>How long a tab that lost its connection finds everything as it left it, half-filled forms included; later it begins anew with what the bench says.</summary>
    public TimeSpan KeepsTabs { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>The bench's clock: the computer's unless the bench is simulated at a pace of its own.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
