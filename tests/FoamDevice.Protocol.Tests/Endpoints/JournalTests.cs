namespace FoamDevice.Protocol.Tests;

public sealed class JournalTests
{
    [Fact]
    public void A_new_journal_is_empty()
    {
        Journal journal = new();

        Assert.Equal((1u, 0u), (journal.Oldest, journal.Newest));
    }

    [Fact]
    public void Events_are_numbered_from_one_and_come_back_as_they_went_in()
    {
        Journal journal = new();

        Assert.Equal(1u, journal.Append(EventType.HostSilent, null, 5));
        Assert.Equal(2u, journal.Append(EventType.StateChanged, new StateChanged { From = DeviceState.Homing, To = DeviceState.Loading }, 7_000_000_000));

        byte[] held = Held(journal, 2);
        Assert.Equal([.. BitConverter.GetBytes(7_000_000_000ul), (byte)EventType.StateChanged, (byte)DeviceState.Homing, (byte)DeviceState.Loading], held);
    }

    [Fact]
    public void A_full_ring_loses_its_oldest_events_and_says_so()
    {
        Journal journal = new();
        Fill(journal, Journal.Slots);
        Assert.Equal(1u, journal.Oldest);

        Fill(journal, 3);

        Assert.Equal((4u, (uint)Journal.Slots + 3), (journal.Oldest, journal.Newest));
        Assert.Equal(4ul, BitConverter.ToUInt64(Held(journal, 4)));
        Assert.Equal((ulong)Journal.Slots + 3, BitConverter.ToUInt64(Held(journal, Journal.Slots + 3)));
    }

    [Fact]
    public void Released_events_are_forgotten_and_make_room()
    {
        Journal journal = new();
        Fill(journal, Journal.Slots);

        journal.Release(100);
        Fill(journal, 100);

        Assert.Equal((101u, (uint)Journal.Slots + 100), (journal.Oldest, journal.Newest));
    }

    [Fact]
    public void A_journal_released_to_the_last_event_is_empty()
    {
        Journal journal = new();
        Fill(journal, 3);

        journal.Release(3);

        Assert.Equal((4u, 3u), (journal.Oldest, journal.Newest));
        Assert.Equal(4u, journal.Append(EventType.HostHeard, null, 0));
        Assert.Equal(4u, journal.Oldest);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(11)]
    [InlineData(uint.MaxValue)]
    public void What_is_not_held_cannot_be_released(uint sequence)
    {
        Journal journal = new();
        Fill(journal, 10);
        journal.Release(4);

        journal.Release(sequence);

        Assert.Equal(5u, journal.Oldest);
    }

    [Fact]
    public void Every_events_body_fits_a_slot()
    {
        foreach (Type type in MessageKinds.All.Where(type => Enum.GetNames<EventType>().Contains(type.Name)))
        {
            Journal journal = new();
            byte[] body = MessageKinds.Bytes(MessageKinds.CreateFilled(type, flags: true));

            journal.Append(Enum.Parse<EventType>(type.Name), MessageKinds.CreateFilled(type, flags: true), 1);

            Assert.Equal(body, Held(journal, 1)[9..]);
        }
    }

    private static void Fill(Journal journal, int count)
    {
        for (int i = 0; i < count; i++)
        {
            journal.Append(EventType.HostHeard, null, journal.Newest + 1);
        }
    }

    private static byte[] Held(Journal journal, uint sequence)
    {
        byte[] bytes = new byte[Journal.SlotBytes];
        PayloadWriter writer = new();
        writer.Begin(bytes, 0, bytes.Length);
        journal.CopyTo(writer, sequence);
        return bytes[..writer.Count];
    }
}
