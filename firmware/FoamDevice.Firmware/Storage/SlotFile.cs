using System;
using System.IO;
using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>A small message in two files, .a and .b, each with a generation and a CRC: a write goes to the older one, so a power cut at any byte leaves the newer one whole.</summary>
    /// <remarks>File: magic (2), generation (4), length (1), message, CRC-32 over all before it (4); little-endian.</remarks>
    public sealed class SlotFile
    {
        private const int HeaderBytes = 7;
        private const int GenerationOffset = 2;
        private const int ChecksumBytes = 4;
        private const byte Magic0 = (byte)'F';
        private const byte Magic1 = (byte)'S';

        private readonly string _pathA;
        private readonly string _pathB;
        private readonly string _pathNew;
        private readonly PayloadReader _reader = new PayloadReader();
        private readonly PayloadWriter _writer = new PayloadWriter();
        private bool _newestIsA;
        private uint _generation;
        private bool _isDamaged;

        /// <summary>Names the pair.</summary>
        /// <param name="path">Path without the ending.</param>
        public SlotFile(string path)
        {
            _pathA = path + ".a";
            _pathB = path + ".b";
            _pathNew = path + ".new";
        }

        /// <summary>Counts the writes; 0 when neither file is good.</summary>
        public uint Generation => _generation;

        /// <summary>One of the two files is there, but not whole.</summary>
        public bool IsDamaged => _isDamaged;

        /// <summary>Something was stored, and none of it is whole.</summary>
        public bool IsCorrupt => _isDamaged && _generation == 0;

        /// <summary>Reads the newer good file.</summary>
        /// <returns>False when neither is good; the message is untouched then.</returns>
        public bool Load(Message message)
        {
            _isDamaged = false;
            byte[] a = ReadGood(_pathA);
            byte[] b = ReadGood(_pathB);
            uint generationA = GenerationOf(a);
            uint generationB = GenerationOf(b);
            _newestIsA = generationA > generationB;
            _generation = _newestIsA ? generationA : generationB;
            byte[] newest = _newestIsA ? a : b;
            if (newest == null)
            {
                return false;
            }

            _reader.Begin(newest, HeaderBytes, newest.Length - HeaderBytes - ChecksumBytes);
            message.Read(_reader);
            return !_reader.Failed;
        }

        /// <summary>Writes a message with the next generation. Never while a train runs: flash writes stall its refill.</summary>
        /// <returns>False when the flash could not be written; what was stored before still is.</returns>
        public bool Save(Message message)
        {
            byte[] file = Compose(message, _generation + 1);
            string target = _newestIsA ? _pathB : _pathA;
            try
            {
                File.WriteAllBytes(_pathNew, file);
                if (File.Exists(target))
                {
                    File.Delete(target);
                }

                File.Move(_pathNew, target);
            }
            catch (IOException)
            {
                return false;
            }

            _generation++;
            _isDamaged = false;
            _newestIsA = !_newestIsA;
            return true;
        }

        private uint GenerationOf(byte[] file) => file == null ? 0 : NumberAt(file, GenerationOffset);

        private uint NumberAt(byte[] file, int offset)
        {
            _reader.Begin(file, offset, file.Length - offset);
            return _reader.U32();
        }

        private byte[] ReadGood(string path)
        {
            try
            {
                if (!File.Exists(path))
                {
                    return null;
                }

                byte[] file = File.ReadAllBytes(path);
                if (IsGood(file))
                {
                    return file;
                }
            }
            catch (IOException)
            {
                // A file that can't be read is as good as a damaged one.
            }

            _isDamaged = true;
            return null;
        }

        private bool IsGood(byte[] file)
        {
            if (file.Length < HeaderBytes + ChecksumBytes || file[0] != Magic0 || file[1] != Magic1)
            {
                return false;
            }

            int count = file.Length - ChecksumBytes;
            return file[6] == count - HeaderBytes && NumberAt(file, count) == Checksum.Of(file, 0, count);
        }

        private byte[] Compose(Message message, uint generation)
        {
            byte[] buffer = new byte[HeaderBytes + FrameFormat.MaxPayloadBytes + ChecksumBytes];
            _writer.Begin(buffer, HeaderBytes, FrameFormat.MaxPayloadBytes);
            message.Write(_writer);
            int length = _writer.Count;
            _writer.Begin(buffer, 0, HeaderBytes);
            _writer.U8(Magic0);
            _writer.U8(Magic1);
            _writer.U32(generation);
            _writer.U8((byte)length);
            int count = HeaderBytes + length;
            _writer.Begin(buffer, count, ChecksumBytes);
            _writer.U32(Checksum.Of(buffer, 0, count));

            byte[] file = new byte[count + ChecksumBytes];
            Array.Copy(buffer, 0, file, 0, file.Length);
            return file;
        }
    }
}
