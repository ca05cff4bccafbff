using FoamDevice.Host;

namespace FoamDevice.Web.Prepare;

/// <summary>The methods that can be chosen at this bench. Read anew each time, so that a file that was put into the folder is there at the next look.</summary>
/// <param name="folder">Folder with methods of the bench's own; null for the shipped ones alone.</param>
public sealed class MethodShelf(string? folder)
{
    /// <summary>Syringes that methods may name.</summary>
    public SyringeCatalog Syringes { get; } = SyringeCatalog.Load();

    /// <summary>Reads them.</summary>
    /// <exception cref="MethodException">A file of the folder gives a method an id that another has.</exception>
    public MethodCatalog Load() => MethodCatalog.Load(folder);
}
