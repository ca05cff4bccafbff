namespace FoamDevice.Host;

/// <summary>Reads the context of a run from YAML: a section for each subject, such as <c>liquid:</c> with <c>name</c>, <c>lot</c>.</summary>
public static class ContextFile
{
    /// <summary>Reads a context file.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="fileName">The name for messages.</param>
    /// <exception cref="ContextException">It is no YAML, a field is not known, or a value is none for its field.</exception>
    public static RunContext Parse(string yaml, string fileName)
    {
        try
        {
            var file = YamlFile.Read(yaml, fileName);
            var context = RunContext.Empty;
            foreach (var subject in RunContextField.All.GroupBy(field => field.Id.Split('.')[0]))
            {
                if (file.SectionOrNull(subject.Key) is { } section)
                    context = Read(context, section, subject);
            }

            file.RefuseUnknown();
            return context;
        }
        catch (YamlMistakeException mistake)
        {
            throw new ContextException(mistake.Message);
        }
    }

    private static RunContext Read(RunContext context, YamlSection section, IEnumerable<RunContextField> fields)
    {
        foreach (var field in fields)
        {
            string name = field.Id.Split('.')[1];
            if (section.TextOrNull(name) is not { } text)
                continue;

            if (!field.TryRead(text, out string value))
                throw section.Mistake(name, $"'{text}' can't be taken.", $"Write {field.Expected}.");

            context = context.With(field.Id, value);
        }

        return context;
    }
}
