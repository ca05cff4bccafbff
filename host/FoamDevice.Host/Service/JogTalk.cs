using System.Runtime.ExceptionServices;
using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>Moves plungers and valve as somebody orders it, with empty holders. Leaves the device unloaded, home and idle.</summary>
/// <remarks>A plunger moves only while the valve stands at its own port, so that nothing could be squeezed: the valve is turned first where it has to be.</remarks>
public sealed class JogTalk
{
    private readonly Conversation _talk;
    private readonly IJogControls _controls;
    private readonly uint _speedMicrometersPerSecond;
    private readonly ServiceVisit _visit;
    private Sentence? _refused;

    /// <summary>Prepares the talk; nothing happens before <see cref="Run"/>.</summary>
    /// <param name="talk">An open talk.</param>
    /// <param name="person">The person at the bench.</param>
    /// <param name="controls">Where the orders come from.</param>
    /// <param name="speedMicrometersPerSecond">Plunger speed, µm/s; null for the machine's start speed.</param>
    public JogTalk(Conversation talk, IServiceOperator person, IJogControls controls, uint? speedMicrometersPerSecond)
    {
        _talk = talk;
        _controls = controls;
        _speedMicrometersPerSecond = speedMicrometersPerSecond ?? talk.Machine.StartSpeedMicrometersPerSecond;
        _visit = new ServiceVisit(talk, person);
    }

    /// <summary>Obeys until the end is ordered.</summary>
    public IEnumerable<Turn> Run() => _visit.During(Work);

    private IEnumerable<Turn> Work()
    {
        _controls.Show(State());
        while (true)
        {
            JogOrder? order = _controls.Next();
            if (order is JogEnd)
                yield break;

            if (order is null)
            {
                yield return default;
                continue;
            }

            // A refused order moved nothing: the talk goes on.
            ExceptionDispatchInfo? trouble = null;
            foreach (Turn turn in Obey(order).Catching(failure => trouble = failure))
                yield return turn;

            _refused = (trouble?.SourceException as DeviceRefusedException)?.Said;
            if (_refused is null)
                trouble?.Throw();

            _controls.Show(State());
        }
    }

    private IEnumerable<Turn> Obey(JogOrder order) => order switch
    {
        JogMove move => Move(move),
        JogValve valve => _visit.Motion.TurnValve(valve.Position),
        JogHome => _visit.Motion.Home(),
        _ => [],
    };

    private IEnumerable<Turn> Move(JogMove move)
    {
        foreach (Turn turn in _visit.Motion.TurnValve(move.Side == SyringeSide.A ? ValvePosition.LiquidPort : ValvePosition.GasPort))
            yield return turn;

        int steps = (int)Math.Clamp(move.Micrometers * _talk.Machine.StepsPerMillimeter / 1_000, int.MinValue, int.MaxValue);
        foreach (Turn turn in _visit.Motion.Jog(move.Side, steps, _speedMicrometersPerSecond))
            yield return turn;
    }

    private JogState State()
    {
        uint stepsPerMillimeter = _talk.Machine.StepsPerMillimeter;
        return new JogState(
            PlungerGeometry.MicrometersOf(_visit.Motion.PositionOf(SyringeSide.A), stepsPerMillimeter),
            PlungerGeometry.MicrometersOf(_visit.Motion.PositionOf(SyringeSide.B), stepsPerMillimeter),
            _talk.Status.Valve,
            _visit.Motion.LastMove,
            _refused);
    }
}
