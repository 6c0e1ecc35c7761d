namespace FoxGen.RandomSchemas.Tests;

/// <summary>Models compiled together, since one compilation costs far more than one model.</summary>
internal sealed class Batch : IDisposable
{
    private Batch(GeneratedAssembly? code, IReadOnlyList<CompiledFile> files) => (Code, Files) = (code, files);

    /// <summary>The C#; null when no file is left.</summary>
    public GeneratedAssembly? Code { get; }

    /// <summary>The files that became C#.</summary>
    public IReadOnlyList<CompiledFile> Files { get; }

    /// <summary>Compiles files; those whose C# does not compile are left out and named.</summary>
    public static Batch Compile(IReadOnlyList<CompiledFile> files, Action<CompiledFile, string> failed)
    {
        while (files.Count > 0)
        {
            var (made, problems) = GeneratedAssembly.Make(files.Select(file => file.Text).Prepend(SpecService.Text));
            if (made is not null)
            {
                return new(made, files);
            }

            var broken = files.Where(file => problems.Contains(file.Name)).ToList();
            if (broken.Count == 0)
            {
                throw new InvalidOperationException(string.Join('\n', problems.SelectMany(one => one).Take(20)));
            }

            broken.ForEach(file => failed(file, string.Join('\n', problems[file.Name].Take(5))));
            files = [.. files.Except(broken)];
        }

        return new(null, []);
    }

    /// <inheritdoc/>
    public void Dispose() => Code?.Dispose();
}
