using FoxGen.Import.Contract;
using FoxGen.Import.Repair;

namespace FoxGen.Import;

/// <summary>
/// Writes a draft as a valid spec. The compiler reads the output. Each part with an error becomes an <c># import:</c> comment with the reason.
/// </summary>
public static class DraftRepairer
{
    // Each round takes at least one entry away.
    private const int MostRounds = 2_000;

    /// <summary>Writes the draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="options">The service of the models.</param>
    /// <param name="cancellationToken">Cancels the import.</param>
    public static ImportResult Settle(SpecDraft draft, ImportOptions options, CancellationToken cancellationToken = default)
    {
        var service = ImportedService.Of(options);
        var fileName = options.FileName ?? SuggestedName(draft);
        var tree = SpecWriter.Tree(draft);
        var left = new RemovedPart();
        var problems = new EquatableArray<SpecDiagnostic>();
        for (var round = 0; round < MostRounds; round++)
        {
            left.Complete(tree, isLast: false);
            var yaml = YamlPrinter.Print(tree, SpecWriter.Header(draft));
            var errors = SpecCompiler.CompileModels(new SpecText(fileName, yaml), new EquatableArray<ResolvedService>(service), cancellationToken)
                .Diagnostics.Where(d => d.Descriptor.IsError).ToList();
            problems = errors.ToEquatable();
            if (errors.Count == 0 || !left.Repair(tree, errors))
            {
                break;
            }
        }

        left.Complete(tree, isLast: true);
        return new ImportResult(
            YamlPrinter.Print(tree, SpecWriter.Header(draft)),
            fileName,
            Remarks(draft).Concat(left.Remarks).ToEquatable(),
            problems);
    }

    private static string SuggestedName(SpecDraft draft)
    {
        var id = draft.Variants.Count > 0 ? draft.Variants[0].Id : "model";
        return string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-')).Trim('.', '-') + ".fox.yaml";
    }

    private static IEnumerable<ImportRemark> Remarks(SpecDraft draft) =>
    [
        .. draft.Remarks,
        .. draft.Variants.SelectMany(variant => variant.Remarks),
        .. draft.Fields.SelectMany(field => Remarks(field, field.Name)),
        .. draft.Rules.SelectMany(rule => rule.Remarks),
    ];

    private static IEnumerable<ImportRemark> Remarks(DraftField field, string path) =>
    [
        .. field.Remarks.Select(remark => remark with { Field = remark.Field ?? path }),
        .. Below(field.Value).SelectMany(child => Remarks(child, $"{path}.{child.Name}")),
    ];

    private static IEnumerable<DraftField> Below(DraftValue value) =>
    [
        .. value.Properties,
        .. value.Items is null ? [] : Below(value.Items),
        .. value.Cases.SelectMany(Below),
    ];
}
