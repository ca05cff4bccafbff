using System.Device.Gpio;
using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>Both axes, their drivers' enable and the train buffers.</summary>
    public sealed class PlungerDrives
    {
        private readonly Axis _a;
        private readonly Axis _b;
        private readonly DriverEnable _enable;
        private readonly TrainSet _trains = new TrainSet();

        /// <summary>Makes both axes.</summary>
        public PlungerDrives(GpioController gpio)
        {
            _enable = new DriverEnable(gpio);
            _a = new Axis(SyringeSide.A, gpio, PinMap.StepA, PinMap.DirectionA, PinMap.HomeA, PinMap.CountA, PinMap.RmtChannelA);
            _b = new Axis(SyringeSide.B, gpio, PinMap.StepB, PinMap.DirectionB, PinMap.HomeB, PinMap.CountB, PinMap.RmtChannelB);
        }

        /// <summary>The liquid syringe's axis.</summary>
        public Axis A => _a;

        /// <summary>The gas syringe's axis.</summary>
        public Axis B => _b;

        /// <summary>Both drivers' enable.</summary>
        public DriverEnable Enable => _enable;

        /// <summary>The train buffers.</summary>
        public TrainSet Trains => _trains;

        /// <summary>A train runs, or its end was not proved yet.</summary>
        public bool IsMoving => _a.IsMoving || _b.IsMoving;

        /// <summary>Both positions are known.</summary>
        public bool PositionKnown => _a.PositionKnown && _b.PositionKnown;

        /// <summary>The axis of a syringe.</summary>
        public Axis Of(SyringeSide side) => side == SyringeSide.A ? _a : _b;

        /// <summary>Switches both drivers off. Whoever pushes a carriage then is not counted: the position is unknown.</summary>
        public void Release()
        {
            _enable.Off();
            _a.LosePosition();
            _b.LosePosition();
        }

        /// <summary>After a cut, every turn: finds out when nothing can move any more, see <see cref="Axis.WatchRest"/>.</summary>
        public void WatchRest(ulong nowMicroseconds)
        {
            _a.WatchRest(nowMicroseconds);
            _b.WatchRest(nowMicroseconds);
        }
    }
}
