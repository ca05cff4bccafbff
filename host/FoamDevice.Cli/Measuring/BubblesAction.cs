using System.CommandLine;
using System.Text;
using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Reports;
using FoamDevice.Cli.Terminals;
using FoamDevice.Host;
using FoamDevice.Quality;

namespace FoamDevice.Cli.Measuring;

/// <summary>Carries out <c>foam quality bubbles</c>.</summary>
internal sealed class BubblesAction(Terminal terminal, ParseResult parsed, MeasurementOptions options, BubblesRequest request)
{
    private readonly BubbleFiles _files = new(request.Folder, options.IsPractice(parsed));

    /// <summary>Runs it.</summary>
    public ExitCode Run()
    {
        double?[] ages = FoamAges.Of(request.Ages, request.Pictures.Length);
        if (request.Run is not null && ages.Any(age => age is null))
            throw new BadInputException("Bubbles grow with time, so figures on record need the age of the foam: --age 30s.");

        RunRecord? record = request.Run is null ? null : options.Find(parsed, request.Run);
        string? edited = request.Edited is null ? null : Encoding.UTF8.GetString(OutputFile.Read(request.Edited));
        IReadOnlyList<FoundPicture> pictures = Search(ages);
        IReadOnlyList<EditedPicture> edits = edited is null ? [] : BubbleCsv.Read(edited, [.. pictures.Select(picture => picture.Picture)]);
        return Finish(record, pictures, edits);
    }

    private IReadOnlyList<FoundPicture> Search(double?[] ages)
    {
        using var end = new EndSignal();
        try
        {
            bool shows = terminal.HasScreen && !options.Json(parsed);
            return new PictureSearch(terminal, shows, options.IsPractice(parsed), end.Token).Of(request.Pictures, ages, request.Scale.Resolve(end.Token));
        }
        catch (OperationCanceledException)
        {
            throw new StoppedException("Ended before all pictures were searched. Nothing was written, nothing is on record.");
        }
    }

    private ExitCode Finish(RunRecord? record, IReadOnlyList<FoundPicture> pictures, IReadOnlyList<EditedPicture> edits)
    {
        IReadOnlyList<AgedSizes> ages = AgedSizes.Of(pictures, edits);
        Dictionary<string, byte[]> editedOverlays = edits.Where(edit => edit.IsChanged)
            .ToDictionary(edit => edit.Found.Name, edit => _files.OverlayOf(pictures.First(picture => picture.Picture.Name == edit.Found.Name), edit));
        IReadOnlyList<string> written = request.Edited is null ? _files.WriteFound(pictures) : _files.WriteEdited(pictures, editedOverlays);
        Ripening? ripening = ages.Count > 1 ? Ripening.Of([.. ages.Select(age => (age.AgeSeconds!.Value, age.Sizes))]) : null;
        bool isDoubtful = ages.Any(age => age.Doubts.Count > 0);
        bool goesOnRecord = record is not null && (!isDoubtful || request.Looked);
        RecordedMeasurement[] recorded = goesOnRecord ? [.. Record(record!, ages, ripening, editedOverlays)] : [];
        Tell(record, new BubblesAnswer(ages, ripening, written, recorded));
        if (record is null || goesOnRecord)
            return ExitCode.Ok;

        terminal.Error.WriteLine("foam: Not on record: the figures are doubtful. Look at the overlay and the scale; then correct circles with --edited, or give your word with --looked.");
        return ExitCode.Refused;
    }

    private IEnumerable<RecordedMeasurement> Record(RunRecord record, IReadOnlyList<AgedSizes> ages, Ripening? ripening, IReadOnlyDictionary<string, byte[]> editedOverlays)
    {
        var recording = new BubbleRecording(parsed, options, record);
        foreach (AgedSizes age in ages)
            yield return recording.Add(age, editedOverlays);

        if (ripening is not null)
            yield return recording.Add(ripening, ages);
    }

    private void Tell(RunRecord? record, BubblesAnswer answer)
    {
        if (options.Json(parsed))
            JsonText.Write(terminal.Output, answer.ForScripts(age => BubbleRecording.Of(age, age.Sizes, BubblesAnswer.MethodOf(age), options, parsed)));
        else
            BubblesText.Write(terminal.Output, answer, record);
    }
}
