using System.Globalization;
using System.Net;

namespace FoamDevice.Web.Hosting;

/// <summary>Reads where the page is to be served.</summary>
public static class ListenAddress
{
    /// <summary>Reads ADDRESS, ADDRESS:PORT, [IPV6]:PORT, localhost or a port alone; <c>*</c> is every address of this computer.</summary>
    /// <exception cref="ListenException">It is none of these.</exception>
    public static IPEndPoint Parse(string text)
    {
        string shown = text.Trim();
        if (shown.All(char.IsAsciiDigit) && shown.Length > 0)
            return new IPEndPoint(IPAddress.Loopback, PortOf(shown, text));

        (string address, string port) = Split(shown);
        return new IPEndPoint(AddressOf(address, text), port.Length == 0 ? BenchServerOptions.UsualPort : PortOf(port, text));
    }

    private static (string Address, string Port) Split(string text)
    {
        int end = text.StartsWith('[') ? text.IndexOf(']', StringComparison.Ordinal) + 1
            : text.Count(sign => sign == ':') > 1 ? text.Length
            : text.LastIndexOf(':');
        return end <= 0 || end >= text.Length || text[end] != ':' ? (text, "") : (text[..end], text[(end + 1)..]);
    }

    private static IPAddress AddressOf(string address, string text)
    {
        if (address is "localhost")
            return IPAddress.Loopback;

        if (address is "*")
            return IPAddress.Any;

        return IPAddress.TryParse(address, out IPAddress? read) ? read : throw Refused(text);
    }

    private static int PortOf(string port, string text) =>
        int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= IPEndPoint.MaxPort ? number : throw Refused(text);

    private static ListenException Refused(string text) =>
        new($"--listen {text}: give an address of this computer with or without a port, such as 192.168.1.20:5240, localhost, [::1]:5240, or * for all.");
}
