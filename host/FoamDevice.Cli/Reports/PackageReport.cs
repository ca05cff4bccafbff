using FoamDevice.Cli.CommandLine;
using FoamDevice.Host;

namespace FoamDevice.Cli.Reports;

/// <summary>What a package holds and whether it is whole, as a person reads it.</summary>
internal static class PackageReport
{
    /// <summary>Verifies a package and says what was found.</summary>
    /// <param name="path">The zip file.</param>
    /// <param name="heads">Hashes noted elsewhere; each must be that of an entry.</param>
    /// <param name="output">Takes the words.</param>
    /// <param name="error">Takes the verdict on one that is not whole.</param>
    public static ExitCode Verify(string path, IReadOnlyList<string> heads, TextWriter output, TextWriter error)
    {
        try
        {
            PackageVerification found = PackageVerification.Of(OutputFile.Read(path), heads);
            Describe(found.Package, output);
            WriteFindings(found, output);
            if (!found.IsWhole)
                error.WriteLine($"foam: {path} is not whole.");

            return found.IsWhole ? ExitCode.Ok : ExitCode.NotWhole;
        }
        catch (PackageException flaw)
        {
            error.WriteLine($"foam: {path} is not whole. {flaw.Message}");
            return ExitCode.NotWhole;
        }
    }

    /// <summary>Says which record it is.</summary>
    public static void Describe(RecordPackage package, TextWriter output)
    {
        output.WriteLine($"Record {package.Manifest.RecordId}{(package.Manifest.IsSimulated ? " (SIMULATED)" : "")}");
        output.WriteLine($"Package {package.Manifest.Hash}");
        StoredEntry newest = package.Entries[^1];
        output.WriteLine($"Newest entry {newest.Sequence} of writer {newest.Writer}: {newest.Hash}");
    }

    /// <summary>Reads and verifies a package.</summary>
    public static PackageVerification Open(string path, IReadOnlyList<string> heads)
    {
        try
        {
            return PackageVerification.Of(OutputFile.Read(path), heads);
        }
        catch (PackageException flaw)
        {
            throw new BadInputException($"{path}: {flaw.Message}");
        }
    }

    /// <summary>Names the files that say something else than the log entries: nothing is ever taken from them, but somebody may have read them.</summary>
    public static void WriteDifferences(PackageVerification found, TextWriter output)
    {
        foreach (string file in found.OtherFiles)
            output.WriteLine($"DIFFERS: {file} says something else than foam {VersionAnswer.Text} works out of the log entries: it was changed, or written by another version.");
    }

    private static void WriteFindings(PackageVerification found, TextWriter output)
    {
        foreach (string head in found.UnknownHeads)
            output.WriteLine($"NOT FOUND: no entry has the hash {head}.");

        WriteDifferences(found, output);
        if (found.IsWhole)
            output.WriteLine($"Whole: {found.Package.Files.Count} files, {found.Package.Entries.Count} log entries. Every byte is as it was written; tables and report tell what the entries tell.");
    }
}
