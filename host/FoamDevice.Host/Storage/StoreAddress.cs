using System.Text.RegularExpressions;
using Npgsql;

namespace FoamDevice.Host;

/// <summary>Where a store is: a file, or <c>postgres://user:password@host:port/database</c>.</summary>
public sealed partial class StoreAddress
{
    private static readonly string[] Schemes = ["postgres://", "postgresql://"];

    private StoreAddress(StoreEngine engine, string name, string connectionText)
    {
        Engine = engine;
        Name = name;
        ConnectionText = connectionText;
    }

    /// <summary>What keeps it.</summary>
    public StoreEngine Engine { get; }

    /// <summary>For people: the file, or the address without its password.</summary>
    public string Name { get; }

    /// <summary>For the driver; holds the password.</summary>
    public string ConnectionText { get; }

    /// <summary>It names a password.</summary>
    public bool HasPassword => Engine == StoreEngine.Postgres && new NpgsqlConnectionStringBuilder(ConnectionText).Password is { Length: > 0 };

    /// <summary>Reads an address. What does not look like one is a file.</summary>
    /// <exception cref="StoreException">It begins like an address and is none, or is one of another kind of server. The text is not repeated: it may hold a password.</exception>
    public static StoreAddress Parse(string text)
    {
        text = text.Trim();
        if (!LikeAddress().IsMatch(text))
            return LikeConnectionText().IsMatch(text) ? throw NotUnderstood() : new StoreAddress(StoreEngine.Sqlite, text, text);

        if (!Schemes.Any(scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) || !Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || uri.AbsolutePath.Trim('/') is not { Length: > 0 } database || database.Contains('/') || database.Contains('@'))
            throw NotUnderstood();

        return OfServer(uri);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static StoreException NotUnderstood() =>
        new("The store's address can't be understood. Write postgres://USER@HOST:PORT/DATABASE; the password is better kept in PGPASSWORD or a pgpass file.");

    private static StoreAddress OfServer(Uri uri)
    {
        string[] user = uri.UserInfo.Split(':', 2);
        var text = new NpgsqlConnectionStringBuilder { Host = uri.Host, Database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/')) };
        if (uri.Port > 0)
            text.Port = uri.Port;

        if (user[0].Length > 0)
            text.Username = Uri.UnescapeDataString(user[0]);

        if (user.Length > 1)
            text.Password = Uri.UnescapeDataString(user[1]);

        foreach (string option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            Add(text, option);

        string port = uri.Port > 0 ? $":{uri.Port}" : "";
        string name = $"postgres://{(user[0].Length > 0 ? user[0] + "@" : "")}{uri.Host}{port}{uri.AbsolutePath}";
        return new StoreAddress(StoreEngine.Postgres, name, text.ToString());
    }

    private static void Add(NpgsqlConnectionStringBuilder text, string option)
    {
        string[] parts = option.Split('=', 2);
        try
        {
            text[Uri.UnescapeDataString(parts[0])] = Uri.UnescapeDataString(parts.Length > 1 ? parts[1] : "");
        }
        catch (Exception flaw) when (flaw is ArgumentException or FormatException or InvalidCastException or KeyNotFoundException)
        {
            throw new StoreException($"The store's address has an option '{parts[0]}' that PostgreSQL's driver does not take: {flaw.Message}", flaw);
        }
    }

    // A driver's own form, or an address without its slashes: taken for a file, its password would be shown as a name.
    [GeneratedRegex("password\\s*=|;\\s*[a-z ]+=|^postgres(ql)?:(?!//)", RegexOptions.IgnoreCase)]
    private static partial Regex LikeConnectionText();

    // Two letters at least before the colon: C:/runs.db is a file.
    [GeneratedRegex("^([a-z][a-z0-9+.-]+:/|postgres(ql)?:?//)", RegexOptions.IgnoreCase)]
    private static partial Regex LikeAddress();
}
