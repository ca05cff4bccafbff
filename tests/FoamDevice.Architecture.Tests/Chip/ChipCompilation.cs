using FoamDevice.Architecture.Tests.Repository;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FoamDevice.Architecture.Tests.Chip;

/// <summary>What the project for the chip lists, and nothing of the host's side, compiled as one optimised program, as the chip's Release build does it.</summary>
/// <remarks>The packages' API comes from VirtualEsp32 and the rest from .NET: their code is not in the program, and the compiler is the same.</remarks>
internal static class ChipCompilation
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp9);

    /// <summary>The program.</summary>
    public static CSharpCompilation Program { get; } = CSharpCompilation.Create(
        "FoamDevice.Firmware", Sources(), References(), new CSharpCompilationOptions(OutputKind.ConsoleApplication, optimizationLevel: OptimizationLevel.Release));

    /// <summary>Its image.</summary>
    /// <exception cref="InvalidOperationException">It does not compile: a listed file needs something that the chip does not have.</exception>
    public static Stream Image()
    {
        var image = new MemoryStream();
        string[] errors = [.. Program.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(error => $"{error}")];
        if (errors.Length > 0)
            throw new InvalidOperationException($"What {ProjectFile.Nano.Path} lists does not compile:\n{string.Join('\n', errors)}");

        image.Position = 0;
        return image;
    }

    private static IEnumerable<SyntaxTree> Sources() => ProjectFile.Nano.Includes("Compile")
        .Select(include => SourceTree.Resolve(ProjectFile.Nano.Path, include))
        .Select(file => CSharpSyntaxTree.ParseText(SourceTree.Read(file), Language, file));

    private static IEnumerable<MetadataReference> References()
    {
        string[] ours = [Beside("FoamDevice.VirtualEsp32.dll"), Beside("System.IO.Hashing.dll")];
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string[] net = ["System.Private.CoreLib.dll", "System.Runtime.dll", "netstandard.dll"];
        return ours.Concat(net.Select(name => Path.Combine(runtime, name))).Select(path => MetadataReference.CreateFromFile(path));
    }

    private static string Beside(string name) => Path.Combine(AppContext.BaseDirectory, name);
}
