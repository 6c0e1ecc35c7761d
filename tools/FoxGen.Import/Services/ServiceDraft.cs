using System.Text.Json.Nodes;

namespace FoxGen.Import.Services;

/// <summary>What is known of a service: the content of its file.</summary>
internal sealed class ServiceDraft
{
    public required string Name { get; init; }

    public required string Title { get; set; }

    public string? Documentation { get; set; }

    public string BaseUrl { get; set; } = PlaceholderUrl;

    public DraftAuth? Auth { get; set; }

    public List<(string Name, string Value)> Headers { get; } = [];

    /// <summary>The body field that names the model; <c>none</c>, or <c>null</c> for the default of the language.</summary>
    public string? ModelField { get; set; }

    public List<DraftFamily> Families { get; } = [];

    public string? TaskPath { get; set; }

    public string? TaskUrl { get; set; }

    public string? ResultPath { get; set; }

    public string? ResultUrl { get; set; }

    public DraftCancel? Cancel { get; set; }

    public DraftTaskFields Fields { get; set; } = new();

    public DraftErrors Error { get; set; } = new();

    public DraftErrors? Refusal { get; set; }

    /// <summary>The field that has this value in replies that are not refusals.</summary>
    public (string Field, JsonNode Value)? Unless { get; set; }

    public List<(string Word, string Meaning)> Statuses { get; } = [];

    public DraftUploads Uploads { get; } = new();

    /// <summary>Example replies by the key of the language.</summary>
    public Dictionary<string, List<JsonNode>> Examples { get; } = new(StringComparer.Ordinal);

    public List<DraftResult> Results { get; } = [];

    public List<ServiceDecision> Decisions { get; } = [];

    public const string PlaceholderUrl = "https://api.example.com";

    public void Decide(ServiceDecisionKind kind, string key, string message) => Decisions.Add(new ServiceDecision(kind, key, message));

    public void Replace(string key, string message) => Decide(ServiceDecisionKind.Replace, key, message);

    public void Confirm(string key, string message) => Decide(ServiceDecisionKind.Confirm, key, message);

    public void Missing(string key, string message) => Decide(ServiceDecisionKind.Add, key, message);

    public void LeftOut(string key, string message) => Decide(ServiceDecisionKind.LeftOut, key, message);
}

/// <summary>The header with the key.</summary>
internal sealed record DraftAuth(string Header, string? Scheme);

/// <summary>What a family answers to a submit.</summary>
internal enum DraftAnswer
{
    /// <summary>A task, which ends later.</summary>
    Task,

    /// <summary>The result, as JSON.</summary>
    Result,

    /// <summary>The file itself.</summary>
    File,
}

/// <summary>A submit endpoint.</summary>
internal sealed record DraftFamily(string Name, string Path)
{
    public string? TaskPath { get; init; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public string? Description { get; init; }

    public DraftAnswer Answers { get; init; }
}

/// <summary>The request that cancels a task.</summary>
internal sealed record DraftCancel(string Method, string? Path, string? Url);

/// <summary>Where the replies of a task have their fields.</summary>
internal sealed record DraftTaskFields
{
    public string? Id { get; init; }

    public string? Status { get; init; }

    public string? Done { get; init; }

    public string? Results { get; init; }

    public string? Progress { get; init; }

    public decimal? ProgressMaximum { get; init; }

    public string? Model { get; init; }

    public string? Created { get; init; }

    public string? CreatedUnit { get; init; }

    public string? EstimatedSeconds { get; init; }

    public string? CanCancel { get; init; }

    public string? Usage { get; init; }
}

/// <summary>Where a reply has its error.</summary>
internal sealed class DraftErrors
{
    public List<string> Message { get; } = [];

    public List<string> Type { get; } = [];

    public List<string> Code { get; } = [];

    public List<string> RequestId { get; } = [];

    public bool SameAs(DraftErrors other) =>
        Message.SequenceEqual(other.Message) && Type.SequenceEqual(other.Type) && Code.SequenceEqual(other.Code) && RequestId.SequenceEqual(other.RequestId);
}

/// <summary>The uploads.</summary>
internal sealed class DraftUploads
{
    public bool InlineData { get; set; }

    public string? StreamPath { get; set; }

    public string StreamField { get; set; } = "file";

    public string? NameField { get; set; }

    public string ReplyUrl { get; set; } = "url";

    public string? ReplyId { get; set; }
}

/// <summary>A result type.</summary>
internal sealed record DraftResult(string Name)
{
    public required string Description { get; init; }

    public string? At { get; init; }

    public string? File { get; init; }

    public bool SendKey { get; init; }

    public IReadOnlyList<string> Required { get; init; } = [];

    public required IReadOnlyList<DraftProperty> Properties { get; init; }
}

/// <summary>A field of a result.</summary>
internal sealed record DraftProperty(string Name, string Type, string Description)
{
    public string? Format { get; init; }

    /// <summary>The type of the items of an array.</summary>
    public string? Items { get; init; }

    public IReadOnlyList<string> Required { get; init; } = [];

    public IReadOnlyList<DraftProperty> Properties { get; init; } = [];
}
