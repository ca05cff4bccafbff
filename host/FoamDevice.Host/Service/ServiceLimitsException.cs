namespace FoamDevice.Host;

/// <summary>A file of service limits, or the log of services, can't be read. The message is a plain sentence: file, line, field, what is wrong, what to do.</summary>
public sealed class ServiceLimitsException(Sentence said) : SaidException(said);
