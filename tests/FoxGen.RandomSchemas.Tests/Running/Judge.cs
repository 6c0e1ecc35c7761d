namespace FoxGen.RandomSchemas.Tests;

/// <summary>Asks all readers about all bodies of some cases.</summary>
internal static class Judge
{
    /// <summary>What they disagree about.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="tally">Counts what was looked at.</param>
    /// <param name="only">The one reader to ask; all when null.</param>
    public static IReadOnlyList<Disagreement> Check(IReadOnlyList<Case> cases, Tally? tally = null, string? only = null)
    {
        var found = new List<Disagreement>();
        var accepted = Accepted.Of(cases);
        tally?.Add(accepted);
        CheckRefusals(accepted, found);
        using var batch = Batch.Compile(accepted.Files, (file, problem) => found.Add(new("generated C#", file.Case with { Bodies = [] }, problem)));
        if (batch.Code is not { } code)
        {
            return found;
        }

        var metadata = new MetadataReader(code);
        IReadOnlyList<IReader> readers =
        [
            .. new IReader[]
            {
                new ValidatorReader(code),
                metadata,
                new JsonSchemaReader(),
                new SimulatorReader(batch.Files[0].Service, batch.Files.SelectMany(file => file.Models.Values)),
                new WordsReader("message", new MessageWords()),
                new WordsReader("XML documentation", new XmlDocWords(code)),
                new WordsReader("reference page", new PageWords(batch.Files[0].Set)),
            }.Where(reader => only is null || only == reader.Name),
        ];
        foreach (var file in batch.Files)
        {
            foreach (var model in file.Models.Values)
            {
                if (Guarded(() => metadata.Disagrees(model)) is { } difference)
                {
                    found.Add(new("metadata model", file.Case with { Bodies = [] }, difference));
                    break;
                }
            }

            CheckBodies(file, readers, tally, found);
        }

        return found;
    }

    private static void CheckRefusals(Accepted accepted, List<Disagreement> found)
    {
        foreach (var (one, errors) in accepted.Refused)
        {
            if (EmptyRanges.WronglyRefused(one.File, errors) is { } error)
            {
                found.Add(new("FOX0503", one with { Bodies = [] }, $"Refused, though some value fits: {error}"));
            }
        }

        foreach (var file in accepted.Files)
        {
            if (EmptyRanges.Of(file.Case.File).FirstOrDefault() is { } empty)
            {
                found.Add(new("FOX0503", file.Case with { Bodies = [] }, $"Accepted, though no value fits: {Yaml.Flow(empty)}"));
            }
        }
    }

    private static void CheckBodies(CompiledFile file, IReadOnlyList<IReader> readers, Tally? tally, List<Disagreement> found)
    {
        foreach (var body in file.Case.Bodies.Where(body => file.Models.ContainsKey(body.Variant)))
        {
            var judged = Judged.Of(file, body);
            tally?.Add(judged);
            foreach (var reader in readers)
            {
                if (Guarded(() => reader.Disagrees(judged)) is { } verdict)
                {
                    found.Add(new(reader.Name, file.Case with { Bodies = [body] }, $"rules:\n    {Verdict.Of(judged.Violations.Select(Verdict.Line))}\n{reader.Name}:\n    {verdict}"));
                }
            }
        }
    }

    // A reader that throws says something else than all others.
    private static string? Guarded(Func<string?> check)
    {
        try
        {
            return check();
        }
        catch (Exception e)
        {
            return e.ToString();
        }
    }
}
