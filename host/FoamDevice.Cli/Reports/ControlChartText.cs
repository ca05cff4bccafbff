using FoamDevice.Host;

namespace FoamDevice.Cli.Reports;

/// <summary>A chart of individual values and their moving ranges in lines of text: time runs downward, a run a line.</summary>
internal sealed class ControlChartText
{
    private const int MostRows = 40;
    private const int MostFindings = 20;
    private const int ValueColumns = 31;
    private const int RangeColumns = 12;

    private readonly IReadOnlyList<MeasuredValue> _values;
    private readonly Measure _measure;
    private readonly ControlChart _chart;
    private readonly HashSet<int> _broken;
    private readonly StripScale _valueScale;
    private readonly StripScale _rangeScale;

    private ControlChartText(IReadOnlyList<MeasuredValue> values, Measure measure)
    {
        _values = values;
        _measure = measure;
        _chart = ControlChart.Of([.. values.Select(value => value.Value)]);
        _broken = [.. _chart.Findings.Select(finding => finding.Index), .. _chart.RangeFindings];
        _valueScale = StripScale.Over(ValueColumns, _chart.HasLimits ? [.. _chart.Values, _chart.LowerLimit, _chart.UpperLimit] : _chart.Values);
        _rangeScale = StripScale.Over(RangeColumns, _chart.HasLimits ? [0, .. _chart.Ranges, _chart.RangeLimit] : [0, .. _chart.Ranges]);
    }

    /// <summary>Prints the chart.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="measure">Which figure.</param>
    /// <param name="values">Its values in the order of time.</param>
    public static void Write(TextWriter output, Measure measure, IReadOnlyList<MeasuredValue> values)
    {
        output.WriteLine($"{measure.Title}, {measure.Unit}: {values.Count} run{(values.Count == 1 ? "" : "s")}{(values.Count > MostRows ? $", the newest {MostRows} shown" : "")}");
        if (values.Count == 0)
            return;

        var text = new ControlChartText(values, measure);
        text.WriteLimits(output);
        text.WriteRows(output);
        text.WriteFindings(output);
    }

    private void WriteLimits(TextWriter output)
    {
        if (!_chart.HasLimits)
        {
            output.WriteLine($"Too few for limits: {ControlChart.FewestValues} runs are needed, so no rule is looked at.");
            return;
        }

        output.WriteLine($"Limits {Number(_chart.LowerLimit)} to {Number(_chart.UpperLimit)}, mean {Number(_chart.Mean)}; moving ranges up to {Number(_chart.RangeLimit)}");
    }

    private void WriteRows(TextWriter output)
    {
        var table = new TextTable("RUN", "VALUES", "", "MOVING RANGE");
        for (int at = Math.Max(0, _values.Count - MostRows); at < _values.Count; at++)
            table.Add(_values[at].Run.RunId, ValueStrip(at), Number(_values[at].Value), at == 0 ? "" : RangeStrip(at));

        table.Write(output);
    }

    private string ValueStrip(int at)
    {
        (double, char)[] lines = _chart.HasLimits ? [(_chart.LowerLimit, '|'), (_chart.Mean, ':'), (_chart.UpperLimit, '|')] : [(_chart.Mean, ':')];
        return _valueScale.Strip([.. lines, (_values[at].Value, _broken.Contains(at) ? 'X' : 'o')]);
    }

    private string RangeStrip(int at)
    {
        (double, char)[] lines = _chart.HasLimits ? [(_chart.MeanRange, ':'), (_chart.RangeLimit, '|')] : [];
        return _rangeScale.Strip([.. lines, (_chart.Ranges[at - 1], _chart.RangeFindings.Contains(at) ? 'X' : 'o')]);
    }

    private void WriteFindings(TextWriter output)
    {
        if (!_chart.HasLimits)
            return;

        (int Index, string Words)[] findings =
        [
            .. _chart.Findings.Select(finding => (finding.Index, RuleWords.Of(finding.Rule)))
                .Concat(_chart.RangeFindings.Select(at => (at, "moving range beyond its limit")))
                .OrderBy(finding => finding.Item1),
        ];
        output.WriteLine(findings.Length == 0 ? "No rule is broken." : $"Rules are broken in {findings.Length} place{(findings.Length == 1 ? "" : "s")}{(findings.Length > MostFindings ? $", the last {MostFindings} are:" : ":")}");
        foreach ((int index, string words) in findings.TakeLast(MostFindings))
        {
            foreach (string line in TextWrap.Lines($"{_values[index].Run.RunId}: {words}", 76))
                output.WriteLine($"  {line}");
        }
    }

    private string Number(double value) => FigureText.Of(value, _measure.Digits);
}
