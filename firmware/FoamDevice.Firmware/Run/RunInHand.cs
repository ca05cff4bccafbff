using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>The run in hand: its plan, whether it is open, how it ended, and the events that tell so.</summary>
    public sealed class RunInHand
    {
        private readonly EventLog _events;
        private readonly RunMarker _marker;
        private readonly RunAccepted _accepted = new RunAccepted();
        private readonly RunEnded _ended = new RunEnded();
        private readonly RunClosed _closed = new RunClosed();
        private readonly byte[] _scratch = new byte[FrameFormat.MaxPayloadBytes];
        private readonly PayloadWriter _writer = new PayloadWriter();
        private readonly PayloadReader _reader = new PayloadReader();
        private bool _isOpen;
        private bool _hasEnded;
        private readonly RunPlan _plan = new RunPlan();

        /// <summary>Makes an empty hand.</summary>
        public RunInHand(EventLog events, RunMarker marker)
        {
            _events = events;
            _marker = marker;
        }

        /// <summary>The plan of the run; all zeros before the first.</summary>
        public RunPlan Plan => _plan;

        /// <summary>A run was accepted and is not closed.</summary>
        public bool IsOpen => _isOpen;

        /// <summary>Passes completed.</summary>
        public ushort Passes { get; set; }

        /// <summary>Device time of the end of the last pass; 0 without one.</summary>
        public ulong FoamBornMicroseconds { get; set; }

        /// <summary>Opens a run; the marker is set first, so that a power cut from here on is known.</summary>
        /// <returns>False when the flash could not be written.</returns>
        public bool Open(RunPlan plan, MachineProfile machine, Calibration calibration)
        {
            if (!_marker.Set(plan.RunToken))
            {
                return false;
            }

            _writer.Begin(_scratch, 0, _scratch.Length);
            plan.Write(_writer);
            int count = _writer.Count;
            _reader.Begin(_scratch, 0, count);
            _plan.Read(_reader);
            _isOpen = true;
            _hasEnded = false;
            Passes = 0;
            FoamBornMicroseconds = 0;
            _accepted.RunToken = plan.RunToken;
            _accepted.PlanChecksum = Checksum.Of(_scratch, 0, count);
            _accepted.MachineGeneration = machine.Generation;
            _accepted.CalibrationGeneration = calibration.Generation;
            _events.Add(EventType.RunAccepted, _accepted);
            return true;
        }

        /// <summary>Tells how the run ended.</summary>
        /// <param name="outcome">How.</param>
        /// <param name="fault">The fault that ended it.</param>
        /// <param name="chargeKnown">The charge is whole in one syringe: nothing was cut in the middle of a pass.</param>
        public void End(RunOutcome outcome, FaultCode fault, bool chargeKnown)
        {
            if (!_isOpen || _hasEnded)
            {
                return;
            }

            _hasEnded = true;
            _ended.RunToken = _plan.RunToken;
            _ended.Outcome = outcome;
            _ended.Passes = Passes;
            _ended.FoamIn = chargeKnown ? FoamIn() : SyringeSide.None;
            _ended.FoamBornMicroseconds = FoamBornMicroseconds;
            _ended.Fault = fault;
            _events.Add(EventType.RunEnded, _ended);
        }

        /// <summary>Tells that a fault ended the run.</summary>
        public void EndByFault(FaultCode fault, bool chargeKnown)
        {
            switch (fault)
            {
                case FaultCode.Aborted:
                    End(RunOutcome.Aborted, fault, chargeKnown);
                    break;
                case FaultCode.HostLost:
                    End(RunOutcome.HostLost, fault, chargeKnown);
                    break;
                default:
                    End(RunOutcome.Faulted, fault, chargeKnown);
                    break;
            }
        }

        /// <summary>Closes the run and takes the marker away. Nothing moves then.</summary>
        /// <returns>False when the flash could not be written.</returns>
        public bool Close()
        {
            if (_isOpen)
            {
                _isOpen = false;
                FoamBornMicroseconds = 0;
                _closed.RunToken = _plan.RunToken;
                _events.Add(EventType.RunClosed, _closed);
            }

            return _marker.Remove();
        }

        // Pass 1 pushes from A to B; before it the phases are apart.
        private SyringeSide FoamIn()
        {
            if (Passes == 0)
            {
                return SyringeSide.None;
            }

            return (Passes & 1) == 1 ? SyringeSide.B : SyringeSide.A;
        }
    }
}
