using FoamDevice.Protocol;

namespace FoamDevice.Campaigns;

/// <summary>After a stop at most the pass or move that runs is ended; none follows.</summary>
public sealed class StopEndsAfterTheMove : Invariant
{
    private bool _isStopping;
    private bool _wasStopping;
    private int _moves;

    /// <inheritdoc/>
    public override string? Check(Moment before, Moment now)
    {
        if (!now.IsSameStart(before))
            _isStopping = false;

        foreach (DiaryEvent made in now.Events)
        {
            switch (made.Type)
            {
                case EventType.StopAccepted:
                    _isStopping = true;
                    _moves = 0;
                    break;
                case EventType.RunEnded:
                case EventType.StateChanged when made.Read<StateChanged>().To is DeviceState.Idle or DeviceState.Faulted or DeviceState.Finished or DeviceState.Unloading:
                    _isStopping = false;
                    break;
                case EventType.PassCompleted when _isStopping:
                case EventType.MoveCompleted when _isStopping:
                    _moves++;
                    break;
            }
        }

        bool starts = now.IsSameStart(before) && !before.IsMoving && now.IsMoving && now.EnablePin;
        if (_isStopping && starts && _wasStopping)
            return "A train starts after a stop.";

        _wasStopping = _isStopping;
        return _isStopping && _moves > 1 ? $"{_moves} moves were ended after a stop." : null;
    }
}
