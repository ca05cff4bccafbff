using FoamDevice.Web.People;

namespace FoamDevice.Web.Hosting;

/// <summary>Who may be listened to: beyond this computer only those who sign in, over TLS.</summary>
internal static class ListenRules
{
    /// <summary>Refuses what would put the machine into anybody's hands.</summary>
    /// <exception cref="ListenException">People or certificate are missing.</exception>
    public static void Check(BenchServerOptions options, PeopleBook people)
    {
        if (!options.IsForOthers)
            return;

        string where = $"--listen {options.Listen}: other computers would reach the machine there.";
        if (people.IsOpen)
            throw new ListenException($"{where} Nobody is on file to sign in; name an engineer first: foam people add NAME --role engineer.");

        if (options.Certificate is null)
        {
            throw new ListenException(
                $"{where} PINs and orders would be readable on the way; give a certificate: --certificate FILE.pfx, or --certificate FILE.pem --key FILE.");
        }
    }
}
