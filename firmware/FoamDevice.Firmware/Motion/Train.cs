using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>The pulses of one move: four bytes a step for the pulse generator, in a buffer made at start-up.</summary>
    /// <remarks>
    /// A step is 5 µs high and then low until the next: two 16-bit halves, 15 bits of duration and one of level, in ticks of
    /// 1 µs. The generator always gets the whole buffer; an item of zeros behind the last step ends the train.
    /// </remarks>
    public sealed class Train
    {
        /// <summary>High time of a step, µs: twice what common drivers ask for.</summary>
        public const int HighMicroseconds = 5;

        /// <summary>Bytes a step.</summary>
        public const int ItemBytes = 4;

        private const byte HighLow = HighMicroseconds;
        private const byte HighLevel = 0x80;

        private int _steps;
        private uint _durationMicroseconds;
        private readonly byte[] _items;
        private readonly int _capacity;

        /// <summary>Makes the buffer.</summary>
        /// <param name="capacity">Longest train, steps.</param>
        public Train(int capacity)
        {
            _capacity = capacity;
            _items = new byte[(capacity + 1) * ItemBytes];
        }

        /// <summary>What the pulse generator gets.</summary>
        public byte[] Items => _items;

        /// <summary>Longest train, steps.</summary>
        public int Capacity => _capacity;

        /// <summary>Steps of the train in the buffer.</summary>
        public int Steps => _steps;

        /// <summary>From the first rising edge to the end of the last step, µs.</summary>
        public uint DurationMicroseconds => _durationMicroseconds;

        /// <summary>Writes one step.</summary>
        /// <returns>False when the pulse generator can't make a step so short or so long.</returns>
        public bool SetStep(int index, int periodMicroseconds)
        {
            int low = periodMicroseconds - HighMicroseconds;
            if (low < 1 || low > PlanLimits.MaxStepMicroseconds)
            {
                return false;
            }

            int at = index * ItemBytes;
            byte[] items = _items;
            items[at] = HighLow;
            items[at + 1] = HighLevel;
            items[at + 2] = (byte)low;
            items[at + 3] = (byte)(low >> 8);
            return true;
        }

        /// <summary>Closes the train behind its last step.</summary>
        public void Finish(int steps, uint durationMicroseconds)
        {
            int at = steps * ItemBytes;
            _items[at] = 0;
            _items[at + 1] = 0;
            _items[at + 2] = 0;
            _items[at + 3] = 0;
            _steps = steps;
            _durationMicroseconds = durationMicroseconds;
        }
    }
}
