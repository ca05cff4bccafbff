namespace FoamDevice.Campaigns;

/// <summary>Makes a scenario's faults strike in their phases, and ends them when their time is over.</summary>
public sealed class FaultInjector
{
    private readonly List<PlannedFault> _planned;
    private readonly List<StruckFault> _lasting = [];
    private RunPhase? _phase;
    private ulong _phaseSince;

    /// <summary>Takes a scenario's faults.</summary>
    public FaultInjector(IEnumerable<PlannedFault> planned) => _planned = [.. planned];

    /// <summary>What struck so far.</summary>
    public FaultHistory History { get; } = new();

    /// <summary>Something still lasts.</summary>
    public bool IsBusy => _lasting.Count > 0;

    /// <summary>Strikes what is due and ends what is over.</summary>
    public void Turn(World world)
    {
        ulong now = world.NowMicroseconds;
        RunPhase? phase = world.Phase;
        if (phase != _phase)
        {
            _phase = phase;
            _phaseSince = now;
        }

        EndDue(world, now);
        for (int i = 0; i < _planned.Count; i++)
        {
            PlannedFault fault = _planned[i];
            if (fault.Phase == phase && now - _phaseSince >= fault.DelayMicroseconds && FaultActions.CanBegin(fault, world))
            {
                _planned.RemoveAt(i--);
                Strike(fault, world, fault.Phase);
            }
        }
    }

    /// <summary>The world heals: nothing more strikes, and what lasts is over.</summary>
    public void Heal(World world)
    {
        _planned.Clear();
        foreach (StruckFault struck in _lasting)
            End(struck, world);

        _lasting.Clear();
    }

    private void EndDue(World world, ulong now)
    {
        for (int i = _lasting.Count - 1; i >= 0; i--)
        {
            if (now - _lasting[i].AtMicroseconds >= _lasting[i].Fault.LastsMicroseconds)
            {
                End(_lasting[i], world);
                _lasting.RemoveAt(i);
            }
        }
    }

    private void Strike(PlannedFault fault, World world, RunPhase phase)
    {
        StruckFault struck = History.Note(fault, phase, world.NowMicroseconds);
        world.Chronicle.Tell(world.NowMicroseconds, "FAULT", fault.ToString());
        FaultActions.Begin(fault, world);
        if (fault.LastsMicroseconds > 0)
            _lasting.Add(struck);
        else
            struck.EndedMicroseconds = world.NowMicroseconds;
    }

    private static void End(StruckFault struck, World world)
    {
        FaultActions.End(struck.Fault, world);
        struck.EndedMicroseconds = world.NowMicroseconds;
        world.Chronicle.Tell(world.NowMicroseconds, "FAULT", $"{struck.Fault.Kind} is over");
    }
}
