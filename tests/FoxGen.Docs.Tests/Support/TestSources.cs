using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FoxGen.Docs.Tests.Support;

/// <summary>A test method.</summary>
/// <param name="Name">The class and the method.</param>
/// <param name="StartsProcess">Whether it starts a process, by itself or through a helper.</param>
/// <param name="IsSlow">Whether it or its class has the trait that keeps it out of the fast lane.</param>
internal sealed record TestMethod(string Name, bool StartsProcess, bool IsSlow);

/// <summary>
/// Sources of tests, read as syntax. Names are all that is compared, so a test counts as starting a process when in doubt: the trait costs it
/// nothing but its place in the fast lane.
/// </summary>
internal sealed class TestSources
{
    private readonly List<TestType> _types;
    private readonly ILookup<string, TestType> _byName;

    // The names of members that start a process: most uses are of others, and are passed over.
    private readonly HashSet<string> _starters = new(StringComparer.Ordinal);

    private TestSources(IEnumerable<(string Project, string Text)> files)
    {
        _types = [.. files.SelectMany(file => CSharpSyntaxTree.ParseText(file.Text).GetCompilationUnitRoot().DescendantNodes(node => node is not TypeDeclarationSyntax)
            .OfType<TypeDeclarationSyntax>().Select(type => new TestType(file.Project, type)))];
        _byName = _types.ToLookup(type => type.Name, StringComparer.Ordinal);
        _starters.UnionWith(_types.SelectMany(type => type.Members).Where(member => member.StartsProcess).Select(member => member.Name));
        while (MarkUsers())
        {
            // Whoever uses one of these starts a process as well.
        }
    }

    /// <summary>Every trait that a test has, as written.</summary>
    public IReadOnlyList<string> Traits => [.. _types.SelectMany(type => type.Traits)];

    /// <summary>Every test method.</summary>
    public IReadOnlyList<TestMethod> Tests =>
    [
        .. from type in _types
           let isStarted = type.Header.SelectMany(name => Find(type, name)).Prepend(type).Any(one => one.Members.Any(member => member is { IsSetUp: true, StartsProcess: true }))
           from member in type.Members
           where member.IsTest
           select new TestMethod($"{type.Project}: {type.Name}.{member.Name}", isStarted || member.StartsProcess, type.IsSlow || member.IsSlow),
    ];

    /// <summary>All sources below tests.</summary>
    public static TestSources OfRepository()
    {
        var root = Path.Combine(Repository.Root, "tests");
        return new TestSources(
            from path in Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            let parts = Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar)
            where !parts.Contains("bin") && !parts.Contains("obj") && !parts.Contains("Consumers") && !parts.Contains("node_modules") && !path.Contains(".verified.", StringComparison.Ordinal)
            select (parts[0], File.ReadAllText(path)));
    }

    /// <summary>Sources of one project.</summary>
    public static TestSources Of(params string[] texts) => new(texts.Select(text => ("Sample", text)));

    private bool MarkUsers()
    {
        var users = _types.SelectMany(type => type.Members.Where(member => !member.StartsProcess && member.Uses.Any(use => Reaches(type, use)))).ToList();
        users.ForEach(member => member.StartsProcess = true);
        _starters.UnionWith(users.Select(member => member.Name));
        return users.Count > 0;
    }

    private bool Reaches(TestType from, Use use)
    {
        if (!_starters.Contains(use.Name))
        {
            return false;
        }

        IEnumerable<TestType> candidates = use.Receiver is { Length: > 0 } name && Find(from, name) is { Count: > 0 } named
            ? named
            : [.. use.Receiver is null ? [from, .. from.Bases.SelectMany(one => Find(from, one))] : from.Mentions.SelectMany(one => Find(from, one)), .. _types.Where(type => type.HasExtension(use.Name))];
        return candidates.Any(type => type.Members.Any(member => member.StartsProcess && member.Name == use.Name));
    }

    // The project's own type of a name, else that of another: support code is shared.
    private IReadOnlyList<TestType> Find(TestType from, string name)
    {
        var all = _byName[name].ToList();
        return all.Exists(type => type.Project == from.Project) ? all.FindAll(type => type.Project == from.Project) : all;
    }
}
