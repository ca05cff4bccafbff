using System.Device.Gpio;
using FoamDevice.Protocol;
using nanoFramework.Hardware.Esp32;

namespace FoamDevice.Firmware
{
    /// <summary>The whole device: everything made once, then one bounded turn after the other. A reset is a new one.</summary>
    public sealed class Device
    {
        private readonly Watchdog _watchdog;
        private readonly PlungerDrives _drives;
        private readonly Inputs _inputs;
        private readonly Guard _guard;
        private readonly EventLog _events = new EventLog();
        private readonly RunController _controller;
        private readonly AmbientWatch _ambient;
        private readonly CounterStore _counters;
        private readonly Restart _restart;
        private readonly DeviceEndpoint _endpoint;
        private readonly SerialLink _link;
        private bool _hostHeard;

        /// <summary>Opens pins, storage and line. ENABLE comes first, so that the drivers are off before anything else happens.</summary>
        public Device()
        {
            GpioController gpio = new GpioController();
            _drives = new PlungerDrives(gpio);
            _watchdog = new Watchdog(gpio);
            _inputs = new Inputs(gpio);
            FaultLatch faults = new FaultLatch(_drives, _events);
            ThreeWayValve valve = new ThreeWayValve(_inputs, faults, _events);
            _guard = new Guard(faults, _drives, valve, _inputs);

            SettingsStore settings = new SettingsStore();
            settings.Load();
            IdentityStore identity = new IdentityStore();
            identity.Load();
            RunMarker marker = new RunMarker();
            marker.Load();
            BootCounter boots = new BootCounter();
            uint bootId = boots.Count();

            _controller = new RunController(_drives, valve, _guard, faults, settings, _events, marker);
            _counters = new CounterStore(_events, _drives.Enable);
            _counters.Load();
            AmbientSensor sensor = new AmbientSensor();
            _ambient = new AmbientWatch(sensor, _events);
            _restart = new Restart(_drives.Enable);
            StartConditions conditions = new StartConditions(faults, settings, _controller, _guard, _drives);
            FaultCauses causes = new FaultCauses(faults, _drives, valve, _inputs, settings, marker);
            RunRequests requests = new RunRequests(_controller, conditions, faults, causes, settings);
            ServiceRequests service = new ServiceRequests(_controller, conditions, new JogConditions(_drives, valve, _guard, settings));
            UpkeepRequests upkeep = new UpkeepRequests(conditions, identity, _counters, _ambient, _restart, _events);
            StatusReport status = new StatusReport(_controller, _drives, valve, _inputs, faults, settings, sensor, marker.WasLeft);
            RequestHandler handler = new RequestHandler(_controller, requests, service, upkeep, _restart, conditions, status, settings, identity.Identity, _events, marker.WasLeft);
            _endpoint = new DeviceEndpoint(handler, _events.Journal, bootId);
            _link = new SerialLink(_endpoint);
            TellBoot(settings, marker);
            BootFaults.Raise(faults, boots, bootId, identity, settings, marker);
        }

        /// <summary>The state, for whoever watches the device from outside.</summary>
        public DeviceState State => _controller.State;

        /// <summary>The events that the host has not stored yet, for whoever watches the device from outside.</summary>
        public Journal Journal => _events.Journal;

        /// <summary>A plunger drive's train is under way, or has not been proved yet.</summary>
        public bool IsMoving => _drives.IsMoving;

        /// <summary>Whether the firmware claims to know where a plunger drive stands.</summary>
        public bool ClaimsPosition(SyringeSide side) => _drives.Of(side).PositionKnown;

        /// <summary>Where the firmware claims that a plunger drive stands, steps from home; between trains, and only while it claims to know.</summary>
        public int ClaimedPosition(SyringeSide side) => _drives.Of(side).Position;

        /// <summary>One turn: at most 25 ms of work on the chip. Never sleeps.</summary>
        public void Poll()
        {
            _watchdog.Feed();
            _inputs.Sample();
            _link.Receive();
            ulong now = HighResTimer.GetCurrent();
            _guard.Watch(now);
            _guard.WatchValve();
            _ambient.Poll(State);
            _controller.Poll(now, _endpoint.SilenceMicroseconds(now));
            TellHost(now);
            _link.Send();
            if (!_drives.IsMoving)
            {
                _counters.Poll(now, State == DeviceState.Idle && !_drives.Enable.IsOn);
            }

            _restart.Poll(now);
        }

        /// <summary>Switches the drivers off, whatever else is broken.</summary>
        public void DriversOff() => _drives.Enable.Off();

        private void TellBoot(SettingsStore settings, RunMarker marker)
        {
            Booted booted = new Booted
            {
                RunWasOpen = marker.WasLeft,
                OpenRunToken = marker.LeftRunToken,
                FirmwareMajor = FirmwareVersion.Major,
                FirmwareMinor = FirmwareVersion.Minor,
                FirmwarePatch = FirmwareVersion.Patch,
                MachineGeneration = settings.Machine.Generation,
                CalibrationGeneration = settings.Calibration.Generation,
            };
            _events.Add(EventType.Booted, booted);
        }

        private void TellHost(ulong now)
        {
            bool heard = _endpoint.HostHeard(now);
            if (heard != _hostHeard)
            {
                _hostHeard = heard;
                _events.Add(heard ? EventType.HostHeard : EventType.HostSilent, null);
            }
        }
    }
}
