using FoamDevice.Host;
using FoamDevice.Web.Records;
using Microsoft.AspNetCore.Components;

namespace FoamDevice.Web.History;

/// <summary>A page about runs on record; its address says which.</summary>
public abstract class FilteredPage : RecordPart
{
    /// <summary>Id of the method.</summary>
    [Parameter, SupplyParameterFromQuery]
    public string? Method { get; set; }

    /// <summary>Id of the device.</summary>
    [Parameter, SupplyParameterFromQuery]
    public string? Device { get; set; }

    /// <summary>Who ran it.</summary>
    [Parameter, SupplyParameterFromQuery]
    public string? Operator { get; set; }

    /// <summary>The sample's label.</summary>
    [Parameter, SupplyParameterFromQuery]
    public string? Label { get; set; }

    /// <summary>How it ended.</summary>
    [Parameter, SupplyParameterFromQuery]
    public string? Outcome { get; set; }

    /// <summary>"sim" or "real".</summary>
    [Parameter, SupplyParameterFromQuery]
    public string? Kind { get; set; }

    /// <summary>The first day.</summary>
    [Parameter, SupplyParameterFromQuery]
    public string? Since { get; set; }

    /// <summary>The last day.</summary>
    [Parameter, SupplyParameterFromQuery]
    public string? Until { get; set; }

    /// <summary>Which runs are shown.</summary>
    protected HistoryFilter Filter { get; private set; } = HistoryFilter.All;

    /// <summary>The same for the store.</summary>
    protected RunFilter RunFilter => Filter.ToRunFilter(Time.LocalTimeZone);

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var asked = HistoryFilter.Read(name => name switch
        {
            "method" => Method,
            "device" => Device,
            "operator" => Operator,
            "label" => Label,
            "outcome" => Outcome,
            "kind" => Kind,
            "since" => Since,
            "until" => Until,
            _ => null,
        });
        if (asked == Filter)
            return;

        Filter = asked;
        OnFiltered();
    }

    /// <summary>Other runs are to be shown than before.</summary>
    protected virtual void OnFiltered()
    {
    }
}
