using FoamDevice.Host;

namespace FoamDevice.Web.Service;

/// <summary>The services as the page names them in addresses.</summary>
public static class ServiceJobs
{
    private static readonly (ServiceJob Job, string Name)[] _names =
    [
        (ServiceJob.Jog, "jog"),
        (ServiceJob.SelfTest, "self-test"),
        (ServiceJob.CalibrateValve, "valve"),
        (ServiceJob.CalibrateTravel, "travel"),
        (ServiceJob.CalibrateFill, "fill"),
        (ServiceJob.CalibrateVolume, "volume"),
        (ServiceJob.Events, "events"),
        (ServiceJob.Counters, "counters"),
    ];

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<ServiceJob> All { get; } = [.. _names.Select(one => one.Job)];

    /// <summary>The page of a service.</summary>
    public static string AddressOf(ServiceJob job) => $"/service/{_names.First(one => one.Job == job).Name}";

    /// <summary>The service of a name; null when there is none.</summary>
    public static ServiceJob? Find(string? name) => _names.Where(one => one.Name == name).Select(one => (ServiceJob?)one.Job).FirstOrDefault();

    /// <summary>The service moves something: whoever begins it stands at the machine.</summary>
    public static bool Moves(ServiceJob job) => job is not (ServiceJob.Events or ServiceJob.Counters);
}
