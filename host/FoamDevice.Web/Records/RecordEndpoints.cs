using FoamDevice.Host;
using FoamDevice.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace FoamDevice.Web.Records;

/// <summary>What a browser opens or saves beside the pages: reports, packages, files of measurements. All of it is for reading, by whoever may look.</summary>
internal static class RecordEndpoints
{
    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/records/{id}/report", RecordFiles.ReportAsync).NeedsRole(DeskRole.Viewer);
        endpoints.MapGet("/compare/report", RecordFiles.ComparisonAsync).NeedsRole(DeskRole.Viewer);
        endpoints.MapGet("/records/{id}/package", RecordFiles.PackageAsync).NeedsRole(DeskRole.Viewer);
        endpoints.MapGet("/records/{id}/files/{sha256}", RecordFiles.FileAsync).NeedsRole(DeskRole.Viewer);
    }
}
