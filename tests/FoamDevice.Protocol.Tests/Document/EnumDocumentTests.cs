namespace FoamDevice.Protocol.Tests;

/// <summary>The lists of values in PROTOCOL.md are the enumerations of the code.</summary>
public sealed class EnumDocumentTests
{
    // What the host's endpoint tells its own program; nothing of it goes over the line.
    private static readonly Type[] NotOnTheLine = [typeof(HostLinkState), typeof(RequestOutcome)];

    private static readonly Type[] OnTheLine = [.. typeof(Message).Assembly.GetExportedTypes().Where(type => type.IsEnum).Except(NotOnTheLine)];

    public static TheoryData<string> Enumerations => [.. OnTheLine.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Enumerations))]
    public void Names_and_values_are_the_codes(string name)
    {
        Type type = OnTheLine.Single(type => type.Name == name);
        IEnumerable<(long, string)> code = Enum.GetValues(type).Cast<object>().Select(value => (Convert.ToInt64(value), $"{value}"));

        Assert.Equal(code, ProtocolDocument.Current.Table(name).NamedValues());
    }

    [Fact]
    public void Every_list_of_values_in_the_document_is_an_enumeration_of_the_code()
    {
        IEnumerable<string> lists = ProtocolDocument.Current.HeadingsWithColumns("value", "name", "meaning")
            .Where(heading => ProtocolDocument.Current.Table(heading).Columns[0] == "value");

        Assert.Equal(OnTheLine.Select(type => type.Name).Order(), lists.Order());
    }

    [Fact]
    public void An_events_body_is_the_message_of_its_name()
    {
        foreach (IReadOnlyDictionary<string, string> row in ProtocolDocument.Current.Table(nameof(EventType)).Rows)
        {
            string body = MessageKinds.All.Any(type => type.Name == row["name"]) ? row["name"] : "";

            Assert.Equal(body, row["body"]);
        }
    }

    [Fact]
    public void Bodies_of_requests_are_messages_that_the_document_describes()
    {
        string[] bodies = [.. ProtocolDocument.Current.Table(nameof(RequestType)).Rows.SelectMany(row => new[] { row["body"], row["reply body"] })];

        Assert.All(bodies.Where(body => body.Length > 0), body => ProtocolDocument.Current.Table(body));
        Assert.Contains(nameof(PrepareRequest), bodies);
    }

    [Fact]
    public void The_fields_of_a_plan_are_numbered_in_wire_order()
    {
        IEnumerable<(long, string)> wire = ProtocolDocument.Current.Table(nameof(RunPlan)).Rows.Select((row, index) => ((long)index + 1, row["field"]));

        Assert.Equal(wire, ProtocolDocument.Current.Table(nameof(PlanField)).NamedValues().Where(field => field.Value is > 0 and < 40));
    }
}
