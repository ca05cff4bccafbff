using FoamDevice.Firmware;
using FoamDevice.Protocol;
using FoamDevice.VirtualEsp32;

namespace FoamDevice.Simulator;

/// <summary>What the commissioning of a new board does: writes identity, machine profile and calibration with the firmware's own stores.</summary>
internal static class Provisioning
{
    private const string SerialNumber = "0001";
    private const string Board = "SIMULATED";

    /// <summary>Provisions the chip's flash if it holds no identity yet; a board that has one, whole or corrupt, keeps all it has.</summary>
    /// <exception cref="ArgumentException">The device id is empty or too long.</exception>
    /// <exception cref="IOException">The flash could not be written.</exception>
    public static void Complete(VirtualChip chip, string deviceId, Calibration calibration)
    {
        if (deviceId.Length is 0 or > HelloReply.NameLength)
            throw new ArgumentException($"The device id '{deviceId}' has {deviceId.Length} characters; 1 to {HelloReply.NameLength} are possible.", nameof(deviceId));
        chip.Run(() =>
        {
            var identities = new IdentityStore();
            if (!identities.Load() && !identities.IsCorrupt)
                Write(identities, deviceId, calibration);
        });
    }

    private static void Write(IdentityStore identities, string deviceId, Calibration calibration)
    {
        var settings = new SettingsStore();
        settings.Load();
        bool written = settings.Save(ReferenceMachine.Profile()) == RefusalCode.None
            && settings.Save(calibration) == RefusalCode.None
            && identities.Save(new Identity { DeviceId = deviceId, SerialNumber = SerialNumber, Board = Board });
        if (!written)
            throw new IOException("The simulated flash could not be written.");
    }
}
