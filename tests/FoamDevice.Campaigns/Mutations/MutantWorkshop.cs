using System.Diagnostics;

namespace FoamDevice.Campaigns;

/// <summary>Builds mutants: a private copy of the sources, one file of it changed, its one project compiled, the result put into a copy of this program.</summary>
public sealed class MutantWorkshop : IDisposable
{
    private static readonly string[] Rooms = ["shared", "firmware", "host"];
    private static readonly string[] Properties = ["Directory.Build.props", "Directory.Packages.props", ".editorconfig", "global.json", "nuget.config", "NuGet.config"];
    private readonly string _folder = Directory.CreateTempSubdirectory("foam-mutants-").FullName;

    /// <summary>Copies the sources and builds them as they are.</summary>
    public MutantWorkshop(string root)
    {
        foreach (string room in Rooms)
            Copy(Path.Combine(root, room), Path.Combine(_folder, "sources", room), IsSource);

        foreach (string file in Properties.Where(file => File.Exists(Path.Combine(root, file))))
            File.Copy(Path.Combine(root, file), Path.Combine(_folder, "sources", file));

        foreach (string project in new[] { "host/FoamDevice.Host/FoamDevice.Host.csproj", "firmware/FoamDevice.Firmware.Net/FoamDevice.Firmware.Net.csproj" })
            Build(project, "");

        Copy(AppContext.BaseDirectory, Path.Combine(_folder, "program"), _ => true);
    }

    /// <summary>The program to be started with `dotnet`; holds the mutant that was built last.</summary>
    public string Program => Path.Combine(_folder, "program", "FoamDevice.Campaigns.dll");

    /// <summary>Makes a mutant of the program.</summary>
    /// <exception cref="FormatException">The patch does not fit.</exception>
    /// <exception cref="InvalidOperationException">The mutant does not compile.</exception>
    public void Make(SourcePatch patch)
    {
        MutantProject project = MutantProject.Of(patch.Paths[0]);
        Dictionary<string, string> sources = patch.Paths.ToDictionary(path => path, path => File.ReadAllText(InSources(path)));
        try
        {
            foreach ((string path, string source) in sources)
                File.WriteAllText(InSources(path), patch.Apply(path, source));

            Build(project.Project, "--no-restore -p:BuildProjectReferences=false");
            Install(project);
        }
        finally
        {
            foreach ((string path, string source) in sources)
                File.WriteAllText(InSources(path), source);
        }
    }

    /// <summary>Makes the program whole again after a mutant of a project.</summary>
    public void Restore(SourcePatch patch)
    {
        string assembly = MutantProject.Of(patch.Paths[0]).Assembly;
        File.Copy(Path.Combine(AppContext.BaseDirectory, assembly), Path.Combine(_folder, "program", assembly), overwrite: true);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string InSources(string path) => Path.Combine(_folder, "sources", path);

    private void Install(MutantProject project)
    {
        string built = Path.Combine(_folder, "artifacts", "bin", Path.GetFileNameWithoutExtension(project.Project), "release", project.Assembly);
        File.Copy(built, Path.Combine(_folder, "program", project.Assembly), overwrite: true);
    }

    private void Build(string project, string options)
    {
        string sources = Path.Combine(_folder, "sources");
        var start = new ProcessStartInfo("dotnet", $"build {project} -c Release -nologo -v quiet -p:TreatWarningsAsErrors=false --artifacts-path \"{Path.Combine(_folder, "artifacts")}\" {options}")
        {
            WorkingDirectory = sources,
            RedirectStandardOutput = true,
        };
        using Process build = Process.Start(start)!;
        string output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        if (build.ExitCode != 0)
            throw new InvalidOperationException($"{project} does not compile:\n{output}");
    }

    private static bool IsSource(string folder) => Path.GetFileName(folder) is not ("bin" or "obj");

    private static void Copy(string from, string to, Func<string, bool> isWanted)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.GetFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));

        foreach (string folder in Directory.GetDirectories(from).Where(isWanted))
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)), isWanted);
    }
}
