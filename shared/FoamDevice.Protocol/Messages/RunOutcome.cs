namespace FoamDevice.Protocol
{
    /// <summary>How a run ended.</summary>
    public enum RunOutcome : byte
    {
        /// <summary>Not ended.</summary>
        None = 0,

        /// <summary>Every planned pass was made.</summary>
        Completed = 1,

        /// <summary>The operator stopped it after a pass.</summary>
        Stopped = 2,

        /// <summary>The host was silent for longer than the plan's grace, and the plan says stop after this pass.</summary>
        HostLost = 3,

        /// <summary>Cut by an abort.</summary>
        Aborted = 4,

        /// <summary>A fault ended it.</summary>
        Faulted = 5,
    }
}
