using Microsoft.AspNetCore.Identity;

namespace FoamDevice.Web.People;

/// <summary>The digits by which a person signs in with gloves on, and what is kept of them.</summary>
public static class Pin
{
    /// <summary>Fewest digits.</summary>
    public const int MinDigits = 4;

    /// <summary>Most digits.</summary>
    public const int MaxDigits = 12;

    private static readonly PasswordHasher<string> _hasher = new();

    /// <summary>What is kept of a PIN: it can be tried against this, and not be read from it.</summary>
    /// <param name="name">Whose it is.</param>
    /// <param name="pin">The digits, ASCII or Persian.</param>
    /// <exception cref="PeopleException">It is too short, too long, no digits, or what anybody would try first.</exception>
    public static string Hash(string name, string pin)
    {
        string digits = Normal(pin);
        if (digits.Length is < MinDigits or > MaxDigits || !digits.All(char.IsAsciiDigit))
            throw new PeopleException($"A PIN is {MinDigits} to {MaxDigits} digits.");

        return IsObvious(digits) ? throw new PeopleException("This PIN is one that anybody tries first: the same digit again and again, or digits in a row. Take another.")
            : _hasher.HashPassword(name, digits);
    }

    /// <summary>Whether a PIN is the one that a hash was made of.</summary>
    /// <param name="name">Whose it is.</param>
    /// <param name="hash">From <see cref="Hash"/>.</param>
    /// <param name="pin">What was entered.</param>
    public static bool Matches(string name, string hash, string pin)
    {
        try
        {
            return _hasher.VerifyHashedPassword(name, hash, Normal(pin)) != PasswordVerificationResult.Failed;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    // Persian keyboards write their own digits.
    private static string Normal(string pin) => string.Concat(pin.Select(sign => char.IsDigit(sign) ? (char)('0' + (int)char.GetNumericValue(sign)) : sign));

    private static bool IsObvious(string digits)
    {
        int[] steps = [.. digits.Zip(digits[1..], (first, second) => second - first).Distinct()];
        return steps is [0] or [1] or [-1];
    }
}
