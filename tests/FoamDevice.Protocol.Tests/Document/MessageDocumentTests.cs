namespace FoamDevice.Protocol.Tests;

/// <summary>The bodies in PROTOCOL.md are the bodies that the code writes.</summary>
public sealed class MessageDocumentTests
{
    private static readonly (string Suffix, string Unit)[] UnitsInNames =
    [
        ("PartsPerMillion", "ppm"), ("MicrometersPerSecondSquared", "µm/s²"), ("MicrometersPerSecond", "µm/s"), ("MicrolitersPerSecond", "µL/s"),
        ("StepsPerMillimeter", "steps/mm"), ("Micrometers", "µm"), ("Microliters", "µL"), ("Microseconds", "µs"), ("Milliseconds", "ms"), ("Seconds", "s"), ("Minutes", "min"), ("Steps", "steps"),
        ("Millidegrees", "m°C"), ("Pascals", "Pa"),
    ];

    public static TheoryData<string> Messages => [.. MessageKinds.All.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Messages))]
    public void The_documents_table_decodes_what_the_code_writes(string name)
    {
        foreach (bool flags in new[] { true, false })
        {
            Message message = MessageKinds.CreateFilled(MessageKinds.Named(name), flags);
            byte[] bytes = MessageKinds.Bytes(message);

            (List<(string Name, string Value)> fields, int length) = DocumentedLayout.Decode(name, bytes);

            Assert.Equal(MessageKinds.FieldsOf(message).Order(), fields.Order());
            Assert.Equal(bytes.Length, length);
        }
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_reads_back_what_it_wrote(string name)
    {
        Message written = MessageKinds.CreateFilled(MessageKinds.Named(name), flags: true);
        PayloadReader reader = MessageKinds.Reader(MessageKinds.Bytes(written));

        Message read = MessageKinds.Create(written.GetType());
        read.Read(reader);

        Assert.False(reader.Failed);
        Assert.Equal(0, reader.Remaining);
        Assert.Equal(MessageKinds.FieldsOf(written), MessageKinds.FieldsOf(read));
    }

    [Fact]
    public void Every_body_in_the_document_is_a_message_of_the_code()
    {
        IEnumerable<string> documented = ProtocolDocument.Current.HeadingsWithColumns("field", "type", "unit", "range", "meaning");

        Assert.Equal(MessageKinds.All.Select(type => type.Name).Order(), documented.Order());
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void The_unit_in_the_document_is_the_one_in_the_fields_name(string name)
    {
        foreach (IReadOnlyDictionary<string, string> row in ProtocolDocument.Current.Table(name).Rows)
        {
            string? unit = UnitsInNames.FirstOrDefault(unit => row["field"].EndsWith(unit.Suffix, StringComparison.Ordinal)).Unit;

            Assert.True(unit is null || unit == row["unit"], $"{name}.{row["field"]}: the document says \"{row["unit"]}\".");
        }
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Enumerations_in_the_document_have_the_size_of_the_codes(string name)
    {
        foreach (IReadOnlyDictionary<string, string> row in ProtocolDocument.Current.Table(name).Rows)
        {
            Type? type = MessageKinds.Named(name).GetField(row["field"])?.FieldType;
            if (type is { IsEnum: true })
            {
                string size = Enum.GetUnderlyingType(type) == typeof(byte) ? "u8" : "u16";
                Assert.Equal($"{size} {type.Name}", row["type"]);
            }
        }
    }
}
