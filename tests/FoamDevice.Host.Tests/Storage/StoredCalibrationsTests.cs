using FoamDevice.Protocol;
using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class StoredCalibrationsTests : IDisposable
{
    private static readonly CalibrationRecord Accepted = SampleCalibration.Finished();

    private readonly TemporaryFolder _folder = new();
    private readonly RunStore _store;

    public StoredCalibrationsTests() => _store = RunStore.Open(File);

    private string File => _folder.Of("runs.db");

    [Fact]
    public void A_calibration_is_found_by_its_id_with_everything_it_was_made_of()
    {
        _store.Calibrations.Add(Accepted);

        var found = _store.Calibrations.Find(Accepted.Id)!;
        Assert.Equal(CalibrationCertificate.Html(Accepted), CalibrationCertificate.Html(found));
        Assert.Equal((Accepted.DueAt, "Alice", "B-17", true), (found.DueAt, found.Operator, found.Balance.SerialNumber, found.IsAccepted));
        Assert.Null(_store.Calibrations.Find(7));
    }

    [Fact]
    public void The_same_calibration_once_more_is_no_failure_and_another_of_its_id_is()
    {
        _store.Calibrations.Add(Accepted);
        _store.Calibrations.Add(Accepted);

        var other = SampleCalibration.Finished(machine: new SyntheticMachine(5));

        Assert.Equal($"The store {File} has another calibration CAL-00C0FFEE already. Choose another file with --store.", Assert.Throws<StoreException>(() => _store.Calibrations.Add(other)).Message);
        Assert.Single(_store.Calibrations.List(9));
    }

    [Fact]
    public void The_latest_of_a_device_is_the_newest_that_is_in_force()
    {
        _store.Calibrations.Add(Accepted);
        _store.Calibrations.Add(SampleCalibration.Finished(SampleCalibration.ShortSetup(SyringeSide.A) with { CertificateId = 2 }, new SyntheticMachine(1) { Leak = 0.01 }));
        _store.Calibrations.Add(SampleCalibration.Finished(SampleCalibration.ShortSetup(SyringeSide.A) with { CertificateId = 3, Device = SampleRun.SimulatedDevice }));

        Assert.Equal(Accepted.Id, _store.Calibrations.Latest("FD-0001")!.Id);
        Assert.Null(_store.Calibrations.Latest("FD-0009"));
        Assert.Equal(2, _store.Calibrations.List(9, "FD-0001").Count);
        Assert.Equal(3, _store.Calibrations.List(9).Count);
        Assert.Single(_store.Calibrations.List(1));
    }

    [Fact]
    public void A_new_id_is_not_zero_and_not_taken()
    {
        uint[] ids = [.. Enumerable.Range(0, 100).Select(_ => _store.Calibrations.NewId())];

        Assert.Equal(100, ids.Distinct().Count());
        Assert.DoesNotContain(0u, ids);
    }

    [Fact]
    public void A_simulated_devices_calibration_is_marked_in_the_database()
    {
        _store.Calibrations.Add(SampleCalibration.Finished(SampleCalibration.ShortSetup(SyringeSide.A, SyringeSide.B) with { Device = SampleRun.SimulatedDevice }));

        Assert.Equal("1|AB|1", Sqlite.Scalar(File, "SELECT sim || '|' || sides || '|' || accepted FROM calibrations"));
    }

    [Fact]
    public void Every_record_names_the_calibration_in_force_and_how_it_stood()
    {
        _store.Calibrations.Add(Accepted);

        var calibrated = Header(Accepted.AsLeft, SampleCalibration.Start);
        var overdue = Header(Accepted.AsLeft, Accepted.DueAt.AddDays(1));
        var missing = Header(ReferenceMachine.NominalCalibration(), SampleCalibration.Start.AddHours(1));

        Assert.Equal(("CAL-00C0FFEE", CalibrationState.Valid), calibrated);
        Assert.Equal(("CAL-00C0FFEE", CalibrationState.Overdue), overdue);
        Assert.Equal(("", CalibrationState.Missing), missing);
    }

    [Fact]
    public void A_record_of_a_device_whose_certificate_is_elsewhere_is_marked_unknown() =>
        Assert.Equal(("CAL-00C0FFEE", CalibrationState.Unknown), Header(Accepted.AsLeft, SampleCalibration.Start));

    [Fact]
    public void A_calibration_that_another_program_changed_is_refused_in_words()
    {
        _store.Calibrations.Add(Accepted);
        Sqlite.Scalar(File, "UPDATE calibrations SET document = '{}'");

        Assert.StartsWith($"A calibration in the store {File} can't be read", Assert.Throws<StoreException>(() => _store.Calibrations.Find(Accepted.Id)).Message);
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    private (string Id, CalibrationState State) Header(Calibration calibration, DateTimeOffset startedAt)
    {
        string id = _store.Begin(SampleRun.New(startedAt: startedAt) with { Calibration = calibration });
        var header = _store.Find(id).Header;
        return (header.CalibrationId, header.CalibrationState);
    }
}
