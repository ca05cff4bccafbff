namespace FoamDevice.Host;

/// <summary>The words for a port that the user may not open. On Windows that does not happen.</summary>
public static class SerialPermission
{
    private static readonly string[] SerialGroups = ["dialout", "uucp"];

    /// <summary>Names the group and the command.</summary>
    public static string Describe(string portName)
    {
        string group = GroupOf(File.Exists("/etc/group") ? File.ReadLines("/etc/group") : []);
        return $"You may not open {portName}: that takes the group {group}. Join it with `sudo usermod -aG {group} $USER`, then log in anew.";
    }

    /// <summary>The group of serial ports on this computer: dialout on most Linux distributions, uucp on some.</summary>
    /// <param name="groupLines">The lines of /etc/group.</param>
    public static string GroupOf(IEnumerable<string> groupLines)
    {
        HashSet<string> names = [.. groupLines.Select(line => line.Split(':')[0])];
        return SerialGroups.FirstOrDefault(names.Contains) ?? SerialGroups[0];
    }
}
