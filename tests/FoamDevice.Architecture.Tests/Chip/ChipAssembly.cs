using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace FoamDevice.Architecture.Tests.Chip;

/// <summary>An assembly of ours on disk, read without running it.</summary>
internal sealed class ChipAssembly : IDisposable
{
    private readonly PEReader _file;
    private readonly MetadataReader _metadata;

    /// <summary>Opens the assembly of a name.</summary>
    public ChipAssembly(string name)
    {
        _file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, name + ".dll")));
        _metadata = _file.GetMetadataReader();
    }

    /// <summary>Members of other assemblies that its code names, as "Namespace.Type.Member".</summary>
    public IReadOnlySet<string> MembersUsed => _metadata.MemberReferences.Select(_metadata.GetMemberReference)
        .Where(member => member.Parent.Kind == HandleKind.TypeReference)
        .Select(member => $"{FullName(_metadata.GetTypeReference((TypeReferenceHandle)member.Parent))}.{_metadata.GetString(member.Name)}")
        .ToHashSet();

    public void Dispose() => _file.Dispose();

    private string FullName(TypeReference type) => $"{_metadata.GetString(type.Namespace)}.{_metadata.GetString(type.Name)}";
}
