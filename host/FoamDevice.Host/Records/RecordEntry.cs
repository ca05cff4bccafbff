using System.Text.Json.Nodes;

namespace FoamDevice.Host;

/// <summary>Something that somebody has added to a record.</summary>
/// <param name="Kind">A kind of <see cref="LogKind"/>: a note, a correction, a mark, a measurement.</param>
/// <param name="Writer">In whose log it stands.</param>
/// <param name="Sequence">Its number there.</param>
/// <param name="At">Wall-clock time at the writer.</param>
/// <param name="Body">The facts.</param>
public sealed record RecordEntry(string Kind, string Writer, long Sequence, DateTimeOffset At, JsonObject Body);
