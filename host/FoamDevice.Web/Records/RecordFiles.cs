using System.Text;
using FoamDevice.Host;
using FoamDevice.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace FoamDevice.Web.Records;

/// <summary>What a browser opens or saves beside the pages. Nothing of it can act: a report is shut into a sandbox, and everything else is saved or is a picture.</summary>
internal static class RecordFiles
{
    // Only these are shown; a record may name any type, and a page under this address would be ours.
    private static readonly string[] Pictures = ["image/png", "image/jpeg"];

    /// <summary>Whether files of a media type are shown; all others are saved.</summary>
    public static bool IsPicture(string mediaType) => Pictures.Contains(mediaType);

    /// <summary>The report of a run.</summary>
    /// <param name="id">The record.</param>
    /// <param name="language">The page's language: en or fa.</param>
    /// <param name="digits">"persian" for Persian digits.</param>
    /// <param name="pages">The store.</param>
    /// <param name="context">The request.</param>
    public static Task<IResult> ReportAsync(string id, string? language, string? digits, PageStore pages, HttpContext context) =>
        AnswerAsync(pages, context, store => Page(context, RunReportPage.Of(Reported(store, id), Settings(language, digits))));

    /// <summary>Two runs against each other.</summary>
    /// <param name="ids">Both records, with a comma between them.</param>
    /// <param name="language">The page's language: en or fa.</param>
    /// <param name="digits">"persian" for Persian digits.</param>
    /// <param name="pages">The store.</param>
    /// <param name="context">The request.</param>
    public static Task<IResult> ComparisonAsync(string? ids, string? language, string? digits, PageStore pages, HttpContext context) =>
        ComparedIds.Of(ids) is { } two
            ? AnswerAsync(pages, context, store => Page(context, RunReportPage.Compare(Reported(store, two.First), Reported(store, two.Second), Settings(language, digits))))
            : Task.FromResult(Words(StatusCodes.Status400BadRequest, "Two different runs are compared: ids=FIRST,SECOND."));

    /// <summary>A record as one file, to be verified and imported elsewhere.</summary>
    /// <param name="id">The record.</param>
    /// <param name="pages">The store.</param>
    /// <param name="context">The request.</param>
    public static Task<IResult> PackageAsync(string id, PageStore pages, HttpContext context) => AnswerAsync(pages, context, store =>
    {
        var record = store.Find(id);
        byte[] package = RecordPackage.Write(store, record, ExportedFiles.Of(ReportedRun.Of(store, record)));
        return Results.File(package, "application/zip", $"{record.Header.Id}.zip");
    });

    /// <summary>A file that a measurement rests on.</summary>
    /// <param name="id">The record.</param>
    /// <param name="sha256">The file's hash.</param>
    /// <param name="pages">The store.</param>
    /// <param name="context">The request.</param>
    public static Task<IResult> FileAsync(string id, string sha256, PageStore pages, HttpContext context) => AnswerAsync(pages, context, store =>
    {
        var files = RecordedMeasurement.Of(store.Find(id).Entries).SelectMany(measured => measured.Measurement.Files);
        return files.FirstOrDefault(file => file.Sha256 == sha256) is { } file
            ? File(store, file)
            : Words(StatusCodes.Status404NotFound, $"No measurement of run {id} rests on such a file.");
    });

    private static IResult File(RunStore store, MeasuredFile file)
    {
        // A file may be as large as 512 MiB: it waits on the disk, not in memory.
        var content = new FileStream(Path.GetTempFileName(), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose });
        try
        {
            store.Files.CopyTo(file, content);
        }
        catch
        {
            content.Dispose();
            throw;
        }

        content.Position = 0;
        return IsPicture(file.MediaType)
            ? Results.Stream(content, file.MediaType)
            : Results.Stream(content, "application/octet-stream", file.Name);
    }

    private static async Task<IResult> AnswerAsync(PageStore pages, HttpContext context, Func<RunStore, IResult> answer)
    {
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            return await pages.ReadAsync(answer);
        }
        catch (StoreException trouble)
        {
            return Words(trouble.MayPass ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status404NotFound, trouble.Message);
        }
    }

    // What people wrote stands in a report, escaped; should that ever fail, the sandbox has no scripts, no forms and no origin.
    private static IResult Page(HttpContext context, string html)
    {
        context.Response.Headers.ContentSecurityPolicy =
            "sandbox allow-modals; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return Results.Content(html, "text/html; charset=utf-8", Encoding.UTF8);
    }

    private static ReportedRun Reported(RunStore store, string id) => ReportedRun.WithLog(store, store.Find(id));

    private static ReportSettings Settings(string? language, string? digits) =>
        language == "fa" ? new ReportSettings(ReportLanguage.Fa, digits == "persian") : ReportSettings.Plain;

    private static IResult Words(int status, string sentence) => Results.Text(sentence, "text/plain", Encoding.UTF8, status);
}
