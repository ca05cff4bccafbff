using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;

namespace FoamDevice.Architecture.Tests.Chip;

/// <summary>Reckons what the nanoFramework tools will make of an assembly, from the assembly itself.</summary>
/// <remarks>
/// Source: the metadata processor of nanoFramework (github.com/nanoframework/metadata-processor, MetadataProcessor.Shared/Tables) and the description of its
/// file (docs.nanoframework.net, Architecture, PE file), for the line before generics (marker NFMRK1, CoreLibrary 1.x).
/// Constants, among them the members of an enum, are not packed, nor are names of parameters and locals, properties or documentation.
/// Assumed: no attributes are packed (CoreLibrary 1.17 does not offer the ones that a compiler adds), and every name is written out, though the tools leave out
/// some hundred that the runtime knows: the reckoning is a little too high for it.
/// </remarks>
internal sealed class PackedSizeReckoner
{
    private const int HeaderBytes = 124;
    private const int AssemblyReferenceBytes = 12;
    private const int TypeReferenceBytes = 8;
    private const int MemberReferenceBytes = 8;
    private const int TypeBytes = 24;
    private const int FieldBytes = 8;
    private const int MethodBytes = 16;
    private const int TypeSpecificationBytes = 4;

    // Before what an array starts with.
    private const int LengthBytes = 2;

    // The packed list of locals is without its mark and its count.
    private const int LocalsHeaderBytes = 2;

    // Tables and the areas for names, signatures and code begin at a multiple of four.
    private const int PaddingBytes = 3 * 11;

    private readonly PEReader _file;
    private readonly MetadataReader _metadata;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal) { "" };
    private readonly HashSet<string> _signatures = [];
    private int _codeBytes;
    private int _fields;
    private int _arrayBytes;

    private PackedSizeReckoner(PEReader file)
    {
        _file = file;
        _metadata = file.GetMetadataReader();
    }

    /// <summary>The size of an assembly's image.</summary>
    public static PackedSize Of(Stream image)
    {
        using var file = new PEReader(image);
        return new PackedSizeReckoner(file).Reckon();
    }

    private PackedSize Reckon()
    {
        Name(_metadata.GetAssemblyDefinition().Name);
        foreach (TypeDefinitionHandle type in _metadata.TypeDefinitions)
            Take(_metadata.GetTypeDefinition(type));

        foreach (AssemblyReferenceHandle reference in _metadata.AssemblyReferences)
            Name(_metadata.GetAssemblyReference(reference).Name);

        foreach (TypeReferenceHandle reference in _metadata.TypeReferences)
            Take(_metadata.GetTypeReference(reference));

        foreach (MemberReferenceHandle reference in _metadata.MemberReferences)
            Take(_metadata.GetMemberReference(reference));

        return new PackedSize(_codeBytes, TableBytes(), _names.Sum(name => Encoding.UTF8.GetByteCount(name) + 1), _arrayBytes + _signatures.Sum(signature => signature.Length / 2));
    }

    private int TableBytes() => HeaderBytes + PaddingBytes
        + (_metadata.AssemblyReferences.Count * AssemblyReferenceBytes)
        + (_metadata.TypeReferences.Count * TypeReferenceBytes)
        + (_metadata.MemberReferences.Count * MemberReferenceBytes)
        + (_metadata.TypeDefinitions.Count * TypeBytes)
        + (_fields * FieldBytes)
        + (_metadata.MethodDefinitions.Count * MethodBytes)
        + (_metadata.GetTableRowCount(TableIndex.TypeSpec) * TypeSpecificationBytes);

    private void Take(TypeDefinition type)
    {
        Name(type.Name);
        Name(type.Namespace);
        foreach (FieldDefinition field in type.GetFields().Select(_metadata.GetFieldDefinition))
        {
            if ((field.Attributes & FieldAttributes.Literal) == 0)
                Take(field);
        }

        foreach (MethodDefinition method in type.GetMethods().Select(_metadata.GetMethodDefinition))
            Take(method);
    }

    private void Take(FieldDefinition field)
    {
        _fields++;
        Name(field.Name);
        Signature(_metadata.GetBlobBytes(field.Signature));

        // What an array starts with lies in a field whose type has its size.
        if ((field.Attributes & FieldAttributes.HasFieldRVA) != 0)
            _arrayBytes += ArrayBytes(_metadata.GetBlobReader(field.Signature));
    }

    private int ArrayBytes(BlobReader signature)
    {
        signature.ReadSignatureHeader();
        signature.ReadSignatureTypeCode();
        EntityHandle type = signature.ReadTypeHandle();
        return LengthBytes + (type.Kind == HandleKind.TypeDefinition ? _metadata.GetTypeDefinition((TypeDefinitionHandle)type).GetLayout().Size : 0);
    }

    private void Take(MethodDefinition method)
    {
        Name(method.Name);
        Signature(_metadata.GetBlobBytes(method.Signature));
        if (method.RelativeVirtualAddress == 0)
            return;

        MethodBodyBlock body = _file.GetMethodBody(method.RelativeVirtualAddress);
        _codeBytes += PackedCode.Bytes(body, text => _names.Add(_metadata.GetUserString(text)));
        if (!body.LocalSignature.IsNil)
            Signature(_metadata.GetBlobBytes(_metadata.GetStandaloneSignature(body.LocalSignature).Signature)[LocalsHeaderBytes..]);
    }

    private void Take(TypeReference type)
    {
        Name(type.Name);
        Name(type.Namespace);
    }

    private void Take(MemberReference member)
    {
        Name(member.Name);
        Signature(_metadata.GetBlobBytes(member.Signature));
    }

    private void Name(StringHandle name) => _names.Add(_metadata.GetString(name));

    private void Signature(byte[] signature) => _signatures.Add(Convert.ToHexString(signature));
}
