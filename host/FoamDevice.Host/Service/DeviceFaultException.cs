using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>A fault ended what was being done; the message says which, why, and what to do.</summary>
public sealed class DeviceFaultException : Exception
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

    private static string Describe(Status status)
    {
        FaultText text = FaultText.Of(status.Fault);
        string numbers = text.Unit.Length == 0 ? "" : $" ({status.FaultValue} {text.Unit}, limit {status.FaultLimit} {text.Unit})";
        return $"Fault {(int)status.Fault}: {text.Name}{numbers}. {text.Cause} {text.Advice}";
    }
}
