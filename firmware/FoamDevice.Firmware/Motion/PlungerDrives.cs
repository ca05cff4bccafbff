using System.Device.Gpio;
using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>Both axes, their drivers' enable and the train buffers.</summary>
    public sealed class PlungerDrives
    {
        /// <summary>Makes both axes.</summary>
        public PlungerDrives(GpioController gpio)
        {
            Enable = new DriverEnable(gpio);
            A = new Axis(SyringeSide.A, gpio, PinMap.StepA, PinMap.DirectionA, PinMap.HomeA, PinMap.CountA, PinMap.RmtChannelA);
            B = new Axis(SyringeSide.B, gpio, PinMap.StepB, PinMap.DirectionB, PinMap.HomeB, PinMap.CountB, PinMap.RmtChannelB);
        }

        /// <summary>The liquid syringe's axis.</summary>
        public Axis A { get; }

        /// <summary>The gas syringe's axis.</summary>
        public Axis B { get; }

        /// <summary>Both drivers' enable.</summary>
        public DriverEnable Enable { get; }

        /// <summary>The train buffers.</summary>
        public TrainSet Trains { get; } = new TrainSet();

        /// <summary>A train runs, or its end was not proved yet.</summary>
        public bool IsMoving => A.IsMoving || B.IsMoving;

        /// <summary>Both positions are known.</summary>
        public bool PositionKnown => A.PositionKnown && B.PositionKnown;

        /// <summary>The axis of a syringe.</summary>
        public Axis Of(SyringeSide side) => side == SyringeSide.A ? A : B;

        /// <summary>Switches both drivers off. Whoever pushes a carriage then is not counted: the position is unknown.</summary>
        public void Release()
        {
            Enable.Off();
            A.LosePosition();
            B.LosePosition();
        }

        /// <summary>After a cut, every turn: finds out when nothing can move any more, see <see cref="Axis.WatchRest"/>.</summary>
        public void WatchRest(ulong nowMicroseconds)
        {
            A.WatchRest(nowMicroseconds);
            B.WatchRest(nowMicroseconds);
        }
    }
}
