using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace FoamDevice.Cli.CommandLine;

/// <summary>Refuses values that can't be meant, in words.</summary>
internal static class OptionValues
{
    /// <summary>All options of a command and of those below it that take text: no empty value, and none that is another option.</summary>
    public static void RequireText(Command command)
    {
        foreach (Option option in command.Options.Where(option => option.ValueType == typeof(string) || option.ValueType == typeof(string[])))
            option.Validators.Add(result => RequireText(option.Name, result));

        foreach (Command below in command.Subcommands)
            RequireText(below);
    }

    /// <summary>A whole number.</summary>
    public static Func<ArgumentResult, T> WholeNumber<T>(string name, T least)
        where T : IBinaryInteger<T>
    {
        return result =>
        {
            string text = result.Tokens[0].Value;
            if (T.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out T? number) && number >= least)
                return number;

            result.AddError($"{name} {text}: give a whole number of {least} or more.");
            return least;
        };
    }

    /// <summary>One of some words.</summary>
    public static Func<ArgumentResult, T> Word<T>(string name)
        where T : struct, Enum
    {
        return result =>
        {
            string text = result.Tokens[0].Value;
            string[] words = [.. Enum.GetNames<T>().Select(word => word.ToLowerInvariant())];
            if (words.Contains(text.ToLowerInvariant()))
                return Enum.Parse<T>(text, ignoreCase: true);

            result.AddError($"{name} {text}: give {string.Join(" or ", words)}.");
            return default;
        };
    }

    private static void RequireText(string name, OptionResult result)
    {
        foreach (string value in result.Tokens.Select(token => token.Value))
        {
            if (value.Trim().Length == 0)
                result.AddError($"{name} has an empty value.");
            else if (value.Length > 1 && value[0] == '-' && !char.IsAsciiDigit(value[1]))
                result.AddError($"{name} needs a value, and '{value}' looks like another option.");
        }
    }
}
