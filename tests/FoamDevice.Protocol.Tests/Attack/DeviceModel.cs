namespace FoamDevice.Protocol.Tests;

/// <summary>What PROTOCOL.md says of sessions and requests, and nothing else: which request a device carries out.</summary>
internal sealed class DeviceModel
{
    private const ulong SilenceMicroseconds = 1_000_000;

    private uint _session;
    private uint _openings;
    private ushort? _lastNumber;
    private ulong _heard;

    /// <summary>Numbers the opening of the session in force, in the first start of the device.</summary>
    public uint Conversation => (1u << 16) | _openings;

    public uint Session => _session;

    /// <summary>The numbers of the requests that were carried out.</summary>
    public List<ushort> CarriedOut { get; } = [];

    public void Hello(uint session, ulong now)
    {
        bool mayTakeOver = _session == 0 || now - _heard >= SilenceMicroseconds;
        if (session == 0 || (session != _session && !mayTakeOver))
        {
            return;
        }

        if (session != _session)
        {
            _session = session;
            _openings++;
            _lastNumber = null;
        }

        _heard = now;
    }

    public void Beat(uint session, ulong now)
    {
        if (_session != 0 && session == _session)
        {
            _heard = now;
        }
    }

    public void Request(uint conversation, ushort number, ulong now)
    {
        if (_session == 0 || conversation != Conversation)
        {
            return;
        }

        _heard = now;
        if (_lastNumber is null || (short)(number - _lastNumber.Value) > 0)
        {
            _lastNumber = number;
            CarriedOut.Add(number);
        }
    }
}
