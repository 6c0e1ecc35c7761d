using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace FoxGen.Packages.Tests;

/// <summary>What lies in the packages.</summary>
[Trait("speed", "slow")]
public sealed class PackageContentTests(PackedFiles packages)
{
    private static readonly string[] s_ids =
    [
        "FoxApi", "FoxGen", "FoxGen.Cli", "FoxGen.Extensions.AspNetCore", "FoxGen.Extensions.DependencyInjection", "FoxGen.Fixing", "FoxGen.Journal", "FoxGen.JsonSchema", "FoxGen.Media", "FoxGen.Rules", "FoxGen.Runtime", "FoxGen.Runtime.Testing", "FoxGen.Simulator",
        "FoxGen.Specs", "FoxGen.Templates", "FoxGen.Webhooks",
    ];

    [Fact]
    public void There_are_the_packages_that_users_need_and_no_others() =>
        Assert.Equal(s_ids, Directory.GetFiles(packages.Feed, "*.nupkg").Select(path => Path.GetFileName(path)[..^($".{PackedFiles.Version}.nupkg".Length)]).Where(id => !id.StartsWith("Rival.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_has_a_readme_an_icon_a_licence_and_one_version()
    {
        foreach (var id in s_ids)
        {
            using var package = Open(id);
            Assert.NotNull(package.GetEntry("README.md"));
            Assert.NotNull(package.GetEntry("icon.png"));
            var nuspec = Text(package, $"{id}.nuspec");
            Assert.Contains("<license type=\"expression\">MIT</license>", nuspec, StringComparison.Ordinal);
            Assert.Contains($"<version>{PackedFiles.Version}</version>", nuspec, StringComparison.Ordinal);
            Assert.DoesNotContain(nuspec.Split("<dependency ")[1..], dependency => dependency.StartsWith("id=\"Fox", StringComparison.Ordinal) && !dependency.Contains($"version=\"{PackedFiles.Version}\"", StringComparison.Ordinal));
        }
    }

    /// <summary>
    /// Every application carries the runtime. An issue that raises the number says by what: 360,000 bytes, 15,000 for the guard of paid submits and for
    /// safer downloads and uploads, 10,000 for ids in incomplete responses, the guard's own reading, and deadlines and searches of journals,
    /// 2,560 for overlays, 7,808 for messages: C# and wire names of fields, hints for paths, missing references, reasons of connection failures,
    /// 33,792 for the protocols of other services: places of properties, addresses, results, refusals, cancellations, files in requests, changing keys, and
    /// 67,584 for responses that are the result, and their events (about 36,500), uploads in steps and forms (about 22,000), and received calls (9,000).
    /// </summary>
    [Fact]
    public void The_runtime_stays_tiny()
    {
        using var package = Open("FoxGen.Runtime");
        var library = package.GetEntry("lib/net10.0/FoxGen.Runtime.dll")!;
        Assert.True(library.Length <= 543_744, $"FoxGen.Runtime.dll has {library.Length:N0} bytes.");

        var dependencies = Text(package, "FoxGen.Runtime.nuspec").Split("<dependency id=\"")[1..].Select(text => text[..text.IndexOf('"', StringComparison.Ordinal)]);
        Assert.Equal(["Microsoft.Extensions.Logging.Abstractions", "System.Net.ServerSentEvents"], dependencies.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Packed_twice_they_are_equal_to_the_byte()
    {
        var again = Path.Combine(packages.Feed, "..", "again");
        var packed = await PackedFiles.PackAsync(again, "--no-restore");
        Assert.True(packed.ExitCode == 0, packed.Output);

        foreach (var file in Directory.GetFiles(again))
        {
            Assert.True(File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(packages.Feed, Path.GetFileName(file)))), Path.GetFileName(file));
        }
    }

    /// <summary>The compiler loads these: they may ask for nothing but the standard, the compiler, and each other.</summary>
    [Theory]
    [InlineData("FoxGen")]
    [InlineData("FoxGen.Runtime")]
    public void What_the_compiler_loads_references_only_what_it_has(string id)
    {
        using var package = Open(id);
        var assemblies = package.Entries.Where(entry => entry.FullName.StartsWith("analyzers/", StringComparison.Ordinal)).ToList();
        var names = assemblies.Select(entry => Path.GetFileNameWithoutExtension(entry.Name)).ToList();
        Assert.True(assemblies.Count >= 3);
        foreach (var entry in assemblies)
        {
            using var reader = new PEReader(new MemoryStream(Bytes(entry)));
            var metadata = reader.GetMetadataReader();
            foreach (var reference in metadata.AssemblyReferences.Select(metadata.GetAssemblyReference))
            {
                var name = metadata.GetString(reference.Name);
                var isKnown = name is "netstandard" or "System.Collections.Immutable" or "Microsoft.CodeAnalysis" or "Microsoft.CodeAnalysis.CSharp" || names.Contains(name);
                var isEditors = entry.Name == "FoxGen.CodeFixes.dll" && name is "Microsoft.CodeAnalysis.Workspaces" or "Microsoft.CodeAnalysis.CSharp.Workspaces" or "System.Composition.AttributedModel";

                // Brought by the compiler itself, in these versions. The second one is part of its API, in the version of the dependency of 4.14.
                isKnown |= name is "System.Memory" && reference.Version <= new Version(4, 0, 1, 2);
                isKnown |= name is "System.Reflection.Metadata" && reference.Version <= new Version(9, 0, 0, 0);
                Assert.True(isKnown || isEditors, $"{entry.Name} references {name} {reference.Version}.");
                Assert.True(!name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || reference.Version <= new Version(4, 14, 0, 0), $"{entry.Name} needs {name} {reference.Version}.");
            }
        }
    }

    [Fact]
    public void Symbols_come_in_packages_of_their_own()
    {
        // What the compiler loads, a tool, and templates have none.
        Assert.All(s_ids.Where(id => id is not ("FoxGen" or "FoxGen.Cli" or "FoxGen.Templates")), id => Assert.True(File.Exists(Path.Combine(packages.Feed, $"{id}.{PackedFiles.Version}.snupkg")), id));
        foreach (var id in s_ids)
        {
            using var package = Open(id);
            Assert.DoesNotContain(package.Entries, entry => entry.Name.EndsWith(".pdb", StringComparison.Ordinal));
        }
    }

    private ZipArchive Open(string id) => ZipFile.OpenRead(Path.Combine(packages.Feed, $"{id}.{PackedFiles.Version}.nupkg"));

    private static string Text(ZipArchive package, string name)
    {
        using var reader = new StreamReader(package.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
