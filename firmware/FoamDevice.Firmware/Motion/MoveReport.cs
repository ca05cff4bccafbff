using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>Tells a move that is over as an event.</summary>
    public static class MoveReport
    {
        /// <summary>Fills the event in.</summary>
        public static void Fill(MoveCompleted completed, MovePurpose purpose, PlungerMove move)
        {
            completed.Purpose = purpose;
            completed.Side = move.Side;
            completed.FromSteps = move.From;
            completed.ToSteps = move.Reached;
            completed.CommandedSteps = move.CommandedSteps;
            completed.CountedSteps = move.CountedSteps;
            completed.DurationMicroseconds = move.DurationMicroseconds;
        }
    }
}
