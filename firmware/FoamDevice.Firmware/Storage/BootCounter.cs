namespace FoamDevice.Firmware
{
    /// <summary>Counts the device's starts, so that events of different boots are never mixed.</summary>
    public sealed class BootCounter
    {
        private readonly SlotFile _file = new SlotFile("I:\\boot");
        private bool _isCorrupt;

        /// <summary>The count was stored, and is not whole in either copy: any number could have been given before.</summary>
        public bool IsCorrupt => _isCorrupt;

        /// <summary>Counts this start. Only a number that is safely in flash is given: another one could come twice.</summary>
        /// <returns>The boot id, 1 or more; 0 when this start could not be counted.</returns>
        public uint Count()
        {
            EmptyMessage nothing = new EmptyMessage();
            _file.Load(nothing);
            _isCorrupt = _file.IsCorrupt;

            // The copy that was lost may have held the number after the one that is left.
            bool skips = _file.IsDamaged;
            return !_isCorrupt && _file.Save(nothing) && (!skips || _file.Save(nothing)) ? _file.Generation : 0;
        }
    }
}
