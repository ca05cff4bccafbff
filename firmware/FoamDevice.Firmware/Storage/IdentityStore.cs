namespace FoamDevice.Firmware
{
    /// <summary>The identity in flash.</summary>
    public sealed class IdentityStore
    {
        private readonly SlotFile _file = new SlotFile("I:\\identity");
        private readonly Identity _identity = new Identity();

        /// <summary>The identity in force.</summary>
        public Identity Identity => _identity;

        /// <summary>An identity was stored, and is not whole in either copy.</summary>
        public bool IsCorrupt => _file.IsCorrupt;

        /// <summary>A whole identity is stored, in force or to be with the next start.</summary>
        public bool IsStored => _file.Generation > 0;

        /// <summary>Reads it; without one, the device is unprovisioned.</summary>
        /// <returns>False when none is stored.</returns>
        public bool Load() => _file.Load(_identity);

        /// <summary>Stores an identity; it is in force after the next start.</summary>
        /// <returns>False when the flash could not be written.</returns>
        public bool Save(Identity identity) => _file.Save(identity);
    }
}
