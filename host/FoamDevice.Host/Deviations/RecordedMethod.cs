namespace FoamDevice.Host;

/// <summary>The method of a record, read from the text that it holds.</summary>
internal static class RecordedMethod
{
    /// <summary>Reads it.</summary>
    /// <returns>Null when this program can't read the text: what it asks beyond the plan is not known then.</returns>
    public static Method? Of(RunRecord record)
    {
        try
        {
            return MethodFile.ParseAll(record.MethodText, record.Header.MethodId).FirstOrDefault(method => method.Id == record.Header.MethodId);
        }
        catch (MethodException)
        {
            return null;
        }
    }
}
