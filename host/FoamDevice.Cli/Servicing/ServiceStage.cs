using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Devices;
using FoamDevice.Cli.Runs;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;
using FoamDevice.Simulator;

namespace FoamDevice.Cli.Servicing;

/// <summary>Where service procedures are carried out: a device, its person, the store that takes the events, and what is shown.</summary>
internal sealed class ServiceStage
{
    private readonly DeviceLine _line;
    private readonly ServiceRequest _request;
    private readonly Terminal _terminal;
    private ServicePerson? _person;

    /// <summary>Makes the stage.</summary>
    public ServiceStage(DeviceLine line, ServiceRequest request, Terminal terminal)
    {
        _line = line;
        _request = request;
        _terminal = terminal;
        Keys = request.Json ? null : terminal.Keys;
    }

    /// <summary>The operator's keyboard; null when nobody can answer.</summary>
    public IKeyboard? Keys { get; }

    /// <summary>Takes what was asked for.</summary>
    public TextWriter Output => _terminal.Output;

    /// <summary>The result is wanted as JSON.</summary>
    public bool Json => _request.Json;

    /// <summary>New values are to be written without another question.</summary>
    public bool Writes => _request.Writes;

    /// <summary>The bench is simulated.</summary>
    public bool IsSimulated => _line.IsSimulated;

    /// <summary>The services noted so far: beside the store.</summary>
    public ServiceLog Services => _request.Store is { } store ? ServiceLog.Beside(store) : new ServiceLog(ServiceLog.DefaultPath);

    /// <summary>Takes how it goes; with JSON that is not the output.</summary>
    public TextWriter Progress => Json ? _terminal.Error : _terminal.Output;

    /// <summary>Refuses work with motion where nobody can confirm it.</summary>
    /// <exception cref="BadInputException">Nobody can.</exception>
    public void RequireWord()
    {
        if (Keys is null && !_request.IsConfirmed && !_line.IsSimulated)
        {
            throw new BadInputException(
                "The carriages move only when a person confirms that both holders are empty, and nobody can answer here. Give your word beforehand with --confirmed.");
        }
    }

    /// <summary>Refuses work that a person has to watch or to help with.</summary>
    /// <param name="why">What the person does.</param>
    /// <exception cref="BadInputException">Nobody is there.</exception>
    public void RequirePerson(string why)
    {
        if (Keys is null && !_line.IsSimulated)
            throw new BadInputException($"{why}, so it needs a terminal with a person at it.");
    }

    /// <summary>Opens the line and carries work out; the device's events go into the store.</summary>
    /// <param name="command">What this process does, for others to read.</param>
    /// <param name="work">The work, on an open talk.</param>
    /// <param name="isLive">Simulated time is real all the time, not only while a person is asked.</param>
    public void Carry(string command, Func<Conversation, ServicePerson, IEnumerable<Turn>> work, bool isLive = false)
    {
        using BenchRecord bench = BenchRecord.Open(_request.Store, () => Configured.All);
        using var interruption = new Interruption(Keys);
        Keys?.Take();
        _line.Talk(
            command,
            (talk, device) => Opened(talk, device, interruption, work),
            () => isLive || _person is { IsAsking: true },
            bench.Store,
            OutsideStop.OfService(interruption));
    }

    private IEnumerable<Turn> Opened(Conversation talk, SimulatedDevice? device, IInterruption interruption, Func<Conversation, ServicePerson, IEnumerable<Turn>> work)
    {
        foreach (Turn turn in talk.Open())
            yield return turn;

        _person = new ServicePerson(Progress, Keys, _request.IsConfirmed, interruption, device);
        DeviceIdentity identity = talk.Session.Device!;
        _person.Tell($"Device {identity.DeviceId}{(identity.IsSimulated ? " (SIMULATED)" : "")}, firmware {identity.FirmwareVersion}");
        foreach (Turn turn in work(talk, _person))
            yield return turn;
    }
}
