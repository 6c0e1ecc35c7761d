namespace FoxGen.PageImport.Pages;

/// <summary>The part of a page that describes the request, as a tree of fields.</summary>
/// <param name="Fields">The fields of the body, the one that names the model included.</param>
/// <param name="Remarks">What could not be placed.</param>
internal sealed record BodySection(IReadOnlyList<FieldBlock> Fields, IReadOnlyList<ImportRemark> Remarks)
{
    /// <summary>Finds the section and reads its fields.</summary>
    /// <param name="lines">The page.</param>
    /// <param name="call">The call it shows, which tells fields of objects from fields of the body.</param>
    /// <param name="modelField">The field that names the model.</param>
    public static BodySection Read(IReadOnlyList<PageLine> lines, CurlCall? call, string modelField)
    {
        var remarks = new List<ImportRemark>();
        var start = call?.End ?? 0;
        var heading = IndexOf(lines, start, PageLabel.Body);
        if (heading < 0)
        {
            heading = IndexOf(lines, 0, PageLabel.Body);
        }

        if (heading < 0)
        {
            // Without its heading the section begins at the field that every body has.
            heading = Enumerable.Range(0, lines.Count).FirstOrDefault(i => lines[i].Text == modelField && FieldBlockReader.BeginsAt(lines, i), -1) - 1;
            if (heading < -1)
            {
                return new BodySection([], [new ImportRemark("", "", "no section about the request body was found; the fields are missing.")]);
            }

            remarks.Add(new ImportRemark("", "", $"the heading of the section about the body was not found; the section is assumed to start at the field {modelField}."));
        }

        var end = IndexOf(lines, heading + 1, PageLabel.Response);
        var section = lines.Skip(heading + 1).Take((end < 0 ? lines.Count : end) - heading - 1).ToList();
        return new BodySection(FieldTree.Build(Blocks(section, modelField, remarks), call?.Body, remarks), remarks);
    }

    private static int IndexOf(IReadOnlyList<PageLine> lines, int start, PageLabel label) =>
        Enumerable.Range(0, lines.Count).Skip(start).FirstOrDefault(i => PageVocabulary.Find(lines[i])?.Label == label && !FieldBlockReader.BeginsAt(lines, i), -1);

    private static List<(FieldBlock Block, bool AfterMarker)> Blocks(List<PageLine> section, string modelField, List<ImportRemark> remarks)
    {
        var starts = Enumerable.Range(0, section.Count).Where(i => FieldBlockReader.BeginsAt(section, i)).ToList();
        var blocks = new List<(FieldBlock, bool)>();
        var hasModel = false;
        for (var i = 0; i < starts.Count; i++)
        {
            var name = section[starts[i]];
            if (name.Text == modelField && hasModel)
            {
                // Replies name the model too, so this is the reply, whose heading is missing.
                remarks.Add(name.Remark($"a second field {modelField}: the rest is assumed to be the response and omitted."));
                break;
            }

            hasModel |= name.Text == modelField;
            var length = (i + 1 < starts.Count ? starts[i + 1] : section.Count) - starts[i];
            var before = starts[i] > 0 && Enumerable.Range(Math.Max(0, starts[i] - 3), Math.Min(3, starts[i]))
                .Any(at => PageVocabulary.Find(section[at])?.Label is PageLabel.Children && section.Skip(at + 1).Take(starts[i] - at - 1).All(line => line.IsEmpty));
            var block = FieldBlockReader.Read(section.GetRange(starts[i], length));
            if (!block.IsElsewhere)
            {
                blocks.Add((block, before));
            }
        }

        return blocks;
    }
}
