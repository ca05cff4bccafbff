namespace FoamDevice.Cli.Devices;

/// <summary>A turn that is let pass in a conversation; see <see cref="Conversation"/>.</summary>
internal readonly record struct Turn;
