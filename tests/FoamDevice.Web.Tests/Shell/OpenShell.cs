namespace FoamDevice.Web.Tests.Shell;

/// <summary>One server with nobody on file for all tests of a class: each comes as a visitor of its own.</summary>
public sealed class OpenShell : IAsyncLifetime
{
    /// <summary>The server.</summary>
    internal ShellServer Shell { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => Shell = await ShellServer.StartAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Shell.DisposeAsync();
}
