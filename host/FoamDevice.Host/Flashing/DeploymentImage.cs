namespace FoamDevice.Host;

/// <summary>The firmware's image: nanoFramework assemblies one after the other, as its build writes them.</summary>
/// <param name="File">Where it was read from.</param>
/// <param name="Assemblies">The names of the assemblies in it.</param>
/// <param name="Needs">The native assemblies that a runtime has to have for it.</param>
public sealed record DeploymentImage(string File, IReadOnlyList<string> Assemblies, IReadOnlyList<NativeAssembly> Needs)
{
    /// <summary>Reads an image.</summary>
    /// <exception cref="FlashException">There is none, or it is not the firmware's; the message says what to do.</exception>
    public static DeploymentImage Read(string file)
    {
        ImageAssembly[] assemblies = [.. ImageReader.Read(ReadBytes(file), file)];
        string[] names = [.. assemblies.Select(assembly => assembly.Name)];
        if (!names.Contains(FirmwareToolchain.FirmwareAssembly))
        {
            throw new FlashException(
                $"{file} is an image of {string.Join(", ", names)}, without {FirmwareToolchain.FirmwareAssembly}. Give the firmware's own, {FirmwareToolchain.FirmwareImage}.");
        }

        return new DeploymentImage(
            file,
            names,
            [.. assemblies.Where(assembly => assembly.NativeChecksum != 0).Select(assembly => new NativeAssembly(assembly.Name, assembly.NativeChecksum))]);
    }

    private static byte[] ReadBytes(string file)
    {
        try
        {
            return System.IO.File.ReadAllBytes(file);
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FlashException(
                $"There is no firmware image {file}. None is shipped: build {FirmwareToolchain.FirmwareImage} as docs/BUILD-FIRMWARE.md says, then give it with --image.");
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new FlashException($"The firmware image {file} can't be read: {cause.Message}");
        }
    }
}
