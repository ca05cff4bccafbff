using FoamDevice.Cli.CommandLine;
using FoamDevice.Host;

namespace FoamDevice.Cli.Runs;

/// <summary>Where methods come from: shipped, and the user's own.</summary>
internal static class MethodSource
{
    /// <summary>Loads the catalogue.</summary>
    /// <param name="folder">Folder with more methods; null for the user's own folder, if there is one.</param>
    /// <exception cref="BadInputException">There is no such folder.</exception>
    public static MethodCatalog Load(string? folder)
    {
        if (folder is not null && !Directory.Exists(folder))
            throw new BadInputException($"--method-folder {folder}: there is no such folder.");

        return MethodCatalog.Load(folder ?? StoreLocation.Methods);
    }
}
