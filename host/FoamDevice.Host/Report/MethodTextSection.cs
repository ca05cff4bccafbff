namespace FoamDevice.Host;

/// <summary>The method's file as run, word for word.</summary>
internal static class MethodTextSection
{
    public static Markup Of(ReportScope scope) => scope.Section("methodText", scope.ForEachRun(run => Text(run.Record.MethodText)));

    private static Markup Text(string yaml) => Markup.Trusted($"<pre dir=\"ltr\">{Markup.Text(yaml)}</pre>");
}
