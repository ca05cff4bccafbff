namespace FoamDevice.Host;

/// <summary>A turn that is let pass in a conversation; see <see cref="Conversation"/>.</summary>
public readonly record struct Turn;
