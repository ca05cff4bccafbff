using nanoFramework.Hardware.Esp32.Rmt;

namespace FoamDevice.VirtualEsp32;

/// <summary>The native side of a sending channel: its copy of the items, and the train that plays at the pin.</summary>
internal sealed class RmtTransmitter : IPinSource
{
    private const int ItemsPerBlock = 64;

    private readonly VirtualChip _chip;
    private readonly RmtWave _wave;
    private readonly int _memoryItems;
    private byte[] _items = [];
    private int _length;
    private int _playedHalves;
    private long _startTicks;
    private long _durationTicks;
    private RmtPlayback _playback;
    private PulseTrain? _record;

    public RmtTransmitter(VirtualChip chip, ChipPin pin, TransmitChannelSettings settings)
    {
        _chip = chip;
        Pin = pin;
        Channel = settings.Channel;
        Blocks = settings.NumberOfMemoryBlocks;
        _memoryItems = Blocks * ItemsPerBlock;
        _wave = new RmtWave(settings);
        _playback = RmtPlayback.Resting(_wave.Idle(false));
    }

    public ChipPin Pin { get; }

    public int Channel { get; }

    public int Blocks { get; }

    private ReadOnlySpan<ushort> PlayedHalves => RmtItems.Halves(_items.AsSpan(0, _length))[.._playedHalves];

    private long EndTicks => _startTicks + _durationTicks;

    public bool Level(ulong uptimeMicroseconds)
    {
        PlayTo(uptimeMicroseconds);
        return _playback.Output;
    }

    public long RisingEdges(ulong uptimeMicroseconds)
    {
        PlayTo(uptimeMicroseconds);
        return _playback.Edges;
    }

    /// <summary>What <c>SendData</c> does once its time has passed.</summary>
    public void Send(byte[] data, bool wait)
    {
        if (IsRunning()) SendDuringTrain(data);
        Copy(data);
        if (data.Length == 0) return;
        _length = data.Length;
        CheckItems();
        Start();
        if (wait) Wait();
    }

    /// <summary>
    /// The refill interrupt does not run for a while. Whatever the hardware memory does not hold yet is late, and the hardware goes round
    /// in its memory and plays old items again, until the interrupt runs at the end of half a memory.
    /// </summary>
    public void StallRefill(int durationMicroseconds)
    {
        if (!IsRunning()) return;
        Report(ChipMistakeCode.FlashWrittenDuringTrain, "the flash is written while a train runs, and its refill stalls.");
        var fetched = FetchedItems();
        if (fetched * 2 >= _playedHalves) return;
        var stallEnd = Ticks(_chip.UptimeMicroseconds + (uint)durationMicroseconds) - _startTicks;
        var replayed = ReplayedItems(fetched, stallEnd);
        if (replayed > 0) InsertReplay(fetched, replayed);
    }

    private static long Ticks(ulong uptimeMicroseconds) => (long)uptimeMicroseconds * RmtWave.TicksPerMicrosecond;

    private long HalfTicks(ushort half) => (long)RmtItems.Duration(half) * _wave.Divider;

    private void PlayTo(ulong uptimeMicroseconds)
    {
        if (!_playback.Ended) _playback.AdvanceTo(Ticks(uptimeMicroseconds) - _startTicks, PlayedHalves, _wave);
    }

    private bool IsRunning()
    {
        PlayTo(_chip.UptimeMicroseconds);
        return !_playback.Ended;
    }

    /// <summary>The buffer of the running train is overwritten first, then the driver waits for that train to end.</summary>
    private void SendDuringTrain(byte[] data)
    {
        Report(ChipMistakeCode.RmtSentDuringTrain, "SendData while a train runs corrupts that train and blocks until its end.");
        var fetchedBytes = FetchedItems() * RmtItems.BytesPerItem;
        var common = Math.Min(data.Length, _length);
        if (common > fetchedBytes) data.AsSpan(fetchedBytes, common - fetchedBytes).CopyTo(_items.AsSpan(fetchedBytes));
        Measure();
        _record?.Replace(_items.AsSpan(0, _length));
        BlockUntilEnd();
    }

    private void Copy(byte[] data)
    {
        if (_items.Length < data.Length) _items = new byte[data.Length];
        data.CopyTo(_items, 0);
    }

    private void Measure()
    {
        (_playedHalves, var ticks) = RmtItems.Played(RmtItems.Halves(_items.AsSpan(0, _length)));
        _durationTicks = ticks * _wave.Divider;
    }

    private void CheckItems()
    {
        Measure();
        var halves = RmtItems.Halves(_items.AsSpan(0, _length));
        if (_wave.HasCarrier)
            Report(ChipMistakeCode.RmtCarrierOn, "a train is sent with the carrier wave on, which chops its pulses.");
        if (_playedHalves < halves.Length && !RmtItems.IsEndMark(halves, _playedHalves))
            Report(ChipMistakeCode.RmtZeroDuration, $"item {_playedHalves / 2} holds a duration of 0: the train ends there.");
        var merged = RmtItems.FirstBothHigh(halves, _playedHalves);
        if (merged >= 0)
            Report(ChipMistakeCode.RmtHalvesBothHigh, $"item {merged} is high in both halves: a low time beyond 15 bits?");
    }

    private void Start()
    {
        _startTicks = Ticks(_chip.UptimeMicroseconds);
        _playback.Restart();
        _record = _chip.Pulses?.Add(Pin.Number, Channel, _chip.UptimeMicroseconds, _items.AsSpan(0, _length), _wave);
        PlayTo(_chip.UptimeMicroseconds);
    }

    private void Wait()
    {
        Report(ChipMistakeCode.RmtWaited, "SendData waits for the end of its train, and every thread stands still.");
        BlockUntilEnd();
    }

    private void BlockUntilEnd()
    {
        _chip.BlockUntil((ulong)((EndTicks + RmtWave.TicksPerMicrosecond - 1) / RmtWave.TicksPerMicrosecond));
        PlayTo(_chip.UptimeMicroseconds);
    }

    private void Report(ChipMistakeCode code, string what) => _chip.Record(code, $"RMT channel {Channel}, pin {Pin.Number}: {what}");

    /// <summary>Items that are or were in the hardware memory, which is filled at the start, then by halves as they are played.</summary>
    private int FetchedItems()
    {
        var halfMemory = _memoryItems / 2;
        return Math.Min(_memoryItems + _playback.Item / halfMemory * halfMemory, _length / RmtItems.BytesPerItem);
    }

    /// <summary>How many items are played from the old memory before the refill works again, in whole halves of the memory.</summary>
    private int ReplayedItems(int fetched, long stallEnd)
    {
        var halves = RmtItems.Halves(_items.AsSpan(0, _length));
        var time = _playback.HalfEnd;
        for (var half = _playback.Half + 1; half < fetched * 2; half++) time += HalfTicks(halves[half]);
        var replayed = 0;
        while (time < stallEnd || replayed % (_memoryItems / 2) != 0)
        {
            var item = fetched - _memoryItems + replayed % _memoryItems;
            time += HalfTicks(halves[item * 2]) + HalfTicks(halves[item * 2 + 1]);
            replayed++;
        }
        return replayed;
    }

    private void InsertReplay(int fetched, int replayed)
    {
        var grown = new byte[_length + replayed * RmtItems.BytesPerItem];
        var at = fetched * RmtItems.BytesPerItem;
        var inserted = replayed * RmtItems.BytesPerItem;
        _items.AsSpan(0, at).CopyTo(grown);
        for (var index = 0; index < inserted; index++)
            grown[at + index] = _items[at - _memoryItems * RmtItems.BytesPerItem + index % (_memoryItems * RmtItems.BytesPerItem)];
        _items.AsSpan(at, _length - at).CopyTo(grown.AsSpan(at + inserted));
        _items = grown;
        _length = grown.Length;
        Measure();
        _record?.Replace(grown);
    }
}
