using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>The one latched fault. Raising it carries its reaction out at once; it stays until the operator clears it.</summary>
    public sealed class FaultLatch
    {
        private readonly PlungerDrives _drives;
        private readonly EventLog _events;
        private readonly FaultRaised _raised = new FaultRaised();
        private readonly FaultCleared _cleared = new FaultCleared();
        private FaultCode _code;
        private int _value;
        private int _limit;

        /// <summary>Makes an empty latch.</summary>
        public FaultLatch(PlungerDrives drives, EventLog events)
        {
            _drives = drives;
            _events = events;
        }

        /// <summary>The latched fault.</summary>
        public FaultCode Code => _code;

        /// <summary>What was found, in the fault's unit.</summary>
        public int Value => _value;

        /// <summary>What was allowed.</summary>
        public int Limit => _limit;

        /// <summary>The axis of a home switch fault; set by whoever raises one.</summary>
        public SyringeSide Side { get; set; }

        /// <summary>A fault is latched.</summary>
        public bool IsSet => _code != FaultCode.None;

        /// <summary>State and passes that go into the event; kept up by the run.</summary>
        public DeviceState State { get; set; }

        /// <summary>Passes completed.</summary>
        public ushort Pass { get; set; }

        /// <summary>Latches a fault. The first one stays, unless it only held and the new one cuts.</summary>
        public void Raise(FaultCode code, int value, int limit)
        {
            bool cuts = FaultCatalog.ReactionOf(code) == FaultReaction.Cut;
            if (cuts)
            {
                _drives.Release();
            }

            if (IsSet && (!cuts || FaultCatalog.ReactionOf(_code) == FaultReaction.Cut))
            {
                return;
            }

            _code = code;
            _value = value;
            _limit = limit;
            _raised.Code = code;
            _raised.Value = value;
            _raised.Limit = limit;
            _raised.State = State;
            _raised.Pass = Pass;
            _events.Add(EventType.FaultRaised, _raised);
        }

        /// <summary>Unlatches the fault; the caller has made sure that its cause is gone.</summary>
        public void Clear()
        {
            _cleared.Code = _code;
            _code = FaultCode.None;
            _value = 0;
            _limit = 0;
            _events.Add(EventType.FaultCleared, _cleared);
        }
    }
}
