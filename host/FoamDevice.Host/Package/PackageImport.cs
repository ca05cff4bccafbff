namespace FoamDevice.Host;

/// <summary>Takes the record of a package into a store.</summary>
public static class PackageImport
{
    /// <summary>Takes it over, or finds that all of it is there.</summary>
    /// <param name="package">The package, verified.</param>
    /// <param name="store">The store.</param>
    /// <returns>How many of its entries were not there; 0 when nothing was written.</returns>
    /// <exception cref="PackageException">The store tells another story of the same entry.</exception>
    /// <exception cref="StoreException">It can't be written.</exception>
    public static int Into(RunStore store, RecordPackage package)
    {
        var known = store.EntriesOf(package.Manifest.RecordKey).ToDictionary(entry => entry.Key, entry => entry.Hash);
        foreach (var entry in package.Entries)
        {
            if (known.TryGetValue(entry.Key, out string? hash) && hash != entry.Hash)
                throw new PackageException($"Entry {entry.Sequence} of writer {entry.Writer} is in {store.Path} already, with another content ({hash}); the package has {entry.Hash}. One of them was changed: `foam runs verify` shows whether the store is whole.");
        }

        // Also where all entries are known: a store from before measurements took the entries without their files.
        foreach (var file in package.MeasuredFiles)
            store.Files.Keep(file);

        int missing = package.Entries.Count(entry => !known.ContainsKey(entry.Key));
        if (missing > 0)
            store.Import(package.Manifest.Hash, package.Entries);

        return missing;
    }
}
