using FoamDevice.Host;
using FoamDevice.Web.Hosting;
using Microsoft.Extensions.Logging;

namespace FoamDevice.Web.Seats;

/// <summary>Puts on a run's record who took the controls over while it went on.</summary>
public sealed class HandOverNotes : IDisposable
{
    private readonly IBenchDesk _desk;
    private readonly ControlSeat _seat;
    private readonly PageStore _store;
    private readonly TimeProvider _time;
    private readonly ILogger<HandOverNotes> _log;

    /// <summary>Begins to watch the seat.</summary>
    public HandOverNotes(IBenchDesk desk, ControlSeat seat, PageStore store, TimeProvider time, ILogger<HandOverNotes> log)
    {
        _desk = desk;
        _seat = seat;
        _store = store;
        _time = time;
        _log = log;
        _seat.Moved += Note;
    }

    /// <summary>The newest note: done when it is on record, or can't be.</summary>
    public Task Newest { get; private set; } = Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _seat.Moved -= Note;

    // Null when nobody took anything over.
    private static string? Sentence(SeatChange change) => change switch
    {
        { To: null } => null,
        { From: { } from, To: { } to, How: SeatChangeKind.TakenOver } when from.Name != to.Name => $"{to.Name} took the controls at the bench page over from {from.Name}.",
        { From: { } from, To: { } to } when from.Name != to.Name => $"{from.Name} handed the controls at the bench page over to {to.Name}.",
        { From: null, To: { } to } => $"{to.Name} took the controls at the bench page.",
        _ => null,
    };

    private void Note(SeatChange change)
    {
        if (_desk.View.Run is { RecordId: { } record, Result: null, IsWatched: false } && Sentence(change) is { } sentence)
            Newest = WriteAsync(record, sentence, change.To!.Name);
    }

    // The record should say it; the run does not wait for it, and does not end for it.
    private async Task WriteAsync(string record, string sentence, string who)
    {
        try
        {
            await _store.WriteAsync(store => new RecordAdditions(store, _time).Note(record, sentence, who)).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is StoreException or RecordAdditionException)
        {
            _log.LogWarning(failure, "Not on record: {Sentence}", sentence);
        }
    }
}
