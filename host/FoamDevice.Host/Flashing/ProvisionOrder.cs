namespace FoamDevice.Host;

/// <summary>What a device is to be.</summary>
/// <param name="DeviceId">Which device it is; by <see cref="IdentityRules"/>.</param>
/// <param name="SerialNumber">The maker's number.</param>
/// <param name="Board">Board revision.</param>
/// <param name="Settings">Machine profile and calibration to write too; null leaves those of the device.</param>
/// <param name="Force">Replaces what is there already.</param>
/// <param name="IdsOnRecord">Ids of the devices that have records in the store.</param>
public sealed record ProvisionOrder(
    string DeviceId, string SerialNumber, string Board, MachineSettings? Settings, bool Force, IReadOnlySet<string> IdsOnRecord);
