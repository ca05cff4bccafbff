using FoamDevice.Host;
using FoamDevice.Web.Language;

namespace FoamDevice.Web.Records;

/// <summary>A piece of a page about records: it says what the report says, in the same words, and does not watch the bench.</summary>
public abstract class RecordPart : WordedComponent
{
    /// <summary>The report's words.</summary>
    protected ReportTexts Words => T.Report();

    /// <summary>A name of an enumeration in the report's words.</summary>
    /// <param name="group">Its group there, such as "outcome".</param>
    /// <param name="value">Which.</param>
    protected string Word<TValue>(string group, TValue value)
        where TValue : struct, Enum => Words.Find($"{group}.{value}") ?? value.ToString();
}
