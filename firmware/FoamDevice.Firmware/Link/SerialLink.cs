using System.IO.Ports;
using FoamDevice.Protocol;
using nanoFramework.Hardware.Esp32;

namespace FoamDevice.Firmware
{
    /// <summary>The serial line: COM2 with a USB bridge of its own, since COM1 belongs to the debugger. Never blocks.</summary>
    public sealed class SerialLink
    {
        private const int Baud = 115_200;

        // Ten bits a byte, rounded up: what the line takes for a byte, µs.
        private const ulong ByteMicroseconds = 87;
        private const int FifoBytes = 128;
        private const int ReadBufferBytes = 2_048;

        // A turn of 25 ms brings 288 bytes; the rest waits for the next turn.
        private const int ReadBytesPerTurn = 512;

        private readonly SerialPort _port;
        private readonly DeviceEndpoint _endpoint;
        private readonly byte[] _received = new byte[ReadBytesPerTurn];
        private ulong _lineFreeAt;

        /// <summary>Opens the line.</summary>
        public SerialLink(DeviceEndpoint endpoint)
        {
            _endpoint = endpoint;
            Configuration.SetPinFunction(PinMap.LinkTransmit, DeviceFunction.COM2_TX);
            Configuration.SetPinFunction(PinMap.LinkReceive, DeviceFunction.COM2_RX);
            _port = new SerialPort("COM2", Baud, Parity.None, 8, StopBits.One)
            {
                ReadBufferSize = ReadBufferBytes,

                // Else every chunk of bytes posts a managed event.
                ReceivedBytesThreshold = int.MaxValue,
            };
            _port.Open();
        }

        /// <summary>Hands what came to the endpoint.</summary>
        public void Receive()
        {
            int waiting = _port.BytesToRead;
            if (waiting > ReadBytesPerTurn)
            {
                waiting = ReadBytesPerTurn;
            }

            if (waiting > 0)
            {
                // Exactly what is there: asking for more blocks.
                int count = _port.Read(_received, 0, waiting);
                _endpoint.Receive(_received, 0, count, HighResTimer.GetCurrent());
            }
        }

        /// <summary>Writes what the endpoint has to say, as much as the transmit FIFO takes.</summary>
        public void Send()
        {
            int length = _endpoint.PrepareOutput(HighResTimer.GetCurrent());
            while (length > 0 && length <= RoomAt(HighResTimer.GetCurrent()))
            {
                _port.Write(_endpoint.Output, 0, length);

                // Reckoned from after the call: too late by a little rather than too early.
                ulong written = HighResTimer.GetCurrent();
                _lineFreeAt = (_lineFreeAt > written ? _lineFreeAt : written) + ((ulong)length * ByteMicroseconds);
                _endpoint.OutputSent();
                length = _endpoint.PrepareOutput(written);
            }
        }

        // The chip tells nothing of its FIFO: reckoned from what was written and when.
        private int RoomAt(ulong now)
        {
            if (_lineFreeAt <= now)
            {
                return FifoBytes;
            }

            return FifoBytes - (int)((_lineFreeAt - now + ByteMicroseconds - 1) / ByteMicroseconds);
        }
    }
}
