using System.Net;
using FoamDevice.Cli.Devices;

namespace FoamDevice.Cli.Serving;

/// <summary>What is to be served, and where.</summary>
internal sealed record ServeRequest
{
    /// <summary>The serial port; null to look on all.</summary>
    public string? Port { get; init; }

    /// <summary>The simulated machine; null for a real one.</summary>
    public SimulatedMachine? Machine { get; init; }

    /// <summary>Simulated seconds a second.</summary>
    public double Pace { get; init; } = 1;

    /// <summary>Address and port of the page.</summary>
    public required IPEndPoint Listen { get; init; }

    /// <summary>The certificate's file; null without.</summary>
    public string? Certificate { get; init; }

    /// <summary>The file of its key; null when it is in the first.</summary>
    public string? Key { get; init; }

    /// <summary>The run store; null for the configured one.</summary>
    public string? Store { get; init; }

    /// <summary>Folder with methods of the bench's own; null for the shipped ones alone.</summary>
    public string? MethodFolder { get; init; }

    /// <summary>Announce it as JSON.</summary>
    public bool Json { get; init; }
}
