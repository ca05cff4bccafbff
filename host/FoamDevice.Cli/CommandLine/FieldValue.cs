namespace FoamDevice.Cli.CommandLine;

/// <summary><c>FIELD=VALUE</c> on a command line.</summary>
internal static class FieldValue
{
    /// <summary>Reads it.</summary>
    /// <param name="text">As it was given.</param>
    /// <returns>The field and its value, which may be empty.</returns>
    /// <exception cref="BadInputException">There is no field, or no sign behind it.</exception>
    public static (string Field, string Value) Read(string text)
    {
        int sign = text.IndexOf('=');
        return sign > 0
            ? (text[..sign].Trim(), text[(sign + 1)..].Trim())
            : throw new BadInputException($"'{text}': write FIELD=VALUE, such as liquid.lot=L8.");
    }
}
