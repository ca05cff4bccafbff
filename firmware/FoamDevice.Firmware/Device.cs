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
            ThreeWayValve valve = new ThreeWayValve(_inputs, _drives, faults, _events);
            _guard = new Guard(faults, _drives, valve, _inputs);

            SettingsStore settings = new SettingsStore();
            settings.Load();
            IdentityStore identity = new IdentityStore();
            identity.Load();
            RunMarker marker = new RunMarker();
            marker.Load();
            uint bootId = new BootCounter().Count();

            _controller = new RunController(_drives, valve, _guard, faults, settings, _events, marker);
            RequestHandler handler = new RequestHandler(_controller, _drives, valve, _inputs, faults, settings, identity.Identity, _events, marker.Stands);
            _endpoint = new DeviceEndpoint(handler, _events.Journal, bootId);
            _link = new SerialLink(_endpoint);
            TellBoot(settings, marker);
            RaiseBootFaults(faults, settings, marker);
        }

        /// <summary>The state, for whoever watches the device from outside.</summary>
        public DeviceState State => _controller.State;

        /// <summary>One turn: at most 25 ms of work on the chip. Never sleeps.</summary>
        public void Poll()
        {
            _watchdog.Feed();
            _inputs.Sample();
            _link.Receive();
            ulong now = HighResTimer.GetCurrent();
            _guard.Watch(now);
            _guard.WatchValve();
            _controller.Poll(now, _endpoint.SilenceMicroseconds(now));
            TellHost(now);
            _link.Send();
        }

        /// <summary>Switches the drivers off, whatever else is broken.</summary>
        public void DriversOff() => _drives.Enable.Off();

        private void TellBoot(SettingsStore settings, RunMarker marker)
        {
            Booted booted = new Booted
            {
                RunWasOpen = marker.Stands,
                OpenRunToken = marker.RunToken,
                FirmwareMajor = FirmwareVersion.Major,
                FirmwareMinor = FirmwareVersion.Minor,
                FirmwarePatch = FirmwareVersion.Patch,
                MachineGeneration = settings.Machine.Generation,
                CalibrationGeneration = settings.Calibration.Generation,
            };
            _events.Add(EventType.Booted, booted);
        }

        private static void RaiseBootFaults(FaultLatch faults, SettingsStore settings, RunMarker marker)
        {
            if (!settings.Valid)
            {
                faults.Raise(FaultCode.SettingsInvalid, settings.MachineValid ? 2 : 1, 0);
            }
            else if (marker.Stands)
            {
                faults.Raise(FaultCode.RunOpenAtPowerUp, 0, 0);
            }
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
