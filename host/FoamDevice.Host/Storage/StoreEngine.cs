namespace FoamDevice.Host;

/// <summary>What keeps a store.</summary>
public enum StoreEngine
{
    /// <summary>One file, embedded: a bench.</summary>
    Sqlite,

    /// <summary>A server that many benches share: a laboratory.</summary>
    Postgres,
}
