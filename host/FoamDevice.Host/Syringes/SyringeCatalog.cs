using FoamDevice.Protocol;

namespace FoamDevice.Host;

/// <summary>The syringes that methods may name.</summary>
public sealed class SyringeCatalog
{
    private const string Shipped = "syringes/syringes.yaml";

    private readonly Dictionary<string, SyringeModel> _models;

    private SyringeCatalog(IReadOnlyList<SyringeModel> models)
    {
        All = models;
        _models = models.ToDictionary(model => model.Id, StringComparer.Ordinal);
    }

    /// <summary>Every model, in the file's order.</summary>
    public IReadOnlyList<SyringeModel> All { get; }

    /// <summary>The shipped catalogue.</summary>
    public static SyringeCatalog Load() => Parse(ShippedFiles.Read(Shipped), Path.GetFileName(Shipped));

    /// <summary>Reads a catalogue.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="fileName">The name for messages.</param>
    /// <exception cref="SyringeException">Something is wrong in it.</exception>
    public static SyringeCatalog Parse(string yaml, string fileName)
    {
        try
        {
            var file = YamlFile.Read(yaml, fileName);
            var models = new List<SyringeModel>();
            foreach (var section in file.Sections("syringes"))
            {
                var model = ReadModel(section);
                if (models.Any(other => other.Id == model.Id))
                    throw section.Mistake("id", $"'{model.Id}' stands here twice.", "Write another id.");

                models.Add(model);
            }

            file.RefuseUnknown();
            return new SyringeCatalog(models);
        }
        catch (YamlMistakeException mistake)
        {
            throw new SyringeException(mistake.Message);
        }
    }

    /// <summary>The model with an id.</summary>
    /// <exception cref="SyringeException">There is none; the message names near ones.</exception>
    public SyringeModel Find(string id)
    {
        if (_models.TryGetValue(id, out var model))
            return model;

        string near = NearMatches.Suggest(id, _models.Keys);
        throw new SyringeException($"There is no syringe '{id}' in the catalogue. {(near.Length > 0 ? $"Did you mean {near}?" : $"Known: {string.Join(", ", _models.Keys)}.")}");
    }

    private static SyringeModel ReadModel(YamlSection section)
    {
        double nominal = section.Number("nominalMilliliters", 0.5, 100, "mL");
        double bore = section.Number("boreMillimeters", PlanLimits.MinBoreMicrometers / 1_000.0, PlanLimits.MaxBoreMicrometers / 1_000.0, "mm");
        return new SyringeModel(
            section.Text("id"),
            section.Text("title"),
            bore,
            nominal,
            section.Number("capacityMilliliters", nominal, 1.5 * nominal, "mL"),
            section.Text("source"),
            section.Flag("capacityUnverified", false),
            section.SectionOrNull("mechanics") is { } mechanics ? SyringeMechanicsReader.Read(mechanics, bore) : null);
    }
}
