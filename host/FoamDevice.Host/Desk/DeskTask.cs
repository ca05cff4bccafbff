namespace FoamDevice.Host;

/// <summary>Something that a service asks a person to do.</summary>
/// <param name="Number">Names this asking of it: a repeated or late answer does nothing.</param>
/// <param name="Task">What.</param>
public sealed record DeskTask(long Number, ServiceTask Task);
