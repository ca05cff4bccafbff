using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace FoamDevice.Hardware.Tests;

/// <summary>Renders drawings with OpenSCAD. A drawing is rendered once in a test run, whoever asks for it.</summary>
internal static class OpenScad
{
    private const string Coarse = "$fn=16";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly Lazy<bool> Installed = new(IsInstalled);
    private static readonly ConcurrentDictionary<string, Lazy<Solid>> Rendered = new(StringComparer.Ordinal);

    // As many at a time as there are cores: a test may ask for dozens.
    private static readonly SemaphoreSlim Slots = new(Environment.ProcessorCount);

    /// <summary>Skips the test where OpenSCAD is missing, or fails it where nothing may be skipped.</summary>
    public static void Require()
    {
        if (Installed.Value)
            return;

        const string Reason = "OpenSCAD is not installed. On Debian: apt-get install --no-install-recommends openscad";
        Assert.False(Environment.GetEnvironmentVariable("FOAMDEVICE_NO_SKIP") is { Length: > 0 }, Reason);
        Assert.Skip(Reason);
    }

    /// <summary>A file of <c>hardware/mechanics</c> as a solid.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="definitions">Values of its variables, such as <c>show="servo"</c>.</param>
    public static Solid Render(string file, params string[] definitions)
    {
        string key = $"{file} {string.Join(' ', definitions)}";
        return Rendered.GetOrAdd(key, _ => new Lazy<Solid>(() => RenderAnew(MechanicsFolder.PathOf(file), definitions))).Value;
    }

    /// <summary>Values that the drawings work out.</summary>
    /// <param name="expressions">OpenSCAD expressions over the names of <c>design.scad</c>, each a number.</param>
    public static double[] Evaluate(params string[] expressions)
    {
        string source = Path.Combine(Path.GetTempPath(), $"foam-values-{Guid.NewGuid():N}.scad");
        string answer = Path.ChangeExtension(source, ".echo");
        try
        {
            File.WriteAllLines(source, [$"include <{MechanicsFolder.PathOf("design.scad")}>", .. expressions.Select(expression => $"echo({expression});")]);
            Run(["-o", answer, source]);
            return [.. File.ReadAllLines(answer).Select(line => double.Parse(line["ECHO: ".Length..], CultureInfo.InvariantCulture))];
        }
        finally
        {
            File.Delete(source);
            File.Delete(answer);
        }
    }

    private static Solid RenderAnew(string path, string[] definitions)
    {
        string output = Path.Combine(Path.GetTempPath(), $"foam-part-{Guid.NewGuid():N}.stl");
        try
        {
            Run(["-o", output, "-D", Coarse, "-D", "$engrave=false", .. definitions.SelectMany(definition => new[] { "-D", definition }), path]);
            return Solid.Read(File.ReadLines(output));
        }
        finally
        {
            File.Delete(output);
        }
    }

    /// <summary>Warnings are errors here too: a misspelt name draws nothing and says so in a warning.</summary>
    private static void Run(IReadOnlyList<string> arguments)
    {
        Slots.Wait();
        try
        {
            using Process process = Start(["--hardwarnings", .. arguments]);
            string said = process.StandardError.ReadToEnd();
            Assert.True(process.WaitForExit(Patience), $"openscad did not end: {string.Join(' ', arguments)}");
            Assert.True(process.ExitCode == 0, $"openscad {string.Join(' ', arguments)}\n{said}");
        }
        finally
        {
            Slots.Release();
        }
    }

    private static bool IsInstalled()
    {
        try
        {
            using Process process = Start(["--version"]);
            process.StandardError.ReadToEnd();
            return process.WaitForExit(Patience) && process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("openscad", arguments) { RedirectStandardError = true, UseShellExecute = false };
        return Process.Start(start) ?? throw new InvalidOperationException("openscad did not start.");
    }
}
