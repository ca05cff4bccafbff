using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>What must hold before one plunger is moved alone, and the refusal that says what does not. The <see cref="Guard"/> holds the move against the same again when it starts.</summary>
    public sealed class JogConditions
    {
        private readonly PlungerDrives _drives;
        private readonly ThreeWayValve _valve;
        private readonly Guard _guard;
        private readonly SettingsStore _settings;

        /// <summary>Makes the conditions.</summary>
        public JogConditions(PlungerDrives drives, ThreeWayValve valve, Guard guard, SettingsStore settings)
        {
            _drives = drives;
            _valve = valve;
            _guard = guard;
            _settings = settings;
        }

        /// <summary>Checks a jog.</summary>
        public RefusalCode Check(JogRequest request, Refusal refusal)
        {
            if (CheckSide(request.Side, refusal) != RefusalCode.None)
            {
                return refusal.Code;
            }

            ValvePosition port = Guard.PortOf(request.Side);
            if (_valve.Position != port || !_valve.StaysConfirmed())
            {
                return Refuse(refusal, JogField.Valve, (long)_valve.Position, (long)port);
            }

            int position = _drives.Of(request.Side).Position;
            long target = (long)position + request.Steps;
            int nearest = _guard.Limits.Nearest(request.Side, target);
            if (request.Steps == 0 || nearest != target)
            {
                return Refuse(refusal, JogField.Steps, request.Steps, nearest - position);
            }

            return CheckSpeed(request.SpeedMicrometersPerSecond, refusal);
        }

        /// <summary>Checks a creep to the travel end.</summary>
        public RefusalCode Check(FindTravelEndRequest request, Refusal refusal)
        {
            if (CheckSide(request.Side, refusal) != RefusalCode.None)
            {
                return refusal.Code;
            }

            if (!request.SyringesOut)
            {
                return refusal.Set(RefusalCode.SyringesNotOut);
            }

            // With the holders empty the valve closes nothing off, but a train asks for an open way all the same.
            bool open = _valve.Position == ValvePosition.Mix || _valve.Position == Guard.PortOf(request.Side);
            return open && _valve.StaysConfirmed() ? RefusalCode.None : Refuse(refusal, JogField.Valve, (long)_valve.Position, (long)ValvePosition.Mix);
        }

        private static RefusalCode CheckSide(SyringeSide side, Refusal refusal)
        {
            bool known = side == SyringeSide.A || side == SyringeSide.B;
            return known ? RefusalCode.None : Refuse(refusal, JogField.Side, (long)side, 0);
        }

        private static RefusalCode Refuse(Refusal refusal, JogField field, long value, long limit) => refusal.Set(RefusalCode.JogRefused, (byte)field, value, limit);

        private RefusalCode CheckSpeed(uint speed, Refusal refusal)
        {
            MachineProfile machine = _settings.Machine;
            long least = PlungerGeometry.SlowestMicrometersPerSecond(machine.StepsPerMillimeter);
            long most = machine.TraverseSpeedMicrometersPerSecond;
            if (speed >= least && speed <= most)
            {
                return RefusalCode.None;
            }

            return Refuse(refusal, JogField.Speed, speed, speed < least ? least : most);
        }
    }
}
