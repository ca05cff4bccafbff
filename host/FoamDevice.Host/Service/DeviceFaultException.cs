using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A fault ended what was being done; the message says which, why, and what to do.</summary>
public sealed class DeviceFaultException : SaidException
{
    /// <summary>Makes the exception from a device's word.</summary>
    /// <param name="status">A status with a latched fault.</param>
    public DeviceFaultException(Status status)
        : base(Describe(status))
    {
        Fault = status.Fault;
        Value = status.FaultValue;
        Limit = status.FaultLimit;
    }

    /// <summary>The fault.</summary>
    public FaultCode Fault { get; }

    /// <summary>What was found, in the fault's unit.</summary>
    public int Value { get; }

    /// <summary>What was allowed, in the fault's unit.</summary>
    public int Limit { get; }

    private static Sentence Describe(Status status)
    {
        FaultWords words = FaultWords.Of(status.Fault);
        return words.TitleWith(status.FaultValue, status.FaultLimit).Then(words.CauseAdvice);
    }
}
