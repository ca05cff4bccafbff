namespace FoamDevice.Host;

/// <summary>Why a procedure did not come to its end as meant, in words.</summary>
internal static class ServiceFailure
{
    /// <summary>The message of a failure that has one for people; else it is the program's own fault, and is said to be.</summary>
    public static string TextOf(Exception failure) => failure is DeviceRefusedException or DeviceSilentException or DeviceFaultException or DeviceChangedException
        or StoppedException or AbortedException or PlanRefusedException or MachineException or MethodException or ServiceLimitsException or StoreException
            ? failure.Message
            : $"An error of the program itself ended this: {failure.GetType().Name}, {failure.Message}";
}
