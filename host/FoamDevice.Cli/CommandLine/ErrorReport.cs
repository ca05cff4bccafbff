using System.Globalization;
using FoamDevice.Cli.Devices;
using FoamDevice.Host;
using FoamDevice.Quality;
using FoamDevice.Web.Hosting;
using FoamDevice.Web.People;

namespace FoamDevice.Cli.CommandLine;

/// <summary>Turns an exception into one plain sentence and an exit code.</summary>
internal static class ErrorReport
{
    /// <summary>Says what went wrong.</summary>
    /// <returns>What to tell the shell.</returns>
    public static ExitCode Report(Exception trouble, TextWriter error)
    {
        ExitCode code = CodeOf(trouble);
        error.WriteLine(code == ExitCode.InternalError ? Apologise(trouble) : $"foam: {trouble.Message}");
        return code;
    }

    private static ExitCode CodeOf(Exception trouble)
    {
        return trouble switch
        {
            BadInputException or ServiceLimitsException or MethodException or SyringeException or MachineException or ExportException or ContextException or RecordAdditionException or PackageException or QualityException or VolumeCalibrationException or ConfigurationException or PeopleException or ListenException => ExitCode.BadInput,
            PlanRefusedException or DeviceRefusedException => ExitCode.Refused,
            PortException or DeviceSilentException or DeviceChangedException or PlatformNotSupportedException => ExitCode.LinkTrouble,
            StoreException => ExitCode.StoreTrouble,
            StoppedException => ExitCode.RunStopped,
            AbortedException => ExitCode.RunAborted,
            DeviceFaultException => ExitCode.RunFaulted,
            FlashException { Stage: null } => ExitCode.BadInput,
            FlashException => ExitCode.FlashFailed,
            _ => ExitCode.InternalError,
        };
    }

    private static string Apologise(Exception trouble)
    {
        string stamp = DateTimeOffset.UtcNow.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        string path = Path.Combine(Path.GetTempPath(), $"foam-error-{stamp}.log");
        try
        {
            File.WriteAllText(path, $"foam {VersionAnswer.Text}\n{Environment.OSVersion}\n{trouble}\n");
            return $"foam: Sorry, foam met an error of its own: {trouble.Message} The details are in {path}; please report it with that file.";
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return $"foam: Sorry, foam met an error of its own: {trouble.GetType().Name}: {trouble.Message} Please report it.";
        }
    }
}
