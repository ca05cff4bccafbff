using FoamDevice.Host;
using FoamDevice.Web.Hosting;
using FoamDevice.Web.Seats;
using Microsoft.AspNetCore.Components;

namespace FoamDevice.Web.Records;

/// <summary>A piece of a page by which people add to a record: it says who, adds on a thread of its own, and shows why something was not taken.</summary>
public abstract class AdditionForm : RecordPart
{
    /// <summary>The run.</summary>
    [Parameter, EditorRequired]
    public RunRecord Record { get; set; } = null!;

    /// <summary>Something was added.</summary>
    [Parameter]
    public EventCallback OnAdded { get; set; }

    /// <summary>Why the last addition was not taken; null when it was.</summary>
    protected Sentence? Trouble { get; private set; }

    /// <summary>An addition is on its way.</summary>
    protected bool IsAdding { get; private set; }

    /// <summary>The visitor may add: whoever makes foam may say what it was like, also without the controls.</summary>
    protected bool MayAdd => Seat.MayAct;

    [Inject]
    private SeatedDesk Seat { get; set; } = null!;

    [Inject]
    private PageStore Store { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    /// <summary>Adds something.</summary>
    /// <param name="add">What; gets the record as it stands, and who says it.</param>
    /// <returns>It was taken.</returns>
    protected async Task<bool> AddAsync(Action<RecordAdditions, RunRecord, string> add)
    {
        if (IsAdding || !MayAdd || Seat.Person is not { } person)
            return false;

        IsAdding = true;
        Trouble = null;
        try
        {
            await Store.WriteAsync(store =>
            {
                var record = store.Find(Record.Header.Id);
                add(new RecordAdditions(store, Time), record, person.Name);
                return record;
            });
            await OnAdded.InvokeAsync();
            return true;
        }
        catch (Exception trouble) when (trouble is StoreException or RecordAdditionException or ContextException)
        {
            Trouble = Sentence.Of(trouble);
            return false;
        }
        finally
        {
            IsAdding = false;
        }
    }
}
