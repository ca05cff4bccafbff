using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class VolumeSessionFileTests : IDisposable
{
    private static readonly DateTimeOffset Now = SampleCalibration.Start;

    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.Of("session.json");

    [Fact]
    public void A_calibration_that_is_interrupted_at_any_step_comes_to_its_end()
    {
        int steps = CountSteps();
        for (int interruptedAfter = 0; interruptedAfter < steps; interruptedAfter++)
        {
            var machine = new SyntheticMachine(1);
            var session = VolumeCalibrationSession.Begin(SampleCalibration.ShortSetup(SyringeSide.A));
            for (int step = 0; step < interruptedAfter; step++)
                machine.TakeStep(session);

            VolumeSessionFile.Save(Path, session);
            var resumed = VolumeCalibrationSession.Resume(VolumeSessionFile.Load(Path), Now);
            Assert.InRange(Readings(resumed), Readings(session) - 3, Readings(session));
            resumed.Meet(SampleRun.RealDevice, ReferenceMachine.Profile(), machine.Held);
            machine.Finish(resumed);

            Assert.True(resumed.Result.IsAccepted, $"after step {interruptedAfter}");
            Assert.Equal(40, Readings(resumed));
            Assert.Equal(SampleCalibration.Id, machine.Held.CalibrationId);
        }
    }

    [Fact]
    public void Everything_is_there_again()
    {
        var session = VolumeCalibrationSession.Begin(SampleCalibration.ShortSetup(SyringeSide.A));
        new SyntheticMachine(1).GoTo(VolumeStepKind.WriteCalibration, session);
        session.AddNote("  <cloudy>, \"warm\" µL ", Now);

        VolumeSessionFile.Save(Path, session);

        var log = VolumeSessionFile.Load(Path);
        Assert.Equal(VolumeLogText(session.Log), VolumeLogText(log));
        Assert.Equal("<cloudy>, \"warm\" µL", log.Notes[0].Text);
        Assert.Equal(session.Log.Series[0].Readings, log.Series[0].Readings);
        Assert.Equal(session.Log.Setup.Sides, log.Setup.Sides);
    }

    [Fact]
    public void Saving_replaces_the_old_file_and_leaves_nothing_beside_it()
    {
        var session = VolumeCalibrationSession.Begin(SampleCalibration.ShortSetup(SyringeSide.A));

        VolumeSessionFile.Save(Path, session);
        VolumeSessionFile.Save(Path, session);

        Assert.Equal([Path], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_finished_session_is_taken_away_and_one_that_was_never_saved_is_no_failure()
    {
        VolumeSessionFile.Save(Path, VolumeCalibrationSession.Begin(SampleCalibration.ShortSetup(SyringeSide.A)));

        VolumeSessionFile.Delete(Path);
        VolumeSessionFile.Delete(Path);
        VolumeSessionFile.Delete(System.IO.Path.Combine(_folder.Path, "no such folder", "session.json"));

        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_session_that_is_not_there_is_said() =>
        Assert.Equal($"There is no session to resume at {Path}. Begin one with `foam calibrate volume`.", RefusalOf());

    [Theory]
    [InlineData("")]
    [InlineData("{\"format\":")]
    [InlineData("no session")]
    [InlineData("{\"format\":\"foamdevice-volume-calibration\",\"formatVersion\":1}")]
    [InlineData("{\"format\":\"foamdevice-volume-calibration\",\"formatVersion\":1,\"session\":{}}")]
    [InlineData("{\"format\":\"foamdevice-volume-calibration\",\"formatVersion\":\"one\",\"session\":{}}")]
    [InlineData("{\"format\":\"foamdevice-volume-calibration\",\"formatVersion\":1,\"sha256\":\"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\",\"session\":{}}")]
    public void A_damaged_session_is_refused(string text)
    {
        _folder.Write("session.json", text);

        Assert.StartsWith($"The session {Path} is damaged or was changed by hand", RefusalOf());
    }

    [Fact]
    public void A_session_whose_mass_was_changed_by_hand_is_refused()
    {
        var session = VolumeCalibrationSession.Begin(SampleCalibration.ShortSetup(SyringeSide.A));
        new SyntheticMachine(1).GoTo(VolumeStepKind.WriteCalibration, session);
        VolumeSessionFile.Save(Path, session);
        _folder.Write("session.json", File.ReadAllText(Path).Replace("\"massGrams\":1", "\"massGrams\":2"));

        Assert.Contains("its checksum does not agree", RefusalOf());
    }

    [Fact]
    public void Every_torn_file_is_refused()
    {
        VolumeSessionFile.Save(Path, VolumeCalibrationSession.Begin(SampleCalibration.ShortSetup(SyringeSide.A)));
        string whole = File.ReadAllText(Path);

        for (int length = 0; length < whole.Length; length += 97)
        {
            _folder.Write("session.json", whole[..length]);
            Assert.Contains("is damaged", RefusalOf());
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1, 2]")]
    [InlineData("{\"format\":\"foamdevice-record\",\"formatVersion\":1}")]
    public void Another_programs_file_is_refused(string text)
    {
        _folder.Write("session.json", text);

        Assert.Equal($"{Path} is no volume calibration session: it is another program's file. Name another one.", RefusalOf());
    }

    [Fact]
    public void A_session_of_a_newer_version_is_refused()
    {
        _folder.Write("session.json", "{\"format\":\"foamdevice-volume-calibration\",\"formatVersion\":2,\"session\":{}}");

        Assert.Equal($"The session {Path} is of version 2, and this program knows versions up to 1. Update this program.", RefusalOf());
    }

    [Fact]
    public void A_place_that_can_not_be_written_is_said_in_words()
    {
        string file = _folder.Write("plain.txt", "");
        var session = VolumeCalibrationSession.Begin(SampleCalibration.ShortSetup(SyringeSide.A));

        Assert.StartsWith("The session can't be saved to ", Assert.Throws<VolumeCalibrationException>(() => VolumeSessionFile.Save(System.IO.Path.Combine(file, "s.json"), session)).Message);
    }

    [Fact]
    public void A_device_id_makes_a_file_name_on_every_system() =>
        Assert.Equal(_folder.Of("volume-FD_1_-2.json"), VolumeSessionFile.PathOf(_folder.Of("runs.db"), "FD/1:-2"));

    public void Dispose() => _folder.Dispose();

    private static int CountSteps()
    {
        var machine = new SyntheticMachine(1);
        var session = VolumeCalibrationSession.Begin(SampleCalibration.ShortSetup(SyringeSide.A));
        int steps = 0;
        for (; session.Next.Kind != VolumeStepKind.Finished; steps++)
            machine.TakeStep(session);

        return steps;
    }

    private static int Readings(VolumeCalibrationSession session) => session.Log.Series.Sum(series => series.Readings.Count);

    // Two saves of the same log are the same text.
    private string VolumeLogText(VolumeCalibrationLog log)
    {
        string path = _folder.Of("copy.json");
        VolumeSessionFile.Save(path, VolumeCalibrationSession.Resume(log, Now));
        return File.ReadAllText(path);
    }

    private string RefusalOf() => Assert.Throws<VolumeCalibrationException>(() => VolumeSessionFile.Load(Path)).Message;
}
