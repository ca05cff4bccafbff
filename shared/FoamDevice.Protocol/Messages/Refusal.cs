namespace FoamDevice.Protocol
{
    /// <summary>Why a request was not carried out.</summary>
    public sealed partial class Refusal : Message
    {
        /// <summary>The reason.</summary>
        public RefusalCode Code;

        /// <summary>For <see cref="RefusalCode.PlanRefused"/> the <see cref="PlanField"/>, for <see cref="RefusalCode.SettingsRefused"/> the field's index from 1, for <see cref="RefusalCode.JogRefused"/> the <see cref="JogField"/>; else 0.</summary>
        public byte Field;

        /// <summary>The value that was refused, in the field's unit.</summary>
        public long Value;

        /// <summary>The limit it broke, in the field's unit.</summary>
        public long Limit;

        /// <inheritdoc/>
        public override void Write(PayloadWriter writer)
        {
            writer.U16((ushort)Code);
            writer.U8(Field);
            writer.I64(Value);
            writer.I64(Limit);
        }

        /// <summary>Sets all fields.</summary>
        /// <returns><paramref name="code"/>, so that a handler can return it.</returns>
        public RefusalCode Set(RefusalCode code, byte field = 0, long value = 0, long limit = 0)
        {
            Code = code;
            Field = field;
            Value = value;
            Limit = limit;
            return code;
        }
    }
}
