namespace FoamDevice.Host;

/// <summary>The method of a run on record.</summary>
public static class RecordedMethod
{
    /// <summary>Reads it.</summary>
    /// <returns>Null when this version can't read the recorded text any more.</returns>
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
