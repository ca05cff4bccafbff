namespace FoamDevice.Protocol
{
    /// <summary>What became of the last request.</summary>
    public enum RequestOutcome : byte
    {
        /// <summary>None was sent.</summary>
        None = 0,

        /// <summary>Under way.</summary>
        Pending = 1,

        /// <summary>Carried out; the reply's fields can be read.</summary>
        Done = 2,

        /// <summary>Refused, with a reason.</summary>
        Refused = 3,

        /// <summary>No answer to any repetition; whether it was carried out is not known.</summary>
        NoAnswer = 4,

        /// <summary>The device started anew or talked with another host in between; whether it was carried out is not known.</summary>
        DeviceRestarted = 5,
    }
}
