using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <content>How everything stands, as a picture.</content>
internal sealed partial class DeskWork
{
    private DeskView ViewNow() => new()
    {
        Mode = Mode,
        Ports = _ports,
        Port = _link?.Port ?? _watch?.Port ?? _only,
        Holder = _watch?.Holder,
        Device = _device,
        Status = _link is not null ? _link.Picture : StatusPicture.Of(_watch?.Reply?.Status),
        Standstill = StandstillNow(),
        Settings = SettingsNow(),
        Calibration = _watch is null ? _facts.Calibration : null,
        Run = _run,
        Service = _service,
        Unfinished = _facts.Unfinished,
        StoreTrouble = _link?.Recorder.Failure ?? _facts.Trouble ?? CopyTrouble(),
        Notices = _notices.All,
    };

    private Sentence? CopyTrouble()
    {
        string? trouble = _store.CopyTrouble();
        return trouble is null ? null : (Sentence)trouble;
    }

    private MachineSettings? SettingsNow()
    {
        if (_link?.Session is not { IsReady: true, Machine: { } machine, Calibration: { } calibration })
            return _machine = _link is null || _link.Session.IsReady ? null : _machine;

        if (_machine is null || _machine.Machine != machine || _machine.Calibration != calibration)
            _machine = new MachineSettings(machine, calibration);

        return _machine;
    }

    private Standstill? StandstillNow()
    {
        if (_link is not null)
            return StandstillOf(_link);

        if (_watch is not null)
            return StandstillOf(_watch.Reply?.Standstill);

        if (_search is null or { MustChoose: true })
            return null;

        return _search.Trouble is { } trouble ? new Standstill(StandstillReason.NoAnswer, trouble, "")
            : _ports.Count == 0 ? new Standstill(
                StandstillReason.PortLost,
                Sentence.Of("standstill.noPort.cause", "This computer has no serial port that a device could be on."),
                Sentence.Of("standstill.noPort.advice", "Connect the device's USB cable, and switch the device on."))
            : new Standstill(StandstillReason.Connecting, Sentence.Of("standstill.looking", "Looking for the device."), "");
    }

    // A request that is only on its way has been asked, whatever the device's last word was.
    private Standstill StandstillOf(DeskLink link)
    {
        Standstill still = link.Standstill(isForPages: true);
        return _work is TalkInHand talk && still.Reason == StandstillReason.NothingAsked ? new Standstill(StandstillReason.Working, talk.Sentence, Sentence.Nothing) : still;
    }

    private static Standstill? StandstillOf(ControlStandstill? still) =>
        still is not null && Enum.TryParse(still.Reason, ignoreCase: true, out StandstillReason reason) ? new Standstill(reason, still.Cause, still.Advice) : null;
}
