using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>Everything one service file says, checked and resolved.</summary>
public sealed record ResolvedService
{
    /// <summary>What its words say (<see cref="ServiceWords"/>), sections apart.</summary>
    public required ServiceFacts Facts { get; init; }

    /// <summary>The short name that model files and task tokens refer to, such as <c>foxapi</c>.</summary>
    public string Name => Facts.Get(ServiceWords.Service);

    /// <summary>The C# namespace of everything generated.</summary>
    public string Namespace => Facts.Get(ServiceWords.Namespace);

    /// <summary>The C# name of the client.</summary>
    public string ClientName => Facts.Get(ServiceWords.Client);

    /// <summary>What it is, in one line.</summary>
    public LocalizedText Title => Facts.Get(ServiceWords.Title);

    /// <summary>A paragraph about it.</summary>
    public LocalizedText? Description => Facts.Find(ServiceWords.Description);

    /// <summary>The front page of its documentation.</summary>
    public string? DocumentationUrl => Facts.Find(ServiceWords.Documentation);

    /// <summary>Where requests go unless the caller says otherwise: absolute, https, without a trailing slash.</summary>
    public string BaseUrl => Facts.Get(ServiceWords.BaseUrl);

    /// <summary>The environment variable that holds the API key.</summary>
    public string KeyVariable => Facts.Get(ServiceWords.KeyVariable);

    /// <summary>The body field that names the model.</summary>
    public string ModelField => Facts.Get(ServiceWords.ModelField);

    /// <summary>How tasks are asked for and how replies read (<see cref="TaskWords"/>).</summary>
    public ServiceFacts Tasks => Facts.Get(ServiceWords.Tasks);

    /// <summary>What it promises about repeated submits (<see cref="IdempotencyWords"/>); <c>null</c> when it promises nothing.</summary>
    public ServiceFacts? Idempotency => Facts.Find(ServiceWords.Idempotency);

    /// <summary>How it takes files (<see cref="UploadWords"/>); <c>null</c> when it takes none.</summary>
    public ServiceFacts? Uploads => Facts.Find(ServiceWords.Uploads);

    /// <summary>How to wait when neither server nor model says more (<see cref="TimingWords"/>).</summary>
    public ServiceFacts Timing => Facts.Get(ServiceWords.Timing);

    /// <summary>The endpoint families, in file order.</summary>
    public EquatableArray<EndpointFamily> Families { get; init; }

    /// <summary>The shared enums, in file order.</summary>
    public EquatableArray<ResolvedEnum> Vocabularies { get; init; }

    /// <summary>The shapes of results, in file order.</summary>
    public EquatableArray<ResultShape> Results { get; init; }

    /// <summary>What it can be asked, in file order.</summary>
    public EquatableArray<ServiceQuery> Queries { get; init; }

    /// <summary>The service file.</summary>
    public required SourceSpan Source { get; init; }
}

/// <summary>One submit endpoint, shared by many models.</summary>
/// <param name="Name">The name that model files use: <c>videos</c>.</param>
/// <param name="ClrName">The C# property of the client: <c>Videos</c>.</param>
/// <param name="Facts">What its words say (<see cref="FamilyWords"/>).</param>
public sealed record EndpointFamily(string Name, string ClrName, ServiceFacts Facts)
{
    /// <summary>The path below the base URL: <c>/v1/videos/generations</c>.</summary>
    public string Path => Facts.Get(FamilyWords.Path);

    /// <summary>What its models make.</summary>
    public LocalizedText? Description => Facts.Find(FamilyWords.Description);
}

/// <summary>The shape of one result.</summary>
public sealed record ResultShape
{
    /// <summary>The C# name: <c>SeededMediaResult</c>.</summary>
    public required string ClrName { get; init; }

    /// <summary>What it is.</summary>
    public LocalizedText? Description { get; init; }

    /// <summary>Its fields, the file URL included.</summary>
    public EquatableArray<ResolvedProperty> Properties { get; init; }

    /// <summary>The classes of the objects in it.</summary>
    public EquatableArray<ResolvedObject> Objects { get; init; }

    /// <summary>The wire name of the field that holds the URL of the result file; <c>null</c> for results without a file.</summary>
    public string? FileField { get; init; }

    /// <summary>Where the spec defines it.</summary>
    public required SourceSpan Source { get; init; }
}
