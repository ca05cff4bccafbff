using FoamDevice.Host;

namespace FoamDevice.Web.Tests;

/// <summary>A desk without a bench: a test says how everything stands, and sees what was asked for.</summary>
public sealed class FakeDesk : IBenchDesk
{
    private readonly Lock _guard = new();
    private readonly List<(DeskAction Action, DeskPerson Who)> _asked = [];
    private DeskView _view = new() { Number = 1, At = new DateTimeOffset(2026, 3, 21, 8, 30, 0, TimeSpan.Zero) };

    /// <inheritdoc/>
    public event Action<DeskView>? Changed;

    /// <inheritdoc/>
    public DeskView View
    {
        get
        {
            lock (_guard)
                return _view;
        }
    }

    /// <summary>What was asked for, the first first; a repeated token counts again, unlike at a real desk.</summary>
    public IReadOnlyList<DeskAction> Actions
    {
        get
        {
            lock (_guard)
                return [.. _asked.Select(one => one.Action)];
        }
    }

    /// <summary>Who asked last; null before anyone did.</summary>
    public DeskPerson? LastPerson
    {
        get
        {
            lock (_guard)
                return _asked.Count == 0 ? null : _asked[^1].Who;
        }
    }

    /// <summary>What becomes of each action.</summary>
    public Func<DeskAction, DeskAnswer> Answering { get; set; } = _ => new DeskAnswer(true, "Done.");

    /// <summary>Shows a new picture, numbered after the last: <c>desk.Show(view => view with { Mode = DeskMode.Idle })</c>.</summary>
    public void Show(Func<DeskView, DeskView> change)
    {
        DeskView next;
        lock (_guard)
        {
            next = change(_view) with { Number = _view.Number + 1 };
            _view = next;
        }

        Changed?.Invoke(next);
    }

    /// <inheritdoc/>
    public Task<DeskAnswer> DoAsync(DeskAction action, DeskPerson who)
    {
        lock (_guard)
            _asked.Add((action, who));
        return Task.FromResult(Answering(action));
    }
}
