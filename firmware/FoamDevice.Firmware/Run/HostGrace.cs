using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>How long the host may be silent while something moves or is about to.</summary>
    public static class HostGrace
    {
        // While no plan says it.
        private const uint WithoutPlanMilliseconds = 5_000;

        /// <summary>The grace, ms; 0 when the device waits anyway, or the run goes on without the host.</summary>
        public static uint Milliseconds(DeviceState state, bool isHoming, RunInHand run)
        {
            bool moves = state == DeviceState.Homing || state == DeviceState.Filling || state == DeviceState.Mixing
                || (state == DeviceState.Unloading && isHoming);
            if (!moves)
            {
                return 0;
            }

            if (!run.IsOpen)
            {
                return WithoutPlanMilliseconds;
            }

            return run.Plan.LinkLoss == LinkLossChoice.FinishRun ? 0 : run.Plan.LinkGraceMilliseconds;
        }
    }
}
