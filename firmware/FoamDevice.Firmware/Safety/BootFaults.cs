using FoamDevice.Protocol;

namespace FoamDevice.Firmware
{
    /// <summary>What a start finds wrong with what is stored. The first finding is latched: the ones that take a new commissioning before those that the host can mend.</summary>
    public static class BootFaults
    {
        /// <summary>Latches the first finding, if there is one.</summary>
        public static void Raise(FaultLatch faults, BootCounter boots, uint bootId, IdentityStore identity, SettingsStore settings, RunMarker marker)
        {
            StoredThing corrupt = Corrupt(boots, identity, settings);
            if (corrupt != 0)
            {
                faults.Raise(FaultCode.StorageCorrupt, (int)corrupt, 0);
            }
            else if (bootId == 0)
            {
                faults.Raise(FaultCode.StorageWriteFailed, (int)StoredThing.BootCounter, 0);
            }
            else if (!settings.Valid)
            {
                faults.Raise(FaultCode.SettingsInvalid, (int)(settings.MachineValid ? StoredThing.Calibration : StoredThing.Machine), 0);
            }
            else if (marker.WasLeft)
            {
                faults.Raise(FaultCode.RunOpenAtPowerUp, 0, 0);
            }
        }

        private static StoredThing Corrupt(BootCounter boots, IdentityStore identity, SettingsStore settings)
        {
            if (boots.IsCorrupt)
            {
                return StoredThing.BootCounter;
            }

            if (identity.IsCorrupt)
            {
                return StoredThing.Identity;
            }

            if (settings.MachineCorrupt)
            {
                return StoredThing.Machine;
            }

            return settings.CalibrationCorrupt ? StoredThing.Calibration : 0;
        }
    }
}
