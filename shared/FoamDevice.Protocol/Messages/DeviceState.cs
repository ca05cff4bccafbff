namespace FoamDevice.Protocol
{
    /// <summary>Where the device stands in a run.</summary>
    public enum DeviceState : byte
    {
        /// <summary>Nothing runs; drivers off.</summary>
        Idle = 0,

        /// <summary>The carriages look for their home switches; syringes out.</summary>
        Homing = 1,

        /// <summary>The carriages stand where the plan needs them; the operator mounts syringes and gas bag.</summary>
        Loading = 2,

        /// <summary>Loaded and confirmed; waits for the start.</summary>
        Ready = 3,

        /// <summary>Purging and drawing gas.</summary>
        Filling = 4,

        /// <summary>Passes.</summary>
        Mixing = 5,

        /// <summary>Foam in a known syringe, foam age running, drivers holding.</summary>
        Finished = 6,

        /// <summary>Waits until the syringes are out, then homes again and measures the drift.</summary>
        Unloading = 7,

        /// <summary>A fault is latched; see <see cref="FaultCode"/>.</summary>
        Faulted = 8,

        /// <summary>Position known, drivers holding, nothing of a run: jogs, valve and servo, for whoever calibrates or repairs.</summary>
        Service = 9,
    }
}
