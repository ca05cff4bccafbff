using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace FoamDevice.Architecture.Tests.Chip;

/// <summary>
/// What a method's body comes to when it is packed: the instructions as they are, without a header, with references of 2 bytes instead of 4, far jumps of 2 bytes
/// instead of 4, and a switch of 1 byte and 2 for each target instead of 4 each; 12 bytes for each handler of exceptions, and one to count them.
/// </summary>
internal static class PackedCode
{
    private const int HandlerBytes = 12;

    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value & 0xFFFF, code => code.OperandType);

    /// <summary>The size of a body; every text that it names is told.</summary>
    public static int Bytes(MethodBodyBlock body, Action<UserStringHandle> text)
    {
        int bytes = body.ExceptionRegions.Length == 0 ? 0 : (body.ExceptionRegions.Length * HandlerBytes) + 1;
        BlobReader code = body.GetILReader();
        while (code.RemainingBytes > 0)
        {
            int first = code.ReadByte();
            bytes += first == 0xFE ? 2 : 1;
            bytes += PackedOperand(ref code, Operands[first == 0xFE ? 0xFE00 | code.ReadByte() : first], text);
        }

        return bytes;
    }

    private static int PackedOperand(ref BlobReader code, OperandType operand, Action<UserStringHandle> text)
    {
        switch (operand)
        {
            case OperandType.InlineNone:
                return 0;
            case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                code.ReadByte();
                return 1;
            case OperandType.InlineVar:
                code.ReadUInt16();
                return 2;
            case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineBrTarget:
                code.ReadUInt32();
                return 2;
            case OperandType.InlineString:
                text(MetadataTokens.UserStringHandle(code.ReadInt32() & 0xFFFFFF));
                return 2;
            case OperandType.InlineI or OperandType.ShortInlineR or OperandType.InlineTok:
                code.ReadUInt32();
                return 4;
            case OperandType.InlineI8 or OperandType.InlineR:
                code.ReadUInt64();
                return 8;
            case OperandType.InlineSwitch:
                int targets = code.ReadInt32();
                code.Offset += 4 * targets;
                return 1 + (2 * targets);
            default:
                throw new NotSupportedException($"The chip takes no instruction with an operand of kind {operand}.");
        }
    }
}
