namespace FoamDevice.Protocol
{
    /// <summary>Which message stands behind each event type.</summary>
    public static class EventMessages
    {
        /// <summary>An empty message for the body of an event.</summary>
        /// <returns>Null for an event without fields, or of a type that this version does not know.</returns>
        public static Message For(EventType type)
        {
            return type switch
            {
                EventType.Booted => new Booted(),
                EventType.SelfTestCompleted => new SelfTestCompleted(),
                EventType.StateChanged => new StateChanged(),
                EventType.RunAccepted => new RunAccepted(),
                EventType.HomeFound => new HomeFound(),
                EventType.MoveCompleted => new MoveCompleted(),
                EventType.ValveTurned => new ValveTurned(),
                EventType.PassCompleted => new PassCompleted(),
                EventType.RunEnded => new RunEnded(),
                EventType.FaultRaised => new FaultRaised(),
                EventType.FaultCleared => new FaultCleared(),
                EventType.DriftMeasured => new DriftMeasured(),
                EventType.SettingsStored => new SettingsStored(),
                EventType.RunClosed => new RunClosed(),
                EventType.AmbientMeasured => new AmbientMeasured(),
                EventType.ServoSet => new ServoSet(),
                EventType.TravelEndFound => new TravelEndFound(),
                _ => null,
            };
        }
    }
}
