using System.IO;
using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>A file that stands while a run is open: how the device knows, at its next start, that one was cut short.</summary>
    public sealed class RunMarker
    {
        private const string Path = "I:\\run";
        private const int TokenBytes = 8;

        private readonly byte[] _buffer = new byte[TokenBytes];
        private readonly PayloadWriter _writer = new PayloadWriter();
        private readonly PayloadReader _reader = new PayloadReader();
        private bool _wasLeft;
        private ulong _leftRunToken;

        /// <summary>An earlier boot left a marker: its run was cut short.</summary>
        public bool WasLeft => _wasLeft;

        /// <summary>The run that was cut short; 0 when the marker can't be read.</summary>
        public ulong LeftRunToken => _leftRunToken;

        /// <summary>Looks for a marker that an earlier boot left.</summary>
        public void Load()
        {
            try
            {
                _wasLeft = File.Exists(Path);
                if (_wasLeft)
                {
                    byte[] file = File.ReadAllBytes(Path);
                    _reader.Begin(file, 0, file.Length);
                    _leftRunToken = _reader.U64();
                }
            }
            catch (IOException)
            {
                // A marker that can't be read still means that a run was open.
            }
        }

        /// <summary>Sets the marker. Before the first train, never while one runs.</summary>
        /// <returns>False when the flash could not be written.</returns>
        public bool Set(ulong runToken)
        {
            _writer.Begin(_buffer, 0, TokenBytes);
            _writer.U64(runToken);
            try
            {
                File.WriteAllBytes(Path, _buffer);
            }
            catch (IOException)
            {
                return false;
            }

            return true;
        }

        /// <summary>Takes the marker away, if there is one. Never while a train runs.</summary>
        /// <returns>False when the flash could not be written.</returns>
        public bool Remove()
        {
            try
            {
                if (File.Exists(Path))
                {
                    File.Delete(Path);
                }
            }
            catch (IOException)
            {
                return false;
            }

            return true;
        }
    }
}
