using FoamDevice.Protocol;
using nanoFramework.Hardware.Esp32;

namespace FoamDevice.Firmware
{
    /// <summary>What a host may ask for in Service: each request is refused with its reason, or handed on as a whole.</summary>
    public sealed class ServiceRequests
    {
        // Of the servo's pulse width, µs.
        private const uint ShortestPulseMicroseconds = 500;
        private const uint LongestPulseMicroseconds = ShortestPulseMicroseconds + ThreeWayValve.ServoRangeMicroseconds;

        private readonly RunController _controller;
        private readonly StartConditions _conditions;
        private readonly JogConditions _jogConditions;
        private readonly ConfirmRequest _confirm = new ConfirmRequest();
        private readonly JogRequest _jog = new JogRequest();
        private readonly TurnValveRequest _turn = new TurnValveRequest();
        private readonly SetServoRequest _servo = new SetServoRequest();
        private readonly FindTravelEndRequest _travelEnd = new FindTravelEndRequest();

        /// <summary>Makes the requests.</summary>
        public ServiceRequests(RunController controller, StartConditions conditions, JogConditions jogConditions)
        {
            _controller = controller;
            _conditions = conditions;
            _jogConditions = jogConditions;
        }

        /// <summary>Carries one out.</summary>
        public RefusalCode Handle(RequestType type, PayloadReader body, Refusal refusal)
        {
            if (!RequestBody.Read(BodyOf(type), body, refusal))
            {
                return refusal.Code;
            }

            if (type == RequestType.EnterService)
            {
                return Enter(refusal);
            }

            return _conditions.CheckState(DeviceState.Service, refusal) == RefusalCode.None ? Work(type, refusal) : refusal.Code;
        }

        private Message BodyOf(RequestType type)
        {
            switch (type)
            {
                case RequestType.Jog:
                    return _jog;
                case RequestType.TurnValve:
                    return _turn;
                case RequestType.SetServo:
                    return _servo;
                case RequestType.FindTravelEnd:
                    return _travelEnd;
                default:
                    return _confirm;
            }
        }

        private RefusalCode Work(RequestType type, Refusal refusal)
        {
            switch (type)
            {
                case RequestType.Jog:
                    return Jog(refusal);
                case RequestType.TurnValve:
                    return TurnValve(refusal);
                case RequestType.SetServo:
                    return SetServo(refusal);
                default:
                    return FindTravelEnd(refusal);
            }
        }

        private RefusalCode Enter(Refusal refusal)
        {
            if (_conditions.CheckStart(DeviceState.Idle, _confirm.SyringesOut, refusal) == RefusalCode.None)
            {
                _controller.BeginService();
            }

            return refusal.Code;
        }

        private RefusalCode Jog(Refusal refusal)
        {
            if (_jogConditions.Check(_jog, refusal) == RefusalCode.None)
            {
                _controller.Service.Jog(_jog);
            }

            return refusal.Code;
        }

        private RefusalCode TurnValve(Refusal refusal)
        {
            if (_turn.Position < ValvePosition.GasPort || _turn.Position > ValvePosition.LiquidPort)
            {
                ValvePosition nearest = _turn.Position < ValvePosition.GasPort ? ValvePosition.GasPort : ValvePosition.LiquidPort;
                return refusal.Set(RefusalCode.SettingsRefused, 1, (long)_turn.Position, (long)nearest);
            }

            _controller.Service.TurnValve(_turn.Position);
            return RefusalCode.None;
        }

        private RefusalCode SetServo(Refusal refusal)
        {
            uint pulse = _servo.PulseMicroseconds;
            if (pulse < ShortestPulseMicroseconds || pulse > LongestPulseMicroseconds)
            {
                return refusal.Set(RefusalCode.SettingsRefused, 1, pulse, pulse < ShortestPulseMicroseconds ? ShortestPulseMicroseconds : LongestPulseMicroseconds);
            }

            _controller.Service.SetServo(pulse, HighResTimer.GetCurrent());
            return RefusalCode.None;
        }

        private RefusalCode FindTravelEnd(Refusal refusal)
        {
            if (_jogConditions.Check(_travelEnd, refusal) == RefusalCode.None)
            {
                _controller.Service.FindTravelEnd(_travelEnd.Side);
            }

            return refusal.Code;
        }
    }
}
