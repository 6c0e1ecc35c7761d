using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FoxGen.Import.OpenApi;

namespace FoxGen.Import.Replies;

/// <summary>The example replies of a folder by their kind: the first word of their file names.</summary>
internal sealed class ReplyFolder
{
    /// <summary>The kinds of replies, which are keys of the language.</summary>
    public static readonly string[] Kinds = ["submitted", "running", "completed", "result", "failed", "refused"];

    private const int Longest = 4_000_000;

    private static readonly char[] s_separators = ['-', '_', '.', ' '];

    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = OpenApiText.Deepest, AllowDuplicateProperties = false };

    private readonly Dictionary<string, List<JsonNode>> _replies = new(StringComparer.Ordinal);

    /// <summary>The files whose names are of no kind.</summary>
    public List<string> Others { get; } = [];

    /// <summary>The HTTP statuses in the names of the files of refused requests.</summary>
    public HashSet<int> RefusedStatuses { get; } = [];

    /// <summary>The replies of a kind.</summary>
    public IReadOnlyList<JsonNode> this[string kind] => _replies.GetValueOrDefault(kind) ?? [];

    /// <summary>Whether there are replies of a kind.</summary>
    public bool Has(string kind) => _replies.ContainsKey(kind);

    /// <summary>Reads files.</summary>
    /// <returns>The replies, or why they cannot be read.</returns>
    public static (ReplyFolder? Folder, string? Problem) Read(IEnumerable<ExampleReply> files)
    {
        var folder = new ReplyFolder();
        foreach (var file in files.OrderBy(file => file.FileName.Length).ThenBy(file => file.FileName, StringComparer.Ordinal))
        {
            var parts = Path.GetFileNameWithoutExtension(file.FileName).ToLowerInvariant().Split(s_separators);
            if (!Kinds.Contains(parts[0]))
            {
                folder.Others.Add(file.FileName);
                continue;
            }

            var (reply, problem) = Parse(file);
            if (reply is null)
            {
                return (null, problem);
            }

            if (!folder._replies.TryGetValue(parts[0], out var replies))
            {
                folder._replies.Add(parts[0], replies = []);
            }

            replies.Add(reply);
            if (parts[0] is "refused")
            {
                folder.RefusedStatuses.UnionWith(parts.Skip(1).Where(part => part.Length == 3).Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 0).Where(status => status is >= 200 and < 600));
            }
        }

        return folder._replies.Count > 0 ? (folder, null)
            : (null, $"The folder contains no example reply. Name the files {string.Join(", ", Kinds.Select(kind => kind + ".json"))}; more of a kind: completed-2.json.");
    }

    private static (JsonNode? Reply, string? Problem) Parse(ExampleReply file)
    {
        try
        {
            if (file.Text.Length > Longest)
            {
                return (null, FormattableString.Invariant($"{file.FileName}: The file is too large ({file.Text.Length} characters; at most {Longest})."));
            }

            var node = JsonNode.Parse(file.Text.TrimStart('\uFEFF'), documentOptions: s_options);
            // Strings are decoded as late as here.
            _ = node?.ToJsonString();
            return node is JsonObject ? (node, null) : (null, $"{file.FileName}: The reply must be a JSON object.");
        }
        catch (JsonException error)
        {
            return (null, $"{file.FileName}, line {(error.LineNumber ?? 0) + 1}: The reply is not JSON: {error.Message}");
        }
        catch (InvalidOperationException error)
        {
            return (null, $"{file.FileName}: The reply contains a string that is not valid Unicode: {error.Message}");
        }
    }
}
