using FoamDevice.Host;

namespace FoamDevice.Cli.Reports;

/// <summary>A <see cref="SelfTestReport"/> as text.</summary>
internal static class SelfTestText
{
    /// <summary>Prints it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="report">What was found.</param>
    /// <param name="limitsSource">Where the limits come from.</param>
    public static void Write(TextWriter output, SelfTestReport report, string limitsSource)
    {
        output.WriteLine();
        output.WriteLine($"Self-test of {report.Device.DeviceId}{(report.Device.IsSimulated ? " (SIMULATED)" : "")}: {(report.Passed ? "PASSED" : "FAILED")}");
        var table = new TextTable("ITEM", "VERDICT", "LIMIT");
        foreach (SelfTestItem item in report.Items)
            table.Add(item.Name, Word(item.Verdict), item.Limit.Text);

        table.Write(output);
        foreach (Ailment ailment in report.Ailments)
        {
            output.WriteLine();
            var fields = new TextFields();
            fields.Add("Ailment", ailment.Name.Text);
            fields.Add("Found", ailment.Evidence.Text);
            fields.Add("To do", ailment.Remedy.Text);
            fields.Write(output);
        }

        output.WriteLine();
        foreach (string line in TextWrap.Lines($"{report.LeftAs} Limits: {limitsSource}.", 78))
            output.WriteLine(line);
    }

    private static string Word(SelfTestVerdict verdict) => verdict switch
    {
        SelfTestVerdict.Pass => "pass",
        SelfTestVerdict.Fail => "FAIL",
        SelfTestVerdict.Absent => "absent",
        _ => "not tried",
    };
}
