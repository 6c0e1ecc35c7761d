using System.Collections.Immutable;
using System.Reflection;
using FoxGen.Generator.Emit;
using FoxGen.Rules;
using FoxGen.Specs;
using FoxGen.Specs.Diagnostics;
using Microsoft.CodeAnalysis;

namespace FoxGen.Generator.Pipeline;

/// <summary>
/// C# names that spec files of the project claim and that a referenced library already has, such as that of a second copy of a spec. With both types, each
/// use would be a warning of the compiler (CS0436), most of them in generated code. The references change rarely, so this reads no compilation.
/// </summary>
internal static class LibraryNames
{
    private const string Runtime = "FoxGen.Runtime";

    /// <summary>Returns the names that files of the project claim. Services of referenced libraries claim none.</summary>
    public static EquatableArray<NameClaim> Claims((ImmutableArray<CompiledModels> Models, Catalog Catalog) files, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var claims = new List<NameClaim>();
        foreach (var service in Catalog.Services(files.Catalog, cancellationToken))
        {
            foreach (var (names, source) in NameClaims.Of(service))
            {
                Add(names, service, source, isService: true);
            }
        }

        foreach (var extension in files.Catalog.Extensions.Where(extension => files.Catalog.References.Contains(extension.Service)))
        {
            foreach (var (names, source) in NameClaims.Of(extension))
            {
                Add(names, files.Catalog.Find(extension.Service), source, isService: false);
            }
        }

        foreach (var file in files.Models.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (file.Result.Group is { Models.Count: > 0 } group)
            {
                var service = files.Catalog.Find(group.Models[0].Service);
                foreach (var model in group.Models)
                {
                    Add(NameClaims.Of(model.ClrName), service, model.Source, isService: false);
                }

                Add(NameClaims.Of(group), service, group.Models[0].Source, isService: false);
                foreach (var (names, source) in NameClaims.Of(file.Result.Types))
                {
                    Add(names, service, source, isService: false);
                }
            }
        }

        return claims.ToEquatable();

        void Add(IEnumerable<string> names, ResolvedService service, SourceSpan source, bool isService) =>
            claims.AddRange(names.Select(name => new NameClaim(name, service, source, isService)));
    }

    /// <summary>Returns the claimed names without their places, which change with every edit of a spec.</summary>
    public static EquatableArray<string> Names(EquatableArray<NameClaim> claims, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return claims.Select(claim => claim.FullName).Distinct().OrderBy(name => name, StringComparer.Ordinal).ToEquatable();
    }

    /// <summary>Returns which of the names a reference defines.</summary>
    public static TakenNames Find((MetadataReference Reference, EquatableArray<string> Names) input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // Types behind an extern alias do not clash.
        var aliases = input.Reference.Properties.Aliases;
        return input.Names.Count == 0 || (!aliases.IsDefaultOrEmpty && !aliases.Contains(MetadataReferenceProperties.GlobalAlias)) ? TakenNames.None : input.Reference switch
        {
            CompilationReference { Compilation: { } project } => new(project.AssemblyName ?? "", input.Names.Where(name => project.Assembly.GetTypeByMetadataName(name) is not null).ToEquatable()),
            PortableExecutableReference file => InFile(file, input.Names),
            _ => TakenNames.None,
        };
    }

    /// <summary>Reports the files whose names are taken: a service once, and then none of its models.</summary>
    public static EquatableArray<SpecDiagnostic> Problems((EquatableArray<NameClaim> Claims, ImmutableArray<TakenNames> Libraries) input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var found = new List<SpecDiagnostic>();
        var services = new HashSet<string>(StringComparer.Ordinal);
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var claim in input.Claims.OrderByDescending(claim => claim.IsService))
        {
            if (input.Libraries.FirstOrDefault(library => library.Names.Contains(claim.FullName)) is not { } library || services.Contains(claim.Service.Name) || !reported.Add(claim.Source.Path))
            {
                continue;
            }

            // The client is the first name that a service claims.
            var isCopy = claim.IsService && claim.Name == claim.Service.ClientName;
            if (isCopy)
            {
                services.Add(claim.Service.Name);
            }

            var descriptor = isCopy ? SpecDiagnostics.ServiceOfLibrary : SpecDiagnostics.NameOfLibrary;
            found.Add(new(descriptor, new(MessageLimit.Fit(descriptor.MessageFormat, [isCopy ? claim.Service.Name : claim.Name, library.Library])), claim.Source));
        }

        return DiagnosticBag.Sort(found);
    }

    private static TakenNames InFile(PortableExecutableReference file, EquatableArray<string> names)
    {
        try
        {
            if (file.GetMetadata() is not AssemblyMetadata assembly)
            {
                return TakenNames.None;
            }

            // Every library of generated code references the runtime; few other libraries do.
            var reader = assembly.GetModules()[0].GetMetadataReader();
            if (!reader.AssemblyReferences.Any(handle => reader.StringComparer.Equals(reader.GetAssemblyReference(handle).Name, Runtime)))
            {
                return TakenNames.None;
            }

            var types = new HashSet<string>(
                reader.TypeDefinitions.Select(reader.GetTypeDefinition)
                    .Where(type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
                    .Select(type => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}"),
                StringComparer.Ordinal);
            return new(reader.GetString(reader.GetAssemblyDefinition().Name), names.Where(types.Contains).ToEquatable());
        }
        catch (Exception e) when (e is BadImageFormatException or IOException)
        {
            // The compiler reports a reference that it cannot read.
            return TakenNames.None;
        }
    }
}

/// <summary>A C# name that a file of the project claims.</summary>
/// <param name="Name">The name in the namespace of the service.</param>
/// <param name="Service">The service.</param>
/// <param name="Source">The place of the file that claims it.</param>
/// <param name="IsService">Whether a service file claims it, not a model file.</param>
internal sealed record NameClaim(string Name, ResolvedService Service, SourceSpan Source, bool IsService)
{
    /// <summary>The name with its namespace.</summary>
    public string FullName => Service.Namespace + "." + Name;
}

/// <summary>The claimed names that a referenced library defines.</summary>
/// <param name="Library">The name of the assembly.</param>
/// <param name="Names">The names, with namespaces.</param>
internal sealed record TakenNames(string Library, EquatableArray<string> Names)
{
    /// <summary>No name.</summary>
    public static TakenNames None { get; } = new("", default);
}
