using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>What the names of a device may be: they go over the wire, into records, file names and onto certificates.</summary>
public static class IdentityRules
{
    /// <summary>Checks one name.</summary>
    /// <param name="what">What it names, such as "device id".</param>
    /// <param name="value">The name.</param>
    /// <returns>What is wrong and what to write; null when nothing is.</returns>
    public static string? WhyNot(string what, string value)
    {
        if (value.Length is 0 or > HelloReply.NameLength)
        {
            return $"The {what} '{value}' has {value.Length} characters. Write 1 to {HelloReply.NameLength}.";
        }

        if (value.FirstOrDefault(character => character is < ' ' or > '~') is var odd and not '\0')
        {
            return $"The {what} '{value}' holds the character U+{(int)odd:X4}. Write plain letters, digits and signs (ASCII).";
        }

        if (value[0] == ' ' || value[^1] == ' ')
        {
            return $"The {what} '{value}' begins or ends with a blank. Leave it out.";
        }

        return null;
    }

    /// <summary>Checks a device id: a name, and not the one that says there is none.</summary>
    /// <returns>What is wrong and what to write; null when nothing is.</returns>
    public static string? WhyNotDeviceId(string value)
    {
        if (value == FlashVerification.NoIdentity)
        {
            return $"A device that calls itself {value} has no identity. Write another device id.";
        }

        return value.IndexOfAny(['/', '\\', ':', '*', '?', '"', '<', '>', '|']) is var at and >= 0
            ? $"The device id '{value}' holds the sign {value[at]}, which can't stand in file names. Write another."
            : WhyNot("device id", value);
    }
}
