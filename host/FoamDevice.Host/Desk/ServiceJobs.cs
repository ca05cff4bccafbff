using System.Security.Cryptography;

namespace FoamDevice.Host;

/// <summary>The procedures behind the services of a page.</summary>
/// <param name="limits">What a machine is held against.</param>
/// <param name="log">The services noted so far.</param>
/// <param name="heard">The events heard lately.</param>
internal sealed class ServiceJobs(ServiceLimits limits, ServiceLog log, HeardEvents heard)
{
    /// <summary>The procedure of a service.</summary>
    /// <param name="order">Which, and how.</param>
    /// <param name="talk">An open talk.</param>
    /// <param name="person">The person.</param>
    /// <param name="volume">The volume calibration.</param>
    /// <param name="found">Takes what it found.</param>
    public IEnumerable<Turn> Of(BeginService order, Conversation talk, DeskServicePerson person, VolumeInHand volume, Action<object> found) => order.Job switch
    {
        ServiceJob.Jog => new JogTalk(talk, person, person, speedMicrometersPerSecond: null).Run(),
        ServiceJob.SelfTest => Test(talk, person, found),
        ServiceJob.CalibrateValve => CalibrateValve(talk, person, found),
        ServiceJob.CalibrateTravel => CalibrateTravel(order.Travel, talk, person, found),
        ServiceJob.CalibrateFill => CalibrateFill(order.Fill ?? UsualFill(), talk, person, found),
        ServiceJob.CalibrateVolume => volume.Run(talk, found),
        ServiceJob.Counters => CountersReading.Read(talk, limits.Maintenance, log, found),
        _ => Tell(found),
    };

    private static FillPlan UsualFill() => FillPlan.Of(SyringeCatalog.Load().Find(FillPlan.DefaultSyringe), FillPlan.DefaultMilliliters);

    private IEnumerable<Turn> Test(Conversation talk, DeskServicePerson person, Action<object> found)
    {
        var test = new DeviceSelfTest(talk, person, limits.SelfTest, BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong))) | 1);
        foreach (Turn turn in test.Run())
            yield return turn;

        found(test.Report!);
    }

    private static IEnumerable<Turn> CalibrateValve(Conversation talk, DeskServicePerson person, Action<object> found)
    {
        var study = new ValveStudy(talk, person);
        foreach (Turn turn in study.Run())
            yield return turn;

        found(study.Report!);
        foreach (Turn turn in Offer(talk, person, new DeviceConfig(talk.Machine, study.Report!.Corrected(talk.Calibration))))
            yield return turn;
    }

    private static IEnumerable<Turn> CalibrateTravel(TravelPlan plan, Conversation talk, DeskServicePerson person, Action<object> found)
    {
        var study = new TravelStudy(talk, person, plan);
        foreach (Turn turn in study.Run())
            yield return turn;

        found(study.Report!);
        if (study.Report!.Corrected(talk.Machine) is not { } machine)
            yield break;

        foreach (Turn turn in Offer(talk, person, new DeviceConfig(machine, talk.Calibration)))
            yield return turn;
    }

    private static IEnumerable<Turn> CalibrateFill(FillPlan plan, Conversation talk, DeskServicePerson person, Action<object> found)
    {
        var study = new FillStudy(talk, person, plan);
        foreach (Turn turn in study.Run())
            yield return turn;

        found(study.Report!);
        foreach (Turn turn in Offer(talk, person, new DeviceConfig(talk.Machine, study.Report!.Corrected(talk.Calibration))))
            yield return turn;
    }

    private static IEnumerable<Turn> Offer(Conversation talk, DeskServicePerson person, DeviceConfig after) =>
        new OfferedSettings(person).Make(talk, new DeviceConfig(talk.Machine, talk.Calibration), after);

    private IEnumerable<Turn> Tell(Action<object> found)
    {
        found(heard.All);
        yield break;
    }
}
