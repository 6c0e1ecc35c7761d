using System.Text;
using FoxGen.Generator.Emit;
using FoxGen.Generator.Writing;
using FoxGen.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.Generator.Pipeline;

/// <summary>The last steps of the pipeline: from compiled specs to C#.</summary>
internal static class Outputs
{
    private static readonly Encoding s_encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The C# of one model.</summary>
    public static OutputFiles OfModel((((ModelUnit Unit, Catalog Catalog) Left, NameConflicts Lost) Left, GeneratorOptions Options) input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (((unit, catalog), lost), options) = input;
        var service = catalog.Find(unit.Model.Service);
        return lost.Allows(unit.Path, service, NameClaims.Of(unit.Model.ClrName))
            ? OutputFiles.Guard(unit.Model.Source, () => [RequestEmitter.Emit(unit.Model, unit.Group, new EmitContext(service, unit.Types, options))])
            : OutputFiles.None;
    }

    /// <summary>The C# that the models of a file share: their interface, and the enums, classes and results of the file.</summary>
    public static OutputFiles OfGroup((((CompiledModels File, Catalog Catalog) Left, NameConflicts Lost) Left, GeneratorOptions Options) input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (((file, catalog), lost), options) = input;
        if (file.Result.Group is not { Models.Count: > 0 } group)
        {
            return OutputFiles.None;
        }

        var service = catalog.Find(group.Models[0].Service);
        var context = new EmitContext(service, file.Result.Types, options);
        return OutputFiles.Guard(group.Models[0].Source, () =>
        {
            var types = file.Result.Types;
            List<EmittedSource> files =
            [
                .. types.Enums.Where(type => lost.Allows(file.Path, service, NameClaims.Of(type))).Select(type => EnumEmitter.Emit(type, context)),
                .. types.Objects.Where(type => lost.Allows(file.Path, service, NameClaims.Of(type))).Select(type => ObjectEmitter.Emit(type, context)),
                .. types.Unions.Where(type => lost.Allows(file.Path, service, NameClaims.Of(type))).Select(type => UnionEmitter.Emit(type, context)),
                .. types.Results.Where(shape => lost.Allows(file.Path, service, NameClaims.Of(shape))).SelectMany(shape => ResultEmitter.Emit(shape, isTaskResult: true, context)),
            ];
            if (group.Models[0].Group is not null && lost.Allows(file.Path, service, NameClaims.Of(group)))
            {
                files.Add(GroupEmitter.Emit(group, context));
            }

            return files;
        });
    }

    /// <summary>The C# of one service: definition, client, vocabularies, results.</summary>
    public static OutputFiles OfService(((ResolvedService Service, ModelIndex Index) Left, GeneratorOptions Options) input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var ((service, index), options) = input;
        var context = new EmitContext(service, ScopedTypes.None, options);
        return !Allows([service.ClientName, ServiceEmitter.TypeName(service)]) ? OutputFiles.None : OutputFiles.Guard(service.Source, () =>
        [
            ServiceEmitter.Emit(context),
            ClientEmitter.Emit(index.Of(service), context),
            .. service.Vocabularies.Where(type => IsOwn(type.Source) && Allows(NameClaims.Of(type))).Select(type => EnumEmitter.Emit(type, context)),
            .. service.Results.Where(shape => IsOwn(shape.Source) && Allows(NameClaims.Of(shape))).SelectMany(shape => ResultEmitter.Emit(shape, isTaskResult: true, context)),
            .. service.Queries.Where(query => Allows(NameClaims.Of(query.Shape))).SelectMany(query => ResultEmitter.Emit(query.Shape, isTaskResult: false, context)),
        ]);

        // The types of extensions are outputs of their own.
        bool IsOwn(SourceSpan source) => source.Path == service.Source.Path;

        // Services can share a namespace.
        bool Allows(IEnumerable<string> names) => index.Lost.Allows(service.Source.Path, service, names);
    }

    /// <summary>The C# of the shared enums and results of an extension.</summary>
    public static OutputFiles OfExtension((((ServiceExtension Extension, Catalog Catalog) Left, NameConflicts Lost) Left, GeneratorOptions Options) input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (((extension, catalog), lost), options) = input;
        var service = catalog.Find(extension.Service);
        var context = new EmitContext(service, ScopedTypes.None, options);
        return OutputFiles.Guard(extension.Source, () =>
        [
            .. extension.Vocabularies.Where(type => Allows(NameClaims.Of(type))).Select(type => EnumEmitter.Emit(type, context)),
            .. extension.Results.Where(shape => Allows(NameClaims.Of(shape))).SelectMany(shape => ResultEmitter.Emit(shape, isTaskResult: true, context)),
        ]);

        bool Allows(IEnumerable<string> names) => lost.Allows(extension.Source.Path, service, names);
    }

    /// <summary>The C# that adds the models of the project to the client of a referenced library.</summary>
    public static OutputFiles OfOwnModels((((ResolvedService Service, ModelIndex Index) Left, GeneratorOptions Options) Left, bool HasExtensionMembers) input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (((service, index), options), hasExtensionMembers) = input;
        return index.Of(service) is { Count: > 0 } models
            ? OutputFiles.Guard(service.Source, () => [OwnModelsEmitter.Emit(models, hasExtensionMembers, new EmitContext(service, ScopedTypes.None, options))])
            : OutputFiles.None;
    }

    /// <summary>Hands files and problems to the compiler.</summary>
    public static void Add(SourceProductionContext context, OutputFiles files)
    {
        Problems.Report(context, files.Problems);
        foreach (var source in files.Sources)
        {
            context.AddSource(source.HintName, SourceText.From(source.Text, s_encoding));
        }
    }
}
