namespace FoamDevice.Protocol
{
    /// <summary>What the run does when the host is silent for longer than the plan's grace.</summary>
    public enum LinkLossChoice : byte
    {
        /// <summary>End after the pass that runs, plungers held.</summary>
        StopAfterPass = 0,

        /// <summary>Go on to the last pass.</summary>
        FinishRun = 1,
    }
}
